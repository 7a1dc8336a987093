// Funnel limits: how far from the common share an office of n requests may lie by chance alone, and whether all do.
import { binomialCdf, binomialPmf } from './binomial-distribution.ts';

/** Shares in [0, 1] at an n: 95% (.025, .975) and 99.8% (.001, .999). */
export type FunnelLimits = {
  readonly n: number;
  readonly low998: number;
  readonly low95: number;
  readonly high95: number;
  readonly high998: number;
};

/**
 * The exact limit for a probability at an n around a common share, between counts by the source's interpolation.
 * Throws `RangeError` unless n >= 1 is whole and the share and probability lie in [0, 1].
 * SOURCE: D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185-1202, appendix A.1.1.
 * @example funnelLimit(50, 0.2, 0.975) // 0.3071
 */
export function funnelLimit(n: number, share: number, probability: number): number {
  if (!Number.isInteger(n) || n < 1 || !(share >= 0 && share <= 1) || !(probability >= 0 && probability <= 1)) {
    throw new RangeError('A funnel limit needs a whole n of 1 or more and a share and probability from 0 to 1');
  }
  if (share === 0 || share === 1) return share;
  const r = leastCount(n, share, probability);
  const through = binomialCdf(r, n, share);
  const mass = binomialPmf(r, n, share);
  const part = mass > 0 ? (through - probability) / mass : 0;
  return Math.min(1, Math.max(0, (r - part) / n)) + 0;
}

/** The four limits of a funnel plot at an n. @example funnelLimits(100, 0.2).high95 // 0.2765 */
export function funnelLimits(n: number, share: number): FunnelLimits {
  return {
    n,
    low998: funnelLimit(n, share, 0.001),
    low95: funnelLimit(n, share, 0.025),
    high95: funnelLimit(n, share, 0.975),
    high998: funnelLimit(n, share, 0.999),
  };
}

/**
 * The over-dispersion factor: the mean square of the offices' standardised distances from `share`, the most extreme
 * tenth at either end drawn in. 1 is what chance alone makes; `null` with fewer than two offices or a share of 0 or 1.
 * SOURCE: Spiegelhalter (2005), section 4.
 */
export function overDispersion(
  offices: readonly { readonly count: number; readonly n: number }[],
  share: number,
): number | null {
  const known = offices.filter(({ n }) => n > 0);
  if (known.length < 2 || share <= 0 || share >= 1) return null;
  const distances = known
    .map(({ count, n }) => (count / n - share) / Math.sqrt((share * (1 - share)) / n))
    .sort((a, b) => a - b);
  const edge = Math.floor(distances.length * 0.1);
  const low = distances[edge] ?? 0;
  const high = distances[distances.length - 1 - edge] ?? 0;
  const drawnIn = distances.map((distance) => Math.min(high, Math.max(low, distance)));
  return drawnIn.reduce((sum, distance) => sum + distance * distance, 0) / drawnIn.length;
}

/** min{r : P(R <= r) >= probability}. */
function leastCount(n: number, share: number, probability: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (binomialCdf(middle, n, share) >= probability) high = middle;
    else low = middle + 1;
  }
  return low;
}
