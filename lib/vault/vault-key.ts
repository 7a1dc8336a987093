// The vault key: 32 random bytes from which the wrapping key and the lookup key are derived. Opened, it is kept in memory only.
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { importAesKey } from './aes-gcm.ts';
import { type Bytes, decodeBase64, encodeBase64, encodeText, type RandomBytes } from './bytes.ts';

/** An opened vault: `wrapping` (AES-256-GCM) wraps content keys, `lookup` (HMAC-SHA-256) makes lookups. */
export type Vault = { readonly bytes: Bytes; readonly wrapping: CryptoKey; readonly lookup: CryptoKey };

const KEY_BYTES = 32;

/** A new vault of 32 random bytes. @example await createVault(randomBytes) // { bytes, wrapping, lookup } */
export async function createVault(randomBytes: RandomBytes): Promise<Vault> {
  return vaultOf(randomBytes(KEY_BYTES));
}

/** The vault key as base64, for `storage.session` only: whoever has it reads everything. */
export function exportVault(vault: Vault): string {
  return encodeBase64(vault.bytes);
}

/** The vault of an exported key; fails when the text is not 32 bytes of base64. */
export async function importVault(text: string): Promise<Result<Vault, { readonly kind: 'not-a-vault-key' }>> {
  const bytes = decodeBase64(text);
  if (bytes === null || bytes.length !== KEY_BYTES) return fail({ kind: 'not-a-vault-key' });
  return succeed(await vaultOf(bytes));
}

/** The vault of 32 bytes. */
export async function vaultOf(bytes: Bytes): Promise<Vault> {
  const [wrapping, lookup] = await Promise.all([
    deriveBytes({ secret: bytes, salt: new Uint8Array(0), info: encodeText('recourse/1/wrapping'), length: KEY_BYTES }),
    deriveBytes({ secret: bytes, salt: new Uint8Array(0), info: encodeText('recourse/1/lookup'), length: KEY_BYTES }),
  ]);
  return { bytes, wrapping: await importAesKey(wrapping), lookup: await importHmacKey(lookup) };
}

/** HKDF with SHA-256: `length` bytes derived from a secret. SOURCE: RFC 5869, sections 2.2 and 2.3. */
export async function deriveBytes(input: {
  readonly secret: Bytes;
  readonly salt: Bytes;
  readonly info: Bytes;
  readonly length: number;
}): Promise<Bytes> {
  const secret = await crypto.subtle.importKey('raw', input.secret, 'HKDF', false, ['deriveBits']);
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: input.salt, info: input.info };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, secret, input.length * 8));
}

/** A key for HMAC-SHA-256 that cannot be exported again. */
export async function importHmacKey(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}
