// p-chart: the share of each month of sending against the share of all months, with limits for its n.
import { funnelLimit } from './funnel-limits.ts';

export type ChartPoint = {
  readonly count: number;
  readonly n: number;
  /** `null` where n is 0. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly isOutside: boolean;
};

/** `centre` is the share of all points together, `null` when no point has an n. */
export type PChart = { readonly centre: number | null; readonly points: readonly ChartPoint[] };

/** Below this many expected on either side the three-sigma limits are wrong, and exact ones are drawn. */
const FEWEST_EXPECTED = 5;
const THREE_SIGMA_TAIL = 0.0013498980316301;

/**
 * The chart of counts in time order: three-sigma limits, or exact binomial ones of the same tail (.00135) where fewer
 * than five are expected of either kind. SOURCE: NIST/SEMATECH e-Handbook of Statistical Methods, section 6.3.3.2; exact:
 * Spiegelhalter (2005), appendix A.1.1.
 * @example pChart(nistWafers).points[14]?.isOutside // true: 22 of 50 against limits .0524 to .4102
 */
export function pChart(groups: readonly { readonly count: number; readonly n: number }[]): PChart {
  const total = groups.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return { centre: null, points: groups.map((group) => ({ ...group, ...EMPTY })) };
  const centre = groups.reduce((sum, { count }) => sum + count, 0) / total;
  return {
    centre,
    points: groups.map(({ count, n }) => {
      if (n === 0) return { count, n, ...EMPTY };
      const share = count / n;
      const { low, high } = limitsAt(n, centre);
      return { count, n, share, low, high, isOutside: share < low || share > high };
    }),
  };
}

const EMPTY = { share: null, low: null, high: null, isOutside: false } as const;

function limitsAt(n: number, centre: number): { readonly low: number; readonly high: number } {
  if (Math.min(n * centre, n * (1 - centre)) < FEWEST_EXPECTED) {
    return {
      low: funnelLimit(n, centre, THREE_SIGMA_TAIL),
      high: funnelLimit(n, centre, 1 - THREE_SIGMA_TAIL),
    };
  }
  const spread = 3 * Math.sqrt((centre * (1 - centre)) / n);
  return { low: Math.max(0, centre - spread), high: Math.min(1, centre + spread) };
}
