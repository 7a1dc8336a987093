// Who was still waiting at each time at which something happened: the one table that every curve of time is made of.
import type { SurvivalTime } from './survival-time.ts';

/** One distinct time. `atRisk` waited at it (enter < time <= exit); `byCause` adds up to `events`. */
export type RiskRow<C extends string = string> = {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly byCause: ReadonlyMap<C, number>;
};

/** `left` counts times that ended on or before the day they entered: never at risk, kept out. `longest` is `null` when empty. */
export type RiskTable<C extends string = string> = {
  readonly rows: readonly RiskRow<C>[];
  readonly n: number;
  readonly events: number;
  readonly left: number;
  readonly longest: number | null;
};

/**
 * The risk table of a set of times, one row for each distinct time of an event or a censoring, in order.
 * Throws `RangeError` when a time is not finite or is negative: such a record has no place in a curve.
 * SOURCE: J. P. Klein and M. L. Moeschberger, Survival Analysis, 2nd ed. (2003), sections 4.2 and 4.6 (left truncation).
 * @example riskTable([{ enter: null, exit: 3, cause: 'reply' }]).rows // one row: time 3, atRisk 1, events 1
 */
export function riskTable<C extends string>(times: readonly SurvivalTime<C>[]): RiskTable<C> {
  const kept = times.filter(isEverAtRisk);
  const exits = new Float64Array(kept.length);
  const entries: number[] = [];
  const rows = new Map<number, { events: number; censored: number; byCause: Map<C, number> }>();
  kept.forEach(({ enter, exit, cause }, index) => {
    exits[index] = exit;
    if (enter !== null) entries.push(enter);
    const row = rows.get(exit) ?? { events: 0, censored: 0, byCause: new Map<C, number>() };
    rows.set(exit, row);
    if (cause === null) row.censored += 1;
    else {
      row.events += 1;
      row.byCause.set(cause, (row.byCause.get(cause) ?? 0) + 1);
    }
  });
  exits.sort();
  const late = Float64Array.from(entries).sort();
  const count = counterOf(late, exits, kept.length - late.length);
  const ordered = [...rows].sort(([a], [b]) => a - b);
  return {
    rows: ordered.map(([time, row]) => ({ time, atRisk: count(time), ...row })),
    n: kept.length,
    events: ordered.reduce((sum, [, row]) => sum + row.events, 0),
    left: times.length - kept.length,
    longest: exits.at(-1) ?? null,
  };
}

/**
 * How many were at risk at each of the given times.
 * @example atRiskAt([{ enter: null, exit: 3, cause: null }], [0, 3, 4]) // [1, 1, 0]
 */
export function atRiskAt(times: readonly SurvivalTime[], at: readonly number[]): readonly number[] {
  const counts = new Array<number>(at.length).fill(0);
  for (const { enter, exit } of times.filter(isEverAtRisk)) {
    at.forEach((time, index) => {
      if (time <= exit && (enter === null || enter < time)) counts[index] = (counts[index] ?? 0) + 1;
    });
  }
  return counts;
}

function isEverAtRisk({ enter, exit }: SurvivalTime): boolean {
  if (!Number.isFinite(exit) || exit < 0 || (enter !== null && !(Number.isFinite(enter) && enter >= 0))) {
    throw new RangeError('A time of waiting is a finite number of days, 0 or more');
  }
  return enter === null || enter < exit;
}

/** At risk at rising times: those who entered before, less those who left before. */
function counterOf(late: Float64Array, exits: Float64Array, always: number): (time: number) => number {
  let entered = 0;
  let gone = 0;
  return (time) => {
    while (entered < late.length && (late[entered] ?? 0) < time) entered += 1;
    while (gone < exits.length && (exits[gone] ?? 0) < time) gone += 1;
    return always + entered - gone;
  };
}
