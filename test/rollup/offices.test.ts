// Comparing offices, months and coders: properties, metamorphic tests and hostile input.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '@/lib/rollup/benjamini-hochberg.ts';
import { binomialCdf } from '@/lib/rollup/binomial-distribution.ts';
import { cochranArmitage } from '@/lib/rollup/cochran-armitage.ts';
import { averageRunLength, cusum, cusumWeights } from '@/lib/rollup/cusum.ts';
import { fisherExact } from '@/lib/rollup/fisher-exact.ts';
import { funnelLimit, funnelLimits, overDispersion } from '@/lib/rollup/funnel-limits.ts';
import { alphaInterval, krippendorffAlpha } from '@/lib/rollup/krippendorff-alpha.ts';
import { pChart } from '@/lib/rollup/p-chart.ts';
import { seededRandom } from '@/lib/rollup/seeded-random.ts';
import { shrunkenShares } from '@/lib/rollup/shrunken-shares.ts';
import { solveLinear } from '@/lib/rollup/solve-linear.ts';
import { confusionMatrix, twoCoderAgreement } from '@/lib/rollup/two-coders.ts';
import { expectPlainNumbers } from './survival-times.ts';

const group = fc
  .integer({ min: 0, max: 80 })
  .chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }));
const groups = fc.array(group, { maxLength: 20 });

describe('offices', () => {
  it('funnel limits hold the common share, nest, and narrow with n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const { low998, low95, high95, high998 } = funnelLimits(n, share);
        expect(0 <= low998 && low998 <= low95 && high95 <= high998 && high998 <= 1).toBe(true);
        expectPlainNumbers([low998, low95, high95, high998]);
      }),
    );
    expect(funnelLimits(4000, 0.3).high95 - funnelLimits(4000, 0.3).low95).toBeLessThan(
      funnelLimits(400, 0.3).high95 - funnelLimits(400, 0.3).low95,
    );
  });
  it('a count wholly above the 99.8% limit has a tail of at most a thousandth', () => {
    for (const n of [5, 20, 77, 400]) {
      const beyond = Math.ceil(funnelLimit(n, 0.3, 0.999) * n) + 1;
      if (beyond <= n) expect(1 - binomialCdf(beyond - 1, n, 0.3)).toBeLessThanOrEqual(0.001 + 1e-9);
    }
  });
  it('refuse an n of 0 and what is no share', () => {
    for (const [n, share, p] of [
      [0, 0.2, 0.5],
      [2.5, 0.2, 0.5],
      [5, Number.NaN, 0.5],
      [5, 0.2, 2],
    ] as const) {
      expect(() => funnelLimit(n, share, p)).toThrow(RangeError);
    }
  });
  it('over-dispersion is about 1 where only chance works and more where offices differ', () => {
    const random = seededRandom(7);
    const drawn = (share: () => number) =>
      Array.from({ length: 200 }, () => {
        const p = share();
        return { n: 60, count: Array.from({ length: 60 }, () => random()).filter((value) => value < p).length };
      });
    expect(
      overDispersion(
        drawn(() => 0.3),
        0.3,
      ),
    ).toBeGreaterThan(0.5);
    expect(
      overDispersion(
        drawn(() => 0.3),
        0.3,
      ),
    ).toBeLessThan(1.2);
    expect(
      overDispersion(
        drawn(() => (random() < 0.5 ? 0.15 : 0.45)),
        0.3,
      ),
    ).toBeGreaterThan(3);
    expect(overDispersion([{ count: 1, n: 4 }], 0.3)).toBeNull();
    expect(
      overDispersion(
        [
          { count: 0, n: 4 },
          { count: 0, n: 9 },
        ],
        0,
      ),
    ).toBeNull();
  });
  it('adjusted p-values are never below the raw ones, keep their order, and one comparison changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (pValues) => {
        const adjusted = benjaminiHochberg(pValues);
        pValues.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          pValues.forEach((q, j) => {
            if (p <= q) expect(adjusted[i]).toBeLessThanOrEqual((adjusted[j] ?? 0) + 1e-15);
          });
        });
        expectPlainNumbers(adjusted);
      }),
    );
    expect(benjaminiHochberg([0.03])).toEqual([0.03]);
    expect(() => benjaminiHochberg([Number.NaN])).toThrow(RangeError);
  });
  it('shrunken shares lie between the raw share and the common one; an office with n = 0 says nothing', () => {
    fc.assert(
      fc.property(groups, (offices) => {
        const found = shrunkenShares(offices);
        if (found === null) return;
        found.shares.forEach(({ share, weight }, index) => {
          const { count, n } = offices[index] ?? { count: 0, n: 0 };
          if (n === 0) {
            expect(share).toBeNull();
            return;
          }
          expect(weight >= 0 && weight <= 1).toBe(true);
          const [low, high] = [count / n, found.common].sort((a, b) => a - b);
          expect((share ?? -1) >= (low ?? 0) - 1e-12 && (share ?? 2) <= (high ?? 1) + 1e-12).toBe(true);
          expectPlainNumbers([share, weight]);
        });
      }),
    );
    const alike = shrunkenShares(Array.from({ length: 6 }, () => ({ count: 3, n: 10 })));
    expect(alike?.shares[0]).toEqual({ weight: 0, share: 0.3 });
    expect(shrunkenShares([{ count: 1, n: 3 }])).toBeNull();
    expect(shrunkenShares(Array.from({ length: 6 }, () => ({ count: 0, n: 10 })))).toBeNull();
  });
  it('Fisher does not depend on how the table is turned', () => {
    const cell = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const p = fisherExact([
          [a, b],
          [c, d],
        ]).twoSided;
        expectPlainNumbers(p);
        expect(
          fisherExact([
            [a, c],
            [b, d],
          ]).twoSided,
        ).toBeCloseTo(p, 9);
        expect(
          fisherExact([
            [d, c],
            [b, a],
          ]).twoSided,
        ).toBeCloseTo(p, 9);
      }),
    );
    expect(
      fisherExact([
        [0, 0],
        [3, 4],
      ]).twoSided,
    ).toBeCloseTo(1, 12);
    expect(() =>
      fisherExact([
        [0.5, 0],
        [3, 4],
      ]),
    ).toThrow(RangeError);
  });
});

describe('months of sending', () => {
  it('a p-chart holds its centre, and months in another order keep their limits', () => {
    fc.assert(
      fc.property(groups, (months) => {
        const { centre, points } = pChart(months);
        expectPlainNumbers([centre, points]);
        for (const { low, high, share, isOutside } of points) {
          if (low === null || high === null || share === null || centre === null) continue;
          expect(isOutside).toBe(share < low || share > high);
          expect(low <= high).toBe(true);
        }
        expect(pChart(months.toReversed()).points.toReversed()).toEqual(points);
      }),
    );
    expect(pChart([]).centre).toBeNull();
    expect(pChart([{ count: 0, n: 0 }]).points[0]?.share).toBeNull();
  });
  it('a trend turns when time is turned, and doubling every count doubles the statistic', () => {
    fc.assert(
      fc.property(groups, (months) => {
        const found = cochranArmitage(months);
        if (found === null) return;
        expectPlainNumbers([found.chiSquare, found.pValue]);
        expect(cochranArmitage(months.toReversed())?.chiSquare).toBeCloseTo(found.chiSquare, 7);
        const doubled = cochranArmitage(months.map(({ count, n }) => ({ count: 2 * count, n: 2 * n })));
        expect(doubled?.chiSquare).toBeCloseTo(2 * found.chiSquare, 7);
      }),
    );
    expect(cochranArmitage([])).toBeNull();
    expect(cochranArmitage([{ count: 1, n: 2 }])).toBeNull();
    expect(
      cochranArmitage([
        { count: 2, n: 2 },
        { count: 3, n: 3 },
      ]),
    ).toBeNull();
    expect(
      cochranArmitage([
        { count: 1, n: 4 },
        { count: 3, n: 4 },
      ])?.direction,
    ).toBe('rising');
    expect(
      cochranArmitage([
        { count: 1, n: 4 },
        { count: 1, n: 4 },
      ])?.direction,
    ).toBe('level');
  });
  it('a CUSUM signals on a run of events and begins anew; its run length is that of simulation', () => {
    const weights = cusumWeights(0.1, 2);
    const chart = cusum([true, true, true, true, false, false], weights, 1.5);
    expect(chart.signals).toEqual([2]);
    expect(chart.sums.at(-1)).toBeGreaterThanOrEqual(0);
    const random = seededRandom(11);
    let length = 0;
    for (let run = 0; run < 4000; run += 1) {
      for (let sum = 0; sum < 1.5; ) {
        sum = Math.max(0, sum + (random() < 0.1 ? weights.event : weights.other));
        length += 1;
      }
    }
    const exact = averageRunLength(0.1, weights, 1.5) ?? 0;
    expect(Math.abs(exact / (length / 4000) - 1)).toBeLessThan(0.08);
    expect(averageRunLength(0, weights, 1.5)).toBeNull();
    expect(averageRunLength(0.1, cusumWeights(0.1, 0.5), 1.5)).toBeNull();
    expect(() => cusumWeights(0, 2)).toThrow(RangeError);
  });
});

describe('coders', () => {
  const units = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }), { maxLength: 4 }), {
    maxLength: 25,
  });
  it('alpha is at most 1, does not depend on the order of units or coders, and is 1 where all agree', () => {
    fc.assert(
      fc.property(units, (coded) => {
        for (const metric of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
          const alpha = krippendorffAlpha(coded, metric);
          expectPlainNumbers(alpha);
          if (alpha === null) continue;
          expect(alpha).toBeLessThanOrEqual(1);
          const turned = coded.map((unit) => unit.toReversed()).toReversed();
          expect(krippendorffAlpha(turned, metric)).toBeCloseTo(alpha, 9);
        }
      }),
    );
    expect(
      krippendorffAlpha([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ).toBe(1);
    expect(
      krippendorffAlpha([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
    expect(krippendorffAlpha([])).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [0, 0],
          [0, 1],
        ],
        'ratio',
      ),
    ).not.toBeNaN();
  });
  it('its interval is the same for the same seed and holds alpha', () => {
    const coded = Array.from({ length: 40 }, (_, index) => [index % 3, index % 7 === 0 ? 1 : index % 3]);
    const one = alphaInterval(coded, seededRandom(3));
    expect(alphaInterval(coded, seededRandom(3))).toEqual(one);
    const alpha = krippendorffAlpha(coded) ?? 0;
    expect((one?.low ?? 1) <= alpha && alpha <= (one?.high ?? 0)).toBe(true);
    expect(alphaInterval([[1, 1]], seededRandom(3))).toBeNull();
    // Drawn one by one and worked out whole, the same draws give the same interval.
    const random = seededRandom(3);
    const alphas = Array.from({ length: 1000 }, () => {
      const places = coded.map(() => Math.floor(random() * coded.length));
      return krippendorffAlpha(places.map((place) => coded[place] ?? [])) ?? 0;
    }).sort((a, b) => a - b);
    expect(one?.low).toBeCloseTo(alphas[Math.round(0.025 * 999)] ?? 0, 12);
    expect(one?.high).toBeCloseTo(alphas[Math.round(0.975 * 999)] ?? 0, 12);
  });
  it('two coders: turned, the measures stay; nothing coded says nothing', () => {
    const cell = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const found = twoCoderAgreement([
          [a, b],
          [c, d],
        ]);
        expectPlainNumbers(found);
        const turned = twoCoderAgreement([
          [a, c],
          [b, d],
        ]);
        expect(turned.ac1 ?? 0).toBeCloseTo(found.ac1 ?? 0, 12);
        expect(turned.kappa ?? 0).toBeCloseTo(found.kappa ?? 0, 12);
      }),
    );
    expect(
      twoCoderAgreement([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual({ units: 0, raw: null, kappa: null, ac1: null });
    expect(twoCoderAgreement([[7]])).toEqual({ units: 7, raw: 1, kappa: null, ac1: null });
    expect(
      confusionMatrix(
        [
          ['a', 'b'],
          ['a', 'a'],
        ],
        ['a', 'b'],
      ),
    ).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect(() => confusionMatrix<string>([['a', 'z']], ['a'])).toThrow(RangeError);
  });
});

it('linear equations: the solution fits; a singular set has none', () => {
  const found =
    solveLinear(
      [
        [0, 2, 1],
        [1, 1, 0],
        [3, 0, -1],
      ],
      [7, 3, 0],
    ) ?? [];
  expect([2 * (found[1] ?? 0) + (found[2] ?? 0), (found[0] ?? 0) + (found[1] ?? 0)]).toEqual(
    [7, 3].map((v) => expect.closeTo(v, 10)),
  );
  expect(
    solveLinear(
      [
        [1, 1],
        [2, 2],
      ],
      [1, 2],
    ),
  ).toBeNull();
});
