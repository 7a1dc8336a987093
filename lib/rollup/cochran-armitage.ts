// Cochran-Armitage: whether shares rise or fall along an order, here the months of sending.
import { chiSquareTail } from './chi-square-tail.ts';

export type TrendTest = {
  readonly chiSquare: number;
  readonly pValue: number;
  readonly direction: 'rising' | 'falling' | 'level';
};

/**
 * The test of a linear trend of count / n over scores (1, 2, 3, ... unless given). `null` when fewer than two groups
 * have an n, all or none are counted, or the scores do not vary. SOURCE: P. Armitage, Biometrics 11 (1955) 375-386, as R
 * 4.2.2 prop.trend.test.
 * @example cochranArmitage([{ count: 83, n: 86 }, { count: 90, n: 93 }, { count: 129, n: 136 }, { count: 70, n: 82 }])
 * // { chiSquare: 8.2249, pValue: 0.004132, direction: 'falling' }
 */
export function cochranArmitage(
  groups: readonly { readonly count: number; readonly n: number }[],
  scores: readonly number[] = groups.map((_, index) => index + 1),
): TrendTest | null {
  const known = groups.map((group, index) => ({ ...group, score: scores[index] ?? 0 })).filter(({ n }) => n > 0);
  const total = known.reduce((sum, { n }) => sum + n, 0);
  const share = known.reduce((sum, { count }) => sum + count, 0) / total;
  const mean = known.reduce((sum, { n, score }) => sum + n * score, 0) / total;
  const spread = known.reduce((sum, { n, score }) => sum + n * (score - mean) ** 2, 0);
  if (known.length < 2 || !(share > 0 && share < 1) || !(spread > 0)) return null;
  const slope = known.reduce((sum, { count, score }) => sum + count * (score - mean), 0);
  const chiSquare = slope ** 2 / (share * (1 - share) * spread);
  const direction = Math.abs(slope) < 1e-12 ? 'level' : slope > 0 ? 'rising' : 'falling';
  return { chiSquare, pValue: chiSquareTail(chiSquare, 1), direction };
}
