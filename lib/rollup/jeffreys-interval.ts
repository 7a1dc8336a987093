// Jeffreys interval: the equal-tailed one under the Jeffreys prior, between Wilson and Clopper-Pearson.
import { betaQuantile } from './beta-distribution.ts';
import { assertShare } from './whole-counts.ts';
import type { Interval } from './wilson-interval.ts';

/**
 * The 95% Jeffreys interval of `count` of `n`; `null` when `n` is 0; low is 0 when `count` is 0, high is 1 when `count`
 * is `n`. Throws `RangeError` unless 0 <= count <= n are whole numbers.
 * SOURCE: L. D. Brown, T. T. Cai and A. DasGupta, Statistical Science 16 (2001) 101-133, section 3.1.3.
 * @example jeffreysInterval(0, 20) // { low: 0, high: 0.1166... }
 */
export function jeffreysInterval(count: number, n: number): Interval | null {
  assertShare(count, n);
  if (n === 0) return null;
  return {
    low: count === 0 ? 0 : betaQuantile(0.025, count + 0.5, n - count + 0.5),
    high: count === n ? 1 : betaQuantile(0.975, count + 0.5, n - count + 0.5),
  };
}
