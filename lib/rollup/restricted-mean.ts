// RMST: the mean wait within the first tau days, which unlike a mean of answered requests counts the unanswered too.
import { type SurvivalCurve, survivalAt } from './kaplan-meier.ts';

/** Days. */
export type RestrictedMean = { readonly mean: number; readonly standardError: number; readonly tau: number };

/**
 * The area under the curve up to `tau` days; `null` when nobody was at risk, or nobody was watched as long as `tau` while
 * the curve is above 0: an area over days that nobody saw is no estimate. Throws `RangeError` unless tau > 0.
 * SOURCE: P. Royston and M. K. B. Parmar, BMC Med. Res. Methodol. 13 (2013) 152; variance: sum A_i^2 d_i / (n_i (n_i - d_i)).
 * @example restrictedMean(kaplanMeier(lung), 365) // { mean: 263.221866, standardError: 7.798859, tau: 365 }
 */
export function restrictedMean(curve: SurvivalCurve, tau: number): RestrictedMean | null {
  if (!(tau > 0) || !Number.isFinite(tau)) throw new RangeError('A restricted mean needs a number of days above 0');
  if (curve.n === 0 || curve.longest === null) return null;
  if (curve.longest < tau && survivalAt(curve, curve.longest) > 0) return null;
  const within = curve.steps.filter(({ time }) => time < tau);
  let right = 0; // the area from the step to tau
  let variance = 0;
  let end = tau;
  for (const step of within.toReversed()) {
    right += step.survival * (end - step.time);
    end = step.time;
    const left = step.atRisk - step.events;
    if (left > 0) variance += (right * right * step.events) / (step.atRisk * left);
  }
  return { mean: right + end, standardError: Math.sqrt(variance), tau };
}
