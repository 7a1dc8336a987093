// Curves of time: what must hold of any records, how they change when the records do, and hostile input.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aalenJohansen } from '@/lib/rollup/aalen-johansen.ts';
import { addExposure, EXPOSURE_EDGES, exposureCurve, exposureTable } from '@/lib/rollup/exposure-table.ts';
import { kaplanMeier, stepAt, survivalAt } from '@/lib/rollup/kaplan-meier.ts';
import { logRank } from '@/lib/rollup/log-rank.ts';
import { restrictedMean } from '@/lib/rollup/restricted-mean.ts';
import { atRiskAt, riskTable } from '@/lib/rollup/risk-table.ts';
import { medianWait } from '@/lib/rollup/survival-median.ts';
import { censorOthers, type SurvivalTime } from '@/lib/rollup/survival-time.ts';
import { anyTime, anyTimes, expectPlainNumbers, type TestCause } from './survival-times.ts';

const CAUSES: readonly TestCause[] = ['reply', 'ended'];

describe('any records', () => {
  it('give a curve that falls from 1 within [0, 1], inside its limits', () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        const curve = kaplanMeier(times);
        let last = 1;
        for (const { survival, low, high } of curve.steps) {
          expect(survival <= last && survival >= 0).toBe(true);
          if (low !== null && high !== null) expect(low <= survival && survival <= high && high <= 1).toBe(true);
          last = survival;
        }
        expectPlainNumbers(curve);
        expectPlainNumbers(medianWait(curve));
      }),
    );
  });
  it('give shares of the causes that add up with the waiting to 1, each never falling', () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        const curves = aalenJohansen(times, CAUSES);
        let before = { reply: 0, ended: 0 };
        for (const { waiting, byCause } of curves.steps) {
          expect(waiting + byCause.reply.share + byCause.ended.share).toBeCloseTo(1, 10);
          for (const cause of CAUSES) expect(byCause[cause].share).toBeGreaterThanOrEqual(before[cause] - 1e-12);
          before = { reply: byCause.reply.share, ended: byCause.ended.share };
        }
        expectPlainNumbers(curves);
      }),
    );
  });
  it('have the variance that its formula, summed term by term, gives', () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        const { rows } = riskTable(times);
        const curves = aalenJohansen(times, CAUSES);
        const last = curves.steps.at(-1);
        if (last === undefined) return;
        expect(last.byCause.reply.standardError).toBeCloseTo(Math.sqrt(Math.max(0, plainVariance(rows, curves))), 7);
      }),
    );
  });
  it('have one curve whichever cause is asked, and all waiting is 1 less every cause', () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        const curves = aalenJohansen(times, CAUSES);
        for (const { time, waiting } of curves.steps)
          expect(survivalAt(kaplanMeier(times), time)).toBeCloseTo(waiting, 10);
      }),
    );
  });
  it('are at risk as counted one by one', () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        const { rows } = riskTable(times);
        expect(rows.map(({ atRisk }) => atRisk)).toEqual(
          atRiskAt(
            times,
            rows.map(({ time }) => time),
          ),
        );
      }),
    );
  });
  it('have a mean wait between 0 and tau, by the trapezium of single days', () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        const curve = kaplanMeier(times);
        const mean = restrictedMean(curve, 20);
        if (mean === null) return;
        const byDays = Array.from({ length: 20 }, (_, day) => survivalAt(curve, day)).reduce((a, b) => a + b, 0);
        expect(mean.mean).toBeCloseTo(byDays, 9);
        expectPlainNumbers(mean);
      }),
    );
  });
  it('give a log-rank of at least 0 that does not depend on which group is named first', () => {
    fc.assert(
      fc.property(anyTimes, anyTimes, anyTimes, (one, two, three) => {
        const test = logRank([one, two, three]);
        expectPlainNumbers(test);
        const turned = logRank([three, one, two]);
        if (test !== null) expect(turned?.chiSquare).toBeCloseTo(test.chiSquare, 6);
      }),
    );
  });
});

describe('metamorphic', () => {
  it('the order of the records does not matter', () => {
    fc.assert(
      fc.property(
        anyTimes.chain((times) =>
          fc.tuple(fc.constant(times), fc.shuffledSubarray(times, { minLength: times.length })),
        ),
        ([times, shuffled]) => {
          expect(kaplanMeier(shuffled)).toEqual(kaplanMeier(times));
          expect(aalenJohansen(shuffled, CAUSES)).toEqual(aalenJohansen(times, CAUSES));
        },
      ),
    );
  });
  it('every record twice leaves the curve where it was, and narrows its limits', () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        const once = kaplanMeier(times);
        const twice = kaplanMeier([...times, ...times]);
        once.steps.forEach((step, index) => {
          const other = twice.steps[index];
          expect(other?.survival).toBeCloseTo(step.survival, 10);
          if (step.low !== null) expect(other?.low ?? 0).toBeGreaterThanOrEqual(step.low - 1e-12);
        });
      }),
    );
  });
  it('exposure split in two and added is that of the whole', () => {
    fc.assert(
      fc.property(anyTimes, anyTimes, (one, other) => {
        expect(addExposure(exposureTable(one), exposureTable(other))).toEqual(exposureTable([...one, ...other]));
      }),
    );
  });
  it('checking a day less never raises a count of events', () => {
    fc.assert(
      fc.property(anyTimes, fc.integer({ min: 1, max: 60 }), (times, day) => {
        const cut = (limit: number): readonly SurvivalTime<TestCause>[] =>
          times.map((time) => (time.exit > limit ? { ...time, exit: limit, cause: null } : time));
        expect(riskTable(cut(day - 1)).events).toBeLessThanOrEqual(riskTable(cut(day)).events);
      }),
    );
  });
  it('a silent record more never lowers the share waiting', () => {
    fc.assert(
      fc.property(anyTimes, fc.integer({ min: 0, max: 60 }), (times, day) => {
        const more = [...times, { enter: null, exit: 60, cause: null }];
        expect(survivalAt(kaplanMeier(more), day)).toBeGreaterThanOrEqual(survivalAt(kaplanMeier(times), day) - 1e-12);
      }),
    );
  });
  it('one cause censored is one cause fewer: the other keeps its events', () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        const kept = riskTable(censorOthers(times, (cause) => cause === 'reply'));
        const wanted = times.filter(({ enter, exit, cause }) => cause === 'reply' && (enter === null || enter < exit));
        expect(kept.events).toBe(wanted.length);
      }),
    );
  });
});

describe('hostile input', () => {
  const one = { enter: null, exit: 5, cause: 'reply' } as const;
  const silent = { enter: null, exit: 5, cause: null } as const;
  it.each([
    ['no records', []],
    ['one answered', [one]],
    ['one silent', [silent]],
    ['all censored', [silent, { ...silent, exit: 9 }]],
    ['all events at one time', [one, one, one]],
    [
      'all on the day of sending',
      [
        { ...one, exit: 0 },
        { ...one, exit: 0 },
      ],
    ],
    [
      'all logged after their answer',
      [
        { ...one, enter: 5 },
        { ...one, enter: 9 },
      ],
    ],
  ] satisfies readonly (readonly [string, readonly SurvivalTime<TestCause>[]])[])(
    '%s: every number is plain',
    (_, times) => {
      const curve = kaplanMeier(times);
      expectPlainNumbers([curve, medianWait(curve), restrictedMean(curve, 5), restrictedMean(curve, 90)]);
      expectPlainNumbers([aalenJohansen(times, CAUSES), exposureCurve(exposureTable(times)), logRank([times, times])]);
      expectPlainNumbers(logRank([times, [one, silent]]));
    },
  );
  it('nothing is said of days that nobody watched', () => {
    expect(restrictedMean(kaplanMeier([silent]), 6)).toBeNull();
    expect(restrictedMean(kaplanMeier([]), 6)).toBeNull();
    expect(medianWait(kaplanMeier([silent]))).toEqual({ median: null, low: null, high: null });
    expect(stepAt(kaplanMeier([silent]), 3)).toBeNull();
    expect(exposureCurve(exposureTable([])).length).toBe(0);
  });
  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1])('a wait of %s days is refused', (exit) => {
    expect(() => kaplanMeier([{ ...one, exit }])).toThrow(RangeError);
  });
  it('a cause that was not named is refused', () => {
    expect(() => aalenJohansen<string>([one], ['ended'])).toThrow(RangeError);
  });
  it('tables of other bins do not add', () => {
    expect(() => addExposure(exposureTable([]), exposureTable([], [0, 1]))).toThrow(RangeError);
    expect(() => addExposure(exposureTable([], [0, 2]), exposureTable([], [0, 1]))).toThrow(RangeError);
    expect(EXPOSURE_EDGES.at(-1)).toBe(365);
  });
  it('an entry before the sending is refused', () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        expect(() => riskTable([{ ...time, enter: -1 }])).toThrow(RangeError);
      }),
    );
  });
});

type Rows = ReturnType<typeof riskTable<TestCause>>['rows'];

function plainVariance(rows: Rows, curves: ReturnType<typeof aalenJohansen<TestCause>>): number {
  const final = curves.steps.at(-1)?.byCause.reply.share ?? 0;
  let before = 1;
  let variance = 0;
  for (const { time, atRisk: n, events: d, byCause } of rows) {
    if (d === 0) continue;
    const rest = final - (stepAt(curves, time)?.byCause.reply.share ?? 0);
    const dk = byCause.get('reply') ?? 0;
    if (n > d) variance += (rest ** 2 * d) / (n * (n - d));
    variance += (((before ** 2 * (n - dk)) / n) * dk) / n ** 2 - (2 * rest * before * dk) / n ** 2;
    before *= n === d ? 0 : 1 - d / n;
  }
  return variance;
}
