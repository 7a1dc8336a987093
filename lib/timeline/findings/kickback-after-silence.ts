// Finding 2: sent back to a field office that had let its declared window pass in silence.
import { isSubstantive } from '@/lib/domain/codebook.ts';
import { businessDaysBetween } from '@/lib/domain/count-days.ts';
import type { Day } from '@/lib/domain/id.ts';
import type { Request } from '@/lib/domain/request.ts';
import { calendarFor, dueDay } from '@/lib/timeline/declared-window.ts';
import { type MatterView, type ReplyView, settledDecision } from '@/lib/timeline/matter-view.ts';
import { compareMoments } from '@/lib/timeline/moment.ts';
import { checkedThroughOf } from '@/lib/timeline/request-statuses.ts';
import { ABSENT, type FindingRule, found, replyRef, requestRef, unknown, type Verdict } from './finding-rule.ts';
import { kickbacks } from './reply-kinds.ts';

/**
 * Unit: a kick-back. Found when another request of the matter, addressed to the field office, had passed its declared
 * window (10 business days where no rule is declared) by the day of the kick-back with no substantive reply to it, and
 * someone had looked on or after that window's last day. The request silent for longest is the other side.
 * Unknown when the kick-back has no date, nobody looked, or a reply to the request is unsettled or of unknown order.
 * Requests known only from their reply (via-reply) and requests that bounced prove no silence.
 * Values: `elapsedBusinessDays` from that request to the kick-back.
 */
export const kickbackAfterSilence: FindingRule = {
  number: 2,
  denominatorOf: 'kick-backs',
  judge: (view) => kickbacks(view).map((kickback) => judgeKickback(view, kickback)),
};

function judgeKickback(view: MatterView, kickback: ReplyView): Verdict {
  const asked = view.state.requests.filter(
    (request) =>
      request.addressee === 'field-office' &&
      request.ascertainment !== 'via-reply' &&
      request.requestId !== kickback.request?.requestId,
  );
  if (asked.length === 0) return ABSENT;
  const day = kickback.moment.on;
  if (day === null) return unknown(replyRef(kickback));
  const stands = asked.map((request) => [request, wasSilent(view, request, { ...kickback, day })] as const);
  const silent = stands
    .filter(([, answer]) => answer === true)
    .map(([request]) => request)
    .sort((a, b) => (a.sentOn + a.requestId < b.sentOn + b.requestId ? -1 : 1))[0];
  if (silent === undefined) return stands.some(([, answer]) => answer === null) ? unknown(replyRef(kickback)) : ABSENT;
  const elapsedBusinessDays = businessDaysBetween(silent.sentOn, day, calendarFor(silent, view.rules));
  return found(view, {
    number: 2,
    records: [requestRef(silent), replyRef(kickback)],
    values: { elapsedBusinessDays },
  });
}

/** Whether a request's window had passed in silence on the day of the kick-back; `null` when that is not known. */
function wasSilent(view: MatterView, request: Request, kickback: ReplyView & { readonly day: Day }): boolean | null {
  const dueOn = dueDay(request, view.rules);
  if (dueOn > kickback.day) return false;
  const answers = view.repliesTo(request.requestId).map((reply) => hadAnswered(reply, kickback));
  if (answers.includes(true)) return false;
  const checkedThrough = checkedThroughOf(request);
  const wasLookedFor = checkedThrough !== null && checkedThrough >= dueOn;
  return answers.includes(null) || !wasLookedFor ? null : true;
}

/** Whether a reply ended the silence (or bounced) before the kick-back. */
function hadAnswered(reply: ReplyView, kickback: ReplyView): boolean | null {
  const order = compareMoments(reply.moment, kickback.moment);
  if (order === 'after') return false;
  const decision = settledDecision(reply);
  if (decision === null) return null;
  if (!isSubstantive(decision.code) && decision.code !== 'undeliverable') return false;
  return order === 'unknown' ? null : true;
}
