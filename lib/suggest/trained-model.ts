// The weights trained on test/corpus/development by `node test/support/train-model.mjs`, unpacked once when first asked for.

import { CoreCode } from '@/lib/domain/codebook.ts';
import type { Model } from './model.ts';
import data from './model-data.json';

let unpacked: Model | null | undefined;

/** The trained model, `null` while none was trained. Unpacking takes some milliseconds, once. */
export function trainedModel(): Model | null {
  // The file is ours, written by pack(): its shape is known.
  if (unpacked === undefined) unpacked = data.model === '' ? null : unpack(JSON.parse(data.model) as PackedModel);
  return unpacked;
}

/** How a model is written: `runs` is one line a run, `run<TAB>base64 of its weights as signed bytes`. */
export type PackedModel = {
  readonly codes: readonly string[];
  readonly bias: readonly number[];
  readonly numbers: readonly (readonly number[])[];
  readonly runStep: number;
  readonly calibration: readonly (readonly number[])[];
  readonly shown: readonly (readonly number[])[];
  readonly runs: string;
};

/** Reads a written model. Throws on a code that the codebook does not have: the file was not made by our script. */
export function unpack(packed: PackedModel): Model {
  const runs = new Map<string, Int8Array>();
  for (const line of packed.runs.split('\n')) {
    const [run, weights] = line.split('\t');
    if (run !== undefined && weights !== undefined)
      runs.set(
        run,
        Int8Array.from(atob(weights), (byte) => byte.charCodeAt(0)),
      );
  }
  return {
    codes: packed.codes.map((code) => CoreCode.parse(code)),
    bias: packed.bias,
    numbers: packed.numbers,
    runs,
    runStep: packed.runStep,
    calibration: packed.calibration.map(([said, right]) => [said ?? 0, right ?? 0] as const),
    shown: packed.shown.map(([said, right]) => [said ?? 0, right ?? 0] as const),
  };
}

/** Writes a model. @example unpack(pack(model)) // the same model */
export function pack(model: Model): PackedModel {
  const lines = [...model.runs].map(([run, weights]) => {
    const bytes = Array.from(weights, (weight) => String.fromCharCode(weight & 0xff)).join('');
    return `${run}\t${btoa(bytes)}`;
  });
  return { ...model, runs: lines.join('\n') };
}
