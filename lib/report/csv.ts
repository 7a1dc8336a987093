// CSV bytes: RFC 4180, typed columns, and no cell that a spreadsheet would run as a formula.
import { assertNever } from '@/lib/domain/result.ts';

/** One column: its header, and what a row holds in it. `null` (not stated) becomes an empty field. */
export type CsvColumn<Row> =
  | { readonly header: string; readonly kind: 'text' | 'day'; readonly valueOf: (row: Row) => string | null }
  | { readonly header: string; readonly kind: 'integer'; readonly valueOf: (row: Row) => number | null }
  | {
      readonly header: string;
      readonly kind: 'decimal';
      /** Digits after the point. */
      readonly digits: number;
      readonly valueOf: (row: Row) => number | null;
    }
  | { readonly header: string; readonly kind: 'boolean'; readonly valueOf: (row: Row) => boolean | null };

/** What to write. `hasByteOrderMark` makes Excel read UTF-8; data tools do without. */
export type CsvTable<Row> = {
  readonly columns: readonly CsvColumn<Row>[];
  readonly rows: readonly Row[];
  readonly hasByteOrderMark: boolean;
};

/**
 * A table as UTF-8 bytes: a header line, CRLF after every line, fields quoted where they must be.
 * Text that starts with `=`, `+`, `-`, `@`, tab, CR or LF gets an apostrophe before it, so that a spreadsheet shows it
 * as text; numbers and days are written by us and need none. Throws `RangeError` on a number that is not finite, or not
 * whole in an `integer` column, and on a `day` that is none: a fault, never a cell.
 * SOURCE: RFC 4180; RFC 3629; OWASP, "CSV Injection" (page as of 2025).
 * @example new TextDecoder().decode(csvBytes({ columns, rows: [], hasByteOrderMark: false })) // 'office,n\r\n'
 */
export function csvBytes<Row>(table: CsvTable<Row>): Uint8Array<ArrayBuffer> {
  const lines = [table.columns.map((column) => quoted(guarded(column.header)))];
  for (const row of table.rows) lines.push(table.columns.map((column) => field(column, row)));
  const text = lines.map((line) => `${line.join(',')}\r\n`).join('');
  return new TextEncoder().encode(table.hasByteOrderMark ? `\uFEFF${text}` : text);
}

function field<Row>(column: CsvColumn<Row>, row: Row): string {
  switch (column.kind) {
    case 'text': {
      const value = column.valueOf(row);
      return value === null ? '' : quoted(guarded(value));
    }
    case 'day':
      return dayField(column.valueOf(row));
    case 'boolean': {
      const value = column.valueOf(row);
      return value === null ? '' : String(value);
    }
    case 'integer':
      return integerField(column.valueOf(row));
    case 'decimal':
      return decimalField(column.valueOf(row), column.digits);
    default:
      return assertNever(column);
  }
}

function dayField(value: string | null): string {
  if (value === null) return '';
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) throw new RangeError('A day column holds a value that is no day');
  return value;
}

function integerField(value: number | null): string {
  if (value !== null && !Number.isSafeInteger(value)) throw new RangeError('An integer column holds no whole number');
  return decimalField(value, 0);
}

function decimalField(value: number | null, digits: number): string {
  if (value === null) return '';
  if (!Number.isFinite(value)) throw new RangeError('A number column holds a value that is not finite');
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text; // never -0
}

function guarded(text: string): string {
  return /^[=+\-@\t\r\n]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
