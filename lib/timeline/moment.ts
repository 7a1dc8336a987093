// Moments: a day, an instant, or neither, and which of two came first. Where the records do not say, nothing is said.
import type { Day, Instant } from '@/lib/domain/id.ts';

/** When something happened, as far as it is recorded. `on` is a day in the office's zone. */
export type Moment = { readonly on: Day | null; readonly atUtc: Instant | null };

/**
 * Whether `a` came before or after `b`; `unknown` when they share a day without instants, or a date is missing, or the
 * instants are the same. Two instants decide by themselves; else the days do.
 * @example compareMoments({ on: '2021-02-23', atUtc: null }, { on: '2021-02-25', atUtc: null }) // 'before'
 */
export function compareMoments(a: Moment, b: Moment): 'before' | 'after' | 'unknown' {
  if (a.atUtc !== null && b.atUtc !== null) return order(Date.parse(a.atUtc), Date.parse(b.atUtc));
  if (a.on === null || b.on === null) return 'unknown';
  return order(a.on, b.on);
}

/**
 * Hours from one moment to another to a tenth, `null` unless both instants are known.
 * @example hoursBetween(kickback, removal) // 3
 */
export function hoursBetween(from: Moment, to: Moment): number | null {
  if (from.atUtc === null || to.atUtc === null) return null;
  return Math.round((Date.parse(to.atUtc) - Date.parse(from.atUtc)) / 360_000) / 10 + 0;
}

/** Sort key order for records of one kind: by day, then instant, then id; a record without a date comes first. */
export function byMoment(
  a: { readonly moment: Moment; readonly id: string },
  b: { readonly moment: Moment; readonly id: string },
): number {
  return (
    compareText(a.moment.on ?? '', b.moment.on ?? '') || millis(a.moment) - millis(b.moment) || compareText(a.id, b.id)
  );
}

function millis(moment: Moment): number {
  return moment.atUtc === null ? 0 : Date.parse(moment.atUtc);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function order<T extends string | number>(a: T, b: T): 'before' | 'after' | 'unknown' {
  if (a === b) return 'unknown';
  return a < b ? 'before' : 'after';
}
