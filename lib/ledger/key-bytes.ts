// Content keys in the open and back: only for a file that is sealed as a whole, and for keys that came in one.
import type { Result } from '@/lib/domain/result.ts';
import { type OpenFailure, openBytes, type Sealed, sealBytes } from '@/lib/vault/aes-gcm.ts';
import { type Bytes, encodeFields } from '@/lib/vault/bytes.ts';
import type { KeyOwner } from '@/lib/vault/content-key.ts';
import type { LedgerContext } from './context.ts';

/** The 32 bytes of a wrapped content key; fails when it was wrapped for another entity, purpose or vault. */
export async function revealKey(
  { vault }: LedgerContext,
  owner: KeyOwner,
  wrapped: Sealed,
): Promise<Result<Bytes, OpenFailure>> {
  return openBytes({ key: vault.wrapping, sealed: wrapped, context: contextOf(owner) });
}

/** A content key of 32 bytes, wrapped as the keyring has it. */
export async function wrapKey({ vault, world }: LedgerContext, owner: KeyOwner, bytes: Bytes): Promise<Sealed> {
  const { randomBytes } = world;
  return sealBytes({ key: vault.wrapping, plain: bytes, context: contextOf(owner), randomBytes });
}

// The associated data of lib/vault/content-key.ts, which must be the same: a key wrapped here is unwrapped there.
function contextOf(owner: KeyOwner): Bytes {
  return encodeFields(['recourse', 1, 'content-key', owner.entityId, owner.purpose]);
}
