// CUSUM of single outcomes in the order of sending: when a share began to rise, with how often it says so by mistake.
import { solveLinear } from './solve-linear.ts';

/** What one outcome adds: `event` above 0, `other` below. */
export type CusumWeights = { readonly event: number; readonly other: number };

/** The sum after each outcome (never below 0) and the places (from 0) at which it crossed the limit and began anew. */
export type Cusum = {
  readonly weights: CusumWeights;
  readonly sums: readonly number[];
  readonly signals: readonly number[];
};

/**
 * The log-likelihood weights for odds `oddsRatio` times those of `share`. Throws `RangeError` unless 0 < share < 1 and
 * oddsRatio > 0. SOURCE: S. H. Steiner, R. J. Cook, V. T. Farewell and T. Treasure, Biostatistics 1 (2000) 441-452.
 * @example cusumWeights(0.1, 2) // { event: 0.597837, other: -0.095310 }
 */
export function cusumWeights(share: number, oddsRatio: number): CusumWeights {
  if (!(share > 0 && share < 1 && oddsRatio > 0)) {
    throw new RangeError('A CUSUM needs a share between 0 and 1 and an odds ratio above 0');
  }
  const base = Math.log(1 - share + oddsRatio * share);
  return { event: Math.log(oddsRatio) - base, other: -base };
}

/** The chart of outcomes in order, signalling when the sum reaches `limit`. */
export function cusum(outcomes: readonly boolean[], weights: CusumWeights, limit: number): Cusum {
  const sums: number[] = [];
  const signals: number[] = [];
  let sum = 0;
  outcomes.forEach((isEvent, index) => {
    sum = Math.max(0, sum + (isEvent ? weights.event : weights.other));
    sums.push(sum);
    if (sum < limit) return;
    signals.push(index);
    sum = 0;
  });
  return { weights, sums, signals };
}

const STATES = 200;

/**
 * The average number of outcomes until a signal when their share is `share` (in control: a false alarm). `null` when no
 * signal can come. SOURCE: D. Brook and D. A. Evans, Biometrika 59 (1972) 539-549, a Markov chain of 200 states.
 */
export function averageRunLength(share: number, weights: CusumWeights, limit: number): number | null {
  if (!(limit > 0) || !(share > 0) || !(weights.event > 0)) return null;
  const width = limit / (STATES - 0.5);
  const stateOf = (sum: number): number => Math.max(0, Math.round(sum / width));
  const matrix = Array.from({ length: STATES }, (_, state) => {
    const row = new Array<number>(STATES).fill(0);
    row[state] = 1;
    const add = (to: number, p: number): void => {
      if (to < STATES) row[to] = (row[to] ?? 0) - p;
    };
    add(stateOf(state * width + weights.event), share);
    add(stateOf(state * width + weights.other), 1 - share);
    return row;
  });
  return solveLinear(matrix, new Array<number>(STATES).fill(1))?.[0] ?? null;
}
