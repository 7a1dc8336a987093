// DER, as far as a time stamp needs it: writing a few values, reading nested ones. SOURCE: ITU-T X.690, sections 8 and 10.
import { type Bytes, joinBytes } from '@/lib/vault/bytes.ts';

/** The tags used. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
} as const;

/** One value: its tag and the bytes of its content. */
export type DerValue = { readonly tag: number; readonly content: Bytes };

const LONG = 0x80;
const MAX_LENGTH_BYTES = 4;

/** A value written. @example writeDer(0x05, []) // 05 00 */
export function writeDer(tag: number, parts: readonly Bytes[]): Bytes {
  const content = joinBytes(parts);
  return joinBytes([new Uint8Array([tag]), writeLength(content.length), content]);
}

/** A positive integer of big-endian bytes, without needless zeros and never read as negative. */
export function writeDerInteger(bytes: Bytes): Bytes {
  const first = bytes.findIndex((byte) => byte !== 0);
  const bare = first < 0 ? new Uint8Array([0]) : bytes.subarray(first);
  const isNegative = (bare[0] ?? 0) >= LONG;
  return writeDer(TAG.integer, isNegative ? [new Uint8Array([0]), bare] : [bare]);
}

/** The values that stand one after the other in these bytes; `null` when they are not whole DER. */
export function readDer(bytes: Bytes): readonly DerValue[] | null {
  const values: DerValue[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at] ?? 0;
    const length = readLength(bytes, at + 1);
    if (length === null || length.end + length.value > bytes.length) return null;
    values.push({ tag, content: bytes.subarray(length.end, length.end + length.value) });
    at = length.end + length.value;
  }
  return values;
}

function writeLength(length: number): Bytes {
  if (length < LONG) return new Uint8Array([length]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return new Uint8Array([LONG + bytes.length, ...bytes]);
}

function readLength(bytes: Bytes, at: number): { readonly value: number; readonly end: number } | null {
  const first = bytes[at];
  if (first === undefined) return null;
  if (first < LONG) return { value: first, end: at + 1 };
  const count = first - LONG;
  if (count === 0 || count > MAX_LENGTH_BYTES || at + 1 + count > bytes.length) return null;
  let value = 0;
  for (let index = 1; index <= count; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
  return { value, end: at + 1 + count };
}
