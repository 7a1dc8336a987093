// The Wilson interval and the share that carries it: properties; its published numbers are in test/vectors.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '@/lib/rollup/share.ts';
import { wilsonInterval, Z_95 } from '@/lib/rollup/wilson-interval.ts';

const countOfN = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }));

describe('wilsonInterval', () => {
  it('lies in [0, 1], holds the share, and is never NaN, infinite or -0', () => {
    fc.assert(
      fc.property(countOfN, ({ count, n }) => {
        const { low, high } = wilsonInterval(count, n) ?? { low: Number.NaN, high: Number.NaN };
        expect(0 <= low && low <= count / n && count / n <= high && high <= 1).toBe(true);
        expect(Object.is(low, -0) || Object.is(high, -0)).toBe(false);
      }),
    );
  });
  it('is where the score test rejects: its bounds solve (share - p)^2 = z^2 p(1 - p)/n', () => {
    fc.assert(
      fc.property(countOfN, ({ count, n }) => {
        const { low, high } = wilsonInterval(count, n) ?? { low: Number.NaN, high: Number.NaN };
        for (const p of [low, high]) {
          expect((count / n - p) ** 2 - (Z_95 ** 2 * p * (1 - p)) / n).toBeCloseTo(0, 10);
        }
      }),
    );
  });
  it('mirrors when successes and failures change places', () => {
    fc.assert(
      fc.property(countOfN, ({ count, n }) => {
        const one = wilsonInterval(count, n);
        const other = wilsonInterval(n - count, n);
        expect(one?.low).toBeCloseTo(1 - (other?.high ?? Number.NaN), 12);
      }),
    );
  });
  it('ends at exactly 0 and 1 when none or all are counted', () => {
    expect(wilsonInterval(0, 42)?.low).toBe(0);
    expect(wilsonInterval(42, 42)?.high).toBe(1);
  });
  it('is none at all without an n', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    expect(shareOf(0, 0)).toEqual({ count: 0, n: 0, share: null, low: null, high: null, method: 'wilson' });
  });
  it.each([
    [2, 1],
    [-1, 3],
    [0.5, 3],
    [1, 2.5],
    [Number.NaN, 3],
    [0, Number.POSITIVE_INFINITY],
  ])('refuses %s of %s', (count, n) => {
    expect(() => wilsonInterval(count, n)).toThrow(RangeError);
  });
});

describe('coverage by exact enumeration, p = .0005(.0005).9995, n = 5 to 50', () => {
  const coverages = Array.from({ length: 46 }, (_, index) => coverageAt(index + 5));
  it('has a mean of .951 to .956 at each n above the smallest', () => {
    const means = coverages.map(({ mean }) => mean);
    expect(Math.min(...means)).toBeGreaterThan(0.9505);
    expect(Math.max(...means)).toBeLessThan(0.9565);
  });
  it('falls to about .83 at its worst, which the method note says', () => {
    expect(Math.min(...coverages.map(({ least }) => least))).toBeCloseTo(0.83, 2);
  });
});

function coverageAt(n: number): { mean: number; least: number } {
  const intervals = Array.from({ length: n + 1 }, (_, count) => wilsonInterval(count, n));
  const coverages = Array.from({ length: 1999 }, (_, index) => {
    const p = (index + 1) * 0.0005;
    let mass = (1 - p) ** n;
    let covered = 0;
    intervals.forEach((interval, count) => {
      if (interval !== null && interval.low <= p && p <= interval.high) covered += mass;
      mass *= ((n - count) / (count + 1)) * (p / (1 - p));
    });
    return covered;
  });
  return { mean: coverages.reduce((sum, next) => sum + next, 0) / coverages.length, least: Math.min(...coverages) };
}
