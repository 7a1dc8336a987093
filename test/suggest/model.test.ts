import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import { conceptRunsOf } from '@/lib/suggest/concepts.ts';
import { NUMBER_COUNT } from '@/lib/suggest/features.ts';
import { answersOf, calibrate, type Model } from '@/lib/suggest/model.ts';
import { readBody } from '@/lib/suggest/sentences.ts';
import { pack, trainedModel, unpack } from '@/lib/suggest/trained-model.ts';

const TWO: Model = {
  codes: ['granted', 'moot'],
  bias: [0, 0],
  numbers: Array.from({ length: NUMBER_COUNT }, () => [0, 0]),
  runs: new Map([['yes', [100, -100]]]),
  runStep: 0.02,
  calibration: [
    [0, 0],
    [1, 1],
  ],
  shown: [
    [0, 0],
    [1, 1],
  ],
};
const NUMBERS = new Array<number>(NUMBER_COUNT).fill(0);

describe('the linear model', () => {
  test('says the share of the powers, and which sentence spoke for the code', () => {
    const [best] = answersOf(TWO, { runs: new Map([['yes', 3]]), numbers: NUMBERS });
    expect(best?.code).toBe('granted');
    expect(best?.probability).toBeCloseTo(Math.exp(2) / (Math.exp(2) + Math.exp(-2)));
    expect(best?.bySentence.get(3)).toBeCloseTo(2);
  });

  test('survives being written and read', () => {
    expect(pack(unpack(pack(TWO)))).toEqual(pack(TWO));
  });

  test('calibration runs straight between two points', () => {
    const points = [
      [0, 0],
      [0.5, 0.2],
      [1, 0.9],
    ] as const;
    expect(
      [calibrate(points, 0.25), calibrate(points, 0.75), calibrate(points, 2)].map((one) => one.toFixed(3)),
    ).toEqual(['0.100', '0.550', '0.900']);
  });

  test('concepts know a negation, until a comma', () => {
    const runs = conceptRunsOf(readBody('He was not released, and the bond stands.').sentences[0]?.tokens ?? []);
    expect(runs).toContain('c:!RELEASE');
    expect(runs).toContain('c:RELEASE');
  });
});

describe('the shipped weights', () => {
  test('are of this codebook and these features, and below 1 MB gzip', () => {
    const model = trainedModel();
    expect(model?.codes).toEqual(CODEBOOK_1_0.codes.map(({ code }) => code));
    expect(model?.numbers.length).toBe(NUMBER_COUNT);
    const file = readFileSync(new URL('../../lib/suggest/model-data.json', import.meta.url));
    expect(gzipSync(file).length).toBeLessThan(1_000_000);
  });

  test('hold no number and no address', () => {
    const runs = [...(trainedModel()?.runs.keys() ?? [])];
    expect(runs.filter((run) => /\d{3}|@/u.test(run))).toEqual([]);
  });
});
