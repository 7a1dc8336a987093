// What waits: replies that nobody has coded, clocks that run, stand still or have run out, and the fixed marks ahead.
import { DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import { dayInZone } from '@/lib/domain/count-days.ts';
import type { Day } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import type { Request } from '@/lib/domain/request.ts';
import { type FixedMark, fixedMarks } from '@/lib/timeline/fixed-marks.ts';
import { viewMatter } from '@/lib/timeline/matter-view.ts';
import { isRunning, type RequestClock, requestClock } from '@/lib/timeline/request-clock.ts';
import { statusOf } from '@/lib/timeline/request-statuses.ts';
import type { RequestStatus } from '@/lib/timeline/status.ts';
import type { Session } from './session.ts';

/** One request that waits. */
export type WaitingRequest = {
  readonly state: MatterState;
  readonly request: Request;
  readonly status: RequestStatus;
  readonly clock: RequestClock;
};

/** A fixed mark that has not ended, with its matter. */
export type WaitingMark = { readonly state: MatterState; readonly mark: FixedMark };

/** Everything the queue shows, `today` being the browser's day. Archived matters wait for nothing. */
export type Queue = {
  readonly today: Day;
  readonly uncoded: readonly WaitingRequest[];
  readonly clocks: readonly WaitingRequest[];
  readonly marks: readonly WaitingMark[];
};

/** The queue: requests with an uncoded or disputed reply, clocks with the earliest window first, and the fixed marks. */
export async function queueOf(session: Session): Promise<Queue> {
  const rules = (await session.ledger.clockRules()) ?? DEFAULT_CLOCK_RULES;
  const today = dayInZone(session.nowUtc(), session.timeZone);
  const states = (await session.ledger.matters()).filter(({ isArchived }) => !isArchived);
  const waiting = states.flatMap((state) => {
    const view = viewMatter(state, rules);
    return state.requests.map((request): WaitingRequest => {
      return { state, request, status: statusOf(view, request), clock: requestClock(view, request, today) };
    });
  });
  const clocks = waiting.filter(({ clock }) => isRunning(clock.state) || clock.state === 'waiting-on-us');
  const marks = states.flatMap((state) => fixedMarks(state, today).map((mark) => ({ state, mark })));
  return {
    today,
    uncoded: waiting.filter(({ clock }) => clock.state === 'to-code'),
    clocks: clocks.sort((a, b) => compare(endOf(a), endOf(b))),
    marks: marks
      .filter(({ mark }) => mark.endedOn === null && mark.endsOn !== null)
      .sort((a, b) => compare(a.mark.endsOn ?? '', b.mark.endsOn ?? '')),
  };
}

/** How many wait: uncoded replies; and clocks that end within a week, have ended unseen, or stand still for us. */
export function queueCounts({ uncoded, clocks }: Queue): { readonly uncoded: number; readonly runningOut: number } {
  const runningOut = clocks.filter(
    ({ clock, status }) =>
      clock.state === 'due-soon' ||
      clock.state === 'waiting-on-us' ||
      (clock.state === 'past' && status.outcome.kind !== 'no-response'),
  );
  return { uncoded: uncoded.length, runningOut: runningOut.length };
}

function endOf({ clock }: WaitingRequest): Day {
  return clock.dueOn ?? clock.declaredDueOn;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
