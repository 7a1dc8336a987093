// Reads what a LevelDB folder holds, as bytes to search: records of the log put together again, blocks of the tables
// decompressed and their keys spelled out. SOURCE: google/leveldb, doc/log_format.md and doc/table_format.md.
import { unsnap, varint } from './snappy.mjs';

const LOG_BLOCK = 32_768;
const RECORD_HEADER = 7;
const FOOTER = 48;
const TRAILER = 5;
const MAGIC = 0xdb4775248b80fb57n;

/**
 * The records of a `.log` file one after the other, whole: a record that fills several blocks is cut by no header.
 * @param {Uint8Array} file
 * @returns {Uint8Array}
 */
export function logRecords(file) {
  const parts = [];
  for (let block = 0; block < file.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, file.length);
    for (let at = block; at + RECORD_HEADER <= end; ) {
      const length = (file[at + 4] ?? 0) | ((file[at + 5] ?? 0) << 8);
      if (length === 0 && file[at + 6] === 0) break;
      parts.push(file.subarray(at + RECORD_HEADER, Math.min(at + RECORD_HEADER + length, end)));
      at += RECORD_HEADER + length;
    }
  }
  return Buffer.concat(parts);
}

/**
 * The keys and values of an `.ldb` table one after the other. Throws for a file that is no table or a block that does
 * not decompress: a search that skips what it cannot read would find nothing for the wrong reason.
 * @param {Uint8Array} file
 * @returns {Uint8Array}
 */
export function tableContent(file) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < FOOTER || view.getBigUint64(file.length - 8, true) !== MAGIC) throw new Error('No LevelDB table');
  const footer = file.length - FOOTER;
  const [, afterMeta] = handle(file, footer);
  const [index] = handle(file, afterMeta);
  const blocks = [...entriesOf(blockOf(file, index))].map(({ value }) => blockOf(file, handle(value, 0)[0]));
  return Buffer.concat(blocks.flatMap((block) => [...entriesOf(block)].flatMap(({ key, value }) => [key, value])));
}

/** @typedef {{ offset: number, size: number }} Handle */

/** @returns {[Handle, number]} where a block is, and where the handle ends */
function handle(bytes, at) {
  const [offset, second] = varint(bytes, at);
  const [size, end] = varint(bytes, second);
  if (offset === null || size === null) throw new Error('No LevelDB block handle');
  return [{ offset, size }, end];
}

function blockOf(file, { offset, size }) {
  const stored = file.subarray(offset, offset + size);
  if (file.length < offset + size + TRAILER) throw new Error('A LevelDB block is cut short');
  const kind = file[offset + size];
  if (kind === 0) return stored;
  const content = kind === 1 ? unsnap(stored) : null;
  if (content === null) throw new Error(`A LevelDB block of kind ${kind} does not decompress`);
  return content;
}

/** Each key is stored as what differs from the one before. */
function* entriesOf(block) {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const restarts = view.getUint32(block.length - 4, true);
  const end = block.length - 4 - restarts * 4;
  let key = Buffer.alloc(0);
  for (let at = 0; at < end; ) {
    const [shared, second] = varint(block, at);
    const [unshared, third] = varint(block, second);
    const [valueLength, start] = varint(block, third);
    if (shared === null || unshared === null || valueLength === null) throw new Error('A LevelDB entry is damaged');
    key = Buffer.concat([key.subarray(0, shared), block.subarray(start, start + unshared)]);
    const value = block.subarray(start + unshared, start + unshared + valueLength);
    yield { key, value };
    at = start + unshared + valueLength;
  }
}
