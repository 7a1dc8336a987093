// The outer entry: what of a journal entry lies on disk and travels. Unsealed are only random ids, order and hashes.
import type { Id } from '@/lib/domain/id.ts';
import type { Sealed } from '@/lib/vault/aes-gcm.ts';
import { type Bytes, encodeFields } from '@/lib/vault/bytes.ts';
import { sha256Hex } from '@/lib/vault/sha256.ts';
import type { HybridTime } from './hybrid-clock.ts';

/** Where another device's chain stood when an entry was written. */
export type HeadSeen = { readonly deviceId: Id; readonly seq: number; readonly sha256: string };

/** One entry as stored. `seq` counts from 1 per device; `prevSha256` is the hash of this device's entry before it. */
export type SealedEntry = {
  readonly id: Id;
  readonly deviceId: Id;
  readonly seq: number;
  readonly hlc: HybridTime;
  readonly prevSha256: string;
  readonly headsSeen: readonly HeadSeen[];
  readonly entityId: Id;
  readonly sealedCodes: Sealed;
  readonly sealedWords: Sealed | null;
};

/** What stands before a device's first entry: 64 zeros. */
export const NO_ENTRY_SHA256 = '0'.repeat(64);

/** The one way an entry is written as bytes, ciphertext included; the hash chain is over this. */
export function canonicalEntry(entry: SealedEntry): Bytes {
  const heads = [...entry.headsSeen].sort((a, b) => (a.deviceId < b.deviceId ? -1 : a.deviceId > b.deviceId ? 1 : 0));
  return encodeFields([
    'recourse-entry',
    1,
    entry.id,
    entry.deviceId,
    entry.seq,
    entry.hlc,
    entry.prevSha256,
    heads.length,
    ...heads.flatMap((head) => [head.deviceId, head.seq, head.sha256]),
    entry.entityId,
    entry.sealedCodes,
    entry.sealedWords,
  ]);
}

/** SHA-256 (hex) of an entry's canonical bytes. @example await hashEntry(entry) // '9f86...' */
export async function hashEntry(entry: SealedEntry): Promise<string> {
  return sha256Hex(canonicalEntry(entry));
}
