// The requests behind the pattern as a spreadsheet: one line a request, under the matter's pseudonym; no names.
import type { ClockRules } from '@/lib/domain/clock-rule.ts';
import { officeOf } from '@/lib/domain/offices.ts';
import type { Request } from '@/lib/domain/request.ts';
import { ruleFor } from '@/lib/timeline/declared-window.ts';
import { isLoggedLate } from '@/lib/timeline/logged-late.ts';
import { bucketOfOutcome } from '@/lib/timeline/outcome-bucket.ts';
import type { RequestStatus } from '@/lib/timeline/status.ts';
import { type CsvColumn, csvBytes } from './csv.ts';
import { ruleText } from './rule-text.ts';

/** One request with what became of it, and the pseudonym (`M-0042`) of its matter. */
export type RequestRow = {
  readonly pseudonym: string;
  readonly request: Request;
  readonly status: RequestStatus;
};

/** What the file is made from. */
export type RequestsExport = {
  readonly rows: readonly RequestRow[];
  readonly rules: ClockRules;
  readonly hasByteOrderMark: boolean;
};

/**
 * Requests as CSV bytes, in the order given, each with its outcome, its first answers in days, and the rule by which its
 * silence is counted. What is not stated is an empty field.
 * @example requestsCsv({ rows: [], rules: DEFAULT_CLOCK_RULES, hasByteOrderMark: true }) // byte-order mark and header
 */
export function requestsCsv(wanted: RequestsExport): Uint8Array<ArrayBuffer> {
  return csvBytes({ columns: columnsOf(wanted.rules), rows: wanted.rows, hasByteOrderMark: wanted.hasByteOrderMark });
}

function columnsOf(rules: ClockRules): readonly CsvColumn<RequestRow>[] {
  return [
    ...REQUEST_COLUMNS,
    ...STATUS_COLUMNS,
    { header: 'rule', kind: 'text', valueOf: (row) => ruleCell(row, rules) },
  ];
}

const REQUEST_COLUMNS: readonly CsvColumn<RequestRow>[] = [
  { header: 'matter', kind: 'text', valueOf: (row) => row.pseudonym },
  { header: 'request_id', kind: 'text', valueOf: (row) => row.request.requestId },
  { header: 'kind', kind: 'text', valueOf: (row) => row.request.kind },
  { header: 'addressee', kind: 'text', valueOf: (row) => row.request.addressee },
  {
    header: 'office_addressed',
    kind: 'text',
    valueOf: (row) => (row.request.office === null ? null : officeOf(row.request.office).name),
  },
  { header: 'sent_on', kind: 'day', valueOf: (row) => row.request.sentOn },
  { header: 'ascertainment', kind: 'text', valueOf: (row) => row.request.ascertainment },
  { header: 'logged_late', kind: 'boolean', valueOf: (row) => isLoggedLate(row.request) },
  { header: 'in_custody', kind: 'boolean', valueOf: (row) => row.request.inCustody },
];

const STATUS_COLUMNS: readonly CsvColumn<RequestRow>[] = [
  { header: 'outcome', kind: 'text', valueOf: (row) => bucketOfOutcome(row.status.outcome) },
  {
    header: 'code',
    kind: 'text',
    valueOf: (row) => (row.status.outcome.kind === 'reply' ? row.status.outcome.code : null),
  },
  { header: 'ever_kicked_back', kind: 'boolean', valueOf: (row) => row.status.wasEverKickedBack },
  { header: 'first_substantive_on', kind: 'day', valueOf: (row) => row.status.firstSubstantive?.on ?? null },
  { header: 'first_substantive_code', kind: 'text', valueOf: (row) => row.status.firstSubstantive?.code ?? null },
  {
    header: 'first_substantive_calendar_days',
    kind: 'integer',
    valueOf: (row) => row.status.firstSubstantive?.elapsed.calendarDays ?? null,
  },
  {
    header: 'first_substantive_business_days',
    kind: 'integer',
    valueOf: (row) => row.status.firstSubstantive?.elapsed.businessDays ?? null,
  },
  { header: 'first_deciding_on', kind: 'day', valueOf: (row) => row.status.firstDeciding?.on ?? null },
  { header: 'first_deciding_code', kind: 'text', valueOf: (row) => row.status.firstDeciding?.code ?? null },
  {
    header: 'first_deciding_calendar_days',
    kind: 'integer',
    valueOf: (row) => row.status.firstDeciding?.elapsed.calendarDays ?? null,
  },
  {
    header: 'first_deciding_business_days',
    kind: 'integer',
    valueOf: (row) => row.status.firstDeciding?.elapsed.businessDays ?? null,
  },
  { header: 'window_ends_on', kind: 'day', valueOf: (row) => row.status.dueOn },
  { header: 'checked_through', kind: 'day', valueOf: (row) => row.status.checkedThrough },
];

function ruleCell(row: RequestRow, rules: ClockRules): string {
  return ruleText(ruleFor(row.request.kind, rules));
}
