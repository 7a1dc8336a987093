// Kaplan-Meier: the share still waiting after t days, with delayed entry, Greenwood's error and a log-log interval.
import { type RiskRow, riskTable } from './risk-table.ts';
import type { SurvivalTime } from './survival-time.ts';
import { Z_95 } from './wilson-interval.ts';

/** How the limits of a curve are transformed. The screen and the exhibits use log-log, which stays inside [0, 1]. */
export type CurveInterval = 'log-log' | 'log' | 'plain';

/**
 * One step of the curve: the share waiting just after `time`. `standardError` is that of `survival`; it and the limits are
 * `null` where they are not defined (survival 0, or nothing left to vary).
 */
export type SurvivalStep = {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

/** A curve: steps at the times of events only. `rows` has the censored times too. `longest` is the last day observed. */
export type SurvivalCurve = {
  readonly steps: readonly SurvivalStep[];
  readonly rows: readonly RiskRow[];
  readonly n: number;
  readonly events: number;
  readonly left: number;
  readonly longest: number | null;
};

/**
 * The Kaplan-Meier curve of a set of times, every cause being the event (see `censorOthers`). No times give no steps.
 * SOURCE: E. L. Kaplan and P. Meier, JASA 53 (1958) 457-481; M. Greenwood (1926); J. D. Kalbfleisch and R. L. Prentice,
 * The Statistical Analysis of Failure Time Data (1980), section 1.3 (log-log).
 * @example kaplanMeier([{ enter: null, exit: 2, cause: 'reply' }, { enter: null, exit: 4, cause: null }]).steps[0]?.survival // 0.5
 */
export function kaplanMeier(times: readonly SurvivalTime[], interval: CurveInterval = 'log-log'): SurvivalCurve {
  const table = riskTable(times);
  let survival = 1;
  let variance = 0; // of log survival: Greenwood's sum d / (n (n - d))
  const steps: SurvivalStep[] = [];
  for (const { time, atRisk, events } of table.rows) {
    if (events === 0) continue;
    survival = atRisk === events ? 0 : survival * (1 - events / atRisk);
    variance = atRisk === events ? variance : variance + events / (atRisk * (atRisk - events));
    const limits = survival === 0 ? null : limitsOf(survival, variance, interval);
    const standardError = survival === 0 ? null : survival * Math.sqrt(variance);
    steps.push({ time, atRisk, events, survival, standardError, low: limits?.low ?? null, high: limits?.high ?? null });
  }
  const { rows, n, events, left, longest } = table;
  return { steps, rows, n, events, left, longest };
}

/**
 * The step in force after `time` days, `null` before the first event.
 * @example stepAt(curve, 90)?.survival // the share still waiting after 90 days
 */
export function stepAt<S extends { readonly time: number }>(
  curve: { readonly steps: readonly S[] },
  time: number,
): S | null {
  let low = 0;
  let high = curve.steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((curve.steps[middle]?.time ?? Number.POSITIVE_INFINITY) <= time) low = middle + 1;
    else high = middle;
  }
  return curve.steps[low - 1] ?? null;
}

/** The share still waiting after `time` days: 1 before the first event. */
export function survivalAt(curve: Pick<SurvivalCurve, 'steps'>, time: number): number {
  return stepAt(curve, time)?.survival ?? 1;
}

function limitsOf(survival: number, variance: number, interval: CurveInterval): { low: number; high: number } {
  const spread = Z_95 * Math.sqrt(variance);
  switch (interval) {
    case 'log-log': {
      const power = spread / Math.abs(Math.log(survival));
      return { low: survival ** Math.exp(power), high: survival ** Math.exp(-power) };
    }
    case 'log':
      return { low: survival * Math.exp(-spread), high: Math.min(1, survival * Math.exp(spread)) };
    case 'plain':
      return { low: Math.max(0, survival * (1 - spread)), high: Math.min(1, survival * (1 + spread)) };
  }
}
