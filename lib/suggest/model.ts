// The trained model beside the cues: a linear one, so that every run of words and its weight can be read. Pure.
import type { CoreCode } from '@/lib/domain/codebook.ts';
import { type Features, worthOf } from './features.ts';

/** `runs`: a run of words -> one weight a code, in the order of `codes`. `numbers`: one row of weights a number. */
export type Model = {
  readonly codes: readonly CoreCode[];
  readonly bias: readonly number[];
  readonly numbers: readonly (readonly number[])[];
  readonly runs: ReadonlyMap<string, ArrayLike<number>>;
  /** What one step of a run's weight is worth (they are whole numbers in [-127, 127]). */
  readonly runStep: number;
  /** Said probability -> how often it was right on writers not trained on; rising points, straight lines between. */
  readonly calibration: readonly (readonly [said: number, right: number])[];
  /** The same for what is shown in the end, after the cues had their say. */
  readonly shown: readonly (readonly [said: number, right: number])[];
};

/** A code with the model's probability, and how much each sentence (by place) speaks for it against the other codes. */
export type ModelAnswer = {
  readonly code: CoreCode;
  readonly probability: number;
  readonly bySentence: ReadonlyMap<number, number>;
};

/**
 * The codes by probability, best first; probabilities are in [0, 1] and sum to 1 before calibration. The best is
 * calibrated, the rest share what is left.
 */
export function answersOf(model: Model, features: Features): readonly ModelAnswer[] {
  const size = model.codes.length;
  const scores = [...model.bias];
  features.numbers.forEach((number, place) => {
    const row = model.numbers[place];
    if (number === 0 || row === undefined) return;
    for (let code = 0; code < size; code += 1) scores[code] = (scores[code] ?? 0) + number * (row[code] ?? 0);
  });
  const sentences = new Map<number, number[]>();
  for (const [run, place] of features.runs) {
    const row = model.runs.get(run);
    if (row === undefined) continue;
    const scale = model.runStep * worthOf(run, features.runs.size);
    const sums = sentences.get(place) ?? new Array<number>(size).fill(0);
    for (let code = 0; code < size; code += 1) sums[code] = (sums[code] ?? 0) + (row[code] ?? 0) * scale;
    sentences.set(place, sums);
  }
  for (const sums of sentences.values())
    for (let code = 0; code < size; code += 1) scores[code] = (scores[code] ?? 0) + (sums[code] ?? 0);
  const shares = softmax(scores);
  const order = model.codes.map((code, place) => ({ code, place, share: shares[place] ?? 0 }));
  order.sort((a, b) => b.share - a.share);
  const best = order[0]?.share ?? 0;
  const calibrated = calibrate(model.calibration, best);
  return order.slice(0, 3).map(({ code, place, share }, rank) => ({
    code,
    probability: rank === 0 ? calibrated : Math.min(calibrated, (share * (1 - calibrated)) / Math.max(1e-9, 1 - best)),
    bySentence: new Map([...sentences].map(([sentence, sums]) => [sentence, sums[place] ?? 0])),
  }));
}

function softmax(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, one) => total + one, 0);
  return powers.map((one) => one / sum);
}

/** The straight line between the two points about `said`; the ends hold. @example calibrate([[0, 0], [1, 0.9]], 0.5) // 0.45 */
export function calibrate(points: Model['calibration'], said: number): number {
  const next = points.findIndex(([at]) => at >= said);
  const [after, before] = [points[next], points[next - 1]];
  if (after === undefined) return points.at(-1)?.[1] ?? said;
  if (before === undefined || after[0] === before[0]) return after[1];
  return before[1] + ((after[1] - before[1]) * (said - before[0])) / (after[0] - before[0]);
}
