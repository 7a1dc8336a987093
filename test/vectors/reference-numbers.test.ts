// Published numbers, digit by digit: each vector file drives one assertion.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayOfNumber } from '@/lib/domain/day-number.ts';
import { inaugurationDayOf, observedHolidayNumbers } from '@/lib/domain/federal-holidays.ts';
import { wilsonInterval } from '@/lib/rollup/wilson-interval.ts';

describe('Wilson interval', () => {
  const { vectors } = read('wilson.json') as {
    vectors: readonly { count: number; n: number; low: string; high: string }[];
  };
  it.each(vectors)('of $count in $n is $low to $high', ({ count, n, low, high }) => {
    const interval = wilsonInterval(count, n);
    expect(toDigits(interval?.low, low)).toBe(low);
    expect(toDigits(interval?.high, high)).toBe(high);
  });
});

describe('federal holidays as observed', () => {
  const { field, inauguration } = read('federal-holidays-observed.json') as {
    field: Readonly<Record<string, readonly string[]>>;
    inauguration: Readonly<Record<string, string>>;
  };
  it.each(Object.entries(field))('of %s are those published', (year, days) => {
    expect(observedHolidayNumbers(Number(year), false).map(dayOfNumber)).toEqual(days);
  });
  it.each(Object.entries(inauguration))('of %s at headquarters include Inauguration Day', (year, day) => {
    expect(inaugurationDayOf(Number(year))?.observedOn).toBe(day);
    expect(observedHolidayNumbers(Number(year), true).map(dayOfNumber)).toContain(day);
  });
});

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

/** A number rounded to as many digits as the published one, and written like it: without a zero before the point. */
function toDigits(value: number | undefined, published: string): string {
  const digits = published.split('.')[1]?.length ?? 0;
  return (value?.toFixed(digits) ?? 'none').replace(/^0\./u, '.');
}
