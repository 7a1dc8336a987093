// Finding 1: sent back to the field office after the field office had already decided.
import { isDeciding } from '@/lib/domain/codebook.ts';
import { businessDaysBetween } from '@/lib/domain/count-days.ts';
import { type MatterView, type ReplyView, settledDecision } from '@/lib/timeline/matter-view.ts';
import { compareMoments } from '@/lib/timeline/moment.ts';
import { ABSENT, type FindingRule, found, replyRef, unknown, type Verdict } from './finding-rule.ts';
import { isFromFieldOffice, kickbacks } from './reply-kinds.ts';

/**
 * Unit: a kick-back. Found when a deciding reply by the field office, in the same matter, came before it; the latest
 * such reply is the other side. Unknown when none certainly did but one may have: same day without times, no date, no
 * signer, an unsettled coding, or the kick-back itself acknowledging a decision that is not in the log.
 * Values: `elapsedBusinessDays` from the decision to the kick-back, when both days are known.
 */
export const kickbackAfterDecision: FindingRule = {
  number: 1,
  denominatorOf: 'kick-backs',
  judge: (view) => {
    const decisions = fieldOfficeDecisions(view);
    return kickbacks(view).map((kickback) => judgeKickback(view, decisions, kickback));
  },
};

/** A reply that is a decision of the field office, or (not certain) may be one. */
type Candidate = { readonly reply: ReplyView; readonly isCertain: boolean };

function judgeKickback(view: MatterView, decisions: readonly Candidate[], kickback: ReplyView): Verdict {
  const earlier = decisions.filter(({ reply }) => compareMoments(reply.moment, kickback.moment) !== 'after');
  const decision = earlier.findLast(
    ({ reply, isCertain }) => isCertain && compareMoments(reply.moment, kickback.moment) === 'before',
  )?.reply;
  if (decision !== undefined) {
    const records = [replyRef(decision), replyRef(kickback)];
    return found(view, { number: 1, records, values: values(view, decision, kickback) });
  }
  const isAcknowledged = kickback.standing.some((standing) => standing.flags.priorDecisionAcknowledged === true);
  return isAcknowledged || earlier.length > 0 ? unknown(replyRef(kickback)) : ABSENT;
}

function fieldOfficeDecisions(view: MatterView): readonly Candidate[] {
  return view.replies.flatMap((reply) => {
    const decision = settledDecision(reply);
    if (decision === null) {
      const mayDecide = reply.standing.length === 0 || reply.standing.some((standing) => isDeciding(standing.code));
      return mayDecide ? [{ reply, isCertain: false }] : [];
    }
    const isFieldOffice = isDeciding(decision.code) ? isFromFieldOffice(decision, reply.request) : false;
    return isFieldOffice === false ? [] : [{ reply, isCertain: isFieldOffice === true }];
  });
}

function values(view: MatterView, decision: ReplyView, kickback: ReplyView): Readonly<Record<string, number>> {
  if (decision.moment.on === null || kickback.moment.on === null) return {};
  const calendar = { isHeadquarters: false, closures: view.rules.closures };
  return { elapsedBusinessDays: businessDaysBetween(decision.moment.on, kickback.moment.on, calendar) };
}
