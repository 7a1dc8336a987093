// Newcombe's interval of a difference between two shares: one group's less the other's.
import { wilsonInterval } from './wilson-interval.ts';

/** A difference of two shares, each in [-1, 1]. */
export type Difference = { readonly difference: number; readonly low: number; readonly high: number };

/** A count and what it is out of. */
export type CountOf = { readonly count: number; readonly n: number };

/**
 * The share of `one` less that of `other` with the hybrid score interval, 95%; `null` when either n is 0. Never -0.
 * Throws `RangeError` unless each has whole numbers with 0 <= count <= n.
 * SOURCE: R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10.
 * @example newcombeDifference({ count: 9, n: 10 }, { count: 3, n: 10 }) // { difference: 0.6, low: 0.1705, high: 0.8090 }
 */
export function newcombeDifference(one: CountOf, other: CountOf): Difference | null {
  const first = wilsonInterval(one.count, one.n);
  const second = wilsonInterval(other.count, other.n);
  if (first === null || second === null) return null;
  const p = one.count / one.n;
  const q = other.count / other.n;
  const difference = p - q;
  return {
    difference: difference + 0,
    low: Math.max(-1, difference - Math.hypot(p - first.low, second.high - q)) + 0,
    high: Math.min(1, difference + Math.hypot(first.high - p, q - second.low)) + 0,
  };
}
