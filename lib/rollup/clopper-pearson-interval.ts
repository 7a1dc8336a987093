// Clopper-Pearson interval: the exact one, for exhibits. Never covers less than it says, often more.
import { betaQuantile } from './beta-distribution.ts';
import { assertShare } from './whole-counts.ts';
import type { Interval } from './wilson-interval.ts';

/**
 * The exact 95% interval of `count` of `n`; `null` when `n` is 0. Exactly 0 at the low end when `count` is 0, exactly 1
 * at the high end when `count` is `n`. Throws `RangeError` unless 0 <= count <= n are whole numbers.
 * SOURCE: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404-413, by beta quantiles.
 * @example clopperPearsonInterval(41, 42) // { low: 0.874341..., high: 0.999397... }
 */
export function clopperPearsonInterval(count: number, n: number): Interval | null {
  assertShare(count, n);
  if (n === 0) return null;
  return {
    low: count === 0 ? 0 : betaQuantile(0.025, count, n - count + 1),
    high: count === n ? 1 : betaQuantile(0.975, count + 1, n - count),
  };
}
