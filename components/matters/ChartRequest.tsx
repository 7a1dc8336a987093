// One request in the matter's drawing: sent, the day its clock runs out, the replies, the silence, the findings.
import type { OfficeOption } from '@/components/coding/desk-view.ts';
import { officeName } from '@/components/coding/MiniTimeline.tsx';
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { CODE_WORDS } from '@/components/ui/domain-words.ts';
import { GlyphAt } from '@/components/ui/Glyph.tsx';
import css from './MatterChart.module.css';
import { placeLabels, type Scale } from './matter-chart-layout.ts';
import type { ChartRow, MatterChartView } from './matters-view.ts';

const Y = 36;
const MARK = 14;
const LABEL_LINE = 13;
const FINDING_STEP = 28;

export type ChartRequestProps = {
  readonly row: ChartRow;
  readonly chart: MatterChartView;
  readonly scale: Scale;
  readonly width: number;
  readonly offices: readonly OfficeOption[];
  /** How an area of silence is painted. */
  readonly silence: { readonly class: string | undefined; readonly fill: string | undefined };
};

export function ChartRequest({ row, chart, scale, width, offices, silence }: ChartRequestProps) {
  const { x } = scale;
  const firstAnswer = row.replies.find(({ isSubstantive }) => isSubstantive);
  const ended = firstAnswer?.on ?? row.closedOn;
  const seen = row.silentThrough ?? chart.lastChecked ?? row.dueOn;
  const lineEnd = ended ?? (seen < row.dueOn ? row.dueOn : seen);
  const silentEnd = firstAnswer?.on ?? row.silentThrough;
  const lastReply = row.replies.at(-1);
  return (
    <g>
      <path d={`M${x(row.sentOn)} ${Y}H${x(lineEnd)}`} class={css.waiting} />
      {silentEnd === null || silentEnd <= row.dueOn ? null : (
        <rect x={x(row.dueOn)} y={Y - 5} width={x(silentEnd) - x(row.dueOn)} height="10" {...silence} />
      )}
      {firstAnswer === undefined || lastReply === undefined || lastReply.on <= firstAnswer.on ? null : (
        <path d={`M${x(firstAnswer.on)} ${Y}H${x(lastReply.on)}`} class={css.sentBack} />
      )}
      {ended !== null && ended < row.dueOn ? null : <path d={`M${x(row.dueOn)} ${Y - 7}v14`} class={css.due} />}
      <GlyphAt name="request" x={x(row.sentOn)} y={Y} size={MARK} />
      {row.replies.map((reply) => (
        <GlyphAt key={reply.key} name={reply.glyph} x={x(reply.on)} y={Y} size={reply.isSubstantive ? MARK : 10} />
      ))}
      {row.silentThrough === null ? null : <GlyphAt name="silent" x={x(row.silentThrough)} y={Y} size={MARK} />}
      <Labels row={row} scale={scale} width={width} offices={offices} />
      <Findings findings={row.findings} scale={scale} width={width} />
    </g>
  );
}

function Labels({ row, scale, width, offices }: Omit<ChartRequestProps, 'chart' | 'silence'>) {
  const text = useText();
  const { t, tn } = text;
  const format = useFormat();
  const replies = row.replies
    .filter(({ isSubstantive, code }) => isSubstantive || code === null)
    .map(({ key, on, code, office, businessDays }) => {
      const what = code === null ? t('reply_uncoded') : t(CODE_WORDS[code].text);
      const by = office === null ? what : t('two_facts', { first: what, second: officeName(offices, office, text) });
      const after = t('two_facts', { first: by, second: tn('business_days', businessDays) });
      return { key, x: scale.x(on) + (on === row.sentOn ? MARK : -MARK / 2), words: after };
    });
  const silence =
    row.silentThrough === null
      ? []
      : [
          {
            key: 'silence',
            x: scale.x(row.dueOn),
            words: t('two_facts', {
              first: t('no_reply_by', { day: format.day(row.silentThrough) }),
              second: tn('business_days', row.silentBusinessDays ?? 0),
            }),
          },
        ];
  return (
    <g>
      {placeLabels([...replies, ...silence], width, 2).map(({ key, x, words, line, isBefore }) => (
        <text key={key} x={x} y={Y - 11 - line * LABEL_LINE} class={isBefore ? css.labelEnd : css.label}>
          {words}
        </text>
      ))}
    </g>
  );
}

/** Pennants with the findings' numbers under the mark they rest on, side by side where several share a day. */
export function Findings(props: {
  readonly findings: MatterChartView['findings'];
  readonly scale: Scale;
  readonly width: number;
}) {
  const { findings, scale, width } = props;
  const days = [...new Set(findings.map(({ on }) => on))].sort();
  return (
    <g>
      {days.map((day) => {
        const numbers = [...new Set(findings.filter(({ on }) => on === day).map(({ number }) => number))];
        const start = Math.min(scale.x(day), width - numbers.length * FINDING_STEP);
        return numbers.map((number, index) => (
          <g key={`${day} ${number}`}>
            <GlyphAt name="finding" x={start + index * FINDING_STEP + 4} y={Y + 16} size={11} />
            <text x={start + index * FINDING_STEP + 11} y={Y + 20} class={css.number}>
              {number}
            </text>
          </g>
        ));
      })}
    </g>
  );
}
