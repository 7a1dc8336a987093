// Finding 7: refused, and no reconsideration offered.
import { ABSENT, type FindingRule, found, replyRef, unknown } from './finding-rule.ts';
import { judgeDenials } from './reply-kinds.ts';

/**
 * Unit: a denial. Found when the coder recorded that reconsideration is refused or not mentioned; unknown when nothing
 * was recorded. Values: `reconsideration`, `refused` or `not-mentioned`.
 */
export const noReconsideration: FindingRule = {
  number: 7,
  denominatorOf: 'denials',
  judge: (view) =>
    judgeDenials(view, (denial, decision) => {
      const { reconsideration } = decision.flags;
      if (reconsideration === null) return unknown(replyRef(denial));
      if (reconsideration === 'offered') return ABSENT;
      return found(view, { number: 7, records: [replyRef(denial)], values: { reconsideration } });
    }),
};
