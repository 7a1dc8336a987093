// What became of each request: its outcome, its window and its first answers, derived from the records and never typed.
import type { CaseEvent } from '@/lib/domain/case-event.ts';
import type { ClockRules } from '@/lib/domain/clock-rule.ts';
import { isDeciding, isSubstantive } from '@/lib/domain/codebook.ts';
import { businessDaysBetween, calendarDaysBetween, dayInZone } from '@/lib/domain/count-days.ts';
import type { Day } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import type { Request } from '@/lib/domain/request.ts';
import { addressedOffice, calendarFor, dueDay, zoneOf } from './declared-window.ts';
import {
  type CodedReply,
  codedReplies,
  type MatterView,
  type ReplyView,
  settledCode,
  unsettledReplies,
  viewMatter,
} from './matter-view.ts';
import { compareMoments } from './moment.ts';
import type { Answer, Outcome, RequestStatus } from './status.ts';

/**
 * The status of every request of a matter, in the order of its requests.
 *
 * Outcome = latest deciding reply, else latest kick-back, else latest other substantive reply, else closed by an event
 * (removal, release, death on or after the day of sending), else undeliverable, else no response or open.
 * - A reply answers a request by `reply.requestId` only. `not-a-reply` is never counted.
 * - A reply that is uncoded, or whose decisions conflict, makes the outcome `uncoded` or `conflict` unless a deciding
 *   reply certainly came after it: it might be the decision.
 * - `undeliverable` stands unless an acknowledgement or status update shows that the request arrived. Sent again, it is
 *   a new request and is counted as that one.
 * - `no-response` needs someone to have looked on or after `dueOn`, and nothing substantive. Never looked: `open`.
 * - `firstSubstantive` and `firstDeciding` are `null` also when which reply was first cannot be told: one of them has no
 *   date, or an unsettled reply may precede it.
 * SOURCE: the project's field notes, section 2.
 * @example requestStatuses(state, DEFAULT_CLOCK_RULES)[0]?.outcome // { kind: 'no-response' }
 */
export function requestStatuses(state: MatterState, rules: ClockRules): readonly RequestStatus[] {
  const view = viewMatter(state, rules);
  return state.requests.map((request) => statusOf(view, request));
}

/** The status of one request in a matter already read. */
export function statusOf(view: MatterView, request: Request): RequestStatus {
  const replies = view.repliesTo(request.requestId);
  const dueOn = dueDay(request, view.rules);
  const checkedThrough = checkedThroughOf(request);
  return {
    requestId: request.requestId,
    matterId: request.matterId,
    outcome: answeredOutcome(replies) ?? unansweredOutcome(view, request, { replies, dueOn, checkedThrough }),
    dueOn,
    checkedThrough,
    firstSubstantive: firstAnswer(view, request, isSubstantive),
    firstDeciding: firstAnswer(view, request, isDeciding),
    wasEverKickedBack: replies.some((reply) => settledCode(reply) === 'field-office-kickback'),
  };
}

/** The day up to which someone looked for an answer, in the zone of the office concerned; `null` when nobody did. */
export function checkedThroughOf(request: Request): Day | null {
  if (request.lastCheckedAt === null) return null;
  return dayInZone(request.lastCheckedAt, zoneOf(addressedOffice(request)));
}

function answeredOutcome(replies: readonly ReplyView[]): Outcome | null {
  const coded = codedReplies(replies);
  const deciding = coded.findLast((reply) => isDeciding(reply.decision.code));
  const unsettled = unsettledReplies(replies).findLast(
    (reply) => deciding === undefined || compareMoments(reply.moment, deciding.moment) !== 'before',
  );
  if (unsettled !== undefined) {
    return { kind: unsettled.standing.length === 0 ? 'uncoded' : 'conflict', replyId: unsettled.id };
  }
  const reply =
    deciding ??
    coded.findLast((candidate) => candidate.decision.code === 'field-office-kickback') ??
    coded.findLast((candidate) => isSubstantive(candidate.decision.code));
  return reply === undefined ? null : { kind: 'reply', code: reply.decision.code, replyId: reply.id };
}

type Waiting = {
  readonly replies: readonly ReplyView[];
  readonly dueOn: Day;
  readonly checkedThrough: Day | null;
};

function unansweredOutcome(view: MatterView, request: Request, waiting: Waiting): Outcome {
  const closing = closingEvents(view, request)[0];
  if (closing !== undefined) return { kind: 'closed-by-event', eventId: closing.eventId };
  const codes = waiting.replies.map(settledCode);
  const bounce = waiting.replies.findLast((reply) => settledCode(reply) === 'undeliverable');
  const hasArrived = codes.includes('acknowledgement') || codes.includes('status-update');
  if (bounce !== undefined && !hasArrived) return { kind: 'undeliverable', replyId: bounce.id };
  const hasLapsed = waiting.checkedThrough !== null && waiting.checkedThrough >= waiting.dueOn;
  return { kind: hasLapsed ? 'no-response' : 'open' };
}

/** The events that close a request without an answer, earliest first: removal, release or death since it was sent. */
export function closingEvents(view: MatterView, request: Request): readonly CaseEvent[] {
  const sent = { on: request.sentOn, atUtc: request.sentAtUtc };
  return view.state.events
    .filter((event) => event.kind === 'removal' || event.kind === 'release' || event.kind === 'death')
    .filter((event) => compareMoments(event, sent) !== 'before')
    .sort((a, b) => (a.on === b.on ? (a.eventId < b.eventId ? -1 : 1) : a.on < b.on ? -1 : 1));
}

function firstAnswer(view: MatterView, request: Request, counts: (code: CodedReply['decision']['code']) => boolean) {
  const replies = view.repliesTo(request.requestId);
  const first = codedReplies(replies).find((reply) => counts(reply.decision.code));
  // Replies without a date sort first, so a dated first one means that every one of them is dated.
  if (first === undefined || first.moment.on === null) return null;
  const mayBePreceded = unsettledReplies(replies).some(
    (reply) => compareMoments(first.moment, reply.moment) !== 'before',
  );
  return mayBePreceded ? null : answerOf(first, first.moment.on, request, view.rules);
}

function answerOf(reply: CodedReply, on: Day, request: Request, rules: ClockRules): Answer {
  return {
    replyId: reply.id,
    code: reply.decision.code,
    on,
    elapsed: {
      calendarDays: calendarDaysBetween(request.sentOn, on),
      businessDays: businessDaysBetween(request.sentOn, on, calendarFor(request, rules)),
    },
  };
}
