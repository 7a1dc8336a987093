// The records behind a number: one row a request, with what came back and the words quoted from it.
import type { CoreCode } from '@/lib/domain/codebook.ts';
import type { Day, Id } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import type { OfficeId } from '@/lib/domain/offices.ts';
import type { OutcomeBucket } from '@/lib/domain/outcome-bucket.ts';
import type { Ascertainment, RequestKind } from '@/lib/domain/request.ts';
import type { CodedRequest } from '@/lib/rollup/coded-request.ts';
import { settledDecision, viewMatter } from '@/lib/timeline/matter-view.ts';
import { statusOf } from '@/lib/timeline/request-statuses.ts';
import type { PatternFacts } from './pattern-facts.ts';

/** One request behind a number. `code` and what follows are `null` when no coded reply stands. */
export type RequestRecord = {
  readonly requestId: Id;
  readonly matterId: Id;
  readonly pseudonym: string;
  readonly kind: RequestKind;
  readonly office: OfficeId | null;
  readonly sentOn: Day;
  readonly ascertainment: Ascertainment;
  readonly checkedThrough: Day | null;
  readonly outcome: OutcomeBucket;
  readonly code: CoreCode | null;
  readonly repliedOn: Day | null;
  readonly quote: string | null;
};

/** The rows of the requests that `picks` takes, in the order of sending. */
export function requestRecords(
  facts: PatternFacts,
  picks: (request: CodedRequest) => boolean,
): readonly RequestRecord[] {
  const picked = new Map(facts.requests.filter(picks).map((request) => [request.requestId, request]));
  const rows = facts.states.flatMap((state) => recordsOf(state, facts, picked));
  return rows.sort((a, b) =>
    a.sentOn === b.sentOn ? (a.pseudonym < b.pseudonym ? -1 : 1) : a.sentOn < b.sentOn ? -1 : 1,
  );
}

function recordsOf(
  state: MatterState,
  { rules }: PatternFacts,
  picked: ReadonlyMap<Id, CodedRequest>,
): readonly RequestRecord[] {
  const view = viewMatter(state, rules);
  return state.requests.flatMap((request): readonly RequestRecord[] => {
    const coded = picked.get(request.requestId);
    if (coded === undefined) return [];
    const { outcome } = statusOf(view, request);
    const reply = 'replyId' in outcome ? view.replies.find(({ id }) => id === outcome.replyId) : undefined;
    const decision = reply === undefined ? null : settledDecision(reply);
    return [
      {
        requestId: request.requestId,
        matterId: request.matterId,
        pseudonym: state.matter.pseudonym,
        kind: request.kind,
        office: coded.office,
        sentOn: request.sentOn,
        ascertainment: request.ascertainment,
        checkedThrough: coded.lastChecked,
        outcome: coded.outcome,
        code: decision?.code ?? null,
        repliedOn: reply?.moment.on ?? null,
        quote: decision?.words?.evidence[0]?.exact ?? null,
      },
    ];
  });
}
