// Offices against chance: each office's share at its number of requests, inside exact limits around the share of all.
import { useState } from 'preact/hooks';
import { useFormat } from '@/components/hooks/use-format.ts';
import { useRovingMarks } from '@/components/hooks/use-roving-marks.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { useWidth } from '@/components/hooks/use-width.ts';
import { ChartFrame } from '@/components/ui/ChartFrame.tsx';
import { joinClasses } from '@/components/ui/join-classes.ts';
import { COMPARED, type Compared } from '@/lib/domain/compared-outcomes.ts';
import type { FunnelLimits } from '@/lib/rollup/funnel-limits.ts';
import { BUCKET_WORDS } from './bucket-words.ts';
import { FunnelTable } from './FunnelTable.tsx';
import { countOutside, funnelNote, isOutside, placeNames } from './funnel-words.ts';
import { MarkLink } from './MarkLink.tsx';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import css from './Plot.module.css';
import type { PatternsActions } from './patterns-view.ts';
import { countTicks, type Plot, xOf, yOf } from './plot.ts';
import { ShareAxis } from './ShareAxis.tsx';
import { markWords, percentWords } from './share-words.ts';
import type { FunnelRow, FunnelView } from './statistics-view.ts';

const WIDTH = 560;
const PLOT_HEIGHT = 300;

export type FunnelProps = { readonly funnel: FunnelView; readonly actions: PatternsActions };

export function FunnelChart({
  funnels,
  actions,
}: {
  readonly funnels: readonly FunnelView[];
  readonly actions: PatternsActions;
}) {
  const text = useText();
  const format = useFormat();
  const { t, tn } = text;
  const [outcome, setOutcome] = useState<Compared>(COMPARED[0]);
  const funnel = funnels.find((each) => each.outcome === outcome);
  if (funnel === undefined) return null;
  const shown = funnel.rows.filter(({ share }) => share.share !== null);
  const isEmpty = funnel.common.share === null || shown.length < 2;
  return (
    <ChartFrame
      title={t('funnel_title', { outcome: t(BUCKET_WORDS[outcome].text) })}
      subtitle={isEmpty ? t('funnel_words') : tn('funnel_outside', countOutside(shown), { n: shown.length })}
      note={isEmpty ? undefined : funnelNote(funnel, text, format)}
      numbers={<FunnelTable funnel={funnel} actions={actions} />}
      onSaveSvg={isEmpty ? undefined : (svg) => actions.onSaveSvg('funnel', svg)}
      onSavePng={isEmpty ? undefined : (svg) => actions.onSavePng('funnel', svg)}
      onSaveCsv={() => actions.onSaveCsv('funnel')}
    >
      <OutcomeChoice outcome={outcome} onOutcome={setOutcome} />
      {isEmpty ? (
        <p class={css.sentence}>{t('funnel_nothing')}</p>
      ) : (
        <Drawing funnel={funnel} shown={shown} actions={actions} />
      )}
    </ChartFrame>
  );
}

/** Where the funnel stands in a drawing of a width. */
export function funnelPlot(width: number, most: number): Plot {
  return { left: 44, right: width - 52, top: 10, bottom: 10 + PLOT_HEIGHT, most };
}

function Drawing({ funnel, shown, actions }: FunnelProps & { readonly shown: readonly FunnelRow[] }) {
  const { t } = useText();
  const [box, width] = useWidth<HTMLDivElement>(WIDTH);
  const most = Math.max(1, funnel.curve.at(-1)?.n ?? 1);
  const plot = funnelPlot(width, most);
  const height = plot.bottom + 44;
  const rows = [...shown].sort((a, b) => a.share.n - b.share.n || (a.name < b.name ? -1 : 1));
  const names = placeNames(rows, plot);
  const roving = useRovingMarks({ rows: 1, columns: rows.length });
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
        aria-label={t('funnel_label')}
        onKeyDown={roving.onKeyDown}
      >
        <Limits funnel={funnel} plot={plot} />
        <ShareAxis
          plot={plot}
          ticks={countTicks(most, 6).map((at) => ({ at, words: at }))}
          title={t('requests_of_office')}
        />
        {rows.map((row, column) => (
          <OfficePoint
            key={row.office}
            row={row}
            outcome={funnel.outcome}
            plot={plot}
            name={names[column] ?? null}
            place={roving.markProps({ row: 0, column })}
            actions={actions}
          />
        ))}
      </svg>
    </div>
  );
}

function Limits({ funnel, plot }: { readonly funnel: FunnelView; readonly plot: Plot }) {
  const text = useText();
  const format = useFormat();
  const { curve, common } = funnel;
  const path = (of: (limits: FunnelLimits) => number): string =>
    curve.map((limits, index) => `${index === 0 ? 'M' : 'L'}${xOf(plot, limits.n)} ${yOf(plot, of(limits))}`).join('');
  const last = curve.at(-1);
  const y = yOf(plot, common.share ?? 0);
  return (
    <g>
      <path d={path(({ high95 }) => high95)} class={css.limit} data-limit="high95" />
      <path d={path(({ low95 }) => low95)} class={css.limit} data-limit="low95" />
      <path d={path(({ high998 }) => high998)} class={css.outer} data-limit="high998" />
      <path d={path(({ low998 }) => low998)} class={css.outer} data-limit="low998" />
      <path d={`M${plot.left} ${y}H${plot.right}`} class={css.reference} data-limit="common" />
      {last === undefined ? null : (
        <>
          <text x={plot.right + 6} y={Math.min(yOf(plot, last.high998) + 4, yOf(plot, last.high95) - 10)}>
            99.8%
          </text>
          <text x={plot.right + 6} y={Math.min(yOf(plot, last.high95) + 4, y - 10)}>
            95%
          </text>
          <text x={plot.right + 6} y={y + 4}>
            {percentWords(common, text, format)}
          </text>
        </>
      )}
    </g>
  );
}

type OfficePointProps = {
  readonly row: FunnelRow;
  readonly outcome: Compared;
  readonly plot: Plot;
  readonly name: { readonly x: number; readonly y: number; readonly end: boolean } | null;
  readonly place: ReturnType<ReturnType<typeof useRovingMarks>['markProps']>;
  readonly actions: PatternsActions;
};

function OfficePoint({ row, outcome, plot, name, place, actions }: OfficePointProps) {
  const text = useText();
  const format = useFormat();
  const x = xOf(plot, row.share.n);
  const y = yOf(plot, row.share.share ?? 0);
  const isBold = isOutside(row) !== null;
  const what = text.t(BUCKET_WORDS[outcome].text);
  return (
    <MarkLink
      place={place}
      name={markWords({ who: row.name, what, share: row.share }, text, format)}
      onOpen={() => actions.onOpenRecords({ kind: 'bucket', bucket: outcome, office: row.office })}
    >
      <rect x={x - 12} y={y - 12} width={24} height={24} class={css.hit} />
      <circle cx={x} cy={y} r={4.5} class={css.ring} data-office={row.office} />
      {isBold ? <circle cx={x} cy={y} r={1.75} class={css.dot} /> : null}
      {name === null ? null : (
        <text x={name.x} y={name.y} class={joinClasses(isBold ? css.strong : css.name, name.end && css.end)}>
          {isBold ? text.t('office_count_of', { name: row.name, count: row.share.count, n: row.share.n }) : row.name}
        </text>
      )}
    </MarkLink>
  );
}
