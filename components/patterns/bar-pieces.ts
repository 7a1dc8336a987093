// Divides one bar among the outcomes. Pure.
import type { OutcomeCounts } from '@/lib/rollup/count-outcomes.ts';
import type { CountedBucket } from './patterns-view.ts';

/** In the order of the bar and its table. */
const ORDER: readonly CountedBucket[] = [
  'no-response',
  'field-office-kickback',
  'summary-denial',
  'reasoned-denial',
  'granted-or-partial',
  'other-substantive',
  'closed-by-event',
  'open',
  'uncoded',
];

/** These stand in the table even at 0: a zero is a finding there. */
const ALWAYS: ReadonlySet<CountedBucket> = new Set<CountedBucket>([
  'no-response',
  'field-office-kickback',
  'summary-denial',
  'granted-or-partial',
  'uncoded',
]);

/** The outcomes that have a row: the headline ones always, the others where they occur. */
export function shownBuckets(outcomes: Pick<OutcomeCounts, 'shares'>): readonly CountedBucket[] {
  return ORDER.filter((bucket) => ALWAYS.has(bucket) || outcomes.shares[bucket].count > 0);
}

const GAP = 2;

/** Pieces in pixels with gaps of 2; their widths and gaps add up to `width`. Empty outcomes have no piece. */
export function barPieces(
  outcomes: Pick<OutcomeCounts, 'shares' | 'n'>,
  width: number,
): readonly { readonly bucket: CountedBucket; readonly start: number; readonly width: number }[] {
  const present = ORDER.filter((bucket) => outcomes.shares[bucket].count > 0);
  const free = width - GAP * Math.max(present.length - 1, 0);
  let start = 0;
  return present.map((bucket) => {
    const piece = { bucket, start, width: (outcomes.shares[bucket].count / outcomes.n) * free };
    start += piece.width + GAP;
    return piece;
  });
}
