// Log-rank test: whether groups waited alike, over all days and with those still waiting counted.
import { chiSquareTail } from './chi-square-tail.ts';
import { atRiskAt, riskTable } from './risk-table.ts';
import { solveLinear } from './solve-linear.ts';
import type { SurvivalTime } from './survival-time.ts';

export type LogRank = { readonly chiSquare: number; readonly degrees: number; readonly pValue: number };

/**
 * The log-rank test over two or more groups; `null` when fewer than two groups were ever at risk or nothing could differ.
 * SOURCE: N. Mantel, Cancer Chemother. Rep. 50 (1966) 163-170; R. Peto and J. Peto, JRSS A 135 (1972) 185-207.
 * @example logRank([lungMen, lungWomen])?.chiSquare // 10.326742
 */
export function logRank(groups: readonly (readonly SurvivalTime[])[]): LogRank | null {
  const tables = groups.map((group) => riskTable(group)).filter((table) => table.n > 0);
  if (tables.length < 2) return null;
  const times = [...new Set(tables.flatMap(({ rows }) => rows.filter((r) => r.events > 0).map((r) => r.time)))].sort(
    (a, b) => a - b,
  );
  const size = tables.length - 1;
  const score = new Array<number>(size).fill(0);
  const covariance = score.map(() => new Array<number>(size).fill(0));
  const risks = groups.filter((group) => riskTable(group).n > 0).map((group) => atRiskAt(group, times));
  const deaths = tables.map(({ rows }) => new Map(rows.map((row) => [row.time, row.events])));
  times.forEach((time, at) => {
    const n = risks.map((risk) => risk[at] ?? 0);
    const total = n.reduce((sum, next) => sum + next, 0);
    const d = deaths.reduce((sum, of) => sum + (of.get(time) ?? 0), 0);
    const spread = total > 1 ? (d * (total - d)) / (total - 1) : 0;
    for (let j = 0; j < size; j += 1) {
      const share = (n[j] ?? 0) / total;
      score[j] = (score[j] ?? 0) + (deaths[j]?.get(time) ?? 0) - d * share;
      for (let k = 0; k < size; k += 1) {
        const row = covariance[j];
        if (row !== undefined) row[k] = (row[k] ?? 0) + spread * share * ((j === k ? 1 : 0) - (n[k] ?? 0) / total);
      }
    }
  });
  const solved = solveLinear(covariance, score);
  if (solved === null) return null;
  const chiSquare = solved.reduce((sum, value, index) => sum + value * (score[index] ?? 0), 0);
  return { chiSquare: Math.max(0, chiSquare), degrees: size, pValue: chiSquareTail(chiSquare, size) };
}
