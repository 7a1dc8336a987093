// Aalen-Johansen: what had come first by day t, cause by cause. The shares of the causes and of those waiting add up to 1.
import { riskTable } from './risk-table.ts';
import type { SurvivalTime } from './survival-time.ts';
import { Z_95 } from './wilson-interval.ts';

/** The share that had met one cause by a day, with its standard error and complementary log-log limits (`null` at 0 or 1). */
export type Incidence = {
  readonly share: number;
  readonly standardError: number;
  readonly low: number | null;
  readonly high: number | null;
};

/** Just after `time`; every cause has its incidence, and the shares and `waiting` add up to 1. */
export type IncidenceStep<C extends string> = {
  readonly time: number;
  readonly waiting: number;
  readonly byCause: Readonly<Record<C, Incidence>>;
};

export type IncidenceCurves<C extends string> = {
  readonly causes: readonly C[];
  readonly steps: readonly IncidenceStep<C>[];
  readonly n: number;
  readonly longest: number | null;
};

/**
 * Cumulative incidence of each of `causes`, in their order. A cause that the times hold and `causes` lacks throws.
 * SOURCE: O. O. Aalen and S. Johansen, Scand. J. Stat. 5 (1978) 141-150; variance as in E. Marubini and M. G. Valsecchi,
 * Analysing Survival Data (1995), section 10.2: sum (F(t)-F(t_i))^2 d_i/(n_i(n_i-d_i)) + sum S(t_i-)^2 (n_i-d_ki)/n_i
 * d_ki/n_i^2 - 2 sum (F(t)-F(t_i)) S(t_i-) d_ki/n_i^2.
 * @example stepAt(aalenJohansen(mgus2, ['pcm', 'death']), 240)?.byCause.pcm.share // 0.0998137
 */
export function aalenJohansen<C extends string>(
  times: readonly SurvivalTime<C>[],
  causes: readonly C[],
): IncidenceCurves<C> {
  const table = riskTable(times);
  const sums = causes.map((cause) => ({ cause, share: 0, own: 0, g: 0, gF: 0, gFF: 0, s: 0, sF: 0 }));
  let before = 1;
  const steps: IncidenceStep<C>[] = [];
  for (const row of table.rows) {
    if (row.events === 0) continue;
    const { atRisk: n, events: d } = row;
    let met = 0;
    for (const sum of sums) {
      const dk = row.byCause.get(sum.cause) ?? 0;
      met += dk;
      sum.share += (before * dk) / n;
      // Where all at risk leave, the curve stays as it is from here: the term is 0 whatever its weight.
      const weight = n === d ? 0 : d / (n * (n - d));
      const cross = (before * dk) / (n * n);
      sum.g += weight;
      sum.gF += weight * sum.share;
      sum.gFF += weight * sum.share * sum.share;
      sum.own += (((before * before * (n - dk)) / n) * dk) / (n * n);
      sum.s += cross;
      sum.sF += cross * sum.share;
    }
    if (met !== d) throw new RangeError('A time has a cause that was not named');
    before = n === d ? 0 : before * (1 - d / n);
    const byCause = Object.fromEntries(sums.map((sum) => [sum.cause, incidenceOf(sum)])) as Record<C, Incidence>; // each cause once
    steps.push({ time: row.time, waiting: before, byCause });
  }
  return { causes, steps, n: table.n, longest: table.longest };
}

type Sums = {
  readonly share: number;
  readonly own: number;
  readonly g: number;
  readonly gF: number;
  readonly gFF: number;
  readonly s: number;
  readonly sF: number;
};

/** The three sums of the variance, each square multiplied out so that one pass serves every day. */
function incidenceOf({ share: f, own, g, gF, gFF, s, sF }: Sums): Incidence {
  const variance = f * f * g - 2 * f * gF + gFF + own - 2 * (f * s - sF);
  const standardError = Math.sqrt(Math.max(0, variance));
  if (f <= 0 || f >= 1 || standardError === 0) return { share: f, standardError, low: null, high: null };
  const power = Math.exp((Z_95 * standardError) / ((1 - f) * Math.abs(Math.log1p(-f))));
  return { share: f, standardError, low: 1 - (1 - f) ** (1 / power), high: 1 - (1 - f) ** power };
}
