// Exact and Bayesian intervals, differences, bounds and the distributions below them: properties and coverage.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile } from '@/lib/rollup/beta-distribution.ts';
import { binomialCdf, binomialPmf } from '@/lib/rollup/binomial-distribution.ts';
import { chiSquareTail } from '@/lib/rollup/chi-square-tail.ts';
import { clopperPearsonInterval } from '@/lib/rollup/clopper-pearson-interval.ts';
import { jeffreysInterval } from '@/lib/rollup/jeffreys-interval.ts';
import { logFactorial, logGamma } from '@/lib/rollup/log-gamma.ts';
import { newcombeDifference } from '@/lib/rollup/newcombe-difference.ts';
import { unloggedBounds } from '@/lib/rollup/unlogged-bounds.ts';
import { type Interval, wilsonInterval } from '@/lib/rollup/wilson-interval.ts';
import { expectPlainNumbers } from './survival-times.ts';

const countOf = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }));

const INTERVALS = { wilson: wilsonInterval, clopperPearson: clopperPearsonInterval, jeffreys: jeffreysInterval };

describe.each(Object.entries(INTERVALS))('%s', (_, intervalOf) => {
  it('holds the share inside [0, 1] and mirrors', () => {
    fc.assert(
      fc.property(countOf, ({ count, n }) => {
        const { low, high } = boundsOf(intervalOf(count, n));
        expect(0 <= low && low <= count / n && count / n <= high && high <= 1).toBe(true);
        expect(boundsOf(intervalOf(n - count, n)).high).toBeCloseTo(1 - low, 9);
        expectPlainNumbers({ low, high });
      }),
    );
  });
  it('is none without an n and refuses what is no share', () => {
    expect(intervalOf(0, 0)).toBeNull();
    for (const [count, n] of [
      [2, 1],
      [-1, 3],
      [0.5, 3],
      [Number.NaN, 3],
    ] as const) {
      expect(() => intervalOf(count, n)).toThrow(RangeError);
    }
  });
});

it('Clopper-Pearson is wider than Jeffreys', () => {
  fc.assert(
    fc.property(countOf, ({ count, n }) => {
      const exact = boundsOf(clopperPearsonInterval(count, n));
      const jeffreys = boundsOf(jeffreysInterval(count, n));
      expect(exact.low <= jeffreys.low + 1e-12 && jeffreys.high <= exact.high + 1e-12).toBe(true);
    }),
  );
});

it('Clopper-Pearson is where the exact tails are 2.5%', () => {
  fc.assert(
    fc.property(countOf, ({ count, n }) => {
      const { low, high } = boundsOf(clopperPearsonInterval(count, n));
      if (count > 0) expect(1 - binomialCdf(count - 1, n, low)).toBeCloseTo(0.025, 9);
      if (count < n) expect(binomialCdf(count, n, high)).toBeCloseTo(0.025, 9);
    }),
  );
});

it('a difference turns its sign when the groups change places, and lies in its limits', () => {
  fc.assert(
    fc.property(countOf, countOf, (one, other) => {
      const found = newcombeDifference(one, other);
      const turned = newcombeDifference(other, one);
      expectPlainNumbers([found, turned]);
      if (found === null || turned === null) throw new Error('Both have an n');
      expect(found.low <= found.difference && found.difference <= found.high).toBe(true);
      expect(turned.low).toBeCloseTo(-found.high, 12);
    }),
  );
  expect(newcombeDifference({ count: 0, n: 0 }, { count: 1, n: 2 })).toBeNull();
});

it('bounds for unlogged requests hold the share, widen with m and are the share at m = 0', () => {
  fc.assert(
    fc.property(countOf, fc.integer({ min: 0, max: 300 }), ({ count, n }, m) => {
      const bounds = boundsOf(unloggedBounds(count, n, m));
      const wider = boundsOf(unloggedBounds(count, n, m + 1));
      expect(wider.low <= bounds.low && bounds.low <= count / n && count / n <= bounds.high).toBe(true);
      expect(boundsOf(unloggedBounds(count, n, 0))).toEqual({ low: count / n, high: count / n });
    }),
  );
  expect(unloggedBounds(0, 0, 0)).toBeNull();
  expect(() => unloggedBounds(1, 2, -1)).toThrow(RangeError);
  expect(() => unloggedBounds(1, 2, 0.5)).toThrow(RangeError);
});

describe('distributions', () => {
  it('the binomial adds up to 1, and its sum is its distribution function', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (n, p) => {
        let sum = 0;
        for (let r = 0; r <= n; r += 1) {
          sum += binomialPmf(r, n, p);
          expect(binomialCdf(r, n, p)).toBeCloseTo(sum, 9);
        }
        expect(sum).toBeCloseTo(1, 10);
      }),
    );
    expect([binomialCdf(-1, 4, 0.5), binomialPmf(5, 4, 0.5), binomialPmf(0, 4, 0), binomialPmf(4, 4, 1)]).toEqual([
      0, 0, 1, 1,
    ]);
    expect([binomialPmf(1, 4, 0), binomialPmf(1, 4, 1)]).toEqual([0, 0]);
  });
  it('the beta quantile undoes the distribution function', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.5, max: 500, noNaN: true }),
        fc.double({ min: 0.5, max: 500, noNaN: true }),
        (p, a, b) => {
          expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
        },
      ),
    );
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), betaCdf(-1, 2, 3), betaCdf(2, 2, 3)]).toEqual([0, 1, 0, 1]);
    expect(() => betaQuantile(2, 1, 1)).toThrow(RangeError);
    expect(() => betaCdf(0.5, 0, 1)).toThrow(RangeError);
  });
  it('the chi-square tail has its published 5% points and falls', () => {
    expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
    expect(chiSquareTail(18.307038053275146, 10)).toBeCloseTo(0.05, 12);
    expect([chiSquareTail(0, 3), chiSquareTail(-1, 3)]).toEqual([1, 1]);
    expect(chiSquareTail(10_000, 2)).toBe(0);
    expect(() => chiSquareTail(1, 0)).toThrow(RangeError);
  });
  it('log factorials are sums of logarithms, below and above the table', () => {
    expect(Math.exp(logFactorial(10))).toBeCloseTo(3_628_800, 4);
    expect(logFactorial(1024)).toBeCloseTo(logFactorial(1023) + Math.log(1024), 8);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
    expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 12);
    expect(() => logGamma(0)).toThrow(RangeError);
  });
});

const NS = Array.from({ length: 46 }, (_, index) => index + 5);

describe('coverage by exact enumeration over p = .0005(.0005).9995', () => {
  it('Clopper-Pearson never falls below .95', () => {
    const least = Math.min(...NS.map((n) => coverage(n, clopperPearsonInterval).least));
    expect(least).toBeGreaterThanOrEqual(0.95);
    console.log(`Clopper-Pearson: least coverage ${least.toFixed(4)}`);
  });
  it('Wilson has a mean of .951 to .956 and falls to .83', () => {
    const found = NS.map((n) => coverage(n, wilsonInterval));
    const means = found.map(({ mean }) => mean);
    const least = Math.min(...found.map((each) => each.least));
    expect(Math.min(...means)).toBeGreaterThan(0.9505);
    expect(Math.max(...means)).toBeLessThan(0.9565);
    expect(least).toBeCloseTo(0.83, 1);
    console.log(
      `Wilson: mean ${Math.min(...means).toFixed(4)} to ${Math.max(...means).toFixed(4)}, least ${least.toFixed(4)}`,
    );
  });
  it('Jeffreys has a mean of about .95', () => {
    for (const n of NS) {
      const { mean } = coverage(n, jeffreysInterval);
      expect(Math.abs(mean - 0.95), `n = ${n}, mean ${mean}`).toBeLessThan(0.012);
    }
  });
});

function coverage(n: number, intervalOf: (count: number, n: number) => Interval | null) {
  const intervals = Array.from({ length: n + 1 }, (_, count) => boundsOf(intervalOf(count, n)));
  let sum = 0;
  let least = 1;
  for (let step = 1; step <= 1999; step += 1) {
    const p = step * 0.0005;
    let mass = (1 - p) ** n;
    let covered = 0;
    intervals.forEach(({ low, high }, count) => {
      if (low <= p && p <= high) covered += mass;
      mass *= ((n - count) / (count + 1)) * (p / (1 - p));
    });
    sum += covered;
    least = Math.min(least, covered);
  }
  return { mean: sum / 1999, least };
}

function boundsOf(interval: Interval | null): Interval {
  if (interval === null) throw new Error('There is an n');
  return interval;
}
