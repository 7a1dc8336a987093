// Finding 11: no substantive reply within the declared window, as last checked.
import { businessDaysBetween } from '@/lib/domain/count-days.ts';
import type { Request } from '@/lib/domain/request.ts';
import { calendarFor, ruleFor } from '@/lib/timeline/declared-window.ts';
import type { MatterView } from '@/lib/timeline/matter-view.ts';
import type { RequestStatus } from '@/lib/timeline/status.ts';
import { ABSENT, type FindingRule, found, requestRef, unknown, type Verdict } from './finding-rule.ts';

/**
 * Unit: a request that could have shown silence: not known only from its reply (via-reply), not bounced. Found when its
 * outcome is `no-response`. Unknown when nobody looked, or a reply is unsettled. Values: `elapsedBusinessDays` from the
 * sending to the last look, `checkedThrough`, and the rule applied: `windowDays`, `windowCount`.
 */
export const noResponse: FindingRule = {
  number: 11,
  denominatorOf: 'requests',
  judge: (view) =>
    view.state.requests.flatMap((request, index) => {
      const status = view.statuses[index];
      return status === undefined || request.ascertainment === 'via-reply' ? [] : judgeRequest(view, request, status);
    }),
};

function judgeRequest(view: MatterView, request: Request, status: RequestStatus): readonly Verdict[] {
  const { outcome, checkedThrough } = status;
  if (outcome.kind === 'undeliverable') return [];
  if (outcome.kind === 'uncoded' || outcome.kind === 'conflict') return [unknown(requestRef(request))];
  if (outcome.kind === 'open' && checkedThrough === null) return [unknown(requestRef(request))];
  if (outcome.kind !== 'no-response' || checkedThrough === null) return [ABSENT];
  const rule = ruleFor(request.kind, view.rules);
  const elapsedBusinessDays = businessDaysBetween(request.sentOn, checkedThrough, calendarFor(request, view.rules));
  const values = { elapsedBusinessDays, checkedThrough, windowDays: rule.days, windowCount: rule.count };
  return [found(view, { number: 11, records: [requestRef(request)], values })];
}
