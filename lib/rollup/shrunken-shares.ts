// Beta-binomial shrinkage: each office's share drawn towards that of all, the more the fewer its requests.

/** `weight` in [0, 1] is what its own share keeps: n / (n + M). `share` is `null` where n is 0 and nothing is known. */
export type ShrunkenShare = { readonly weight: number; readonly share: number | null };

/** `common` is the share of all together; `priorRequests` is M, infinite when the offices differ no more than chance. */
export type Shrinkage = {
  readonly common: number;
  readonly priorRequests: number;
  readonly shares: readonly ShrunkenShare[];
};

/**
 * Shrunken shares, in the order given; `null` with fewer than four groups that have requests (nothing to learn the spread
 * from) or a common share of 0 or 1. M solves sum (p_i - p)^2 / (p (1 - p) (1/n_i + 1/M)) = k - 3.
 * SOURCE: C. N. Morris, JASA 78 (1983) 47-55; at equal n it is B. Efron and C. Morris, JASA 70 (1975) 311-319.
 * @example shrunkenShares(baseball)?.shares[0] // Clemente: { weight: 0.211653, share: 0.2939 }
 */
export function shrunkenShares(groups: readonly { readonly count: number; readonly n: number }[]): Shrinkage | null {
  const known = groups.filter(({ n }) => n > 0);
  const total = known.reduce((sum, { n }) => sum + n, 0);
  const common = known.reduce((sum, { count }) => sum + count, 0) / total;
  if (known.length < 4 || !(common > 0 && common < 1)) return null;
  const spread = (inverse: number): number =>
    known.reduce((sum, { count, n }) => {
      return sum + (count / n - common) ** 2 / (common * (1 - common) * (1 / n + inverse));
    }, 0);
  const inverse = inverseOf(spread, known.length - 3);
  const priorRequests = inverse === 0 ? Number.POSITIVE_INFINITY : 1 / inverse;
  return {
    common,
    priorRequests,
    shares: groups.map(({ count, n }) => {
      const weight = n === 0 || inverse === 0 ? 0 : n / (n + priorRequests);
      return { weight, share: n === 0 ? null : common + weight * (count / n - common) };
    }),
  };
}

/** The 1/M at which the spread is what was expected; 0 when the groups differ less than chance makes them. */
function inverseOf(spread: (inverse: number) => number, expected: number): number {
  if (spread(0) <= expected) return 0;
  let high = 1;
  while (spread(high) > expected) high *= 2;
  let low = 0;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (spread(middle) > expected) low = middle;
    else high = middle;
  }
  return high;
}
