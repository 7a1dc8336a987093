// Finding 12: a request to headquarters answered by field-office staff.
import { isSubstantive } from '@/lib/domain/codebook.ts';
import { type CodedReply, codedReplies, type MatterView } from '@/lib/timeline/matter-view.ts';
import { ABSENT, type FindingRule, found, replyRef, requestRef, unknown, type Verdict } from './finding-rule.ts';
import { signedBy } from './reply-kinds.ts';

/**
 * Unit: a coded substantive reply to a request addressed to headquarters. Found when it is signed by a field office or
 * by a field-office title; unknown when neither office nor title is stated, or they disagree.
 * Values: `replyingOffice`, `reviewerLevel`, each left out when not stated.
 */
export const fieldStaffAnsweredHq: FindingRule = {
  number: 12,
  denominatorOf: 'replies-to-hq',
  judge: (view) =>
    codedReplies(view.replies)
      .filter((reply) => reply.request?.addressee === 'hq-case-review' && isSubstantive(reply.decision.code))
      .map((reply) => judgeReply(view, reply)),
};

function judgeReply(view: MatterView, reply: CodedReply): Verdict {
  const signer = signedBy(reply.decision);
  if (signer === null || reply.request === null) return unknown(replyRef(reply));
  if (signer === 'hq') return ABSENT;
  const { replyingOffice, reviewerLevel } = reply.decision;
  return found(view, {
    number: 12,
    records: [requestRef(reply.request), replyRef(reply)],
    values: {
      ...(replyingOffice === null ? {} : { replyingOffice }),
      ...(reviewerLevel === null ? {} : { reviewerLevel }),
    },
  });
}
