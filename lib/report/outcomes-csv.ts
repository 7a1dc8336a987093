// The pattern as a spreadsheet: one line for each office and outcome, each with n, interval, method and rule.
import type { ClockRule } from '@/lib/domain/clock-rule.ts';
import { type OfficeId, officeOf } from '@/lib/domain/offices.ts';
import type { OutcomeBucket } from '@/lib/domain/outcome-bucket.ts';
import type { CodedRequest } from '@/lib/rollup/coded-request.ts';
import { COUNTED_BUCKETS, countOutcomes, type OutcomeCounts } from '@/lib/rollup/count-outcomes.ts';
import { outcomesByOffice } from '@/lib/rollup/outcomes-by-office.ts';
import type { Share } from '@/lib/rollup/share.ts';
import { type CsvColumn, csvBytes } from './csv.ts';
import { rulesText } from './rule-text.ts';

/** What the file is made from: the requests in view, the rules in force, and whether Excel is to read it. */
export type OutcomesExport = {
  readonly requests: readonly CodedRequest[];
  readonly rules: readonly ClockRule[];
  readonly hasByteOrderMark: boolean;
};

type Row = {
  readonly scope: 'all' | 'office' | 'office-not-stated';
  readonly office: OfficeId | null;
  readonly outcome: OutcomeBucket;
  readonly share: Pick<Share, 'count'> & { readonly [key in Exclude<keyof Share, 'count'>]: Share[key] | null };
  readonly viaReply: number;
  readonly loggedLate: number;
  readonly neverChecked: number;
  readonly rule: string;
};

const DIGITS = 6;

const COLUMNS: readonly CsvColumn<Row>[] = [
  { header: 'scope', kind: 'text', valueOf: (row) => row.scope },
  { header: 'office', kind: 'text', valueOf: (row) => (row.office === null ? null : officeOf(row.office).name) },
  { header: 'outcome', kind: 'text', valueOf: (row) => row.outcome },
  { header: 'count', kind: 'integer', valueOf: (row) => row.share.count },
  { header: 'n', kind: 'integer', valueOf: (row) => row.share.n },
  { header: 'share', kind: 'decimal', digits: DIGITS, valueOf: (row) => row.share.share },
  { header: 'low', kind: 'decimal', digits: DIGITS, valueOf: (row) => row.share.low },
  { header: 'high', kind: 'decimal', digits: DIGITS, valueOf: (row) => row.share.high },
  { header: 'method', kind: 'text', valueOf: (row) => row.share.method },
  { header: 'confidence', kind: 'decimal', digits: 2, valueOf: (row) => (row.share.method === null ? null : 0.95) },
  { header: 'via_reply', kind: 'integer', valueOf: (row) => row.viaReply },
  { header: 'logged_late', kind: 'integer', valueOf: (row) => row.loggedLate },
  { header: 'never_checked', kind: 'integer', valueOf: (row) => row.neverChecked },
  { header: 'rule', kind: 'text', valueOf: (row) => row.rule },
];

/**
 * The outcomes of all requests, then of each office, as CSV bytes. Shares have six digits. `undeliverable` stands
 * outside the denominator and has a count only; an office without a name is `office-not-stated`. The rules printed are
 * those of the kinds of request in view.
 * @example outcomesCsv({ requests: [], rules: [], hasByteOrderMark: false }) // header and nine lines with n = 0
 */
export function outcomesCsv(wanted: OutcomesExport): Uint8Array<ArrayBuffer> {
  const kinds = new Set(wanted.requests.map((request) => request.kind));
  const rule = rulesText(wanted.rules.filter((declared) => kinds.has(declared.kind)));
  const rows = [
    ...rowsOf({ scope: 'all', office: null, rule }, countOutcomes(wanted.requests)),
    ...outcomesByOffice(wanted.requests).flatMap(({ office, outcomes }) =>
      rowsOf({ scope: office === null ? 'office-not-stated' : 'office', office, rule }, outcomes),
    ),
  ];
  return csvBytes({ columns: COLUMNS, rows, hasByteOrderMark: wanted.hasByteOrderMark });
}

function rowsOf(place: Pick<Row, 'scope' | 'office' | 'rule'>, outcomes: OutcomeCounts): readonly Row[] {
  const { viaReply, loggedLate, neverChecked, undeliverable } = outcomes;
  const facts = { ...place, viaReply, loggedLate, neverChecked };
  const bounced = { count: undeliverable, n: null, share: null, low: null, high: null, method: null };
  return [
    ...COUNTED_BUCKETS.map((outcome): Row => ({ ...facts, outcome, share: outcomes.shares[outcome] })),
    { ...facts, outcome: 'undeliverable', share: bounced },
  ];
}
