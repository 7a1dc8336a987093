// Content keys: each entity has one for its codes and one for its words, wrapped under the vault.
import { type Result, succeed } from '@/lib/domain/result.ts';
import { importAesKey, type OpenFailure, openBytes, type Sealed, sealBytes } from './aes-gcm.ts';
import { type Bytes, encodeFields, type RandomBytes } from './bytes.ts';

/** What a content key opens: codes and dates, or words and identity. */
export type Purpose = 'codes' | 'words';

/** Which key of which entity; a wrapped key opens as no other. */
export type KeyOwner = { readonly entityId: string; readonly purpose: Purpose };

/** A new random content key, and the same wrapped for the keyring. The raw bytes are not kept. */
export async function createContentKey(input: {
  readonly wrapping: CryptoKey;
  readonly owner: KeyOwner;
  readonly randomBytes: RandomBytes;
}): Promise<{ readonly key: CryptoKey; readonly wrapped: Sealed }> {
  const { wrapping, owner, randomBytes } = input;
  const plain = randomBytes(32);
  const wrapped = await sealBytes({ key: wrapping, plain, context: contextOf(owner), randomBytes });
  return { key: await importAesKey(plain), wrapped };
}

/** The content key of a wrapped one; fails when it was wrapped for another entity, purpose or vault. */
export async function unwrapContentKey(input: {
  readonly wrapping: CryptoKey;
  readonly owner: KeyOwner;
  readonly wrapped: Sealed;
}): Promise<Result<CryptoKey, OpenFailure>> {
  const opened = await openBytes({ key: input.wrapping, sealed: input.wrapped, context: contextOf(input.owner) });
  return opened.ok ? succeed(await importAesKey(opened.value)) : opened;
}

function contextOf(owner: KeyOwner): Bytes {
  return encodeFields(['recourse', 1, 'content-key', owner.entityId, owner.purpose]);
}
