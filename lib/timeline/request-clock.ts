// The running clock of one request today: its state, and its window's end with the pauses in which ICE awaited us.

import { isDeciding } from '@/lib/domain/codebook.ts';
import { addBusinessDays, addCalendarDays, businessDaysBetween, calendarDaysBetween } from '@/lib/domain/count-days.ts';
import type { Day, Id } from '@/lib/domain/id.ts';
import type { Request } from '@/lib/domain/request.ts';
import { assertNever } from '@/lib/domain/result.ts';
import { calendarFor, dueDay, ruleFor } from './declared-window.ts';
import { codedReplies, type MatterView } from './matter-view.ts';
import { closingEvents, statusOf } from './request-statuses.ts';

/**
 * Where a clock stands on a day. `waiting-on-us`: ICE asked for information that was not sent yet, so it stands still.
 * `to-code`: a reply lies uncoded, so nobody knows. `undeliverable`: it bounced and must be sent again.
 */
export type ClockState =
  | 'open'
  | 'due-soon'
  | 'past'
  | 'waiting-on-us'
  | 'to-code'
  | 'undeliverable'
  | 'answered'
  | 'decided'
  | 'closed-by-event';

/** A standstill: from the day a reply asked for information to the day it was sent; `until` is `null` while it lasts. */
export type Pause = { readonly from: Day; readonly replyId: Id; readonly until: Day | null };

/** One clock. `dueOn` counts the pauses in and is `null` while one lasts; `declaredDueOn` is the window without them. */
export type RequestClock = {
  readonly requestId: Id;
  readonly state: ClockState;
  readonly declaredDueOn: Day;
  readonly dueOn: Day | null;
  readonly pauses: readonly Pause[];
  /** Days left to `dueOn` as the rule counts them, negative once past; `null` while it stands still. */
  readonly daysLeft: number | null;
};

/** A window is due soon this many calendar days before its end. */
export const SOON_DAYS = 7;

/**
 * The clock of a request on a day. A reply coded as a request for information stops it on the day it came; an
 * `information-sent` event that names the request starts it again. Statistics do not see pauses: for them that reply
 * ended the silence.
 * @example requestClock(view, request, '2021-03-25').state // 'due-soon'
 */
export function requestClock(view: MatterView, request: Request, today: Day): RequestClock {
  const pauses = pausesOf(view, request);
  const dueOn = dueWithPauses(view, request, pauses);
  return {
    requestId: request.requestId,
    state: stateOf(view, request, { dueOn, today }),
    declaredDueOn: dueDay(request, view.rules),
    dueOn,
    pauses,
    daysLeft: dueOn === null ? null : daysBetween(view, request, today, dueOn),
  };
}

/** Whether a clock still runs: open, due soon or past its window. */
export function isRunning(state: ClockState): boolean {
  return state === 'open' || state === 'due-soon' || state === 'past';
}

function pausesOf(view: MatterView, request: Request): readonly Pause[] {
  const asked = codedReplies(view.repliesTo(request.requestId)).filter(
    (reply) => reply.decision.code === 'information-requested' && reply.moment.on !== null,
  );
  const sent = view.state.events
    .filter((event) => event.kind === 'information-sent' && event.requestId === request.requestId)
    .map((event) => event.on)
    .sort();
  const pauses: Pause[] = [];
  for (const reply of asked) {
    const from = reply.moment.on ?? request.sentOn;
    const last = pauses.at(-1);
    const isPaused = last !== undefined && (last.until === null || from < last.until);
    if (!isPaused) pauses.push({ from, replyId: reply.id, until: sent.find((day) => day >= from) ?? null });
  }
  return pauses;
}

function dueWithPauses(view: MatterView, request: Request, pauses: readonly Pause[]): Day | null {
  let left = ruleFor(request.kind, view.rules).days;
  let cursor = request.sentOn;
  for (const pause of pauses) {
    const used = daysBetween(view, request, cursor, pause.from);
    if (used >= left) break; // the window had ended before ICE asked
    left -= Math.max(used, 0);
    if (pause.until === null) return null;
    cursor = pause.until > cursor ? pause.until : cursor;
  }
  return addDays(view, request, cursor, left);
}

type Standing = { readonly dueOn: Day | null; readonly today: Day };

function stateOf(view: MatterView, request: Request, standing: Standing): ClockState {
  const { outcome } = statusOf(view, request);
  switch (outcome.kind) {
    case 'uncoded':
    case 'conflict':
      return 'to-code';
    case 'closed-by-event':
    case 'undeliverable':
      return outcome.kind;
    case 'reply':
      if (isDeciding(outcome.code)) return 'decided';
      if (outcome.code !== 'information-requested') return 'answered';
      return closingEvents(view, request).length > 0 ? 'closed-by-event' : runningState(standing);
    case 'no-response':
    case 'open':
      return runningState(standing);
    default:
      return assertNever(outcome);
  }
}

function runningState({ dueOn, today }: Standing): ClockState {
  if (dueOn === null) return 'waiting-on-us';
  if (dueOn < today) return 'past';
  return dueOn <= addCalendarDays(today, SOON_DAYS) ? 'due-soon' : 'open';
}

function daysBetween(view: MatterView, request: Request, from: Day, to: Day): number {
  if (ruleFor(request.kind, view.rules).count === 'calendar') return calendarDaysBetween(from, to);
  return businessDaysBetween(from, to, calendarFor(request, view.rules));
}

function addDays(view: MatterView, request: Request, from: Day, days: number): Day {
  if (ruleFor(request.kind, view.rules).count === 'calendar') return addCalendarDays(from, days);
  return addBusinessDays(from, days, calendarFor(request, view.rules));
}
