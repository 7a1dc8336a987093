// The binomial distribution: probability and distribution function, at any n that a ledger can hold.
import { betaCdf } from './beta-distribution.ts';
import { logFactorial } from './log-gamma.ts';

/** P(R = r) for R ~ Binomial(n, p). @example binomialPmf(1, 2, 0.5) // 0.5 */
export function binomialPmf(r: number, n: number, p: number): number {
  if (r < 0 || r > n) return 0;
  if (p <= 0) return r === 0 ? 1 : 0;
  if (p >= 1) return r === n ? 1 : 0;
  return Math.exp(logFactorial(n) - logFactorial(r) - logFactorial(n - r) + r * Math.log(p) + (n - r) * Math.log1p(-p));
}

/**
 * P(R <= r) for R ~ Binomial(n, p), through the incomplete beta function. SOURCE: DLMF 8.17.5.
 * @example binomialCdf(1, 2, 0.5) // 0.75
 */
export function binomialCdf(r: number, n: number, p: number): number {
  if (r < 0) return 0;
  if (r >= n) return 1;
  return betaCdf(1 - p, n - r, r + 1);
}
