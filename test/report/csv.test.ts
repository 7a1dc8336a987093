// CSV: what a spreadsheet, a parser and a hostile cell make of the bytes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvColumn, csvBytes } from '@/lib/report/csv.ts';

const textColumn: CsvColumn<string | null> = { header: 'note', kind: 'text', valueOf: (row) => row };
const write = (rows: readonly (string | null)[]) =>
  decode(csvBytes({ columns: [textColumn], rows, hasByteOrderMark: false }));

describe('csvBytes', () => {
  it('ends every line with CRLF and starts with the header', () => {
    expect(write(['a', 'b'])).toBe('note\r\na\r\nb\r\n');
    expect(write([])).toBe('note\r\n');
  });
  it('quotes commas, quotes and line breaks, and doubles quotes', () => {
    expect(write(['a,b', 'say "no"', 'one\r\ntwo'])).toBe('note\r\n"a,b"\r\n"say ""no"""\r\n"one\r\ntwo"\r\n');
  });
  it('leaves what is missing empty, and keeps an empty text apart from nothing else', () => {
    expect(write([null])).toBe('note\r\n\r\n');
  });
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '=HYPERLINK("http://a.example";"x")'])(
    'disarms %j',
    (cell) => {
      expect(parse(write([cell]))).toEqual([['note'], [`'${cell}`]]);
    },
  );
  it('disarms a header too', () => {
    const columns: CsvColumn<null>[] = [{ header: '=x', kind: 'integer', valueOf: () => -3 }];
    expect(decode(csvBytes({ columns, rows: [null], hasByteOrderMark: false }))).toBe("'=x\r\n-3\r\n");
  });
  it('is UTF-8, with a byte-order mark when asked', () => {
    const bytes = csvBytes({ columns: [textColumn], rows: ['Peña'], hasByteOrderMark: true });
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(decode(bytes.slice(3))).toBe('note\r\nPeña\r\n');
    expect(write(['x']).startsWith('note')).toBe(true);
  });
  it('comes back from an independent parser as it went in, whatever the text', () => {
    const safe = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r\n]/u.test(text));
    fc.assert(
      fc.property(fc.array(safe, { minLength: 1 }), (rows) => {
        expect(parse(write(rows))).toEqual([['note'], ...rows.map((row) => [row])]);
      }),
    );
  });
  it('never lets a text cell begin like a formula', () => {
    fc.assert(
      fc.property(fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string()), ([first, rest]) => {
        expect(parse(write([first + rest]))[1]?.[0]).toBe(`'${first}${rest}`);
      }),
    );
  });
});

describe('typed columns', () => {
  const cell = <Row>(column: CsvColumn<Row>, row: Row) =>
    decode(csvBytes({ columns: [column], rows: [row], hasByteOrderMark: false })).split('\r\n')[1];

  it('write numbers without exponents, with the digits asked, and never -0', () => {
    const decimal: CsvColumn<number | null> = { header: 'x', kind: 'decimal', digits: 6, valueOf: (row) => row };
    expect([0.97619047, 1e-9, -1e-9, -0, null].map((value) => cell(decimal, value))).toEqual([
      '0.976190',
      '0.000000',
      '0.000000',
      '0.000000',
      '',
    ]);
    const integer: CsvColumn<number | null> = { header: 'x', kind: 'integer', valueOf: (row) => row };
    expect([0, -0, -3, 1e15, null].map((value) => cell(integer, value))).toEqual([
      '0',
      '0',
      '-3',
      '1000000000000000',
      '',
    ]);
  });
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuse %s', (value) => {
    for (const kind of ['integer', 'decimal'] as const) {
      expect(() => cell({ header: 'x', kind, digits: 2, valueOf: () => value }, null)).toThrow(RangeError);
    }
  });
  it('refuse a fraction where a whole number is due, and a text where a day is due', () => {
    expect(() => cell({ header: 'x', kind: 'integer', valueOf: () => 0.5 }, null)).toThrow(RangeError);
    expect(() => cell({ header: 'x', kind: 'day', valueOf: () => '=1' }, null)).toThrow(RangeError);
  });
  it('write true, false and not stated apart', () => {
    const column: CsvColumn<boolean | null> = { header: 'x', kind: 'boolean', valueOf: (row) => row };
    expect([true, false, null].map((value) => cell(column, value))).toEqual(['true', 'false', '']);
  });
});

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** A parser of RFC 4180 by characters, written apart from the writer. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (isQuoted && char === '"' && text.charAt(at + 1) === '"') {
      value += '"';
      at += 1;
    } else if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && char === ',') {
      row.push(value);
      value = '';
    } else if (!isQuoted && char === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, value]);
      row = [];
      value = '';
      at += 1;
    } else value += char;
  }
  return rows;
}
