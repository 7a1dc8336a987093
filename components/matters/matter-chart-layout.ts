// Where things stand in a matter's drawing: days to pixels, ticks of the axis, labels that do not run into each other. Pure.
import { dayNumber, dayOfNumber, numberOf } from '@/lib/domain/day-number.ts';

export const GUTTER = 176;
export const ROW_HEIGHT = 62;
export const AXIS_HEIGHT = 34;
const MARGIN_END = 10;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60] as const;
const MIN_TICK_PX = 64;
const DAYS_A_MONTH = 30.44;

/** Pixels of a day, and the span they cover. */
export type Scale = { readonly x: (day: string) => number; readonly from: number; readonly to: number };

/** A scale over the days, with a little air on both sides. @example scaleOf('2021-03-01', '2021-03-31', 900).x('2021-03-01') // about 196 */
export function scaleOf(from: string, to: string, width: number): Scale {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const air = Math.max(2, Math.round((last - first) * 0.03));
  const [start, end] = [first - air, last + air];
  const pixels = Math.max(width - GUTTER - MARGIN_END, 1);
  return { x: (day) => GUTTER + ((dayNumber(day) - start) / (end - start)) * pixels, from: start, to: end };
}

/** The first days of months on the axis, as many as fit. */
export function monthTicks(scale: Scale, width: number): readonly string[] {
  const pixels = Math.max(width - GUTTER - MARGIN_END, 1);
  const monthPx = (pixels / (scale.to - scale.from)) * DAYS_A_MONTH;
  const step = MONTH_STEPS.find((months) => months * monthPx >= MIN_TICK_PX) ?? 120;
  const [year = 0, month = 1] = dayOfNumber(scale.from).split('-').map(Number);
  const ticks: string[] = [];
  for (let at = Math.ceil((year * 12 + month - 1) / step) * step; ; at += step) {
    const day = numberOf(Math.floor(at / 12), (at % 12) + 1, 1);
    if (day > scale.to) return ticks;
    if (day >= scale.from) ticks.push(dayOfNumber(day));
  }
}

/** A label at a mark, to be written to its right or, near the end of the drawing, to its left. */
export type Label = { readonly key: string; readonly x: number; readonly words: string };

/** A label with the line it stands on: 0 is nearest the mark. Those that fit on no line are left out: the table has them. */
export type PlacedLabel = Label & { readonly line: number; readonly isBefore: boolean };

const CHARACTER_PX = 6.2;
const LABEL_GAP = 10;

/** Puts labels on up to `lines` lines so that none overlaps another. */
export function placeLabels(labels: readonly Label[], width: number, lines: number): readonly PlacedLabel[] {
  const taken: { line: number; from: number; to: number }[] = [];
  return [...labels]
    .sort((a, b) => a.x - b.x)
    .flatMap((label) => {
      const length = label.words.length * CHARACTER_PX;
      const isBefore = label.x + length > width;
      const from = isBefore ? label.x - length : label.x;
      const span = { from: from - LABEL_GAP, to: from + length + LABEL_GAP };
      const line = Array.from({ length: lines }, (_, index) => index).find(
        (index) => !taken.some((each) => each.line === index && each.from < span.to && span.from < each.to),
      );
      if (line === undefined || from < GUTTER - LABEL_GAP) return [];
      taken.push({ line, ...span });
      return [{ ...label, line, isBefore }];
    });
}
