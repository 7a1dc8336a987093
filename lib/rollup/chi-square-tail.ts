// The upper tail of the chi-square distribution: the p-value of a log-rank or trend test.
import { logGamma } from './log-gamma.ts';

const MOST_TERMS = 10_000;

/**
 * P(X >= x) for X ~ chi-square with `degrees` of freedom, in [0, 1]; 1 for x <= 0.
 * SOURCE: DLMF 8.11.4 (series) and 8.9.2 (continued fraction) of the incomplete gamma function.
 * @example chiSquareTail(3.841458820694124, 1) // 0.05
 */
export function chiSquareTail(x: number, degrees: number): number {
  if (!(degrees > 0)) throw new RangeError('A chi-square needs degrees of freedom above 0');
  if (!(x > 0)) return 1;
  const a = degrees / 2;
  const half = x / 2;
  const front = Math.exp(a * Math.log(half) - half - logGamma(a));
  const tail = half < a + 1 ? 1 - front * seriesOf(a, half) : front * fractionOf(a, half);
  return Math.min(1, Math.max(0, tail));
}

function seriesOf(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function fractionOf(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const an = n * (a - n);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}
