// Fisher's exact test of a two by two table: whether two groups differ, right at any n.
import { logFactorial } from './log-gamma.ts';

/** Both in [0, 1]. `greater` is one-sided: the first cell this large or larger. */
export type FisherExact = { readonly twoSided: number; readonly greater: number };

/**
 * The test of [[a, b], [c, d]]. The two-sided p adds every table no likelier than the one seen. Throws `RangeError` unless
 * the cells are whole numbers of 0 or more. An empty margin gives 1.
 * SOURCE: R. A. Fisher, JRSS 98 (1935) 39-82; the two-sided rule as in R 4.2.2 fisher.test.
 * @example fisherExact([[3, 1], [1, 3]]) // { twoSided: 0.4857142857, greater: 0.2428571429 }
 */
export function fisherExact(table: readonly [readonly [number, number], readonly [number, number]]): FisherExact {
  const [[a, b], [c, d]] = table;
  if (![a, b, c, d].every((cell) => Number.isInteger(cell) && cell >= 0)) {
    throw new RangeError('A table of counts needs whole numbers of 0 or more');
  }
  const row = a + b;
  const column = a + c;
  const total = row + c + d;
  const margins =
    logFactorial(row) + logFactorial(c + d) + logFactorial(column) + logFactorial(b + d) - logFactorial(total);
  const likelihood = (x: number): number =>
    Math.exp(
      margins -
        logFactorial(x) -
        logFactorial(row - x) -
        logFactorial(column - x) -
        logFactorial(total - row - column + x),
    );
  const seen = likelihood(a) * (1 + 1e-7);
  let twoSided = 0;
  let greater = 0;
  for (let x = Math.max(0, row + column - total); x <= Math.min(row, column); x += 1) {
    const p = likelihood(x);
    if (p <= seen) twoSided += p;
    if (x >= a) greater += p;
  }
  return { twoSided: Math.min(1, twoSided), greater: Math.min(1, greater) };
}
