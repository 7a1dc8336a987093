// Finding 5 over the groups that the text comparison hands in.
import { expect, test } from 'vitest';
import { DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import { findingTallies } from '@/lib/timeline/findings/finding-tallies.ts';
import { buildState, idOf } from './build-state.ts';

const denialIn = (matter: string, reply: string) =>
  buildState({
    matter: { id: matter },
    replies: [{ id: reply, on: '2021-03-08' }],
    decisions: [{ reply, code: 'summary-denial' }],
  });
const STATES = [denialIn('m1', 'd1'), denialIn('m2', 'd2'), denialIn('m3', 'd3'), denialIn('m4', 'd4')];
const fifth = (groups: readonly (readonly string[])[], compared: readonly string[]) => {
  const sameWords = {
    comparedIds: compared.map(idOf),
    groups: groups.map((ids) => ({ ids: ids.map(idOf), leastShare: 0.935 })),
  };
  return findingTallies(STATES, DEFAULT_CLOCK_RULES, { sameWords }).find(({ number }) => number === 5);
};

test('denials of different matters with the same words are found, "k of n" with the share', () => {
  const tally = fifth([['d1', 'd3']], ['d1', 'd2', 'd3', 'd4']);
  expect(tally).toMatchObject({ count: 2, denominator: 4, unknown: 0 });
  expect(tally?.findings[0]?.values).toEqual({ same: 2, compared: 4, sharePercent: 93 });
  expect(tally?.findings[0]?.records).toEqual([
    { type: 'reply', id: idOf('d3') },
    { type: 'reply', id: idOf('d1') },
  ]);
});

test('a denial whose words were not compared is unknown, not different', () => {
  expect(fifth([['d1', 'd3']], ['d1', 'd3'])).toMatchObject({ count: 2, denominator: 4, unknown: 2 });
});

test('the same words in one matter only, or in replies that are no denials, are no finding', () => {
  const twice = buildState({
    matter: { id: 'm9' },
    replies: [
      { id: 'x1', on: '2021-03-08' },
      { id: 'x2', on: '2021-03-09' },
      { id: 'x3', on: '2021-03-10' },
    ],
    decisions: [
      { reply: 'x1', code: 'summary-denial' },
      { reply: 'x2', code: 'summary-denial' },
      { reply: 'x3', code: 'acknowledgement' },
    ],
  });
  const ids = ['x1', 'x2', 'x3'].map(idOf);
  const sameWords = { comparedIds: ids, groups: [{ ids, leastShare: 1 }] };
  const tallies = findingTallies([twice], DEFAULT_CLOCK_RULES, { sameWords });
  expect(tallies.find(({ number }) => number === 5)).toMatchObject({ count: 0, denominator: 2 });
});

test('where no comparison is handed in nothing is counted, not even as unknown', () => {
  const tallies = findingTallies(STATES, DEFAULT_CLOCK_RULES);
  expect(tallies.find(({ number }) => number === 5)).toMatchObject({ count: 0, denominator: 0, unknown: 0 });
});
