// The entities a merge touches: keys united, entries opened and checked, states folded and sealed anew.
import type { Id } from '@/lib/domain/id.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { importAesKey } from '@/lib/vault/aes-gcm.ts';
import type { Purpose } from '@/lib/vault/content-key.ts';
import { isUnderstood } from './check-content.ts';
import { type LedgerContext, noteDamage } from './context.ts';
import type { KeyringRow } from './database.ts';
import type { SealedEntry } from './entry.ts';
import type { UnjudgedEntry } from './entry-order.ts';
import { forgottenEntities } from './forgotten.ts';
import { groupBy } from './group-by.ts';
import { mapInChunks } from './in-chunks.ts';
import { openEntry } from './journal.ts';
import { wrapKey } from './key-bytes.ts';
import { type EntityKeys, openEntityKeys } from './keyring.ts';
import type { CarriedKeys, Parcel } from './parcel-text.ts';
import { type StateRows, sealState } from './projection-rows.ts';
import { type EntityState, foldEntity } from './projections.ts';

/** What is written of one entity; `state` is `null` where its codes cannot be opened here. */
export type MergedEntity = { readonly row: KeyringRow; readonly state: StateRows | null; readonly newKeys: number };

type Fault = { readonly kind: 'does-not-open' } | { readonly kind: 'not-understood' };

type Wanted = { readonly parcel: Parcel; readonly organisationId: Id; readonly fresh: readonly SealedEntry[] };

type Entity = {
  readonly row: KeyringRow;
  readonly keys: EntityKeys;
  readonly newKeys: number;
  readonly entries: readonly UnjudgedEntry[];
};

/** Every entity with fresh entries or new keys, and those that are to be forgotten; `damaged` when stored rows do not open. */
export async function mergeEntities(
  context: LedgerContext,
  { parcel, organisationId, fresh }: Wanted,
): Promise<Result<readonly MergedEntity[], Fault> | 'damaged'> {
  const carried = new Map(parcel.keys.map((keys) => [keys.entityId, keys]));
  const freshOf = groupBy(fresh, (entry) => entry.entityId);
  const stored = await readStored(context, [...new Set([...carried.keys(), ...freshOf.keys(), organisationId])]);
  const merging = { freshOf, carried, organisationId };
  const opened = await mapInChunks(stored, (entity) => openEntity(context, entity, merging));
  const entities: Entity[] = [];
  for (const entity of opened) {
    if (entity === 'damaged') return 'damaged';
    if (entity !== null && 'kind' in entity) return fail(entity);
    if (entity !== null) entities.push(entity);
  }
  const organisation = entities.find(({ row }) => row.entityId === organisationId);
  const folded = foldEntity(organisation?.entries ?? []);
  const forgotten: ReadonlySet<Id> = folded.kind === 'organisation' ? forgottenEntities(folded.state) : new Set();
  const merged = await mapInChunks(entities, (entity) => sealEntity(context, entity, forgotten));
  const known = new Set(merged.map(({ row }) => row.entityId));
  return succeed([...merged, ...[...forgotten].filter((id) => !known.has(id)).map(forgottenEntity)]);
}

type Stored = { readonly entityId: Id; readonly row: KeyringRow | undefined; readonly entries: readonly SealedEntry[] };

async function readStored({ db }: LedgerContext, entityIds: readonly Id[]): Promise<readonly Stored[]> {
  return db.transaction('r', [db.keyring, db.entries], async () => {
    const rows = await db.keyring.bulkGet([...entityIds]);
    const entries = await db.entries.where('entityId').anyOf(entityIds).toArray();
    const byEntity = groupBy(entries, (entry) => entry.entityId);
    return entityIds.map((entityId, at) => ({ entityId, row: rows[at], entries: byEntity.get(entityId) ?? [] }));
  });
}

type Merging = {
  readonly freshOf: ReadonlyMap<Id, readonly SealedEntry[]>;
  readonly carried: ReadonlyMap<Id, CarriedKeys>;
  readonly organisationId: Id;
};

// `null` for an entity about which nothing is new.
async function openEntity(
  context: LedgerContext,
  stored: Stored,
  { freshOf, carried, organisationId }: Merging,
): Promise<Entity | Fault | 'damaged' | null> {
  const { entityId } = stored;
  const fresh = freshOf.get(entityId) ?? [];
  const isEmpty = fresh.length === 0 && stored.entries.length === 0;
  if (isEmpty && entityId !== organisationId) return null;
  const row = await unitedRow(context, stored.row, { entityId, carried: carried.get(entityId) });
  const newKeys = countNew(stored.row, row);
  if (fresh.length === 0 && newKeys === 0 && entityId !== organisationId) return null;
  const keys = await openEntityKeys(context, row);
  if (keys === null) return damaged(context, entityId);
  if (keys.codes === null) return { row, keys, newKeys, entries: [] };
  const old = await mapInChunks(stored.entries, (entry) => openEntry(entry, keys));
  const added = await mapInChunks(fresh, (entry) => openEntry(entry, keys));
  if (old.includes(null)) return newKeys === 0 ? damaged(context, entityId) : { kind: 'does-not-open' };
  if (added.includes(null)) return { kind: 'does-not-open' };
  const entries = [...old, ...added].filter((entry) => entry !== null);
  const unchecked = newKeys === 0 ? added.filter((entry) => entry !== null) : entries;
  const isSound = unchecked.every((entry) => isUnderstood(entry, keys.words !== null));
  const isOne = new Set(entries.map((entry) => entry.entityKind)).size <= 1;
  return isSound && isOne ? { row, keys, newKeys, entries } : { kind: 'not-understood' };
}

// A key that is here stays; one that is missing is taken from what arrived.
async function unitedRow(
  context: LedgerContext,
  row: KeyringRow | undefined,
  { entityId, carried }: { readonly entityId: Id; readonly carried: CarriedKeys | undefined },
): Promise<KeyringRow> {
  const unite = async (purpose: Purpose) => {
    const known = row?.[purpose] ?? null;
    const bytes = carried?.[purpose] ?? null;
    return known !== null || bytes === null ? known : wrapKey(context, { entityId, purpose }, bytes);
  };
  return { entityId, codes: await unite('codes'), words: await unite('words') };
}

function countNew(before: KeyringRow | undefined, after: KeyringRow): number {
  const isNew = (purpose: Purpose) => after[purpose] !== null && (before?.[purpose] ?? null) === null;
  return Number(isNew('codes')) + Number(isNew('words'));
}

function damaged(context: LedgerContext, entityId: Id): 'damaged' {
  noteDamage(context.found, entityId);
  return 'damaged';
}

async function sealEntity(context: LedgerContext, entity: Entity, forgotten: ReadonlySet<Id>): Promise<MergedEntity> {
  const { row, keys, newKeys, entries } = entity;
  if (forgotten.has(row.entityId)) return forgottenEntity(row.entityId);
  if (keys.codes === null || entries.length === 0) return { row, state: null, newKeys };
  const state: EntityState = foldEntity(entries);
  return { row, newKeys, state: await sealState(context, { entityId: row.entityId, keys, state }) };
}

function forgottenEntity(entityId: Id): MergedEntity {
  return { row: { entityId, codes: null, words: null }, state: null, newKeys: 0 };
}

/** Raw keys opened for checking a file in memory. */
export async function importKeys({ codes, words }: CarriedKeys): Promise<EntityKeys> {
  const open = async (bytes: CarriedKeys['codes']) => (bytes === null ? null : importAesKey(bytes));
  return { codes: await open(codes), words: await open(words) };
}
