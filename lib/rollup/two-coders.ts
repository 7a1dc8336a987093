// Two coders' table: who said what, how often they agreed, and two measures of agreement beyond chance.

/** Square, rows the first coder, columns the second, categories in one order. Whole numbers of 0 or more. */
export type ConfusionMatrix = readonly (readonly number[])[];

/** `raw` is the share of units on which both said the same. Kappa is given because readers ask for it, never alone. */
export type TwoCoderAgreement = {
  readonly units: number;
  readonly raw: number | null;
  /** `null` where there is nothing to compare or nothing could disagree. */
  readonly kappa: number | null;
  readonly ac1: number | null;
};

/** The table of pairs over `categories`; a pair with a value that is not among them throws. */
export function confusionMatrix<C extends string>(
  pairs: readonly (readonly [C, C])[],
  categories: readonly C[],
): ConfusionMatrix {
  const place = new Map(categories.map((category, index) => [category, index]));
  const table = categories.map(() => new Array<number>(categories.length).fill(0));
  for (const [first, second] of pairs) {
    const row = table[place.get(first) ?? -1];
    const column = place.get(second);
    if (row === undefined || column === undefined) throw new RangeError('A code that is not among the categories');
    row[column] = (row[column] ?? 0) + 1;
  }
  return table;
}

/**
 * Raw agreement, Cohen's kappa and Gwet's AC1 of a table. AC1 holds where nearly all units are of one kind, which is where
 * kappa falls apart. SOURCE: J. Cohen, Educ. Psychol. Meas. 20 (1960) 37-46; K. L. Gwet, Br. J. Math. Stat. Psychol. 61
 * (2008) 29-48, equations 8 and 9.
 * @example twoCoderAgreement([[118, 5], [2, 0]]) // { units: 125, raw: 0.944, kappa: -0.023392, ac1: 0.940776 }
 */
export function twoCoderAgreement(table: ConfusionMatrix): TwoCoderAgreement {
  const units = table.flat().reduce((sum, next) => sum + next, 0);
  if (units === 0 || table.length < 2) return { units, raw: units === 0 ? null : 1, kappa: null, ac1: null };
  let agreed = 0;
  let byChance = 0;
  let gwet = 0;
  table.forEach((row, index) => {
    agreed += (row[index] ?? 0) / units;
    const first = row.reduce((sum, next) => sum + next, 0) / units;
    const second = table.reduce((sum, other) => sum + (other[index] ?? 0), 0) / units;
    byChance += first * second;
    const mean = (first + second) / 2;
    gwet += (mean * (1 - mean)) / (table.length - 1);
  });
  const raw = Math.min(1, agreed);
  return {
    units,
    raw,
    kappa: byChance >= 1 - 1e-12 ? null : (raw - byChance) / (1 - byChance) + 0,
    ac1: (raw - gwet) / (1 - gwet) + 0,
  };
}
