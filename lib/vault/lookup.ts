// Lookups: a text is found again by an HMAC under the vault, so that the stored row says nothing without the key.
import { type Bytes, encodeFields, encodeHex } from './bytes.ts';

/**
 * The lookup of a text in a namespace, as 64 hex digits. Equal texts of different namespaces share nothing.
 * @example await lookupOf(vault.lookup, 'a-number', '000000101') // '5c2f...'
 */
export async function lookupOf(key: CryptoKey, namespace: string, text: string): Promise<string> {
  return encodeHex(await hmacSha256(key, encodeFields([namespace, text])));
}

/** HMAC-SHA-256, 32 bytes. SOURCE: RFC 2104; vectors of RFC 4231. */
export async function hmacSha256(key: CryptoKey, message: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, message));
}
