// Outcomes by office: three facets on one scale, points with 95% intervals, n beside the name, the count beside the row.
import { useFormat } from '@/components/hooks/use-format.ts';
import { useRovingMarks } from '@/components/hooks/use-roving-marks.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { useWidth } from '@/components/hooks/use-width.ts';
import { ChartFrame } from '@/components/ui/ChartFrame.tsx';
import { GlyphAt } from '@/components/ui/Glyph.tsx';
import { joinClasses } from '@/components/ui/join-classes.ts';
import type { OfficeId } from '@/lib/domain/offices.ts';
import { BUCKET_WORDS } from './bucket-words.ts';
import css from './OfficeChart.module.css';
import { OfficeTable } from './OfficeTable.tsx';
import { type Facet, layoutOffices, type OfficeLayout, plotSpan } from './office-layout.ts';
import type { CountedBucket, OfficeRow, PatternsActions, PatternsView, Share } from './patterns-view.ts';
import { markWords, percentWords } from './share-words.ts';

const FACETS = ['summary-denial', 'field-office-kickback', 'no-response'] as const satisfies readonly CountedBucket[];
const EDGES = [css.denial, css.kickback, css.silent];
const WIDTH = 1200;

export type OfficeChartProps = { readonly view: PatternsView; readonly actions: PatternsActions };

/** A row of the chart; the first is all offices together. */
type Row = {
  readonly key: string;
  readonly name: string;
  readonly office: OfficeId | null | 'all';
  readonly n: number;
  readonly shares: readonly Share[];
};

export function OfficeChart({ view, actions }: OfficeChartProps) {
  const { t } = useText();
  return (
    <ChartFrame
      title={t('by_office')}
      subtitle={t('by_office_words')}
      note={t(view.isSample ? 'by_office_note_sample' : 'by_office_note')}
      numbers={<OfficeTable view={view} actions={actions} />}
      onSaveSvg={(svg) => actions.onSaveSvg('by-office', svg)}
      onSavePng={(svg) => actions.onSavePng('by-office', svg)}
      onSaveCsv={() => actions.onSaveCsv('by-office')}
    >
      <Drawing view={view} actions={actions} />
    </ChartFrame>
  );
}

function rowsOf(view: PatternsView, allName: string): readonly Row[] {
  const sharesOf = (row: OfficeRow['outcomes']): readonly Share[] => FACETS.map((facet) => row.shares[facet]);
  return [
    { key: 'all', name: allName, office: 'all', n: view.outcomes.n, shares: sharesOf(view.outcomes) },
    ...view.byOffice.map(({ office, name, outcomes }): Row => {
      return { key: office ?? 'none', name, office, n: outcomes.n, shares: sharesOf(outcomes) };
    }),
  ];
}

function Drawing({ view, actions }: OfficeChartProps) {
  const { t } = useText();
  const [box, width] = useWidth<HTMLDivElement>(WIDTH);
  const rows = rowsOf(view, t('all_offices'));
  const layout = layoutOffices(width, view.byOffice.length);
  const roving = useRovingMarks({ rows: rows.length, columns: FACETS.length });
  return (
    <div ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
      <svg
        ref={roving.drawing}
        class={css.chart}
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
        role="group"
        aria-label={t('by_office_label')}
        onKeyDown={roving.onKeyDown}
      >
        {layout.facets.map((facet, column) => (
          <FacetFrame key={FACETS[column]} column={column} facet={facet} layout={layout} rows={rows} width={width} />
        ))}
        {rows.map((row, index) =>
          layout.facets.map((facet, column) => (
            <Mark
              key={`${row.key} ${FACETS[column]}`}
              row={row}
              column={column}
              facet={facet}
              y={layout.rowY(index, facet.top)}
              isAll={index === 0}
              place={roving.markProps({ row: index, column })}
              actions={actions}
            />
          )),
        )}
      </svg>
    </div>
  );
}

type FacetFrameProps = {
  readonly column: number;
  readonly facet: Facet;
  readonly layout: OfficeLayout;
  readonly rows: readonly Row[];
  readonly width: number;
};

function FacetFrame({ column, facet, layout, rows, width }: FacetFrameProps) {
  const { t } = useText();
  const bucket = BUCKET_WORDS[FACETS[column] ?? 'no-response'];
  const span = plotSpan(facet.top, rows.length - 1);
  const hasNames = column === 0 || layout.isStacked;
  return (
    <g>
      <GlyphAt name={bucket.glyph} x={facet.left + 6} y={facet.top + 9} size={12} />
      <text x={facet.left + 18} y={facet.top + 14} class={css.title}>
        {t(bucket.text)}
      </text>
      {layout.ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${facet.left + tick * facet.axis} ${span.from}V${span.to}`}
            class={tick === 0 ? css.zero : css.grid}
          />
          <text x={facet.left + tick * facet.axis} y={span.to + 18} class={joinClasses(css.soft, css.middle)}>
            {tick === 1 ? '100%' : tick * 100}
          </text>
        </g>
      ))}
      <Reference facet={facet} share={rows[0]?.shares[column]} from={span.from} to={span.to} />
      <text x={facet.right} y={facet.top + 39} class={joinClasses(css.soft, css.end)}>
        {t('count')}
      </text>
      {hasNames ? <Names rows={rows} layout={layout} top={facet.top} width={width} /> : null}
    </g>
  );
}

type ReferenceProps = {
  readonly facet: Facet;
  readonly share: Share | undefined;
  readonly from: number;
  readonly to: number;
};

/** The share of all offices together as a dotted line with its value. */
function Reference({ facet, share, from, to }: ReferenceProps) {
  const text = useText();
  const format = useFormat();
  if (share === undefined || share.share === null) return null;
  const x = facet.left + share.share * facet.axis;
  const isFarRight = x > facet.right - 70;
  return (
    <g>
      <path d={`M${x} ${from}V${to}`} class={css.reference} />
      <text
        x={isFarRight ? Math.min(x, facet.right - 44) : Math.max(x, facet.left + 26)}
        y={from - 7}
        class={isFarRight ? css.end : css.middle}
      >
        {text.t('all_percent', { percent: percentWords(share, text, format) })}
      </text>
    </g>
  );
}

type NamesProps = {
  readonly rows: readonly Row[];
  readonly layout: OfficeLayout;
  readonly top: number;
  readonly width: number;
};

function Names({ rows, layout, top, width }: NamesProps) {
  const { t } = useText();
  const format = useFormat();
  return (
    <g>
      <text x={0} y={top + 39} class={css.soft}>
        {t('office')}
      </text>
      <text x={layout.requestsAt} y={top + 39} class={joinClasses(css.soft, css.end)}>
        {t('requests_lower')}
      </text>
      {rows.map((row, index) => {
        const y = layout.rowY(index, top);
        const name = index === 0 ? css.strong : css.name;
        return (
          <g key={row.key}>
            <path d={`M0 ${y + (index === 0 ? 19 : 13)}H${width}`} class={index === 0 ? css.zero : css.row} />
            <text x={0} y={y + 4.5} class={name}>
              {row.name}
            </text>
            <text x={layout.requestsAt} y={y + 4.5} class={joinClasses(name, css.end)}>
              {format.count(row.n)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

type MarkProps = {
  readonly row: Row;
  readonly column: number;
  readonly facet: Facet;
  readonly y: number;
  readonly isAll: boolean;
  readonly place: ReturnType<ReturnType<typeof useRovingMarks>['markProps']>;
  readonly actions: PatternsActions;
};

const HIT_HEIGHT = 24;

function Mark({ row, column, facet, y, isAll, place, actions }: MarkProps) {
  const text = useText();
  const format = useFormat();
  const share = row.shares[column];
  const bucket = FACETS[column];
  if (share === undefined || bucket === undefined) return null;
  const words = BUCKET_WORDS[bucket];
  const open = (): void => actions.onOpenRecords({ kind: 'bucket', bucket, office: row.office });
  const xOf = (value: number): number => facet.left + value * facet.axis;
  return (
    // biome-ignore lint/a11y/useValidAnchor: a drawing has no button; the link opens the records
    <a
      {...place}
      href="#records"
      class={css.mark}
      aria-label={markWords({ who: row.name, what: text.t(words.text), share }, text, format)}
      onClick={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <rect
        x={facet.left}
        y={y - HIT_HEIGHT / 2}
        width={facet.right - facet.left}
        height={HIT_HEIGHT}
        class={css.hit}
      />
      {share.low === null || share.high === null || share.share === null ? null : (
        <>
          <path
            d={`M${xOf(share.low)} ${y}H${xOf(share.high)}`}
            class={joinClasses(css.interval, EDGES[column], isAll && css.heavy)}
          />
          <GlyphAt name={words.glyph} x={xOf(share.share)} y={y} size={isAll ? 13 : 11} />
        </>
      )}
      <text x={facet.right} y={y + 4.5} class={joinClasses(isAll ? css.strong : css.name, css.end)}>
        {format.count(share.count)}
      </text>
    </a>
  );
}
