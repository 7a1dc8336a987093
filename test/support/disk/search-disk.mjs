// Searches the files of a browser profile for words, in every form in which a browser may have written them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { logRecords, tableContent } from './leveldb.mjs';
import { unsnap } from './snappy.mjs';

/** A value that the browser compressed before it went into IndexedDB begins so. SOURCE: Chromium, idb_value_wrapping.cc. */
const COMPRESSED_VALUE = Buffer.from([0xff, 0x11, 0x02]);

/**
 * @typedef {{ file: string, encoding: string }} Found `file` from the folder on
 * @typedef {{ files: number, tables: number, bytes: number, find: (words: string) => Found[] }} DiskContent
 */

/**
 * Reads every file below a folder; `find` looks for words in UTF-8, Latin-1 and UTF-16 of both orders, in the files as
 * they are and in what they hold when decompressed. `tables`: how many LevelDB tables were opened.
 * @param {string} folder
 * @param {(path: string) => boolean} [isWanted] by the path from the folder on, with `/`
 * @returns {DiskContent}
 */
export function readDisk(folder, isWanted = () => true) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter(isWanted);
  const contents = paths.map((path) => ({ path, views: viewsOf(path, readFileSync(join(folder, path))) }));
  return {
    files: paths.length,
    tables: paths.filter((path) => path.endsWith('.ldb')).length,
    bytes: contents.reduce((sum, { views }) => sum + (views[0]?.length ?? 0), 0),
    find: (words) =>
      contents.flatMap(({ path, views }) =>
        encodingsOf(words)
          .filter(({ bytes }) => views.some((view) => view.includes(bytes)))
          .map(({ encoding }) => ({ file: path, encoding })),
      ),
  };
}

/** @returns {Buffer[]} the file itself, what it holds when read as LevelDB does, and each compressed value in these */
function viewsOf(path, file) {
  const opened = path.endsWith('.ldb') ? tableContent(file) : path.endsWith('.log') ? logRecords(file) : null;
  const whole = opened === null ? [file] : [file, Buffer.from(opened)];
  return [...whole, ...whole.flatMap(compressedValues)];
}

function compressedValues(bytes) {
  const values = [];
  for (let at = bytes.indexOf(COMPRESSED_VALUE); at >= 0; at = bytes.indexOf(COMPRESSED_VALUE, at + 1)) {
    const value = unsnap(bytes, at + COMPRESSED_VALUE.length);
    if (value !== null) values.push(Buffer.from(value));
  }
  return values;
}

/** Every form of the words; Latin-1 only where it can hold them. */
function encodingsOf(words) {
  const little = Buffer.from(words, 'utf16le');
  const latin1 = Buffer.from(words, 'latin1');
  return [
    { encoding: 'utf-8', bytes: Buffer.from(words, 'utf8') },
    ...(latin1.toString('latin1') === words ? [{ encoding: 'latin-1', bytes: latin1 }] : []),
    { encoding: 'utf-16le', bytes: little },
    { encoding: 'utf-16be', bytes: Buffer.from(little).swap16() },
  ];
}
