// Finding 3: sent back to the field office more than once in the same matter.
import { type ReplyView, settledCode } from '@/lib/timeline/matter-view.ts';
import { ABSENT, type FindingRule, found, replyRef, unknown } from './finding-rule.ts';
import { kickbacks } from './reply-kinds.ts';

/**
 * Unit: a matter with at least one request or reply. Found when two or more messages are kick-backs; one mail that
 * answers two requests is one. Unknown when there are fewer, but with the unsettled replies there may be two.
 * Values: `times`.
 */
export const repeatedKickbacks: FindingRule = {
  number: 3,
  denominatorOf: 'matters',
  judge: (view) => {
    if (view.state.requests.length + view.replies.length === 0) return [];
    const certain = oncePerMail(kickbacks(view));
    if (certain.length >= 2) {
      return [found(view, { number: 3, records: certain.map(replyRef), values: { times: certain.length } })];
    }
    const possible = oncePerMail(view.replies.filter(mayBeKickback));
    return [possible.length >= 2 ? unknown({ type: 'matter', id: view.state.matter.matterId }) : ABSENT];
  },
};

function mayBeKickback(reply: ReplyView): boolean {
  if (settledCode(reply) !== null) return settledCode(reply) === 'field-office-kickback';
  return reply.standing.length === 0 || reply.standing.some((decision) => decision.code === 'field-office-kickback');
}

function oncePerMail(replies: readonly ReplyView[]): readonly ReplyView[] {
  const byMail = new Map(replies.map((reply) => [reply.reply.mailId ?? reply.id, reply]));
  return replies.filter((reply) => byMail.get(reply.reply.mailId ?? reply.id) === reply);
}
