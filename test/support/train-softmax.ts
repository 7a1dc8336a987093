// Fits the linear model of lib/suggest/model.ts: softmax regression with L2, by Adagrad, in a fixed order (reproducible).

import type { CoreCode } from '@/lib/domain/codebook.ts';
import { CUE_NUMBERS, NUMBER_COUNT, worthOf } from '@/lib/suggest/features.ts';
import type { Model } from '@/lib/suggest/model.ts';

/** A mail as the fit sees it. `targets` are places in the codes, each equally right (gold and acceptable). */
export type Example = {
  readonly runs: readonly string[];
  readonly numbers: readonly number[];
  readonly target: number;
  readonly writer: string;
};

export type FitOptions = {
  readonly codes: readonly CoreCode[];
  readonly epochs: number;
  readonly rate: number;
  /** Pulls the weights of runs of words, and of numbers, to zero. */
  readonly runDecay: number;
  readonly numberDecay: number;
  /** In so many tenths of the steps the cues are hidden, so that the model does not lean on them alone. */
  readonly tenthsWithoutCues: number;
  readonly fewestMails: number;
  readonly fewestWriters: number;
};

export const DEFAULT_FIT: Omit<FitOptions, 'codes'> = {
  epochs: 25,
  rate: 0.3,
  runDecay: 1e-5,
  numberDecay: 1e-3,
  tenthsWithoutCues: 3,
  fewestMails: 3,
  fewestWriters: 2,
};

/** Probabilities as they are said, before any calibration. */
export const AS_SAID: Model['calibration'] = [
  [0, 0],
  [1, 1],
];

/** Fits the model on the examples; only runs that several mails of several writers hold have weights. */
export function fitModel(examples: readonly Example[], options: FitOptions): Model {
  const size = options.codes.length;
  const vocabulary = vocabularyOf(examples, options);
  const rows = examples.map(({ runs }) => Int32Array.from(runs.flatMap((run) => vocabulary.get(run) ?? [])));
  const worths = examples.map(({ runs }) =>
    Float64Array.from(runs.flatMap((run) => (vocabulary.has(run) ? worthOf(run, runs.length) : []))),
  );
  const runWeights = new Float64Array(vocabulary.size * size);
  const runSquares = new Float64Array(vocabulary.size * size).fill(1e-3);
  const numberWeights = new Float64Array((NUMBER_COUNT + 1) * size);
  const numberSquares = new Float64Array((NUMBER_COUNT + 1) * size).fill(1e-3);
  const scores = new Float64Array(size);
  const step = (weights: Float64Array, squares: Float64Array, at: number, slope: number, rate: number): void => {
    squares[at] = (squares[at] ?? 0) + slope * slope;
    weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(squares[at] ?? 1);
  };
  const order = examples.map((_, place) => place);
  let seed = 12_345;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (let place = order.length - 1; place > 0; place -= 1) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      const other = seed % (place + 1);
      [order[place], order[other]] = [order[other] ?? 0, order[place] ?? 0];
    }
    for (const place of order) {
      const example = examples[place];
      const row = rows[place];
      if (example === undefined || row === undefined) continue;
      const worth = worths[place] ?? new Float64Array(0);
      const hidesCues = (epoch + place) % 10 < options.tenthsWithoutCues;
      const numbers = [1, ...example.numbers.map((number, at) => (hidesCues && at < CUE_NUMBERS ? 0 : number))];
      for (let code = 0; code < size; code += 1) {
        let score = 0;
        for (const [index, number] of numbers.entries()) score += number * (numberWeights[index * size + code] ?? 0);
        let sum = 0;
        for (let index = 0; index < row.length; index += 1)
          sum += (runWeights[(row[index] ?? 0) * size + code] ?? 0) * (worth[index] ?? 0);
        scores[code] = score + sum;
      }
      const top = Math.max(...scores);
      let total = 0;
      for (let code = 0; code < size; code += 1) total += Math.exp((scores[code] ?? 0) - top);
      for (let code = 0; code < size; code += 1) {
        const miss = Math.exp((scores[code] ?? 0) - top) / total - (code === example.target ? 1 : 0);
        if (Math.abs(miss) < 1e-4) continue;
        for (const [index, number] of numbers.entries()) {
          if (number === 0) continue;
          const at = index * size + code;
          step(
            numberWeights,
            numberSquares,
            at,
            miss * number + options.numberDecay * (numberWeights[at] ?? 0),
            options.rate,
          );
        }
        for (let index = 0; index < row.length; index += 1) {
          const at = (row[index] ?? 0) * size + code;
          const slope = miss * (worth[index] ?? 0) + options.runDecay * (runWeights[at] ?? 0);
          step(runWeights, runSquares, at, slope, options.rate);
        }
      }
    }
  }
  return modelFrom({ options, vocabulary, runWeights, numberWeights });
}

function vocabularyOf(examples: readonly Example[], options: FitOptions): ReadonlyMap<string, number> {
  const held = new Map<string, { mails: number; writers: Set<string> }>();
  for (const { runs, writer } of examples)
    for (const run of runs) {
      const known = held.get(run) ?? { mails: 0, writers: new Set<string>() };
      known.mails += 1;
      known.writers.add(writer);
      held.set(run, known);
    }
  const kept = [...held]
    .filter(([, { mails, writers }]) => mails >= options.fewestMails && writers.size >= options.fewestWriters)
    .map(([run]) => run)
    .sort();
  return new Map(kept.map((run, place) => [run, place]));
}

function modelFrom(fitted: {
  readonly options: FitOptions;
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly runWeights: Float64Array;
  readonly numberWeights: Float64Array;
}): Model {
  const { options, vocabulary, runWeights, numberWeights } = fitted;
  const size = options.codes.length;
  const most = runWeights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 1e-9);
  const runStep = most / 127;
  const rounded = (weight: number): number => Math.round(weight * 1000) / 1000;
  const runs = new Map<string, readonly number[]>();
  for (const [run, place] of vocabulary) {
    const row = [...runWeights.subarray(place * size, (place + 1) * size)].map((weight) =>
      Math.round(weight / runStep),
    );
    if (row.some((weight) => weight !== 0)) runs.set(run, row);
  }
  return {
    codes: options.codes,
    bias: [...numberWeights.subarray(0, size)].map(rounded),
    numbers: Array.from({ length: NUMBER_COUNT }, (_, index) =>
      [...numberWeights.subarray((index + 1) * size, (index + 2) * size)].map(rounded),
    ),
    runs,
    runStep,
    calibration: AS_SAID,
    shown: AS_SAID,
  };
}
