// The recovery key as it stands on paper: the whole key, or three shares of which any two make it again.
import { combine, split } from 'shamir-secret-sharing';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { readBase32, writeBase32 } from './base32.ts';
import { type Bytes, joinBytes, type RandomBytes } from './bytes.ts';
import { hashBytes } from './sha256.ts';

/**
 * Why a text gives no key. `misread`: a sign is missing or wrong (a checksum over the text itself says so, which tells
 * nothing of the key). `one-share`: a share needs a second one. `strangers`: the shares are not of one key.
 */
export type RecoveryTextError =
  | { readonly kind: 'misread' }
  | { readonly kind: 'one-share' }
  | { readonly kind: 'strangers' };

const WHOLE = 1;
const SHARE = 2;
const KEY_BYTES = 32;
const WHOLE_CHECK = 2;
const SET_BYTES = 2;
const SHARE_CHECK = 4;
const SHARE_BYTES = KEY_BYTES + 1;

/** The whole key: 14 groups of four signs. Layout: kind 1, key 32, first 2 bytes of SHA-256 of what is before. */
export async function writeRecoveryKey(secret: Bytes): Promise<string> {
  return writeChecked(joinBytes([new Uint8Array([WHOLE]), secret]), WHOLE_CHECK);
}

/**
 * Three shares of the key, any two of which make it again; one alone says nothing of it. Each is 16 groups of four signs.
 * Layout: kind 1, number of the set 2 (random), share 33, first 4 bytes of SHA-256 of what is before.
 * SOURCE: Shamir, How to Share a Secret (1979), over GF(2^8), by an audited library.
 */
export async function writeRecoveryShares(secret: Bytes, randomBytes: RandomBytes): Promise<readonly string[]> {
  const set = randomBytes(SET_BYTES);
  const shares = await split(secret, 3, 2);
  return Promise.all(
    shares.map((share) => writeChecked(joinBytes([new Uint8Array([SHARE]), set, Uint8Array.from(share)]), SHARE_CHECK)),
  );
}

/** Whether a text looks like a recovery key or share at all, and not like a passphrase. */
export function isRecoveryText(text: string): boolean {
  return linesOf(text).every((line) => {
    const bytes = readBase32(line);
    return bytes !== null && lengthOf(bytes[0]) === bytes.length;
  });
}

/** The key of a text: the whole key on one line, or shares, one a line. */
export async function readRecoveryText(text: string): Promise<Result<Bytes, RecoveryTextError>> {
  const read = await Promise.all(linesOf(text).map(readChecked));
  const parts = read.filter((part) => part !== null);
  const [first] = parts;
  if (first === undefined || parts.length < read.length) return fail({ kind: 'misread' });
  if (first[0] === WHOLE) return parts.length === 1 ? succeed(first.slice(1)) : fail({ kind: 'misread' });
  return combineShares(parts);
}

async function combineShares(parts: readonly Bytes[]): Promise<Result<Bytes, RecoveryTextError>> {
  const shares = new Map(parts.map((part) => [part.at(-1), part.slice(1 + SET_BYTES)]));
  const sets = new Set(parts.map((part) => `${part[0]}:${part[1]}:${part[2]}`));
  if (sets.size > 1) return fail({ kind: 'strangers' });
  if (shares.size < 2) return fail({ kind: 'one-share' });
  return succeed(Uint8Array.from(await combine([...shares.values()])));
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function lengthOf(kind: number | undefined): number | null {
  if (kind === WHOLE) return 1 + KEY_BYTES + WHOLE_CHECK;
  return kind === SHARE ? 1 + SET_BYTES + SHARE_BYTES + SHARE_CHECK : null;
}

async function writeChecked(bytes: Bytes, check: number): Promise<string> {
  return writeBase32(joinBytes([bytes, (await hashBytes(bytes)).slice(0, check)]));
}

async function readChecked(line: string): Promise<Bytes | null> {
  const bytes = readBase32(line);
  if (bytes === null || lengthOf(bytes[0]) !== bytes.length) return null;
  const check = bytes[0] === WHOLE ? WHOLE_CHECK : SHARE_CHECK;
  const body = bytes.slice(0, -check);
  const expected = (await hashBytes(body)).slice(0, check);
  return expected.every((byte, at) => byte === bytes[body.length + at]) ? body : null;
}
