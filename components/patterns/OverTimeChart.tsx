// What had come first by each day, one area above another: the areas and those still waiting add up to 100%.
import { useFormat } from '@/components/hooks/use-format.ts';
import { useRovingMarks } from '@/components/hooks/use-roving-marks.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { useWidth } from '@/components/hooks/use-width.ts';
import { NumberButton } from '@/components/ui/Button.tsx';
import { ChartFrame } from '@/components/ui/ChartFrame.tsx';
import { NumberCell, Table } from '@/components/ui/Table.tsx';
import type { WaitCause } from '@/lib/rollup/waiting-time.ts';
import type { Fill } from './bucket-words.ts';
import { Swatch, useFills } from './Fills.tsx';
import { MarkLink } from './MarkLink.tsx';
import css from './Plot.module.css';
import { bandPath, type Plot, spreadLabels, yOf } from './plot.ts';
import { ShareAxis } from './ShareAxis.tsx';
import type { WaitingView } from './statistics-view.ts';
import type { WaitingProps } from './WaitingChart.tsx';
import { CAUSE_WORDS } from './waiting-words.ts';

const WIDTH = 560;
const NAMES = 210;
const LEFT = 44;
const PLOT_HEIGHT = 260;

/** From the bottom up. */
const FILLS: Readonly<Record<WaitCause, Fill>> = {
  'kick-back': 'kickback',
  denial: 'denial',
  granted: 'granted',
  'other-reply': 'other',
  'ended-first': 'dotted',
};

/** One area: at each step its lower and upper edge as shares of all. */
export type CauseArea = {
  readonly cause: WaitCause | 'waiting';
  readonly steps: readonly { readonly at: number; readonly low: number; readonly high: number }[];
};

/** Stacks the causes in their order, those waiting on top. Causes that never came have no area. */
export function stackAreas({ firstReply }: Pick<WaitingView, 'firstReply'>): readonly CauseArea[] {
  const last = firstReply.steps.at(-1);
  const causes = firstReply.causes.filter((cause) => (last?.byCause[cause].share ?? 0) > 0);
  const below = new Array<number>(firstReply.steps.length).fill(0);
  const areas = causes.map((cause): CauseArea => {
    const steps = firstReply.steps.map(({ time, byCause }, index) => {
      const low = below[index] ?? 0;
      const high = low + byCause[cause].share;
      below[index] = high;
      return { at: time, low, high };
    });
    return { cause, steps };
  });
  const waiting = firstReply.steps.map(({ time }, index) => ({ at: time, low: below[index] ?? 0, high: 1 }));
  return [...areas, { cause: 'waiting', steps: waiting }];
}

export function OverTimeChart({ waiting, actions }: WaitingProps) {
  const { t } = useText();
  const isEmpty = waiting.firstReply.n === 0;
  return (
    <ChartFrame
      title={t('over_time_title')}
      subtitle={t('over_time_words')}
      note={t('over_time_note')}
      numbers={isEmpty ? undefined : <CauseTable waiting={waiting} actions={actions} />}
      onSaveSvg={isEmpty ? undefined : (svg) => actions.onSaveSvg('over-time', svg)}
      onSavePng={isEmpty ? undefined : (svg) => actions.onSavePng('over-time', svg)}
      onSaveCsv={isEmpty ? undefined : () => actions.onSaveCsv('over-time')}
    >
      {isEmpty ? <p class={css.sentence}>{t('waiting_nothing')}</p> : <Drawing waiting={waiting} actions={actions} />}
    </ChartFrame>
  );
}

function Drawing({ waiting, actions }: WaitingProps) {
  const text = useText();
  const [box, width] = useWidth<HTMLDivElement>(WIDTH);
  const { definitions, area } = useFills();
  const areas = stackAreas(waiting);
  const plot: Plot = {
    left: LEFT,
    right: width - NAMES,
    top: 10,
    bottom: 10 + PLOT_HEIGHT,
    most: waiting.ticks.at(-1) ?? 1,
  };
  const until = waiting.firstReply.longest ?? 0;
  const height = plot.bottom + 44;
  const roving = useRovingMarks({ rows: areas.length, columns: 1 });
  const middles = areas.map(({ steps }) => {
    const last = steps.at(-1);
    return yOf(plot, ((last?.low ?? 0) + (last?.high ?? 1)) / 2) + 4;
  });
  const places = spreadLabels(middles, 26, { from: plot.top + 10, to: plot.bottom });
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
        aria-label={text.t('over_time_label')}
        onKeyDown={roving.onKeyDown}
      >
        {definitions}
        <ShareAxis
          plot={plot}
          ticks={waiting.ticks.map((at) => ({ at, words: at }))}
          title={text.t('days_since_sent')}
        />
        {areas.map(({ cause, steps }) => (
          <path
            key={cause}
            d={bandPath(plot, steps, { low: 0, high: cause === 'waiting' ? 1 : 0, until })}
            {...area(cause === 'waiting' ? 'hatch' : FILLS[cause])}
            data-cause={cause}
          />
        ))}
        {areas.map(({ cause }, row) => (
          <AreaName
            key={cause}
            cause={cause}
            waiting={waiting}
            x={plot.right + 10}
            y={places[row] ?? 0}
            place={roving.markProps({ row, column: 0 })}
            actions={actions}
          />
        ))}
      </svg>
    </div>
  );
}

type AreaNameProps = WaitingProps & {
  readonly cause: WaitCause | 'waiting';
  readonly x: number;
  readonly y: number;
  readonly place: ReturnType<ReturnType<typeof useRovingMarks>['markProps']>;
};

function AreaName({ cause, waiting, x, y, place, actions }: AreaNameProps) {
  const { t } = useText();
  const format = useFormat();
  const day = waiting.firstReply.longest ?? 0;
  const last = waiting.firstReply.steps.at(-1);
  const share = cause === 'waiting' ? (last?.waiting ?? 1) : (last?.byCause[cause].share ?? 0);
  const words = t(cause === 'waiting' ? 'still_waiting' : CAUSE_WORDS[cause]);
  const open = (): void =>
    actions.onOpenRecords(
      cause === 'waiting' ? { kind: 'waiting', clock: 'reply', day } : { kind: 'ended', clock: 'reply', cause, day },
    );
  return (
    <MarkLink place={place} name={t('mark_by_day', { what: words, percent: format.percent(share), day })} onOpen={open}>
      <rect x={x - 4} y={y - 16} width={NAMES - 8} height={24} class={css.hit} />
      <text x={x} y={y} class={css.name}>
        {t('area_name', { what: words, percent: format.percent(share) })}
      </text>
    </MarkLink>
  );
}

function CauseTable({ waiting, actions }: WaitingProps) {
  const { t } = useText();
  const format = useFormat();
  const { firstReply } = waiting;
  const days = waiting.ticks.filter((day) => day > 0 && day <= (firstReply.longest ?? 0));
  const shown = days.length === 0 ? [firstReply.longest ?? 0] : days;
  const head = [
    { key: 'cause', label: t('what_came_first') },
    ...shown.map((day) => ({ key: String(day), label: t('by_day', { day }), isNumber: true })),
  ];
  const stepOf = (day: number) => firstReply.steps.findLast(({ time }) => time <= day);
  return (
    <Table caption={t('over_time_title')} head={head}>
      {firstReply.causes.map((cause) => (
        <tr key={cause}>
          <th scope="row">
            <Swatch fill={FILLS[cause]} /> {t(CAUSE_WORDS[cause])}
          </th>
          {shown.map((day) => {
            const at = stepOf(day)?.byCause[cause];
            return (
              <NumberCell key={day}>
                <NumberButton onClick={() => actions.onOpenRecords({ kind: 'ended', clock: 'reply', cause, day })}>
                  {format.percent(at?.share ?? 0)}
                </NumberButton>
                {at === undefined || at.low === null || at.high === null
                  ? null
                  : ` (${t('interval', { low: format.points(at.low), high: format.points(at.high) })})`}
              </NumberCell>
            );
          })}
        </tr>
      ))}
      <tr>
        <th scope="row">
          <Swatch fill="hatch" /> {t('still_waiting')}
        </th>
        {shown.map((day) => (
          <NumberCell key={day}>
            <NumberButton onClick={() => actions.onOpenRecords({ kind: 'waiting', clock: 'reply', day })}>
              {format.percent(stepOf(day)?.waiting ?? 1)}
            </NumberButton>
          </NumberCell>
        ))}
      </tr>
    </Table>
  );
}
