// Occurrence and exposure: days waited and events in bins of days. Unlike a curve it adds over offices and organisations.
import type { SurvivalTime } from './survival-time.ts';

/** Bin edges in days; the first bin is (0, 1], and day 0 counts in it. What lies after the last edge is left out. */
export const EXPOSURE_EDGES: readonly number[] = [
  0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 75, 90, 120, 150, 180, 210, 240, 270, 300, 330, 365,
];

/** One bin (from, to]: days at risk in it, and events by cause. */
export type ExposureBin<C extends string = string> = {
  readonly from: number;
  readonly to: number;
  readonly days: number;
  readonly events: Readonly<Partial<Record<C, number>>>;
};

/** Just after `to` days: the share waiting and the share met by each cause; they add up to 1. */
export type ExposureStep<C extends string> = {
  readonly to: number;
  readonly waiting: number;
  readonly byCause: Readonly<Partial<Record<C, number>>>;
};

/**
 * The table of a set of times. Added bin by bin over disjoint sets it is that of their union.
 * SOURCE: T. R. Holford, Biometrics 36 (1980) 299-305 (piecewise exponential); the edges are the project's own.
 * @example exposureTable([{ enter: null, exit: 4, cause: 'reply' }])[3] // { from: 3, to: 5, days: 1, events: { reply: 1 } }
 */
export function exposureTable<C extends string>(
  times: readonly SurvivalTime<C>[],
  edges: readonly number[] = EXPOSURE_EDGES,
): readonly ExposureBin<C>[] {
  const watched = times.filter(({ enter, exit }) => enter === null || enter < exit);
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0;
    let days = 0;
    const events: Partial<Record<C, number>> = {};
    for (const { enter, exit, cause } of watched) {
      days += Math.max(0, Math.min(exit, to) - Math.max(enter ?? 0, from));
      const isHere = exit <= to && (exit > from || index === 0);
      if (cause !== null && isHere) events[cause] = (events[cause] ?? 0) + 1;
    }
    return { from, to, days, events };
  });
}

/** The sum of tables with the same edges, bin by bin. Throws when the edges differ. */
export function addExposure<C extends string>(
  one: readonly ExposureBin<C>[],
  other: readonly ExposureBin<C>[],
): readonly ExposureBin<C>[] {
  if (one.length !== other.length) throw new RangeError('Exposure tables add only over the same bins');
  return one.map((bin, index) => {
    const more = other[index];
    if (more === undefined || more.from !== bin.from || more.to !== bin.to) {
      throw new RangeError('Exposure tables add only over the same bins');
    }
    const events: Partial<Record<C, number>> = { ...bin.events };
    for (const [cause, count] of entriesOf(more.events)) events[cause] = (events[cause] ?? 0) + count;
    return { ...bin, days: bin.days + more.days, events };
  });
}

/**
 * The curves of a table: rate = events / days, waiting S = exp(-sum rate * width), a cause's share sum of (S before - S
 * after) * its part of the events. It ends at the first bin in which nobody was watched. On R's lung data S(90), S(180)
 * and S(365) are .8817, .7228 and .4120 beside the exact .8816, .7217 and .4092.
 */
export function exposureCurve<C extends string>(bins: readonly ExposureBin<C>[]): readonly ExposureStep<C>[] {
  const steps: ExposureStep<C>[] = [];
  let waiting = 1;
  let byCause: Partial<Record<C, number>> = {};
  for (const { from, to, days, events } of bins) {
    if (days <= 0) break;
    const counts = entriesOf(events);
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const after = waiting * Math.exp((-total / days) * (to - from));
    byCause = { ...byCause };
    for (const [cause, count] of counts) {
      byCause[cause] = (byCause[cause] ?? 0) + (waiting - after) * (count / total);
    }
    waiting = after;
    steps.push({ to, waiting, byCause });
  }
  return steps;
}

function entriesOf<C extends string>(events: Readonly<Partial<Record<C, number>>>): readonly (readonly [C, number])[] {
  return Object.entries(events) as [C, number][]; // the keys are causes by construction
}
