// The reference table of the notes on statistics, digit by digit: proportions, curves of time, offices and coders.
import { describe, expect, it } from 'vitest';
import { aalenJohansen } from '@/lib/rollup/aalen-johansen.ts';
import { benjaminiHochberg } from '@/lib/rollup/benjamini-hochberg.ts';
import { clopperPearsonInterval } from '@/lib/rollup/clopper-pearson-interval.ts';
import { cochranArmitage } from '@/lib/rollup/cochran-armitage.ts';
import { cusumWeights } from '@/lib/rollup/cusum.ts';
import { exposureCurve, exposureTable } from '@/lib/rollup/exposure-table.ts';
import { fisherExact } from '@/lib/rollup/fisher-exact.ts';
import { funnelLimits } from '@/lib/rollup/funnel-limits.ts';
import { jeffreysInterval } from '@/lib/rollup/jeffreys-interval.ts';
import { type CurveInterval, kaplanMeier, stepAt, survivalAt } from '@/lib/rollup/kaplan-meier.ts';
import { type AlphaMetric, krippendorffAlpha } from '@/lib/rollup/krippendorff-alpha.ts';
import { logRank } from '@/lib/rollup/log-rank.ts';
import { newcombeDifference } from '@/lib/rollup/newcombe-difference.ts';
import { pChart } from '@/lib/rollup/p-chart.ts';
import { restrictedMean } from '@/lib/rollup/restricted-mean.ts';
import { shrunkenShares } from '@/lib/rollup/shrunken-shares.ts';
import { medianWait } from '@/lib/rollup/survival-median.ts';
import { censorOthers } from '@/lib/rollup/survival-time.ts';
import { twoCoderAgreement } from '@/lib/rollup/two-coders.ts';
import { dataSet, mgus2, readVectors, toDigits } from './data-sets.ts';

type Bounds = { count: number; n: number; low: string; high: string };
type Pair = readonly [number, number];

describe('proportions', () => {
  const vectors = readVectors('proportions.json') as {
    clopperPearson: readonly Bounds[];
    jeffreys: readonly Bounds[];
    newcombe: readonly { one: Pair; other: Pair; difference: string; low: string; high: string }[];
  };
  it.each(vectors.clopperPearson)('Clopper-Pearson of $count in $n is $low to $high', ({ count, n, low, high }) => {
    const interval = clopperPearsonInterval(count, n);
    expect([toDigits(interval?.low, low), toDigits(interval?.high, high)]).toEqual([low, high]);
  });
  it.each(vectors.jeffreys)('Jeffreys of $count in $n is $low to $high', ({ count, n, low, high }) => {
    const interval = jeffreysInterval(count, n);
    expect([toDigits(interval?.low, low), toDigits(interval?.high, high)]).toEqual([low, high]);
  });
  it.each(vectors.newcombe)('Newcombe of $one less $other is $difference ($low, $high)', (vector) => {
    const { one, other, ...published } = vector;
    const found = newcombeDifference({ count: one[0], n: one[1] }, { count: other[0], n: other[1] });
    expect({
      difference: toDigits(found?.difference, published.difference),
      low: toDigits(found?.low, published.low),
      high: toDigits(found?.high, published.high),
    }).toEqual(published);
  });
});

describe('curves of time', () => {
  type Curve = {
    set: string;
    n?: number;
    events?: number;
    at?: Readonly<Record<string, readonly (string | null)[]>>;
    median: Readonly<Partial<Record<CurveInterval, readonly [string, string, string]>>>;
    restrictedMean?: { tau: number; mean: string; standardError: string };
  };
  const vectors = readVectors('survival.json') as {
    kaplanMeier: readonly Curve[];
    logRank: readonly { sets: readonly [string, string]; chiSquare: string }[];
    aalenJohansen: Readonly<Record<string, { waiting: string; pcm: Pair2; death: Pair2 }>>;
    oneMinusKaplanMeier: { cause: string; at: number; value: string };
    delayedEntry: {
      times: readonly (readonly [number, number, number])[];
      at: Readonly<Record<string, readonly [string, number]>>;
    };
    exposure: { set: string; at: Readonly<Record<string, string>> };
  };
  type Pair2 = readonly [share: string, standardError: string];

  it.each(vectors.kaplanMeier)('Kaplan-Meier of $set', (vector) => {
    const times = dataSet(vector.set);
    const curve = kaplanMeier(times);
    if (vector.n !== undefined) expect([curve.n, curve.events]).toEqual([vector.n, vector.events]);
    for (const [day, published] of Object.entries(vector.at ?? {})) {
      const step = stepAt(curve, Number(day));
      const found = [step?.survival, step?.standardError, step?.low, step?.high];
      published.forEach((value, index) => {
        if (value !== null) expect(toDigits(found[index], value), `day ${day}, ${index}`).toBe(value);
      });
    }
    for (const [interval, published] of Object.entries(vector.median)) {
      const { median, low, high } = medianWait(kaplanMeier(times, interval as CurveInterval)); // keys of the vector
      expect(
        [median, low, high].map((day) => (day === null ? 'none' : String(day))),
        interval,
      ).toEqual(published);
    }
    if (vector.restrictedMean !== undefined) {
      const { tau, mean, standardError } = vector.restrictedMean;
      const found = restrictedMean(curve, tau);
      expect(toDigits(found?.mean, mean)).toBe(mean);
      expect(toDigits(found?.standardError, standardError)).toBe(standardError);
    }
  });

  it.each(vectors.logRank)('log-rank of $sets is $chiSquare', ({ sets, chiSquare }) => {
    expect(toDigits(logRank(sets.map(dataSet))?.chiSquare, chiSquare)).toBe(chiSquare);
  });

  const curves = aalenJohansen(mgus2(), ['pcm', 'death']);
  it('mgus2 has its 1,384 people', () => expect(curves.n).toBe(1384));
  it.each(Object.entries(vectors.aalenJohansen))('Aalen-Johansen of mgus2 at month %s', (month, published) => {
    const step = stepAt(curves, Number(month));
    expect(toDigits(step?.waiting, published.waiting)).toBe(published.waiting);
    for (const cause of ['pcm', 'death'] as const) {
      const [share, error] = published[cause];
      expect(toDigits(step?.byCause[cause].share, share), cause).toBe(share);
      expect(toDigits(step?.byCause[cause].standardError, error), cause).toBe(error);
    }
  });
  it('1 - Kaplan-Meier of one cause is the wrong number it is known to be', () => {
    const { at, value } = vectors.oneMinusKaplanMeier;
    const curve = kaplanMeier(censorOthers(mgus2(), (cause) => cause === 'pcm'));
    expect(toDigits(1 - survivalAt(curve, at), value)).toBe(value);
  });

  it('delayed entry: who enters late is at risk only from then', () => {
    const { times, at } = vectors.delayedEntry;
    const curve = kaplanMeier(
      times.map(([enter, exit, event]) => ({ enter, exit, cause: event === 1 ? 'event' : null })),
    );
    const found = curve.steps.map(({ time, survival, atRisk }) => [String(time), [survival, atRisk]] as const);
    expect(found.map(([time, [survival, atRisk]]) => [time, toDigits(survival, at[time]?.[0] ?? ''), atRisk])).toEqual(
      Object.entries(at).map(([time, [survival, atRisk]]) => [time, survival, atRisk]),
    );
  });

  it('occurrence and exposure in bins gives nearly the same curve', () => {
    const curve = exposureCurve(exposureTable(dataSet(vectors.exposure.set)));
    for (const [day, published] of Object.entries(vectors.exposure.at)) {
      const step = curve.find(({ to }) => to === Number(day));
      expect(toDigits(step?.waiting, published), day).toBe(published);
    }
  });
});

describe('offices, trends and coders', () => {
  const vectors = readVectors('offices-and-coders.json') as {
    benjaminiHochberg: { pValues: readonly number[]; rejected: number; fourth: string };
    fisher: { table: readonly [Pair, Pair]; twoSided: string; greater: string };
    funnel: readonly { n: number; share: number; limits: readonly string[] }[];
    baseball: { hits: readonly number[]; atBats: number; weight: string; clemente: string };
    pChart: { n: number; counts: readonly number[]; low: string; high: string; outside: readonly number[] };
    cochranArmitage: { groups: readonly Pair[]; chiSquare: string; pValue: string };
    cusum: { share: number; oddsRatio: number; event: string; other: string };
    krippendorff: { coders: readonly (readonly (number | null)[])[]; alpha: Readonly<Record<AlphaMetric, string>> };
    twoCoders: readonly { table: readonly (readonly number[])[]; kappa: string; ac1: string }[];
  };
  it('Benjamini-Hochberg rejects four of the fifteen', () => {
    const { pValues, rejected, fourth } = vectors.benjaminiHochberg;
    const adjusted = benjaminiHochberg(pValues);
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(rejected);
    expect(toDigits(adjusted[3], fourth)).toBe(fourth);
  });
  it('Fisher of the tea tasting', () => {
    const { table, ...published } = vectors.fisher;
    const found = fisherExact(table);
    expect(toDigits(found.twoSided, published.twoSided)).toBe(published.twoSided);
    expect(toDigits(found.greater, published.greater)).toBe(published.greater);
  });
  it.each(vectors.funnel)('funnel limits at n = $n', ({ n, share, limits }) => {
    const { low998, low95, high95, high998 } = funnelLimits(n, share);
    expect([low998, low95, high95, high998].map((limit, index) => toDigits(limit, limits[index] ?? ''))).toEqual(
      limits,
    );
  });
  it('shrinkage of the baseball averages', () => {
    const { hits, atBats, weight, clemente } = vectors.baseball;
    const found = shrunkenShares(hits.map((count) => ({ count, n: atBats })));
    expect(toDigits(found?.shares[0]?.weight, weight)).toBe(weight);
    expect(toDigits(found?.shares[0]?.share, clemente)).toBe(clemente);
  });
  it('p-chart of the wafers', () => {
    const { n, counts, low, high, outside } = vectors.pChart;
    const { points } = pChart(counts.map((count) => ({ count, n })));
    expect(toDigits(points[0]?.low, low)).toBe(low);
    expect(toDigits(points[0]?.high, high)).toBe(high);
    expect(points.flatMap((point, index) => (point.isOutside ? [index + 1] : []))).toEqual(outside);
  });
  it('Cochran-Armitage of the smokers', () => {
    const { groups, chiSquare, pValue } = vectors.cochranArmitage;
    const found = cochranArmitage(groups.map(([count, n]) => ({ count, n })));
    expect([toDigits(found?.chiSquare, chiSquare), toDigits(found?.pValue, pValue)]).toEqual([chiSquare, pValue]);
  });
  it('CUSUM weights', () => {
    const { share, oddsRatio, ...published } = vectors.cusum;
    const weights = cusumWeights(share, oddsRatio);
    expect(toDigits(weights.event, published.event)).toBe(published.event);
    expect(toDigits(weights.other, published.other)).toBe(published.other);
  });
  it.each(Object.entries(vectors.krippendorff.alpha))('Krippendorff alpha, %s, is %s', (metric, published) => {
    const { coders } = vectors.krippendorff;
    const units = Array.from({ length: 12 }, (_, unit) => coders.map((values) => values[unit] ?? null));
    expect(toDigits(krippendorffAlpha(units, metric as AlphaMetric), published)).toBe(published); // keys of the vector
  });
  it.each(vectors.twoCoders)('kappa $kappa and AC1 $ac1', ({ table, kappa, ac1 }) => {
    const found = twoCoderAgreement(table);
    expect([toDigits(found.kappa, kappa), toDigits(found.ac1, ac1)]).toEqual([kappa, ac1]);
  });
});
