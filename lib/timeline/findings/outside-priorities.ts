// Finding 9: refused although, as counsel coded it, outside the priorities in force that day.
import { priorityPeriodOn } from '@/lib/domain/priorities.ts';
import { ABSENT, type FindingRule, found, replyRef, unknown } from './finding-rule.ts';
import { judgeDenials } from './reply-kinds.ts';

/**
 * Unit: a denial given while priorities were in force (lib/domain/priorities.ts); one given while there were none is no
 * unit. Found when counsel coded the category `none` under the scheme in force on the day of the denial. Unknown when
 * the denial has no date, or the scheme or category is not stated, or the scheme coded is another one.
 * Values: `scheme`; `priorityCited`, the category the reply cites, left out when not stated.
 */
export const outsidePriorities: FindingRule = {
  number: 9,
  denominatorOf: 'denials',
  judge: (view) => {
    const { priorityScheme, priorityCategory, matterId } = view.state.matter;
    const inScope = view.replies.filter(
      (reply) => reply.moment.on === null || priorityPeriodOn(reply.moment.on) !== null,
    );
    return judgeDenials({ ...view, replies: inScope }, (denial, decision) => {
      const scheme = denial.moment.on === null ? null : (priorityPeriodOn(denial.moment.on)?.scheme ?? null);
      const isKnown = scheme !== null && priorityScheme === scheme && priorityCategory !== null;
      if (!isKnown) return unknown(replyRef(denial));
      if (priorityCategory !== 'none') return ABSENT;
      const { priorityCited } = decision.flags;
      return found(view, {
        number: 9,
        records: [{ type: 'matter', id: matterId }, replyRef(denial)],
        values: { scheme, ...(priorityCited === null ? {} : { priorityCited }) },
      });
    });
  },
};
