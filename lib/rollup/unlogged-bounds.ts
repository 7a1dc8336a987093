// Bounds for requests that were sent and never logged: what the share would be if m of them were all, or none, like this.
import { assertShare } from './whole-counts.ts';
import type { Interval } from './wilson-interval.ts';

/**
 * [count / (n + m), (count + m) / (n + m)] for `unlogged` = m stated by a person; `null` when n + m is 0. They are limits
 * of ignorance, not a 95% interval. Throws `RangeError` unless 0 <= count <= n and m >= 0 are whole numbers.
 * SOURCE: C. F. Manski, American Economic Review 80 (1990) 319-323 (worst-case bounds).
 * @example unloggedBounds(41, 42, 8) // { low: 0.82, high: 0.98 }
 */
export function unloggedBounds(count: number, n: number, unlogged: number): Interval | null {
  assertShare(count, n);
  if (!Number.isInteger(unlogged) || unlogged < 0)
    throw new RangeError('Unlogged requests are a whole number, 0 or more');
  const all = n + unlogged;
  return all === 0 ? null : { low: count / all, high: (count + unlogged) / all };
}
