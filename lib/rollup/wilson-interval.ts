// Wilson score interval: how sure a share is, at any n, for the screen. (Exhibits use Clopper-Pearson.)

/** The 97.5% point of the standard normal: two-sided 95%. SOURCE: R 4.2.2, qnorm(.975). */
export const Z_95 = 1.959963984540054;

/** Bounds of a share, each in [0, 1]. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * The Wilson score interval of `count` of `n`, without continuity correction; `null` when `n` is 0. Exactly 0 at the
 * low end when `count` is 0 and exactly 1 at the high end when `count` is `n`. Coverage falls to .83 near 0 and 1.
 * Throws `RangeError` unless 0 <= count <= n are whole numbers.
 * SOURCE: E. B. Wilson, JASA 22 (1927) 209-212; R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, method 3.
 * @example wilsonInterval(41, 42) // { low: 0.876788..., high: 0.995785... }
 */
export function wilsonInterval(count: number, n: number): Interval | null {
  if (!Number.isInteger(count) || !Number.isInteger(n) || count < 0 || count > n) {
    throw new RangeError('A share needs whole numbers with 0 <= count <= n');
  }
  if (n === 0) return null;
  const share = count / n;
  const zSquared = Z_95 * Z_95;
  const centre = share + zSquared / (2 * n);
  const spread = Z_95 * Math.sqrt((share * (1 - share)) / n + zSquared / (4 * n * n));
  const scale = 1 + zSquared / n;
  return {
    low: count === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    high: count === n ? 1 : Math.min(1, (centre + spread) / scale),
  };
}
