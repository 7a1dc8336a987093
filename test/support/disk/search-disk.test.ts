// The search of a profile finds what a browser hides by its formats: cut records, compressed blocks, shared keys.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { logRecords, tableContent } from './leveldb.mjs';
import { readDisk } from './search-disk.mjs';
import { unsnap } from './snappy.mjs';

const text = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString());

// SOURCE of the vectors: made by hand after google/snappy, format_description.txt: a literal, then copies of each kind.
test.each([
  ['one literal', [4, 3 << 2, 97, 98, 99, 100], 'abcd'],
  ['a copy with one byte of offset, overlapping itself', [6, 1 << 2, 97, 98, 1, 2], 'ababab'],
  ['a copy with two bytes of offset', [6, 2 << 2, 97, 98, 99, (2 << 2) | 2, 3, 0], 'abcabc'],
  ['a copy with four bytes of offset', [6, 2 << 2, 97, 98, 99, (2 << 2) | 3, 3, 0, 0, 0], 'abcabc'],
  ['a literal with its length in a byte', [4, 60 << 2, 3, 97, 98, 99, 100], 'abcd'],
])('snappy: %s', (_what, bytes, words) => {
  expect(text(unsnap(Uint8Array.from(bytes)))).toBe(words);
});

test.each([
  ['cut short', [4, 3 << 2, 97, 98]],
  ['a copy from before the start', [4, 0, 97, 1, 9]],
  ['longer than it says', [2, 3 << 2, 97, 98, 99, 100]],
])('snappy: what is damaged is nothing: %s', (_what, bytes) => {
  expect(unsnap(Uint8Array.from(bytes))).toBeNull();
});

function record(kind: number, words: string): Buffer {
  const head = Buffer.alloc(7);
  head.writeUInt16LE(words.length, 4);
  head[6] = kind;
  return Buffer.concat([head, Buffer.from(words)]);
}

test('words that a log cuts in two at the end of a block are found', () => {
  const first = record(2, `${'-'.repeat(32_768 - 7 - 5)}plant`);
  const file = Buffer.concat([first, record(4, 'ed words')]);
  expect(file.includes('planted words')).toBe(false);
  expect(Buffer.from(logRecords(file)).includes('planted words')).toBe(true);
});

test('a key of which the table stores only what differs is spelled out', () => {
  const entry = (shared: number, rest: string, value: string): Buffer =>
    Buffer.concat([Buffer.from([shared, rest.length, value.length]), Buffer.from(rest), Buffer.from(value, 'latin1')]);
  const block = (entries: readonly Buffer[]): Buffer =>
    Buffer.concat([...entries, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])]);
  const data = block([entry(0, 'planted', '1'), entry(7, '-key', '2')]);
  const index = block([entry(0, 'z', String.fromCharCode(0, data.length))]);
  const footer = Buffer.alloc(48);
  footer.set([0, 0, data.length + 5, index.length]);
  footer.writeBigUInt64LE(0xdb4775248b80fb57n, 40);
  const trailer = Buffer.alloc(5);
  const file = Buffer.concat([data, trailer, index, trailer, footer]);
  expect(file.includes('planted-key')).toBe(false);
  expect(Buffer.from(tableContent(file)).includes('planted-key')).toBe(true);
  expect(() => tableContent(file.subarray(0, 60))).toThrow('No LevelDB table');
});

test('words are found in each form in which a browser writes them, and say in which', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-disk-'));
  const words = 'Ximénez';
  try {
    writeFileSync(join(folder, 'a'), `..${words}..`);
    writeFileSync(join(folder, 'b'), Buffer.from(`.${words}.`, 'latin1'));
    writeFileSync(join(folder, 'c'), Buffer.from(words, 'utf16le'));
    writeFileSync(join(folder, 'd'), Buffer.from(words, 'utf16le').swap16());
    const value = Buffer.from(words, 'latin1');
    writeFileSync(join(folder, 'e'), Buffer.from([0xff, 0x11, 0x02, value.length, (value.length - 1) << 2, ...value]));
    const found = readDisk(folder).find(words);
    expect(found.map(({ file, encoding }) => `${file} ${encoding}`).sort()).toEqual([
      'a utf-8',
      'b latin-1',
      'c utf-16le',
      'd utf-16be',
      'e latin-1',
    ]);
    expect(readDisk(folder).find('Ximenez')).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
