// Preparing an append: everything is opened, chained, folded and sealed before the transaction begins.
import type { Id } from '@/lib/domain/id.ts';
import { type LedgerContext, noteDamage } from './context.ts';
import type { HeadRow, KeyringRow } from './database.ts';
import { hashEntry, NO_ENTRY_SHA256, type SealedEntry } from './entry.ts';
import { type JournalEntry, judgeEntries, type UnjudgedEntry } from './entry-order.ts';
import { latestOf, nextHybridTime } from './hybrid-clock.ts';
import { mapInChunks } from './in-chunks.ts';
import { type EntryDraft, openEntry, sealEntry } from './journal.ts';
import { createEntityKeys, type EntityKeys, openEntityKeys } from './keyring.ts';
import { type StateRows, sealState } from './projection-rows.ts';
import { foldEntity } from './projections.ts';

/** What the entities concerned looked like when preparing began. */
export type Before = {
  readonly heads: readonly HeadRow[];
  readonly keyring: readonly KeyringRow[];
  readonly entries: readonly SealedEntry[];
};

/** Everything one append writes, sealed. */
export type Prepared = {
  readonly entityIds: readonly Id[];
  readonly entries: readonly SealedEntry[];
  readonly opened: readonly JournalEntry[];
  readonly head: HeadRow;
  readonly newKeys: readonly KeyringRow[];
  readonly states: readonly StateRows[];
};

// One entity as it is, with the keys to it; `newRow` is set when the keys were made just now.
type Entity = {
  readonly entityId: Id;
  readonly keys: EntityKeys;
  readonly newRow: KeyringRow | null;
  readonly entries: readonly JournalEntry[];
};

/** All rows of an append; `damaged` (and noted) when stored rows of an entity do not open, `withheld` without its keys. */
export async function prepareAppend(
  context: LedgerContext,
  drafts: readonly EntryDraft[],
  before: Before,
): Promise<Prepared | 'damaged' | 'withheld'> {
  const entityIds = [...new Set(drafts.map((draft) => draft.entityId))];
  if (drafts.some((draft) => isWithheld(draft, before))) return 'withheld';
  const opened = await mapInChunks(entityIds, (entityId) => openEntity(context, before, entityId));
  const entities = new Map(opened.flatMap((entity) => (entity === null ? [] : [[entity.entityId, entity] as const])));
  if (entities.size < entityIds.length) return 'damaged';
  const kept = drafts.filter((draft) => hasEffect(draft, entities.get(draft.entityId)));
  const chained = await chainDrafts(context, kept, { before, entities });
  const all = (entityId: Id): UnjudgedEntry[] => [
    ...(entities.get(entityId)?.entries ?? []),
    ...chained.unjudged.filter((entry) => entry.entityId === entityId),
  ];
  const states = await mapInChunks([...entities.values()], ({ entityId, keys }) =>
    sealState(context, { entityId, keys, state: foldEntity(all(entityId)) }),
  );
  return {
    entityIds,
    entries: chained.entries,
    opened: chained.unjudged.map((entry) => ({ ...entry, isLive: true })),
    head: chained.head,
    newKeys: opened.flatMap((entity) => entity?.newRow ?? []),
    states,
  };
}

function isWithheld({ entityId, content }: EntryDraft, { keyring }: Before): boolean {
  const row = keyring.find((candidate) => candidate.entityId === entityId);
  return row !== undefined && (row.codes === null || (content.words !== null && row.words === null));
}

async function openEntity(context: LedgerContext, before: Before, entityId: Id): Promise<Entity | null> {
  const row = before.keyring.find((candidate) => candidate.entityId === entityId);
  const stored = before.entries.filter((entry) => entry.entityId === entityId);
  if (row === undefined && stored.length === 0) {
    const created = await createEntityKeys(context.vault, context.world, entityId);
    return { entityId, keys: created.keys, newRow: created.row, entries: [] };
  }
  const keys = row === undefined ? null : await openEntityKeys(context, row);
  const entries = keys === null ? [null] : await mapInChunks(stored, (entry) => openEntry(entry, keys));
  const sound = entries.filter((entry) => entry !== null);
  if (keys === null || sound.length < entries.length) {
    noteDamage(context.found, entityId);
    return null;
  }
  return { entityId, keys, newRow: null, entries: judgeEntries(sound) };
}

// A void counts only once: what another page has undone meanwhile is not undone again.
function hasEffect({ content }: EntryDraft, entity: Entity | undefined): boolean {
  if (content.kind !== 'void') return true;
  return entity?.entries.some((entry) => entry.entryId === content.codes.target && entry.isLive) ?? false;
}

async function chainDrafts(
  context: LedgerContext,
  drafts: readonly EntryDraft[],
  known: { readonly before: Before; readonly entities: ReadonlyMap<Id, Entity> },
): Promise<{ readonly entries: SealedEntry[]; readonly unjudged: UnjudgedEntry[]; readonly head: HeadRow }> {
  const { deviceId, world } = context;
  const { heads } = known.before;
  const headsSeen = heads.filter((row) => row.deviceId !== deviceId).map(({ hlc: _, ...head }) => head);
  let hlc = latestOf(heads.map((row) => row.hlc));
  let head = heads.find((row) => row.deviceId === deviceId) ?? { deviceId, seq: 0, sha256: NO_ENTRY_SHA256, hlc: '' };
  const entries: SealedEntry[] = [];
  const unjudged: UnjudgedEntry[] = [];
  for (const draft of drafts) {
    const { entityId, entityKind, author, content } = draft;
    const entity = known.entities.get(entityId);
    if (entity === undefined) throw new Error('A draft without its entity');
    hlc = nextHybridTime(hlc, world.nowMs());
    const order = { id: world.newId(), deviceId, seq: head.seq + 1, hlc };
    const frame = { ...order, prevSha256: head.sha256, headsSeen, entityId };
    const entry = await sealEntry(draft, frame, { keys: entity.keys, world });
    head = { deviceId, seq: entry.seq, sha256: await hashEntry(entry), hlc };
    entries.push(entry);
    unjudged.push({ entryId: entry.id, deviceId, seq: entry.seq, hlc, entityId, entityKind, author, content });
  }
  return { entries, unjudged, head };
}
