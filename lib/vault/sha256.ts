// SHA-256 by WebCrypto: the hash chain of the journal stands on it.
import { type Bytes, encodeHex } from './bytes.ts';

/**
 * SHA-256 as 64 lower-case hex digits. SOURCE: FIPS 180-4.
 * @example await sha256Hex(encodeText('abc')) // 'ba7816bf...f20015ad'
 */
export async function sha256Hex(bytes: Bytes): Promise<string> {
  return encodeHex(await hashBytes(bytes));
}

/** SHA-256 as 32 bytes. */
export async function hashBytes(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
