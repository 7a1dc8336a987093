// Sealing of content: bytes under a content key, bound to the very place they belong to.
import type { Result } from '@/lib/domain/result.ts';
import { type OpenFailure, openBytes, type Sealed, sealBytes } from './aes-gcm.ts';
import { type Bytes, encodeFields, type RandomBytes } from './bytes.ts';
import type { Purpose } from './content-key.ts';

/** Where sealed bytes belong: one entry of the journal, or the folded state of one entity. */
export type Place =
  | {
      readonly kind: 'entry';
      readonly purpose: Purpose;
      readonly entryId: string;
      readonly deviceId: string;
      readonly seq: number;
      readonly entityId: string;
    }
  | { readonly kind: 'projection'; readonly purpose: Purpose; readonly foldId: string; readonly entityId: string };

/** Seals content for one place. @example await sealContent({ key, plain, place, randomBytes }) // Uint8Array */
export async function sealContent(input: {
  readonly key: CryptoKey;
  readonly plain: Bytes;
  readonly place: Place;
  readonly randomBytes: RandomBytes;
}): Promise<Sealed> {
  const { key, plain, place, randomBytes } = input;
  return sealBytes({ key, plain, context: contextOf(place), randomBytes });
}

/** Opens content of one place; moved to any other place it does not open. */
export async function openContent(input: {
  readonly key: CryptoKey;
  readonly sealed: Sealed;
  readonly place: Place;
}): Promise<Result<Bytes, OpenFailure>> {
  return openBytes({ key: input.key, sealed: input.sealed, context: contextOf(input.place) });
}

function contextOf(place: Place): Bytes {
  if (place.kind === 'projection') {
    return encodeFields(['recourse', 1, 'projection', place.purpose, place.foldId, place.entityId]);
  }
  const { purpose, entryId, deviceId, seq, entityId } = place;
  return encodeFields(['recourse', 1, 'entry', purpose, entryId, deviceId, seq, entityId]);
}
