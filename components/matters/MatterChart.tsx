// The matter's drawing: one line a request, its replies and silence, custody below, everything on one axis of days.

import type { OfficeOption, TimelineLine } from '@/components/coding/desk-view.ts';
import { officeName } from '@/components/coding/MiniTimeline.tsx';
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { useWidth } from '@/components/hooks/use-width.ts';
import { useFills } from '@/components/patterns/Fills.tsx';
import { ChartFrame } from '@/components/ui/ChartFrame.tsx';
import { REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { ChartCustody } from './ChartCustody.tsx';
import { ChartRequest } from './ChartRequest.tsx';
import css from './MatterChart.module.css';
import { MatterLogTable } from './MatterLogTable.tsx';
import { AXIS_HEIGHT, GUTTER, monthTicks, ROW_HEIGHT, type Scale, scaleOf } from './matter-chart-layout.ts';
import type { ChartRow, MatterChartView } from './matters-view.ts';

export type MatterChartProps = {
  readonly chart: MatterChartView;
  readonly lines: readonly TimelineLine[];
  readonly offices: readonly OfficeOption[];
  readonly pseudonym: string;
  readonly onSaveSvg: (svg: string) => void;
};

const WIDTH_AT_FIRST = 1100;
const CUSTODY_HEIGHT = 74;
const MONTH_WIDTH = 58;

export function MatterChart({ chart, lines, offices, pseudonym, onSaveSvg }: MatterChartProps) {
  const { t } = useText();
  const [box, width] = useWidth<HTMLDivElement>(WIDTH_AT_FIRST);
  const fills = useFills();
  const drawn = Math.max(width, 640);
  const scale = scaleOf(chart.from, chart.to, drawn);
  const height = AXIS_HEIGHT + chart.rows.length * ROW_HEIGHT + CUSTODY_HEIGHT;
  return (
    <ChartFrame
      title={t('matter_chart')}
      subtitle={t('matter_chart_words')}
      note={t('matter_chart_note')}
      numbers={<MatterLogTable lines={lines} offices={offices} />}
      onSaveSvg={onSaveSvg}
    >
      <div ref={box} class={css.scroll}>
        <svg
          class={css.chart}
          width={drawn}
          height={height}
          viewBox={`0 0 ${drawn} ${height}`}
          role="img"
          aria-label={t('matter_chart_label', { matter: pseudonym, requests: chart.rows.length })}
        >
          {fills.definitions}
          <Axis chart={chart} scale={scale} width={drawn} height={height} />
          <Escalations rows={chart.rows} scale={scale} />
          {chart.rows.map((row, index) => (
            <g key={row.key} transform={`translate(0 ${AXIS_HEIGHT + index * ROW_HEIGHT})`}>
              <RowTitle row={row} offices={offices} width={drawn} />
              <ChartRequest
                row={row}
                chart={chart}
                scale={scale}
                width={drawn}
                offices={offices}
                silence={fills.area('hatch')}
              />
            </g>
          ))}
          <g transform={`translate(0 ${AXIS_HEIGHT + chart.rows.length * ROW_HEIGHT})`}>
            <ChartCustody chart={chart} scale={scale} width={drawn} />
          </g>
        </svg>
      </div>
    </ChartFrame>
  );
}

type AxisProps = {
  readonly chart: MatterChartView;
  readonly scale: Scale;
  readonly width: number;
  readonly height: number;
};

function Axis({ chart, scale, width, height }: AxisProps) {
  const { t, locale } = useText();
  const format = useFormat();
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const looked = chart.lastChecked;
  return (
    <g>
      <path d={`M${GUTTER} ${AXIS_HEIGHT - 10}H${width}`} class={css.axis} />
      {monthTicks(scale, width).map((day) => (
        <g key={day}>
          <path d={`M${scale.x(day)} ${AXIS_HEIGHT - 10}V${height}`} class={css.grid} />
          {scale.x(day) + MONTH_WIDTH > width ? null : (
            <text x={scale.x(day) + 3} y={AXIS_HEIGHT - 16}>
              {month.format(new Date(`${day}T00:00:00Z`))}
            </text>
          )}
        </g>
      ))}
      {looked === null ? null : (
        <g>
          <path d={`M${scale.x(looked)} ${AXIS_HEIGHT - 10}V${height}`} class={css.looked} />
          <text x={scale.x(looked) - 3} y={height - 4} class={css.end}>
            {t('last_checked_on', { day: format.day(looked) })}
          </text>
        </g>
      )}
    </g>
  );
}

function RowTitle(props: {
  readonly row: ChartRow;
  readonly offices: readonly OfficeOption[];
  readonly width: number;
}) {
  const text = useText();
  const format = useFormat();
  const { row, offices, width } = props;
  const sent = format.day(row.sentOn);
  const where =
    row.office === null ? sent : text.t('two_facts', { first: officeName(offices, row.office, text), second: sent });
  return (
    <g>
      <path d={`M0 ${ROW_HEIGHT}H${width}`} class={css.row} />
      <text x="0" y="30" class={css.name}>
        {text.t(REQUEST_KIND_WORDS[row.request])}
      </text>
      <text x="0" y="46" class={css.soft}>
        {where}
      </text>
    </g>
  );
}

/** A line from a refusal down (or up) to the request that escalates it. */
function Escalations({ rows, scale }: { readonly rows: readonly ChartRow[]; readonly scale: Scale }) {
  const middle = (index: number): number => AXIS_HEIGHT + index * ROW_HEIGHT + 36;
  return (
    <g>
      {rows.map((row, index) => {
        const at = rows.findIndex(({ replies }) => replies.some(({ key }) => key === row.escalates));
        const reply = rows[at]?.replies.find(({ key }) => key === row.escalates);
        if (reply === undefined) return null;
        return (
          <path
            key={row.key}
            d={`M${scale.x(reply.on)} ${middle(at)}V${middle(index)}H${scale.x(row.sentOn)}`}
            class={css.escalates}
          />
        );
      })}
    </g>
  );
}
