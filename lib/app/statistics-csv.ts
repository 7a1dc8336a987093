// The numbers behind the curves, the funnel and the months as CSV: whole, rates of small numbers included, since n stands beside.

import { COMPARED } from '@/lib/domain/compared-outcomes.ts';

import { type CsvColumn, csvBytes } from '@/lib/report/csv.ts';
import { aalenJohansen } from '@/lib/rollup/aalen-johansen.ts';
import { type SurvivalStep, stepAt } from '@/lib/rollup/kaplan-meier.ts';
import { timesOf, WAIT_CAUSES, type WaitCause } from '@/lib/rollup/waiting-time.ts';
import type { PatternFacts } from './pattern-facts.ts';
import { funnelView, trendViews } from './pattern-statistics.ts';
import { waitingView } from './waiting-view.ts';

const SHARE_DIGITS = 6;

/** The bytes of one chart's numbers. */
export function statisticsCsv(
  facts: PatternFacts,
  chart: 'waiting' | 'over-time' | 'funnel' | 'by-month',
): Uint8Array<ArrayBuffer> {
  switch (chart) {
    case 'waiting':
      return csvBytes({ columns: WAITING, rows: waitingRows(facts), hasByteOrderMark: true });
    case 'over-time':
      return csvBytes({ columns: OVER_TIME, rows: overTimeRows(facts), hasByteOrderMark: true });
    case 'funnel':
      return csvBytes({ columns: FUNNEL, rows: funnelRows(facts), hasByteOrderMark: true });
    case 'by-month':
      return csvBytes({ columns: MONTHS, rows: monthRows(facts), hasByteOrderMark: true });
  }
}

type WaitingRow = SurvivalStep & { readonly clock: string };

function waitingRows(facts: PatternFacts): readonly WaitingRow[] {
  return waitingView(facts).clocks.flatMap(({ clock, curve }) => curve.steps.map((step) => ({ clock, ...step })));
}

const WAITING: readonly CsvColumn<WaitingRow>[] = [
  text('clock', ({ clock }) => clock),
  whole('days_since_sent', ({ time }) => time),
  whole('at_risk', ({ atRisk }) => atRisk),
  whole('events', ({ events }) => events),
  share('share_waiting_kaplan_meier', ({ survival }) => survival),
  share('standard_error_greenwood', ({ standardError }) => standardError),
  share('low_95_log_log', ({ low }) => low),
  share('high_95_log_log', ({ high }) => high),
];

type CauseRow = {
  readonly cause: WaitCause;
  readonly time: number;
  readonly share: number;
  readonly standardError: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly waiting: number;
};

function overTimeRows(facts: PatternFacts): readonly CauseRow[] {
  const curves = aalenJohansen(timesOf(facts.waits, 'reply'), WAIT_CAUSES);
  return curves.steps.flatMap(({ time, waiting }) =>
    WAIT_CAUSES.flatMap((cause) => {
      const incidence = stepAt(curves, time)?.byCause[cause];
      return incidence === undefined ? [] : [{ cause, time, waiting, ...incidence }];
    }),
  );
}

const OVER_TIME: readonly CsvColumn<CauseRow>[] = [
  text('first_reply', ({ cause }) => cause),
  whole('days_since_sent', ({ time }) => time),
  share('share_aalen_johansen', (row) => row.share),
  share('standard_error', ({ standardError }) => standardError),
  share('low_95', ({ low }) => low),
  share('high_95', ({ high }) => high),
  share('share_waiting', ({ waiting }) => waiting),
];

type OfficeRow = ReturnType<typeof funnelView>['rows'][number] & { readonly outcome: string };

function funnelRows(facts: PatternFacts): readonly OfficeRow[] {
  return COMPARED.flatMap((outcome) => funnelView(facts, outcome).rows.map((row) => ({ ...row, outcome })));
}

const FUNNEL: readonly CsvColumn<OfficeRow>[] = [
  text('outcome', ({ outcome }) => outcome),
  text('office', ({ office }) => office),
  whole('count', (row) => row.share.count),
  whole('n', (row) => row.share.n),
  share('share', (row) => row.share.share),
  share('share_shrunken_beta_binomial', ({ shrunk }) => shrunk),
  share('limit_low_95', ({ limits }) => limits?.low95 ?? null),
  share('limit_high_95', ({ limits }) => limits?.high95 ?? null),
  share('limit_low_99_8', ({ limits }) => limits?.low998 ?? null),
  share('limit_high_99_8', ({ limits }) => limits?.high998 ?? null),
  share('p_fisher_benjamini_hochberg', ({ adjusted }) => adjusted),
];

type MonthRow = ReturnType<typeof trendViews>[number]['months'][number] & { readonly outcome: string };

function monthRows(facts: PatternFacts): readonly MonthRow[] {
  return trendViews(facts.requests).flatMap(({ outcome, months }) => months.map((row) => ({ ...row, outcome })));
}

const MONTHS: readonly CsvColumn<MonthRow>[] = [
  text('outcome', ({ outcome }) => outcome),
  text('month_sent', ({ month }) => month),
  whole('count', (row) => row.share.count),
  whole('n', (row) => row.share.n),
  share('share', (row) => row.share.share),
  share('low_95_wilson', (row) => row.share.low),
  share('high_95_wilson', (row) => row.share.high),
  share('limit_low', ({ low }) => low),
  share('limit_high', ({ high }) => high),
];

function text<Row>(header: string, of: (row: Row) => string | null): CsvColumn<Row> {
  return { header, kind: 'text', valueOf: of };
}

function whole<Row>(header: string, of: (row: Row) => number | null): CsvColumn<Row> {
  return { header, kind: 'integer', valueOf: of };
}

function share<Row>(header: string, of: (row: Row) => number | null): CsvColumn<Row> {
  return { header, kind: 'decimal', digits: SHARE_DIGITS, valueOf: of };
}
