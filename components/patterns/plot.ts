// The place of a drawing inside its axes, and the paths of steps and bands. Pure; a test reads the positions back.

/** Pixels; shares run from `bottom` (0) to `top` (1), days or counts from `left` (0) to `right` (`most`). */
export type Plot = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly most: number;
};

/** Pixels of a share. @example yOf({ top: 0, bottom: 100, ... }, 0.25) // 75 */
export function yOf({ top, bottom }: Plot, share: number): number {
  return round(bottom - share * (bottom - top));
}

/** Pixels of a day or a count. */
export function xOf({ left, right, most }: Plot, value: number): number {
  return round(left + (value / most) * (right - left));
}

/** One place where a curve steps. */
export type StepPoint = { readonly at: number; readonly value: number };

/** A curve that starts at `start` on day 0, keeps its value until each step, and ends at `until`. */
export function stepPath(
  plot: Plot,
  steps: readonly StepPoint[],
  { start, until }: { start: number; until: number },
): string {
  const parts = [`M${xOf(plot, 0)} ${yOf(plot, start)}`];
  for (const { at, value } of steps) {
    if (at > until) break;
    parts.push(`H${xOf(plot, at)}`, `V${yOf(plot, value)}`);
  }
  parts.push(`H${xOf(plot, until)}`);
  return parts.join('');
}

/** The area between two step curves that share their steps: up along one, back along the other. */
export function bandPath(
  plot: Plot,
  steps: readonly { readonly at: number; readonly low: number; readonly high: number }[],
  { low, high, until }: { readonly low: number; readonly high: number; readonly until: number },
): string {
  const kept = steps.filter(({ at }) => at <= until);
  const forth = [`M${xOf(plot, 0)} ${yOf(plot, high)}`];
  for (const step of kept) forth.push(`H${xOf(plot, step.at)}`, `V${yOf(plot, step.high)}`);
  forth.push(`H${xOf(plot, until)}`, `V${yOf(plot, kept.at(-1)?.low ?? low)}`);
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    const at = kept[index]?.at ?? 0;
    forth.push(`H${xOf(plot, at)}`, `V${yOf(plot, kept[index - 1]?.low ?? low)}`);
  }
  return `${forth.join('')}H${xOf(plot, 0)}Z`;
}

/** Moves labels apart by `gap` without leaving their order; each stays as near its own place as that allows. */
export function spreadLabels(
  places: readonly number[],
  gap: number,
  within: { from: number; to: number },
): readonly number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const spread: number[] = new Array<number>(places.length).fill(0);
  let last = within.from - gap;
  for (const { place, index } of order) {
    last = Math.max(place, last + gap);
    spread[index] = last;
  }
  let limit = within.to;
  for (const { index } of order.toReversed()) {
    spread[index] = Math.min(spread[index] ?? 0, limit);
    limit = (spread[index] ?? 0) - gap;
  }
  return spread;
}

/** Hundredths of a pixel; never -0. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** Round counts for an axis from 0 to `most`, at most `count` of them. @example countTicks(47, 5) // [0, 10, 20, 30, 40] */
export function countTicks(most: number, count: number): readonly number[] {
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? power * 10;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}
