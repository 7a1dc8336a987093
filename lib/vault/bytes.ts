// Bytes and the ways they are written down: UTF-8, base64, hex, and an encoding of fields that cannot be read two ways.

/** Bytes that WebCrypto accepts (not backed by shared memory). */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Gives `length` unpredictable bytes; `crypto.getRandomValues` outside tests. */
export type RandomBytes = (length: number) => Bytes;

/** One field of a canonical encoding; `null` is "absent" and differs from an empty one. */
export type Field = string | number | Bytes | null;

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 of a text. @example encodeText('A') // Uint8Array [65] */
export function encodeText(text: string): Bytes {
  return ENCODER.encode(text) as Bytes; // TextEncoder never returns shared memory; the type is wider.
}

/** Text of UTF-8 bytes; throws TypeError when they are not UTF-8. @example decodeText(encodeText('A')) // 'A' */
export function decodeText(bytes: Bytes): string {
  return DECODER.decode(bytes);
}

/** Lower-case hex. @example encodeHex(new Uint8Array([1, 255])) // '01ff' */
export function encodeHex(bytes: Bytes): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** Base64 with padding (RFC 4648 section 4). @example encodeBase64(new Uint8Array([1, 255])) // 'Af8=' */
export function encodeBase64(bytes: Bytes): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}

/** Bytes of base64 with padding; `null` when the text is not base64. @example decodeBase64('Af8=') // Uint8Array [1, 255] */
export function decodeBase64(text: string): Bytes | null {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u.test(text)) return null;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** The parts one after the other. @example joinBytes([new Uint8Array([1]), new Uint8Array([2])]) // Uint8Array [1, 2] */
export function joinBytes(parts: readonly Bytes[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/**
 * Fields as bytes so that no two lists of fields give the same bytes: for each a type letter (s, n, b or -), its length
 * in bytes as 32 bits big-endian, its bytes (numbers in decimal digits). Integers only.
 * @example encodeFields(['ab', null]) // 73 00000002 6162 2d 00000000
 */
export function encodeFields(fields: readonly Field[]): Bytes {
  const parts = fields.map(partOf);
  const encoded = new Uint8Array(parts.reduce((sum, part) => sum + HEADER_BYTES + part.bytes.length, 0));
  const view = new DataView(encoded.buffer);
  let at = 0;
  for (const { letter, bytes } of parts) {
    view.setUint8(at, letter.charCodeAt(0));
    view.setUint32(at + 1, bytes.length);
    encoded.set(bytes, at + HEADER_BYTES);
    at += HEADER_BYTES + bytes.length;
  }
  return encoded;
}

const HEADER_BYTES = 5;

function partOf(field: Field): { readonly letter: string; readonly bytes: Bytes } {
  if (field === null) return { letter: '-', bytes: new Uint8Array(0) };
  if (typeof field === 'string') return { letter: 's', bytes: encodeText(field) };
  if (typeof field !== 'number') return { letter: 'b', bytes: field };
  if (!Number.isSafeInteger(field)) throw new Error('Only integers have a canonical encoding');
  return { letter: 'n', bytes: encodeText(String(field)) };
}
