// Time to any reply and to a decision: two Kaplan-Meier curves with their bands, and below them who was still waiting.
import { useFormat } from '@/components/hooks/use-format.ts';
import { useRovingMarks } from '@/components/hooks/use-roving-marks.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { useWidth } from '@/components/hooks/use-width.ts';
import { ChartFrame } from '@/components/ui/ChartFrame.tsx';
import { joinClasses } from '@/components/ui/join-classes.ts';
import { MarkLink } from './MarkLink.tsx';
import css from './Plot.module.css';
import type { PatternsActions } from './patterns-view.ts';
import { bandPath, type Plot, stepPath, xOf, yOf } from './plot.ts';
import { ShareAxis } from './ShareAxis.tsx';
import type { ClockView, WaitingView } from './statistics-view.ts';
import { WaitingTable } from './WaitingTable.tsx';
import { CLOCK_WORDS, medianSentence, stepWords } from './waiting-words.ts';

const WIDTH = 560;
const PLOT_HEIGHT = 260;
const LEFT = 92;
const AT_RISK = 52;
const ROW = 24;

export type WaitingProps = { readonly waiting: WaitingView; readonly actions: PatternsActions };

export function WaitingChart({ waiting, actions }: WaitingProps) {
  const text = useText();
  const format = useFormat();
  const { t } = text;
  const isEmpty = waiting.clocks.every(({ curve }) => curve.n === 0);
  return (
    <ChartFrame
      title={t('waiting_title')}
      subtitle={t('waiting_words')}
      note={isEmpty ? undefined : waiting.clocks.map((clock) => medianSentence(clock, text, format)).join(' ')}
      numbers={isEmpty ? undefined : <WaitingTable waiting={waiting} actions={actions} />}
      onSaveSvg={isEmpty ? undefined : (svg) => actions.onSaveSvg('waiting', svg)}
      onSavePng={isEmpty ? undefined : (svg) => actions.onSavePng('waiting', svg)}
      onSaveCsv={isEmpty ? undefined : () => actions.onSaveCsv('waiting')}
    >
      {isEmpty ? <p class={css.sentence}>{t('waiting_nothing')}</p> : <Drawing waiting={waiting} actions={actions} />}
    </ChartFrame>
  );
}

/** Where the curves stand in a drawing of a width. */
export function waitingPlot(width: number, most: number): Plot {
  return { left: LEFT, right: width - 12, top: 10, bottom: 10 + PLOT_HEIGHT, most };
}

function Drawing({ waiting, actions }: WaitingProps) {
  const { t } = useText();
  const [box, width] = useWidth<HTMLDivElement>(WIDTH);
  const { ticks, clocks, windowDays } = waiting;
  const plot = waitingPlot(width, ticks.at(-1) ?? 1);
  const height = plot.bottom + AT_RISK + ROW * (clocks.length + 1);
  const roving = useRovingMarks({ rows: clocks.length, columns: ticks.length });
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
        aria-label={t('waiting_label')}
        onKeyDown={roving.onKeyDown}
      >
        <ShareAxis plot={plot} ticks={ticks.map((at) => ({ at, words: at }))} title={t('days_since_sent')} />
        {windowDays === null || windowDays > plot.most ? null : <ClockLine plot={plot} days={windowDays} />}
        {clocks.map((clock) => (
          <Curve key={clock.clock} clock={clock} plot={plot} />
        ))}
        <CurveNames clocks={clocks} plot={plot} />
        <text x={0} y={plot.bottom + AT_RISK + 4} class={css.soft}>
          {t('still_waiting')}
        </text>
        {clocks.map((clock, row) => (
          <AtRisk
            key={clock.clock}
            clock={clock}
            ticks={ticks}
            plot={plot}
            y={plot.bottom + AT_RISK + ROW * (row + 1)}
            placeOf={(column) => roving.markProps({ row, column })}
            actions={actions}
          />
        ))}
      </svg>
    </div>
  );
}

function ClockLine({ plot, days }: { readonly plot: Plot; readonly days: number }) {
  const { t } = useText();
  return (
    <g>
      <path d={`M${xOf(plot, days)} ${plot.top}V${plot.bottom}`} class={css.reference} />
      <text x={xOf(plot, days) + 5} y={plot.bottom - 6}>
        {t('day_clock', { days })}
      </text>
    </g>
  );
}

function Curve({ clock: { clock, curve }, plot }: { readonly clock: ClockView; readonly plot: Plot }) {
  const until = curve.longest ?? 0;
  const banded = curve.steps.map(({ time, survival, low, high }) => ({
    at: time,
    low: low ?? survival,
    high: high ?? survival,
  }));
  const line = curve.steps.map(({ time, survival }) => ({ at: time, value: survival }));
  const isReply = clock === 'reply';
  return (
    <g data-clock={clock}>
      <path
        d={bandPath(plot, banded, { low: 1, high: 1, until })}
        class={isReply ? css.inkBand : css.dashedBand}
        data-part="band"
      />
      <path d={stepPath(plot, line, { start: 1, until })} class={isReply ? css.ink : css.dashed} data-part="curve" />
    </g>
  );
}

/** Each curve is named at its end: the upper one above it, the lower one below, so that no name crosses a line. */
function CurveNames({ clocks, plot }: { readonly clocks: readonly ClockView[]; readonly plot: Plot }) {
  const { t } = useText();
  const ends = clocks.map(({ curve }) => curve.steps.at(-1)?.survival ?? 1);
  return (
    <g>
      {clocks.map(({ clock, curve }, index) => {
        const end = ends[index] ?? 1;
        const isLower = ends.some((other, at) => other > end || (other === end && at > index));
        const y = yOf(plot, end) + (isLower ? 18 : -8);
        return (
          <text
            key={clock}
            x={Math.min(plot.right, Math.max(xOf(plot, curve.longest ?? 0), plot.left + 170))}
            y={Math.min(plot.bottom - 4, Math.max(plot.top + 12, y))}
            class={joinClasses(css.strong, css.end)}
          >
            {t(CLOCK_WORDS[clock].none)}
          </text>
        );
      })}
    </g>
  );
}

type AtRiskProps = {
  readonly clock: ClockView;
  readonly ticks: readonly number[];
  readonly plot: Plot;
  readonly y: number;
  readonly placeOf: (column: number) => ReturnType<ReturnType<typeof useRovingMarks>['markProps']>;
  readonly actions: PatternsActions;
};

const HIT = { width: 34, height: 24 };

function AtRisk({ clock, ticks, plot, y, placeOf, actions }: AtRiskProps) {
  const text = useText();
  const format = useFormat();
  return (
    <g>
      <text x={0} y={y + 4} class={css.name}>
        {text.t(CLOCK_WORDS[clock.clock].short)}
      </text>
      {ticks.map((day, column) => (
        <MarkLink
          key={day}
          place={placeOf(column)}
          name={stepWords(clock, { day, atRisk: clock.atRisk[column] ?? 0 }, text, format)}
          onOpen={() => actions.onOpenRecords({ kind: 'waiting', clock: clock.clock, day })}
        >
          <rect
            x={xOf(plot, day) - HIT.width / 2}
            y={y - HIT.height / 2}
            width={HIT.width}
            height={HIT.height}
            class={css.hit}
          />
          <text x={xOf(plot, day)} y={y + 4} class={joinClasses(css.name, css.middle)} data-at-risk={day}>
            {format.count(clock.atRisk[column] ?? 0)}
          </text>
        </MarkLink>
      ))}
    </g>
  );
}
