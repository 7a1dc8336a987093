// How long each request waited: from records, through the timeline's answers, to the times that the curves are made of.
import type { ClockRules } from '@/lib/domain/clock-rule.ts';
import { type CoreCode, isDeciding } from '@/lib/domain/codebook.ts';
import { calendarDaysBetween, dayInZone } from '@/lib/domain/count-days.ts';
import type { Day } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import { bucketOfCode } from '@/lib/domain/outcome-bucket.ts';
import type { Request } from '@/lib/domain/request.ts';
import type { RequestWait, Wait, WaitCause, WaitClock } from '@/lib/rollup/waiting-time.ts';
import { addressedOffice, zoneOf } from '@/lib/timeline/declared-window.ts';
import { isLoggedLate } from '@/lib/timeline/logged-late.ts';
import { type MatterView, unsettledReplies, viewMatter } from '@/lib/timeline/matter-view.ts';
import { compareMoments } from '@/lib/timeline/moment.ts';
import { statusOf } from '@/lib/timeline/request-statuses.ts';
import type { Answer, RequestStatus } from '@/lib/timeline/status.ts';

const ENDINGS: ReadonlySet<string> = new Set(['removal', 'transfer', 'release', 'death']);

/**
 * The wait of every request of a matter by both clocks, in calendar days since sending. Censored on the last day somebody
 * looked, never on today; on the day of a reply nobody has coded, since what it is is not known. A removal, transfer,
 * release or death up to the last look competes; on the same day as an answer it does not unless its instant is earlier.
 */
export function requestWaits(state: MatterState, rules: ClockRules): readonly RequestWait[] {
  const view = viewMatter(state, rules);
  return state.requests.map((request) => {
    const status = statusOf(view, request);
    const uncodedOn = firstUnsettledDay(view, request);
    const facts = { view, request, status, uncodedOn };
    return {
      requestId: request.requestId,
      sentOn: request.sentOn,
      loggedLate: isLoggedLate(request),
      endsUncoded: uncodedOn !== null && uncodedOn !== 'undated',
      reply: waitOf(facts, 'reply'),
      decision: waitOf(facts, 'decision'),
    };
  });
}

type Facts = {
  readonly view: MatterView;
  readonly request: Request;
  readonly status: RequestStatus;
  readonly uncodedOn: Day | 'undated' | null;
};

function waitOf(facts: Facts, clock: WaitClock): Wait {
  const { request, status, uncodedOn } = facts;
  if (request.ascertainment === 'via-reply') return { kind: 'left-out', why: 'via-reply' };
  if (status.outcome.kind === 'undeliverable') return { kind: 'left-out', why: 'undeliverable' };
  const answer = clock === 'reply' ? status.firstSubstantive : status.firstDeciding;
  const isUndated = uncodedOn === 'undated' || (uncodedOn === null && isAnswered(status, clock));
  if (answer === null && isUndated) return { kind: 'left-out', why: 'undated' };
  const last = answer?.on ?? (uncodedOn === 'undated' ? null : uncodedOn) ?? status.checkedThrough;
  if (last === null) return { kind: 'left-out', why: 'never-checked' };
  const ending = firstEnding(facts, last, answer);
  const exit = calendarDaysBetween(request.sentOn, ending ?? last);
  const enter = enteredOn(request);
  if (exit < 0 || (enter !== null && enter < 0)) return { kind: 'left-out', why: 'undated' };
  const cause = ending !== null ? 'ended-first' : answer === null ? null : causeOf(answer.code);
  return { kind: 'time', time: { enter, exit, cause } };
}

/** The first day, up to `last`, on which the person was removed, moved or released or died; `null` when none came first. */
function firstEnding({ view, request }: Facts, last: Day, answer: Answer | null): Day | null {
  const sent = { on: request.sentOn, atUtc: request.sentAtUtc };
  const answered = answer === null ? null : (view.replies.find(({ id }) => id === answer.replyId)?.moment ?? null);
  const days = view.state.events
    .filter((event) => ENDINGS.has(event.kind) && event.on <= last && compareMoments(event, sent) === 'after')
    .filter((event) => answered === null || compareMoments(event, answered) === 'before')
    .map((event) => event.on);
  return days.sort()[0] ?? null;
}

/** Days after sending on which the request came into the log, `null` when it was watched from the sending on. */
function enteredOn(request: Request): number | null {
  if (!isLoggedLate(request)) return null;
  const logged = dayInZone(request.firstLoggedAt, zoneOf(addressedOffice(request)));
  return calendarDaysBetween(request.sentOn, logged);
}

/** An answer is known to have come, dated or not. */
function isAnswered({ outcome }: RequestStatus, clock: WaitClock): boolean {
  return outcome.kind === 'reply' && (clock === 'reply' || isDeciding(outcome.code));
}

function firstUnsettledDay(view: MatterView, request: Request): Day | 'undated' | null {
  const [first] = unsettledReplies(view.repliesTo(request.requestId));
  return first === undefined ? null : (first.moment.on ?? 'undated');
}

function causeOf(code: CoreCode): WaitCause {
  switch (bucketOfCode(code)) {
    case 'field-office-kickback':
      return 'kick-back';
    case 'summary-denial':
    case 'reasoned-denial':
      return 'denial';
    case 'granted-or-partial':
      return 'granted';
    default:
      return 'other-reply';
  }
}
