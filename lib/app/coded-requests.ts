// Every request as the statistics see it: facts derived by the timeline, handed to rollup.
import type { ClockRules } from '@/lib/domain/clock-rule.ts';
import type { Id } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import type { CodedRequest } from '@/lib/rollup/coded-request.ts';
import { isLoggedLate } from '@/lib/timeline/logged-late.ts';
import { bucketOfOutcome } from '@/lib/timeline/outcome-bucket.ts';
import { requestStatuses } from '@/lib/timeline/request-statuses.ts';

/** The requests of all matters, in the order of the matters. An office is that of custody, else the one addressed. */
export function codedRequests(states: readonly MatterState[], rules: ClockRules): readonly CodedRequest[] {
  return states.flatMap((state) => {
    const statuses = new Map<Id, ReturnType<typeof requestStatuses>[number]>(
      requestStatuses(state, rules).map((status) => [status.requestId, status]),
    );
    return state.requests.flatMap((request): readonly CodedRequest[] => {
      const status = statuses.get(request.requestId);
      if (status === undefined) return [];
      return [
        {
          requestId: request.requestId,
          matterId: request.matterId,
          kind: request.kind,
          office: state.matter.fieldOffice ?? request.office,
          sentOn: request.sentOn,
          ascertainment: request.ascertainment,
          outcome: bucketOfOutcome(status.outcome),
          everKickedBack: status.wasEverKickedBack,
          lastChecked: status.checkedThrough,
          loggedLate: isLoggedLate(request),
        },
      ];
    });
  });
}
