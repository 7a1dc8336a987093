// The figures of `npm run evaluate`, counted by hand on eight invented messages, and the command itself.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { figuresOf, type Judged } from '@/test/support/evaluate-metrics.ts';
import { risingSteps } from '@/test/support/rising-steps.ts';

type Short = {
  readonly gold: string;
  readonly said: string | null;
  readonly p?: number;
  readonly acceptable?: readonly string[];
  readonly key?: string;
  readonly quote?: string;
};

function judged({ gold, said, p = 0.9, acceptable = [], key = '', quote = '' }: Short): Judged {
  const text = 'Hello. The request is denied. Bye.';
  return {
    line: { id: 'x', from: null, text, gold: { disposition: gold, acceptable, keySpan: key } },
    answer: { code: said, probability: said === null ? 0 : p, evidence: quote === '' ? [] : [quote], ms: 1 },
  };
}

const EIGHT = [
  judged({ gold: 'granted', said: 'granted', key: 'request is', quote: 'is denied' }),
  judged({ gold: 'granted', said: null }),
  judged({ gold: 'moot', said: 'granted', key: 'Hello', quote: 'Bye' }),
  judged({ gold: 'moot', said: 'status-update', acceptable: ['status-update'] }),
  judged({ gold: 'not-a-reply', said: 'not-a-reply' }),
  judged({ gold: 'not-a-reply', said: 'moot' }),
  judged({ gold: 'not-a-reply', said: null }),
  judged({ gold: 'abstain', said: null }),
];

describe('the figures', () => {
  const figures = figuresOf(EIGHT);

  test('coverage leaves out messages on which silence is right', () => {
    expect(figures.coverage).toBeCloseTo(5 / 7);
  });

  test('accuracy where it spoke counts an acceptable code as right', () => {
    expect(figures.accuracyWhereItSpoke).toBeCloseTo(3 / 5);
  });

  test('macro-F1 takes an abstention as a miss', () => {
    // granted 1/2 and 1/2; moot 1/2 and 1/2; not-a-reply 1/1 and 1/3.
    expect(figures.macroF1).toBeCloseTo((0.5 + 0.5 + 0.5) / 3);
    expect(figures.perCode['not-a-reply']).toMatchObject({ precision: 1, recall: 1 / 3, recallWhereItSpoke: 1 / 2 });
  });

  test('a false alarm is a code other than not-a-reply, and silence is none', () => {
    expect(figures.falseAlarms).toEqual({ count: 1, of: 3, share: 1 / 3 });
  });

  test('evidence hits when it overlaps the key span by a word or more', () => {
    expect(figures.evidenceHitRate).toBe(1 / 2);
  });

  test('calibration error is the gap between said and right', () => {
    expect(figures.ece).toBeCloseTo(0.3);
  });

  test('nothing to count is null, never a number', () => {
    expect(figuresOf([])).toMatchObject({ coverage: null, accuracyWhereItSpoke: null, macroF1: null, ece: null });
  });
});

test('calibration points rise, and pool what does not', () => {
  const said = Array.from({ length: 200 }, (_, place) => ({
    said: place / 200,
    isRight: place % 3 !== 0 || place > 150,
  }));
  const points = risingSteps(said);
  const rights = points.map(([, right]) => right);
  expect(rights).toEqual([...rights].sort((a, b) => a - b));
  expect(points.length).toBeGreaterThan(1);
});

test('npm run evaluate -- FILE --json prints one object and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-evaluate-'));
  try {
    const file = join(folder, 'two.jsonl');
    const line = (id: string, text: string, disposition: string): string =>
      JSON.stringify({ id, from: 'R. Officer <r@ice.dhs.gov>', subject: 'RE: Request', text, gold: { disposition } });
    writeFileSync(file, `${line('1', 'The request is denied.', 'summary-denial')}\n${line('2', 'Hello.', 'moot')}\n`);
    const program = fileURLToPath(new URL('../support/evaluate.mjs', import.meta.url));
    const run = spawnSync(process.execPath, [program, file, '--json'], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toMatchObject({ messages: 2, coverage: 0.5, accuracyWhereItSpoke: 1 });
    writeFileSync(file, 'no message\n');
    const broken = spawnSync(process.execPath, [program, file, '--json'], { encoding: 'utf8' });
    expect([broken.status, broken.stdout]).toEqual([2, '']);
    expect(broken.stderr).toContain('line 1');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
