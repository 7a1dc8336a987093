// Share: a count that carries its denominator, its interval and the name of the method.
import { wilsonInterval } from './wilson-interval.ts';

/** `share`, `low` and `high` are in [0, 1] and `null` when `n` is 0: no rate without its n. The interval is 95%. */
export type Share = {
  readonly count: number;
  readonly n: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: 'wilson';
};

/**
 * The share of `count` in `n` with its Wilson interval. Throws `RangeError` unless 0 <= count <= n are whole numbers.
 * @example shareOf(0, 0) // { count: 0, n: 0, share: null, low: null, high: null, method: 'wilson' }
 */
export function shareOf(count: number, n: number): Share {
  const interval = wilsonInterval(count, n);
  return {
    count,
    n,
    share: n === 0 ? null : count / n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    method: 'wilson',
  };
}
