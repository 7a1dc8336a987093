// A parcel as bytes and back: lines of JSON, described in README.md beside this file. A border: every line is checked.
import type { Id, Instant } from '@/lib/domain/id.ts';
import { EntryLine, KeyLine, PARCEL_FORMAT, ParcelHead, type ParcelKind } from '@/lib/domain/parcel.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { type Bytes, decodeBase64, decodeText, encodeBase64, encodeText, joinBytes } from '@/lib/vault/bytes.ts';
import type { SealedEntry } from './entry.ts';
import { FORMAT } from './schema-versions.ts';

/** The raw content keys of an entity, 32 bytes each; `null` where withheld or destroyed. */
export type CarriedKeys = { readonly entityId: Id; readonly codes: Bytes | null; readonly words: Bytes | null };

/** Entries and keys that travel together. */
export type Parcel = {
  readonly kind: ParcelKind;
  readonly organisationId: Id;
  readonly madeAtUtc: Instant;
  readonly keys: readonly CarriedKeys[];
  readonly entries: readonly SealedEntry[];
};

/** `newer`: written by a newer Recourse. `not-a-parcel`: no file of ours, or not whole. */
export type ParcelFault = { readonly kind: 'newer' } | { readonly kind: 'not-a-parcel' };

const NEWLINE = 10;
const KEY_BYTES = 32;

/** The bytes of a parcel. @example decodeText(writeParcel(parcel)).split('\n')[0] // '{"kind":"backup","format":1,...' */
export function writeParcel({ kind, organisationId, madeAtUtc, keys, entries }: Parcel): Bytes {
  const counts = { keys: keys.length, entries: entries.length };
  const head: ParcelHead = { kind, format: PARCEL_FORMAT, ledgerFormat: FORMAT, organisationId, madeAtUtc, ...counts };
  const lines: Bytes[] = [writeLine(head)];
  for (const key of keys) lines.push(writeLine(keyLine(key)));
  for (const entry of entries) lines.push(writeLine(entryLine(entry)));
  return joinBytes(lines);
}

/** The parcel of bytes that `writeParcel` made; anything else is a fault without details. */
export function readParcel(bytes: Bytes): Result<Parcel, ParcelFault> {
  const lines = splitLines(bytes);
  const first = readLine(lines[0]);
  const head = ParcelHead.safeParse(first);
  if (isNewer(first)) return fail({ kind: 'newer' });
  if (!head.success || lines.length !== 1 + head.data.keys + head.data.entries) return fail({ kind: 'not-a-parcel' });
  const { kind, organisationId, madeAtUtc } = head.data;
  const keys = lines.slice(1, 1 + head.data.keys).map((line) => carriedKeys(readLine(line)));
  const entries = lines.slice(1 + head.data.keys).map((line) => sealedEntry(readLine(line)));
  if (!isWhole(keys) || !isWhole(entries)) return fail({ kind: 'not-a-parcel' });
  return succeed({ kind, organisationId, madeAtUtc, keys, entries });
}

function isWhole<T>(items: readonly (T | null)[]): items is readonly T[] {
  return !items.includes(null);
}

function isNewer(first: unknown): boolean {
  if (typeof first !== 'object' || first === null) return false;
  const format = 'format' in first ? Number(first.format) : 0;
  const ledgerFormat = 'ledgerFormat' in first ? Number(first.ledgerFormat) : 0;
  return format > PARCEL_FORMAT || ledgerFormat > FORMAT;
}

function writeLine(value: unknown): Bytes {
  return encodeText(`${JSON.stringify(value)}\n`);
}

function splitLines(bytes: Bytes): readonly Bytes[] {
  const lines: Bytes[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return start === bytes.length ? lines : []; // the last line has its end too, or the file was cut short
}

// `undefined` for what is not JSON in UTF-8, which no schema accepts.
function readLine(line: Bytes | undefined): unknown {
  if (line === undefined) return undefined;
  try {
    return JSON.parse(decodeText(line));
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof TypeError) return undefined;
    throw thrown;
  }
}

function keyLine({ entityId, codes, words }: CarriedKeys): KeyLine {
  return { key: { entityId, codes: base64OrNull(codes), words: base64OrNull(words) } };
}

function entryLine(entry: SealedEntry): EntryLine {
  const { id, deviceId, seq, hlc, prevSha256, headsSeen, entityId, sealedCodes, sealedWords } = entry;
  const frame = { id, deviceId, seq, hlc, prevSha256, headsSeen: [...headsSeen], entityId };
  return { entry: { ...frame, sealedCodes: encodeBase64(sealedCodes), sealedWords: base64OrNull(sealedWords) } };
}

function carriedKeys(line: unknown): CarriedKeys | null {
  const parsed = KeyLine.safeParse(line);
  if (!parsed.success) return null;
  const { entityId } = parsed.data.key;
  const codes = bytesOrNull(parsed.data.key.codes);
  const words = bytesOrNull(parsed.data.key.words);
  return isKeyOrNull(codes) && isKeyOrNull(words) ? { entityId, codes, words } : null;
}

function sealedEntry(line: unknown): SealedEntry | null {
  const parsed = EntryLine.safeParse(line);
  if (!parsed.success) return null;
  const sealedCodes = bytesOrNull(parsed.data.entry.sealedCodes);
  const sealedWords = bytesOrNull(parsed.data.entry.sealedWords);
  if (sealedCodes === null || sealedCodes === 'not-base64' || sealedWords === 'not-base64') return null;
  return { ...parsed.data.entry, sealedCodes, sealedWords };
}

function base64OrNull(bytes: Bytes | null): string | null {
  return bytes === null ? null : encodeBase64(bytes);
}

function bytesOrNull(text: string | null): Bytes | null | 'not-base64' {
  return text === null ? null : (decodeBase64(text) ?? 'not-base64');
}

function isKeyOrNull(bytes: Bytes | null | 'not-base64'): bytes is Bytes | null {
  return bytes === null || (bytes !== 'not-base64' && bytes.length === KEY_BYTES);
}
