// Priorities by date: the memorandum in force on each side of every change.
import { expect, it } from 'vitest';
import { PRIORITY_PERIODS, priorityPeriodOn } from '@/lib/domain/priorities.ts';

it.each([
  ['2021-02-17', null],
  ['2021-02-18', '2021-02-18'],
  ['2021-11-28', '2021-02-18'],
  ['2021-11-29', '2021-09-30'],
  ['2022-06-09', '2021-09-30'],
  ['2022-06-10', null],
  ['2023-07-27', null],
  ['2023-07-28', '2021-09-30'],
  ['2025-01-19', '2021-09-30'],
  ['2025-01-20', null],
])('on %s the priorities in force are %s', (day, scheme) => {
  expect(priorityPeriodOn(day)?.scheme ?? null).toBe(scheme);
});

it('no two periods overlap, and they are in order', () => {
  const ends = PRIORITY_PERIODS.map((period) => period.until ?? '9999-12-31');
  PRIORITY_PERIODS.forEach((period, index) => {
    expect(period.from < (ends[index] ?? '')).toBe(true);
    expect(period.from >= (ends[index - 1] ?? '')).toBe(true);
  });
});
