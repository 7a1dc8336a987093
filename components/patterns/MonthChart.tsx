// By month of sending: each month's share with the limits for its number of requests, and the dates on which rules changed.
import { useState } from 'preact/hooks';
import { useFormat } from '@/components/hooks/use-format.ts';
import { useRovingMarks } from '@/components/hooks/use-roving-marks.ts';
import { type MessageKey, useText } from '@/components/hooks/use-text.ts';
import { useWidth } from '@/components/hooks/use-width.ts';
import { NumberButton } from '@/components/ui/Button.tsx';
import { ChartFrame } from '@/components/ui/ChartFrame.tsx';
import { NumberCell, Table } from '@/components/ui/Table.tsx';
import { COMPARED, type Compared } from '@/lib/domain/compared-outcomes.ts';
import type { PolicyDate } from '@/lib/domain/policy-dates.ts';
import { BUCKET_WORDS } from './bucket-words.ts';
import { MarkLink } from './MarkLink.tsx';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import css from './Plot.module.css';
import type { PatternsActions } from './patterns-view.ts';
import { type Plot, xOf, yOf } from './plot.ts';
import { ShareAxis } from './ShareAxis.tsx';
import { intervalWords, markWords, percentWords } from './share-words.ts';
import type { MonthRow, TrendView } from './statistics-view.ts';

const WIDTH = 1200;
const PLOT_HEIGHT = 220;
const POLICY_LINE = 16;

const POLICY_WORDS: Readonly<Record<PolicyDate['key'], MessageKey>> = {
  'interim-priorities': 'policy_interim_priorities',
  'case-review-announced': 'policy_case_review',
  'guidelines-in-effect': 'policy_guidelines_in_effect',
  'guidelines-vacated': 'policy_guidelines_vacated',
  'guidelines-restored': 'policy_guidelines_restored',
  'priorities-ended': 'policy_priorities_ended',
};

export type MonthProps = { readonly trend: TrendView; readonly actions: PatternsActions };

export function MonthChart({
  trends,
  actions,
}: {
  readonly trends: readonly TrendView[];
  readonly actions: PatternsActions;
}) {
  const { t, tn } = useText();
  const [outcome, setOutcome] = useState<Compared>(COMPARED[0]);
  const trend = trends.find((each) => each.outcome === outcome);
  if (trend === undefined) return null;
  const isEmpty = trend.centre === null || trend.months.length < 2;
  const note = [t('months_note'), tn('months_open', trend.stillOpen), t(testKey(trend), testValues(trend))].join(' ');
  return (
    <ChartFrame
      title={t('months_title', { outcome: t(BUCKET_WORDS[outcome].text) })}
      subtitle={t('months_words')}
      note={isEmpty ? undefined : note}
      numbers={isEmpty ? undefined : <MonthTable trend={trend} actions={actions} />}
      onSaveSvg={isEmpty ? undefined : (svg) => actions.onSaveSvg('by-month', svg)}
      onSavePng={isEmpty ? undefined : (svg) => actions.onSavePng('by-month', svg)}
      onSaveCsv={isEmpty ? undefined : () => actions.onSaveCsv('by-month')}
    >
      <OutcomeChoice outcome={outcome} onOutcome={setOutcome} />
      {isEmpty ? <p class={css.sentence}>{t('months_nothing')}</p> : <Drawing trend={trend} actions={actions} />}
    </ChartFrame>
  );
}

function testKey({ test }: TrendView): MessageKey {
  if (test === null) return 'trend_none';
  return test.pValue >= 0.05 || test.direction === 'level'
    ? 'trend_level'
    : test.direction === 'rising'
      ? 'trend_rising'
      : 'trend_falling';
}

function testValues({ test }: TrendView): Readonly<Record<string, string>> {
  return { p: test === null ? '' : test.pValue < 0.0001 ? '<0.0001' : test.pValue.toFixed(4) };
}

/** Where the months stand: the first at 0, the last at `months - 1`, half a month of room at either end. */
export function monthPlot(width: number, months: number, policies: number): Plot {
  const top = 10 + POLICY_LINE * policies;
  const inset = Math.max(12, (width - 56) / (2 * Math.max(1, months)));
  return { left: 44, right: width - 12 - inset, top, bottom: top + PLOT_HEIGHT, most: Math.max(1, months - 0.5) };
}

/** A month's place: half a month in from the axis. */
export function monthX(plot: Plot, index: number): number {
  return xOf(plot, index + 0.5);
}

function Drawing({ trend, actions }: MonthProps) {
  const { t } = useText();
  const format = useFormat();
  const [box, width] = useWidth<HTMLDivElement>(WIDTH);
  const { months } = trend;
  const plot = monthPlot(width, months.length, trend.policy.length);
  const height = plot.bottom + 44;
  const roving = useRovingMarks({ rows: 1, columns: months.length });
  const every = Math.ceil((months.length * 62) / Math.max(1, plot.right - plot.left));
  const ticks = months.flatMap(({ month }, index) =>
    index % every === 0 ? [{ at: index + 0.5, words: format.month(month) }] : [],
  );
  return (
    <div ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
      <svg
        ref={roving.drawing}
        class={css.chart}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={t('months_label')}
        onKeyDown={roving.onKeyDown}
      >
        <ShareAxis plot={plot} ticks={ticks} title={t('month_sent')} />
        {trend.centre === null ? null : (
          <path d={`M${plot.left} ${yOf(plot, trend.centre)}H${plot.right}`} class={css.reference} data-centre />
        )}
        {trend.policy.map((policy, line) => (
          <PolicyLine key={policy.key} policy={policy} line={line} trend={trend} plot={plot} />
        ))}
        {months.map((row, column) => (
          <MonthPoint
            key={row.month}
            row={row}
            outcome={trend.outcome}
            plot={plot}
            x={monthX(plot, column)}
            place={roving.markProps({ row: 0, column })}
            actions={actions}
          />
        ))}
      </svg>
    </div>
  );
}

function PolicyLine({
  policy,
  line,
  trend,
  plot,
}: {
  readonly policy: PolicyDate;
  readonly line: number;
  readonly trend: TrendView;
  readonly plot: Plot;
}) {
  const { t } = useText();
  const format = useFormat();
  const index = trend.months.findIndex(({ month }) => policy.on.startsWith(month));
  const x = xOf(plot, index + (Number(policy.on.slice(8)) - 1) / 31);
  const isRight = x > (plot.left + plot.right) / 2;
  const y = 12 + POLICY_LINE * line;
  return (
    <g>
      <path d={`M${x} ${y - 8}V${plot.bottom}`} class={css.reference} data-policy={policy.key} />
      <text x={isRight ? x - 5 : x + 5} y={y} class={isRight ? css.end : undefined}>
        {t('policy_on', { day: format.day(policy.on), what: t(POLICY_WORDS[policy.key]) })}
      </text>
    </g>
  );
}

type MonthPointProps = {
  readonly row: MonthRow;
  readonly outcome: Compared;
  readonly plot: Plot;
  readonly x: number;
  readonly place: ReturnType<ReturnType<typeof useRovingMarks>['markProps']>;
  readonly actions: PatternsActions;
};

function MonthPoint({ row, outcome, plot, x, place, actions }: MonthPointProps) {
  const text = useText();
  const format = useFormat();
  const { share, low, high } = row;
  const who = format.month(row.month);
  const y = yOf(plot, share.share ?? 0);
  const hit = { x: x - 12, y: plot.top, width: 24, height: plot.bottom - plot.top };
  return (
    <MarkLink
      place={place}
      name={markWords({ who, what: text.t(BUCKET_WORDS[outcome].text), share }, text, format)}
      onOpen={() => actions.onOpenRecords({ kind: 'month', month: row.month, bucket: outcome })}
    >
      <rect {...hit} class={css.hit} />
      {low === null || high === null || share.share === null ? null : (
        <>
          <path d={`M${x} ${yOf(plot, low)}V${yOf(plot, high)}`} class={css.interval} data-month-limits={row.month} />
          <circle cx={x} cy={y} r={4.5} class={row.isOutside ? css.dot : css.ring} data-month={row.month} />
        </>
      )}
      {share.share === null && share.n > 0 ? (
        <text x={x} y={plot.bottom - 6} class={css.middle}>
          {text.t('count_slash', { count: share.count, n: share.n })}
        </text>
      ) : null}
    </MarkLink>
  );
}

function MonthTable({ trend, actions }: MonthProps) {
  const text = useText();
  const { t } = text;
  const format = useFormat();
  const head = [
    { key: 'month', label: t('month_sent') },
    { key: 'count', label: t('count_upper'), isNumber: true },
    { key: 'share', label: t('share'), isNumber: true },
    { key: 'interval', label: t('interval_95'), isNumber: true },
    { key: 'limits', label: t('limits_of_month'), isNumber: true },
  ];
  return (
    <Table caption={t('months_caption')} head={head}>
      {trend.months.map(({ month, share, low, high }) => (
        <tr key={month}>
          <th scope="row">{format.month(month)}</th>
          <NumberCell>
            <NumberButton onClick={() => actions.onOpenRecords({ kind: 'month', month, bucket: trend.outcome })}>
              {t('count_of', { count: share.count, n: share.n })}
            </NumberButton>
          </NumberCell>
          <NumberCell>{percentWords(share, text, format)}</NumberCell>
          <NumberCell isSoft>{intervalWords(share, text, format)}</NumberCell>
          <NumberCell isSoft>
            {low === null || high === null
              ? t('not_stated')
              : t('interval', { low: format.points(low), high: format.points(high) })}
          </NumberCell>
        </tr>
      ))}
    </Table>
  );
}
