// Time stamps (RFC 3161): a request file for any authority, and the check that its answer is about our heads.
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { type Bytes, decodeText, encodeHex } from '@/lib/vault/bytes.ts';
import { type DerValue, readDer, TAG, writeDer, writeDerInteger } from './der.ts';

/**
 * What an answer says. `genTimeUtc` is the authority's own time as written (`YYYYMMDDHHMMSS[.f]Z`). Its signature is NOT
 * checked here: `openssl ts -verify` does that, with the authority's certificate.
 */
export type TimeStamp = { readonly genTimeUtc: string; readonly sha256: string; readonly nonceHex: string | null };

/** `refused`: the authority said no. `not-an-answer`: no answer that can be read. `other-imprint`: it is about something else. */
export type TimeStampFault =
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'not-an-answer' }
  | { readonly kind: 'other-imprint' };

// 2.16.840.1.101.3.4.2.1 (SHA-256, RFC 5754), 1.2.840.113549.1.7.2 (signedData, RFC 5652), 1.2.840.113549.1.9.16.1.4
// (id-ct-TSTInfo, RFC 3161 section 2.4.2).
const SHA256_OID = '608648016503040201';
const SIGNED_DATA_OID = '2a864886f70d010702';
const TST_INFO_OID = '2a864886f70d0109100104';
const NONCE_BYTES = 8;
const GRANTED_WITH_MODS = 1;

/**
 * A TimeStampReq for a SHA-256 (64 hex digits) with a nonce of 8 random bytes, asking for the certificate: the bytes of a
 * `.tsq` file, which the person sends. SOURCE: RFC 3161 section 2.4.1.
 */
export function writeTimeStampRequest(sha256: string, nonce: Bytes): Bytes {
  if (nonce.length !== NONCE_BYTES) throw new Error('A nonce has 8 bytes');
  const algorithm = writeDer(TAG.sequence, [writeDer(TAG.oid, [bytesOf(SHA256_OID)]), writeDer(TAG.null, [])]);
  const imprint = writeDer(TAG.sequence, [algorithm, writeDer(TAG.octetString, [bytesOf(sha256)])]);
  const version = writeDerInteger(new Uint8Array([1]));
  const certReq = writeDer(TAG.boolean, [new Uint8Array([0xff])]);
  return writeDer(TAG.sequence, [version, imprint, writeDerInteger(nonce), certReq]);
}

/** Reads a TimeStampResp and checks that its imprint is this SHA-256. SOURCE: RFC 3161 section 2.4.2. */
export function checkTimeStampAnswer(answer: Bytes, sha256: string): Result<TimeStamp, TimeStampFault> {
  const [response, ...after] = readDer(answer) ?? [];
  const [status, token] = after.length === 0 ? childrenOf(response, TAG.sequence) : [];
  const [code] = childrenOf(status, TAG.sequence);
  if (code?.tag !== TAG.integer || code.content.length !== 1) return fail({ kind: 'not-an-answer' });
  const granted = code.content[0] ?? 0;
  if (granted > GRANTED_WITH_MODS) return fail({ kind: 'refused', status: granted });
  const stamp = readToken(token);
  if (stamp === null) return fail({ kind: 'not-an-answer' });
  return stamp.sha256 === sha256 ? succeed(stamp) : fail({ kind: 'other-imprint' });
}

function readToken(token: DerValue | undefined): TimeStamp | null {
  const [type, wrapped] = childrenOf(token, TAG.sequence);
  if (!isOid(type, SIGNED_DATA_OID)) return null;
  const [signedData] = childrenOf(wrapped, TAG.context0);
  const [, , encapsulated] = childrenOf(signedData, TAG.sequence);
  const [contentType, content] = childrenOf(encapsulated, TAG.sequence);
  if (!isOid(contentType, TST_INFO_OID)) return null;
  const [octets] = childrenOf(content, TAG.context0);
  if (octets?.tag !== TAG.octetString) return null;
  return readTstInfo(readDer(octets.content)?.[0]);
}

function readTstInfo(info: DerValue | undefined): TimeStamp | null {
  const [, , imprint, , genTime, ...rest] = childrenOf(info, TAG.sequence);
  const [algorithm, hash] = childrenOf(imprint, TAG.sequence);
  const [oid] = childrenOf(algorithm, TAG.sequence);
  if (!isOid(oid, SHA256_OID) || hash?.tag !== TAG.octetString) return null;
  const genTimeUtc = genTime?.tag === TAG.generalizedTime ? asciiOf(genTime.content) : null;
  if (genTimeUtc === null || !/^\d{14}(?:\.\d+)?Z$/u.test(genTimeUtc)) return null;
  const nonce = rest.find((value) => value.tag === TAG.integer);
  const nonceHex = nonce === undefined ? null : encodeHex(nonce.content).replace(/^00(?=..)/u, '');
  return { genTimeUtc, sha256: encodeHex(hash.content), nonceHex };
}

function childrenOf(value: DerValue | undefined, tag: number): readonly DerValue[] {
  return value?.tag === tag ? (readDer(value.content) ?? []) : [];
}

function isOid(value: DerValue | undefined, hex: string): boolean {
  return value?.tag === TAG.oid && encodeHex(value.content) === hex;
}

function asciiOf(bytes: Bytes): string | null {
  return bytes.every((byte) => byte < 0x80) ? decodeText(bytes) : null;
}

function bytesOf(hex: string): Bytes {
  if (!/^(?:[0-9a-f]{2})+$/u.test(hex)) throw new Error('Not hex');
  return Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}
