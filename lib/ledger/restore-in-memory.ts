// A restore in memory: a parcel opened with nothing but what it holds, down to the state of every entity.
import type { Id } from '@/lib/domain/id.ts';
import { isUnderstood } from './check-content.ts';
import type { HeadRow } from './database.ts';
import type { SealedEntry } from './entry.ts';
import { groupBy } from './group-by.ts';
import { mapInChunks } from './in-chunks.ts';
import { joinChains, NO_CHAINS } from './join-chains.ts';
import { openEntry } from './journal.ts';
import type { EntityKeys } from './keyring.ts';
import { importKeys } from './merge-entities.ts';
import type { Parcel } from './parcel-text.ts';
import { foldEntity } from './projections.ts';
import { splitState } from './split-state.ts';

/** What a parcel gives when it is all there is; states as JSON of their two parts, by entity. */
export type RestoredInMemory = {
  readonly heads: readonly HeadRow[];
  readonly entries: ReadonlyMap<Id, SealedEntry>;
  readonly keys: ReadonlyMap<Id, EntityKeys>;
  readonly states: ReadonlyMap<Id, string>;
};

/** Restores in memory; `null` when the parcel does not stand alone: chains not whole, or an entry that does not open. */
export async function restoreInMemory(parcel: Parcel): Promise<RestoredInMemory | null> {
  const joined = await joinChains(NO_CHAINS, parcel.entries);
  if (!joined.ok || joined.value.waiting > 0) return null;
  const byEntity = groupBy(joined.value.fresh, (entry) => entry.entityId);
  const keys = new Map<Id, EntityKeys>();
  const states = new Map<Id, string>();
  const whole = await mapInChunks(parcel.keys, async (carried) => {
    const opened = await importKeys(carried);
    const entries = await openAll(byEntity.get(carried.entityId) ?? [], opened);
    if (entries === null) return false;
    keys.set(carried.entityId, opened);
    if (opened.codes !== null) states.set(carried.entityId, stateText(entries, opened));
    return true;
  });
  if (whole.includes(false)) return null;
  return {
    heads: joined.value.heads,
    entries: new Map(joined.value.fresh.map((each) => [each.id, each])),
    keys,
    states,
  };
}

/** A folded state as text, words left out where they are withheld: equal texts are equal states. */
export function stateText(entries: Parameters<typeof foldEntity>[0], keys: EntityKeys): string {
  const folded = splitState(foldEntity(entries));
  return JSON.stringify(keys.words === null ? { ...folded, words: null } : folded);
}

async function openAll(
  entries: readonly SealedEntry[],
  keys: EntityKeys,
): Promise<Parameters<typeof foldEntity>[0] | null> {
  if (keys.codes === null) return [];
  const opened = await mapInChunks(entries, (entry) => openEntry(entry, keys));
  const sound = opened.filter((entry) => entry !== null);
  const isSound = sound.length === opened.length && sound.every((entry) => isUnderstood(entry, keys.words !== null));
  return isSound ? sound : null;
}
