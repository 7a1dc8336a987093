// Benjamini-Hochberg: p-values of many comparisons, raised so that few of those called different are so by chance.

/**
 * The adjusted p-values, in the order given; below .05 means that at most 5% of what is called different is expected to
 * be so by chance. Throws `RangeError` unless every p lies in [0, 1].
 * SOURCE: Y. Benjamini and Y. Hochberg, JRSS B 57 (1995) 289-300.
 * @example benjaminiHochberg([0.01, 0.04]) // [0.02, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  if (!pValues.every((p) => p >= 0 && p <= 1)) throw new RangeError('A p-value lies between 0 and 1');
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let least = 1;
  order.forEach(({ p, index }, place) => {
    // A rounding error must not carry it below the raw value.
    least = Math.min(least, Math.max(p, (p * pValues.length) / (pValues.length - place)));
    adjusted[index] = least;
  });
  return adjusted;
}
