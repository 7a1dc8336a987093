// Which offices lie outside the limits, where their names can stand, and the small print of a funnel. Pure.
import type { Format } from '@/components/hooks/use-format.ts';
import type { Text } from '@/components/hooks/use-text.ts';
import { type Plot, xOf, yOf } from './plot.ts';
import type { FunnelRow, FunnelView } from './statistics-view.ts';

/** Beyond which limits an office lies: 95%, 99.8%, or `null` within both. */
export function isOutside({ share, limits }: FunnelRow): '95' | '99.8' | null {
  if (share.share === null || limits === null) return null;
  if (share.share > limits.high998 || share.share < limits.low998) return '99.8';
  return share.share > limits.high95 || share.share < limits.low95 ? '95' : null;
}

/** How many offices are outside the 99.8% limits. */
export function countOutside(rows: readonly FunnelRow[]): number {
  return rows.filter((row) => isOutside(row) === '99.8').length;
}

const CHARACTER = 6.2;
const LINE = 14;

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** A place for each office's name that covers no point and no other name, `null` where there is none: the table has it. */
export function placeNames(
  rows: readonly FunnelRow[],
  plot: Plot,
): readonly ({ readonly x: number; readonly y: number; readonly end: boolean } | null)[] {
  const points = rows.map(({ share }) => ({ x: xOf(plot, share.n), y: yOf(plot, share.share ?? 0) }));
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  return rows.map((row, index) => {
    const point = points[index] ?? { x: 0, y: 0 };
    const isBold = isOutside(row) !== null;
    const width = (row.name.length + (isBold ? 11 : 0)) * CHARACTER * (isBold ? 1.12 : 1);
    const tries = [
      { x: point.x + 9, y: point.y + 4, end: false },
      { x: point.x - 9, y: point.y + 4, end: true },
      { x: point.x + 4, y: point.y - 10, end: false },
      { x: point.x + 4, y: point.y + 18, end: false },
      { x: point.x - 4, y: point.y - 10, end: true },
      { x: point.x - 4, y: point.y + 18, end: true },
    ];
    for (const place of tries) {
      const left = place.end ? place.x - width : place.x;
      const box: Box = { left, right: left + width, top: place.y - LINE + 3, bottom: place.y + 3 };
      const isInside =
        box.left >= plot.left && box.right <= plot.right + 46 && box.top >= 0 && box.bottom <= plot.bottom;
      if (!isInside || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      return place;
    }
    return null;
  });
}

/** Limits, over-dispersion, the number of comparisons and who remains after it is allowed for. */
export function funnelNote(funnel: FunnelView, { t, tn }: Text, format: Format): string {
  const remaining = funnel.rows.filter(
    ({ adjusted, share }) => share.share !== null && adjusted !== null && adjusted < 0.05,
  );
  const points = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
  const spread =
    funnel.overDispersion === null ? '' : t('funnel_spread', { factor: points.format(funnel.overDispersion) });
  const after =
    remaining.length === 0
      ? tn('funnel_none_remain', funnel.comparisons)
      : t('funnel_remain', {
          names: remaining.map(({ name }) => name).join(', '),
          n: format.count(funnel.comparisons),
        });
  return [t('funnel_note'), spread, after].filter((words) => words !== '').join(' ');
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
