// What waits: replies that nobody has coded, and clocks that have run out or will within the week.
import { DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import { addCalendarDays, dayInZone } from '@/lib/domain/count-days.ts';
import type { Day } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import type { Request } from '@/lib/domain/request.ts';
import { requestStatuses } from '@/lib/timeline/request-statuses.ts';
import type { RequestStatus } from '@/lib/timeline/status.ts';
import type { Session } from './session.ts';

const SOON_DAYS = 7;

/** One request that waits. `isLapsed`: its window is over and nothing substantive is logged. */
export type WaitingRequest = {
  readonly state: MatterState;
  readonly request: Request;
  readonly status: RequestStatus;
  readonly isLapsed: boolean;
};

/** Everything the queue shows, `today` being the browser's day. */
export type Queue = {
  readonly today: Day;
  readonly uncoded: readonly WaitingRequest[];
  readonly clocks: readonly WaitingRequest[];
};

/** The queue: requests with an uncoded or disputed reply, and open or silent requests, the earliest window first. */
export async function queueOf(session: Session): Promise<Queue> {
  const rules = (await session.ledger.clockRules()) ?? DEFAULT_CLOCK_RULES;
  const today = dayInZone(session.nowUtc(), session.timeZone);
  const waiting = (await session.ledger.matters()).flatMap((state) => {
    const byId = new Map(state.requests.map((request) => [request.requestId, request]));
    return requestStatuses(state, rules).flatMap((status): readonly WaitingRequest[] => {
      const request = byId.get(status.requestId);
      return request === undefined ? [] : [{ state, request, status, isLapsed: status.dueOn < today }];
    });
  });
  const uncoded = waiting.filter(
    ({ status }) => status.outcome.kind === 'uncoded' || status.outcome.kind === 'conflict',
  );
  const clocks = waiting
    .filter(({ status }) => status.outcome.kind === 'open' || status.outcome.kind === 'no-response')
    .sort((a, b) => (a.status.dueOn < b.status.dueOn ? -1 : a.status.dueOn > b.status.dueOn ? 1 : 0));
  return { today, uncoded, clocks };
}

/** How many wait: uncoded replies, and open clocks that end within a week or have ended unseen. */
export function queueCounts({ today, uncoded, clocks }: Queue): {
  readonly uncoded: number;
  readonly runningOut: number;
} {
  const soon = addCalendarDays(today, SOON_DAYS);
  const runningOut = clocks.filter(({ status }) => status.outcome.kind === 'open' && status.dueOn <= soon);
  return { uncoded: uncoded.length, runningOut: runningOut.length };
}
