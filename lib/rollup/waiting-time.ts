// What ended a request's wait, by either clock, and why a request is in neither curve.
import type { Day, Id } from '@/lib/domain/id.ts';
import type { SurvivalTime } from './survival-time.ts';

/** What came first. `ended-first`: removal, transfer, release or death before any reply (by that clock). */
export const WAIT_CAUSES = ['kick-back', 'denial', 'granted', 'other-reply', 'ended-first'] as const;
export type WaitCause = (typeof WAIT_CAUSES)[number];

/** The clocks: until the first substantive reply, and until the first reply that decides (a kick-back does not). */
export type WaitClock = 'reply' | 'decision';

/**
 * Why a request is in no curve of time. `via-reply`: known only because a reply came. `undeliverable`: never arrived.
 * `never-checked`: unanswered, and nobody looked. `undated`: a reply without a day, or days out of order.
 */
export const WAIT_EXCLUSIONS = ['via-reply', 'undeliverable', 'never-checked', 'undated'] as const;
export type WaitExclusion = (typeof WAIT_EXCLUSIONS)[number];

/** One request's wait by one clock, or why it has none. */
export type Wait =
  | { readonly kind: 'time'; readonly time: SurvivalTime<WaitCause> }
  | { readonly kind: 'left-out'; readonly why: WaitExclusion };

/** One request with both clocks. `endsUncoded` when it is censored on the day of a reply that nobody has coded. */
export type RequestWait = {
  readonly requestId: Id;
  readonly sentOn: Day;
  readonly loggedLate: boolean;
  readonly endsUncoded: boolean;
  readonly reply: Wait;
  readonly decision: Wait;
};

/** The times of one clock. */
export function timesOf(waits: readonly RequestWait[], clock: WaitClock): readonly SurvivalTime<WaitCause>[] {
  return waits.flatMap((wait) => (wait[clock].kind === 'time' ? [wait[clock].time] : []));
}
