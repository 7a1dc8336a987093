// Finding 8: criminal history the sole stated basis of a refusal, whatever the equities.
import { ABSENT, type FindingRule, found, replyRef, unknown } from './finding-rule.ts';
import { judgeDenials } from './reply-kinds.ts';

/**
 * Unit: a denial. Found when the coder recorded criminal history as its sole basis; unknown when nothing was recorded.
 * Values: `criminalHistory`, what counsel coded in the matter, left out when not stated.
 */
export const criminalHistoryOnly: FindingRule = {
  number: 8,
  denominatorOf: 'denials',
  judge: (view) =>
    judgeDenials(view, (denial, decision) => {
      const cited = decision.flags.criminalHistory;
      if (cited === null) return unknown(replyRef(denial));
      if (cited !== 'sole-basis') return ABSENT;
      const { criminalHistory, matterId } = view.state.matter;
      return found(view, {
        number: 8,
        records: [{ type: 'matter', id: matterId }, replyRef(denial)],
        values: criminalHistory === null ? {} : { criminalHistory },
      });
    }),
};
