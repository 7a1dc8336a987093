// The median wait with its interval, or that it was not reached by the last day anybody looked.
import type { SurvivalCurve } from './kaplan-meier.ts';

/** Days; `null` is "not reached by the last day observed". */
export type MedianWait = { readonly median: number | null; readonly low: number | null; readonly high: number | null };

/**
 * The median of a curve: the first day on which half or fewer still wait; where exactly half wait over an interval of
 * days, its midpoint. The interval holds the days whose limits contain a half, in the curve's own transformation.
 * SOURCE: R. Brookmeyer and J. Crowley, Biometrics 38 (1982) 29-41; the midpoint as in R's survival 3.5-3.
 * @example medianWait(kaplanMeier(lung)) // { median: 310, low: 284, high: 361 }
 */
export function medianWait(curve: Pick<SurvivalCurve, 'steps' | 'rows'>): MedianWait {
  const { steps } = curve;
  const last = curve.rows.at(-1)?.time ?? 0;
  return {
    median: dayOf(
      steps.map(({ time, survival }) => ({ time, value: survival })),
      last,
    ),
    low: dayOf(
      steps.map(({ time, low, survival }) => ({ time, value: survival === 0 ? null : low })),
      last,
    ),
    high: dayOf(
      steps.map(({ time, high, survival }) => ({ time, value: survival === 0 ? null : high })),
      last,
    ),
  };
}

const NEAR = 1e-9;

function dayOf(steps: readonly { time: number; value: number | null }[], last: number): number | null {
  const at = steps.findIndex(({ value }) => value !== null && value <= 0.5 + NEAR);
  const step = steps[at];
  if (step === undefined || step.value === null) return null;
  if (Math.abs(step.value - 0.5) > NEAR) return step.time;
  const next = steps[at + 1]?.time ?? last;
  return (step.time + next) / 2;
}
