import { expect, test } from 'vitest';
import { liveQuality } from '@/lib/suggest/live-quality.ts';

test('acceptance is of what it spoke on, recall of all of a code, and disagreements are counted', () => {
  const quality = liveQuality([
    { suggested: 'moot', code: 'moot' },
    { suggested: 'granted', code: 'moot' },
    { suggested: 'granted', code: 'moot' },
    { suggested: null, code: 'moot' },
    { suggested: 'granted', code: 'granted' },
  ]);
  expect(quality).toMatchObject({ decisions: 5, silent: 1, accepted: 2, acceptance: 2 / 4 });
  expect(quality.perCode[0]).toEqual({ code: 'moot', decisions: 4, accepted: 1, recall: 1 / 4 });
  expect(quality.confusion).toEqual([{ code: 'moot', suggested: 'granted', count: 2 }]);
});

test('only the last 200 decisions count, and of none there is no share', () => {
  const old = Array.from({ length: 100 }, () => ({ suggested: 'granted', code: 'moot' }) as const);
  const recent = Array.from({ length: 200 }, () => ({ suggested: 'moot', code: 'moot' }) as const);
  expect(liveQuality([...old, ...recent]).acceptance).toBe(1);
  expect(liveQuality([]).acceptance).toBeNull();
});
