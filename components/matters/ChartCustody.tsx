// Custody and events under the requests: where the person was held, and what happened when.
import { useText } from '@/components/hooks/use-text.ts';
import { EVENT_WORDS } from '@/components/ui/event-words.ts';
import { GlyphAt } from '@/components/ui/Glyph.tsx';
import { Findings } from './ChartRequest.tsx';
import css from './MatterChart.module.css';
import { placeLabels, type Scale } from './matter-chart-layout.ts';
import type { MatterChartView } from './matters-view.ts';

const Y = 36;
const GAP = 3;
const LABEL_LINE = 13;

export function ChartCustody(props: {
  readonly chart: MatterChartView;
  readonly scale: Scale;
  readonly width: number;
}) {
  const { t } = useText();
  const { chart, scale, width } = props;
  const events = chart.events.map(({ key, on, event }) => ({ key, x: scale.x(on) - 4, words: t(EVENT_WORDS[event]) }));
  const places = chart.held.flatMap(({ from, facility }) =>
    facility === null ? [] : [{ key: `${from} ${facility}`, x: scale.x(from) + GAP, words: facility }],
  );
  return (
    <g>
      <text x="0" y={Y + 4} class={css.name}>
        {t('custody_and_events')}
      </text>
      {chart.held.map(({ from, to }) => (
        <path key={from} d={`M${scale.x(from) + GAP} ${Y}H${scale.x(to) - GAP}`} class={css.custody} />
      ))}
      {chart.events.map(({ key, on }) => (
        <GlyphAt key={key} name="event" x={scale.x(on)} y={Y} size={14} />
      ))}
      {placeLabels(events, width, 2).map(({ key, x, words, line, isBefore }) => (
        <text key={key} x={x} y={Y - 11 - line * LABEL_LINE} class={isBefore ? css.labelEnd : css.label}>
          {words}
        </text>
      ))}
      {placeLabels(places, width, 1).map(({ key, x, words, isBefore }) => (
        <text key={key} x={x} y={Y + 18} class={isBefore ? css.labelEnd : css.label}>
          {words}
        </text>
      ))}
      <g transform="translate(0 14)">
        <Findings findings={chart.findings} scale={scale} width={width} />
      </g>
    </g>
  );
}
