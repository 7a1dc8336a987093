// Finding 10: removed, transferred or dead between the request and its review.
import type { CaseEvent } from '@/lib/domain/case-event.ts';
import { isDeciding } from '@/lib/domain/codebook.ts';
import type { Request } from '@/lib/domain/request.ts';
import { type MatterView, type ReplyView, settledDecision } from '@/lib/timeline/matter-view.ts';
import { byMoment, compareMoments, hoursBetween, type Moment } from '@/lib/timeline/moment.ts';
import { ABSENT, type FindingRule, found, replyRef, requestRef, unknown, type Verdict } from './finding-rule.ts';

/**
 * Unit: a request, those that bounced left out. Found when a removal, transfer or death came after it was sent and
 * before any deciding reply to it (a kick-back reviews nothing); the earliest such event is taken, a removal or death
 * before a transfer. Unknown when an event may be one: same day without times, or a reply that is unsettled or undated.
 * Records: request, the last reply of the matter before the event (if any), event. Values: `event`, its kind;
 * `hoursAfterRequest` and `hoursAfterLastReply` to a tenth, each left out unless both instants are known.
 */
export const movedBeforeReview: FindingRule = {
  number: 10,
  denominatorOf: 'requests',
  judge: (view) =>
    view.state.requests
      .filter((_, index) => view.statuses[index]?.outcome.kind !== 'undeliverable')
      .map((request) => judgeRequest(view, request)),
};

function judgeRequest(view: MatterView, request: Request): Verdict {
  const moves = view.state.events.filter((event) => rank(event) < 2).sort((a, b) => rank(a) - rank(b) || order(a, b));
  const stands = moves.map((event) => [event, isBetween(view, request, event)] as const);
  const event = stands.find(([, answer]) => answer === true)?.[0];
  if (event === undefined) return stands.some(([, answer]) => answer === null) ? unknown(requestRef(request)) : ABSENT;
  const lastReply = view.replies.findLast((reply) => compareMoments(reply.moment, event) === 'before');
  const reply = lastReply === undefined ? [] : [replyRef(lastReply)];
  return found(view, {
    number: 10,
    records: [requestRef(request), ...reply, { type: 'event', id: event.eventId }],
    values: { event: event.kind, ...hours(sentMoment(request), lastReply, event) },
  });
}

/** Whether an event lies after the sending and before every decision on the request; `null` when it may. */
function isBetween(view: MatterView, request: Request, event: CaseEvent): boolean | null {
  const sent = compareMoments(sentMoment(request), event);
  if (sent === 'after') return false;
  const reviewed = view.repliesTo(request.requestId).map((reply) => wasReviewedBefore(reply, event));
  if (reviewed.includes(true)) return false;
  return sent === 'unknown' || reviewed.includes(null) ? null : true;
}

/** Whether a reply decided the request before the event; `null` when it may have. */
function wasReviewedBefore(reply: ReplyView, event: CaseEvent): boolean | null {
  const when = compareMoments(reply.moment, event);
  if (when === 'after') return false;
  const decision = settledDecision(reply);
  if (decision === null) return null;
  if (!isDeciding(decision.code)) return false;
  return when === 'unknown' ? null : true;
}

function hours(sent: Moment, lastReply: ReplyView | undefined, event: CaseEvent): Readonly<Record<string, number>> {
  const afterRequest = hoursBetween(sent, event);
  const afterReply = lastReply === undefined ? null : hoursBetween(lastReply.moment, event);
  return {
    ...(afterRequest === null ? {} : { hoursAfterRequest: afterRequest }),
    ...(afterReply === null ? {} : { hoursAfterLastReply: afterReply }),
  };
}

function sentMoment(request: Request): Moment {
  return { on: request.sentOn, atUtc: request.sentAtUtc };
}

/** 0: ends the matter; 1: a transfer; 2: no event of this finding. */
function rank(event: CaseEvent): number {
  if (event.kind === 'removal' || event.kind === 'death') return 0;
  return event.kind === 'transfer' ? 1 : 2;
}

function order(a: CaseEvent, b: CaseEvent): number {
  return byMoment({ id: a.eventId, moment: a }, { id: b.eventId, moment: b });
}
