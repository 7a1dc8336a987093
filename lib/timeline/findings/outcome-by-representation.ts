// Finding 13: outcome by representation. A comparison across matters: it says nothing of any one of them.
import { isDeciding } from '@/lib/domain/codebook.ts';
import type { Request } from '@/lib/domain/request.ts';
import type { RequestStatus } from '@/lib/timeline/status.ts';
import { type FindingRule, found, type MatterReading, requestRef, unknown, type Verdict } from './finding-rule.ts';

/**
 * Unit: a request that a deciding reply has answered. Counted when it was refused (summary denial, reasoned denial or
 * custody continued); unknown when the matter's representation is not stated. The tally's parts give the refused share
 * of each kind of representation, which is what is compared. Values: `representation`, `code`.
 */
export const outcomeByRepresentation: FindingRule = {
  number: 13,
  denominatorOf: 'decided-requests',
  isComparison: true,
  judge: (view) =>
    view.state.requests.flatMap((request, index) => {
      const status = view.statuses[index];
      return status === undefined ? [] : judgeRequest(view, request, status);
    }),
};

function judgeRequest(view: MatterReading, request: Request, { outcome }: RequestStatus): readonly Verdict[] {
  if (outcome.kind !== 'reply' || !isDeciding(outcome.code)) return [];
  const { representation } = view.state.matter;
  if (representation === null) return [unknown(requestRef(request))];
  const { code, replyId } = outcome;
  const isRefused = code === 'summary-denial' || code === 'reasoned-denial' || code === 'custody-continued';
  const parts = { [representation]: isRefused };
  if (!isRefused) return [{ kind: 'absent', parts }];
  const records = [requestRef(request), { type: 'reply', id: replyId }] as const;
  return [{ ...found(view, { number: 13, records, values: { representation, code } }), parts }];
}
