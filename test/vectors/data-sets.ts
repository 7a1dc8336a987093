// Reads the public data sets beside the vectors as times of waiting. Their source and licence stand in each file.
import { readFileSync } from 'node:fs';
import type { SurvivalTime } from '@/lib/rollup/survival-time.ts';

type Row = Readonly<Record<string, string>>;

export function readVectors(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

export function dataSet(name: string): readonly SurvivalTime[] {
  const sets: Readonly<Record<string, () => readonly SurvivalTime[]>> = {
    lung: () => rows('lung').map(single),
    'lung, men': () =>
      rows('lung')
        .filter(({ sex }) => sex === '1')
        .map(single),
    'lung, women': () =>
      rows('lung')
        .filter(({ sex }) => sex === '2')
        .map(single),
    'aml, maintained': () =>
      rows('aml')
        .filter(({ group }) => group === 'maintained')
        .map(single),
    'aml, nonmaintained': () =>
      rows('aml')
        .filter(({ group }) => group === 'nonmaintained')
        .map(single),
  };
  const read = sets[name];
  if (read === undefined) throw new Error(`No data set is called ${name}`);
  return read();
}

export function mgus2(): readonly SurvivalTime<'pcm' | 'death'>[] {
  return rows('mgus2').map(({ time, cause }) => ({
    enter: null,
    exit: Number(time),
    cause: cause === '1' ? 'pcm' : cause === '2' ? 'death' : null,
  }));
}

function single({ time, event }: Row): SurvivalTime {
  return { enter: null, exit: Number(time), cause: event === '1' ? 'event' : null };
}

function rows(name: string): readonly Row[] {
  const text = readFileSync(new URL(`data/${name}.csv`, import.meta.url), 'utf8');
  const [head = '', ...lines] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, index) => [names[index] ?? '', value])));
}

/** A number rounded to as many digits as the published one, and written like it: without a zero before the point. */
export function toDigits(value: number | null | undefined, published: string): string {
  if (value === null || value === undefined) return 'none';
  const digits = published.split('.')[1]?.length ?? 0;
  return value.toFixed(digits).replace(/^(-?)0\./u, '$1.');
}
