// The findings as a spreadsheet: one line a finding, with count, denominator, interval and how many could not be judged.
import { shareOf } from '@/lib/rollup/share.ts';
import type { FindingTally } from '@/lib/timeline/status.ts';
import { type CsvColumn, csvBytes } from './csv.ts';

/** What the file is made from. */
export type FindingsExport = { readonly tallies: readonly FindingTally[]; readonly hasByteOrderMark: boolean };

const DIGITS = 6;

const COLUMNS: readonly CsvColumn<FindingTally>[] = [
  { header: 'finding', kind: 'integer', valueOf: (tally) => tally.number },
  { header: 'count', kind: 'integer', valueOf: (tally) => tally.count },
  { header: 'n', kind: 'integer', valueOf: (tally) => tally.denominator },
  { header: 'of', kind: 'text', valueOf: (tally) => tally.denominatorOf },
  { header: 'unknown', kind: 'integer', valueOf: (tally) => tally.unknown },
  { header: 'share', kind: 'decimal', digits: DIGITS, valueOf: (tally) => share(tally).share },
  { header: 'low', kind: 'decimal', digits: DIGITS, valueOf: (tally) => share(tally).low },
  { header: 'high', kind: 'decimal', digits: DIGITS, valueOf: (tally) => share(tally).high },
  { header: 'method', kind: 'text', valueOf: (tally) => share(tally).method },
];

/** Findings as CSV bytes, by number; those that nobody could have have n = 0 and no interval. */
export function findingsCsv({ tallies, hasByteOrderMark }: FindingsExport): Uint8Array<ArrayBuffer> {
  return csvBytes({ columns: COLUMNS, rows: tallies, hasByteOrderMark });
}

function share({ count, denominator }: FindingTally): ReturnType<typeof shareOf> {
  return shareOf(count, denominator);
}
