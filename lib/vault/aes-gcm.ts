// AES-256-GCM as every sealed thing uses it: version byte, fresh 96-bit iv, ciphertext with its 128-bit tag.
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { type Bytes, joinBytes, type RandomBytes } from './bytes.ts';

/** A sealed thing: 1 byte of version, 12 bytes of iv, ciphertext, 16 bytes of tag. */
export type Sealed = Bytes;

/** Why something did not open. It never says more: not which byte, not what was expected. */
export type OpenFailure = { readonly kind: 'unknown-version' } | { readonly kind: 'does-not-open' };

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts `plain`, bound to `context` (the associated data), under a fresh random iv.
 * SOURCE: NIST SP 800-38D, sections 7.1 and 8.2.2 (random 96-bit iv).
 * @example await sealBytes({ key, plain, context, randomBytes }) // 1 + 12 + plain.length + 16 bytes
 */
export async function sealBytes(input: {
  readonly key: CryptoKey;
  readonly plain: Bytes;
  readonly context: Bytes;
  readonly randomBytes: RandomBytes;
}): Promise<Sealed> {
  const iv = input.randomBytes(IV_BYTES);
  const algorithm = { name: 'AES-GCM', iv, additionalData: input.context, tagLength: TAG_BYTES * 8 };
  const ciphertext = await crypto.subtle.encrypt(algorithm, input.key, input.plain);
  return joinBytes([new Uint8Array([VERSION]), iv, new Uint8Array(ciphertext)]);
}

/**
 * Decrypts what `sealBytes` made, with the same key and context; anything else is a failure without details.
 * @example await openBytes({ key, sealed, context }) // { ok: true, value: Uint8Array }
 */
export async function openBytes(input: {
  readonly key: CryptoKey;
  readonly sealed: Sealed;
  readonly context: Bytes;
}): Promise<Result<Bytes, OpenFailure>> {
  if (input.sealed[0] !== VERSION) return fail({ kind: 'unknown-version' });
  if (input.sealed.length < 1 + IV_BYTES + TAG_BYTES) return fail({ kind: 'does-not-open' });
  const iv = input.sealed.subarray(1, 1 + IV_BYTES);
  const algorithm = { name: 'AES-GCM', iv, additionalData: input.context, tagLength: TAG_BYTES * 8 };
  try {
    const plain = await crypto.subtle.decrypt(algorithm, input.key, input.sealed.subarray(1 + IV_BYTES));
    return succeed(new Uint8Array(plain));
  } catch (thrown) {
    // Only a failed tag is expected; a wrong kind of key is a programmer's fault.
    if (thrown instanceof DOMException && thrown.name === 'OperationError') return fail({ kind: 'does-not-open' });
    throw thrown;
  }
}

/** A 32-byte key for AES-256-GCM that cannot be exported again. */
export async function importAesKey(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
