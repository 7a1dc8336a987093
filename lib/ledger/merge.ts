// Merging: the union of this journal and the entries that arrived. The same in any order and any number of times.
import type { Id } from '@/lib/domain/id.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { type AppendError, refusalOf } from './append.ts';
import { type LedgerContext, lockName } from './context.ts';
import type { HeadRow, KeyringRow } from './database.ts';
import { groupBy } from './group-by.ts';
import { type ChainFault, type Joined, joinChains, type KnownChains } from './join-chains.ts';
import { type MergedEntity, mergeEntities } from './merge-entities.ts';
import type { Parcel } from './parcel-text.ts';
import { FORMAT } from './schema-versions.ts';
import { type StorageError, storageErrorOf } from './storage-error.ts';

/**
 * What a merge did. `waiting`: entries left out because one before them has not arrived; merge again with what was
 * missing. `newKeys`: content keys this copy did not have. `newDeviceId`: set when another copy was found to write
 * under this one's id (a copied profile); this copy writes under the new one from now on.
 */
export type MergeReport = {
  readonly added: number;
  readonly known: number;
  readonly waiting: number;
  readonly newKeys: number;
  readonly newDeviceId: Id | null;
};

/**
 * Why nothing was merged; the ledger is as before. `altered`, `out-of-order`: the chain is not one that was ever
 * written. `does-not-open`: an entry is not what its key was made for. `not-understood`: an entry says what none may.
 */
export type MergeError =
  | AppendError
  | ChainFault
  | { readonly kind: 'does-not-open' }
  | { readonly kind: 'not-understood' };

const MAX_ATTEMPTS = 20;

/**
 * Merges a parcel, all of it or nothing. `adoptOrganisation`: a ledger that has no matter and no mail yet takes over the
 * parcel's organisation, and with it the declared rules: so a second computer begins, and an empty one is restored.
 */
export async function mergeParcel(
  context: LedgerContext,
  parcel: Parcel,
  { adoptOrganisation }: { readonly adoptOrganisation: boolean },
): Promise<Result<MergeReport, MergeError>> {
  const organisationId = adoptOrganisation && mayBeAdopted(parcel) ? parcel.organisationId : context.organisationId;
  try {
    return await context.world.lock(lockName(context.db.name), async () => {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
        const merged = await attemptMerge(context, { parcel, organisationId });
        if (merged !== 'changed') return merged;
      }
      return fail({ kind: 'storage-failed', name: 'Contended' });
    });
  } catch (thrown) {
    return fail(faultOf(thrown));
  }
}

// Without its keys nothing could be declared in its name: bundles do not carry them.
function mayBeAdopted({ keys, organisationId }: Parcel): boolean {
  return keys.some(({ entityId, codes, words }) => entityId === organisationId && codes !== null && words !== null);
}

type Wanted = { readonly parcel: Parcel; readonly organisationId: Id };

async function attemptMerge(
  context: LedgerContext,
  wanted: Wanted,
): Promise<Result<MergeReport, MergeError> | 'changed'> {
  const refusal = refusalOf(context);
  if (refusal !== null) return fail(refusal);
  const heads = await context.db.heads.toArray();
  const joined = await joinChains(knownChains(context, heads), wanted.parcel.entries);
  if (!joined.ok) return joined;
  const { fresh, known, waiting } = joined.value;
  const entities = await mergeEntities(context, { ...wanted, fresh });
  if (entities === 'damaged') return fail({ kind: 'read-only', why: 'corrupt' });
  if (!entities.ok) return entities;
  const isOurs = fresh.some((entry) => entry.deviceId === context.deviceId);
  const newDeviceId = isOurs ? context.world.newId() : null;
  const changes = { ...wanted, heads, joined: joined.value, entities: entities.value, newDeviceId };
  if (!(await commit(context, changes))) return 'changed';
  const newKeys = entities.value.reduce((sum, entity) => sum + entity.newKeys, 0);
  return succeed({ added: fresh.length, known, waiting, newKeys, newDeviceId });
}

function knownChains({ db }: LedgerContext, heads: readonly HeadRow[]): KnownChains {
  return {
    heads,
    byId: async (ids) => (await db.entries.bulkGet([...ids])).filter((entry) => entry !== undefined),
    at: async (places) => {
      if (places.length === 0) return [];
      const keys = places.map(([deviceId, seq]) => [deviceId, seq]);
      return db.entries.where('[deviceId+seq]').anyOf(keys).toArray();
    },
  };
}

type Changes = Wanted & {
  readonly heads: readonly HeadRow[];
  readonly joined: Joined;
  readonly entities: readonly MergedEntity[];
  readonly newDeviceId: Id | null;
};

// True when written; false when the ledger had changed since the heads were read, and then nothing was written.
async function commit(context: LedgerContext, changes: Changes): Promise<boolean> {
  const { db } = context;
  const tables = [db.meta, db.heads, db.keyring, db.entries, db.projectionCodes, db.projectionWords, db.lookups];
  const isWritten = await db.transaction('rw', tables, async () => {
    const format = await db.meta.get('format');
    if (format?.value !== FORMAT) {
      context.found.isNewer = true;
      return false;
    }
    if (!isSameHeads(await db.heads.toArray(), changes.heads)) return false;
    await db.entries.bulkAdd([...changes.joined.fresh]);
    await db.heads.clear();
    await db.heads.bulkPut([...changes.joined.heads]);
    await writeEntities(context, changes.entities);
    await writeIdentity(context, changes);
    return true;
  });
  if (!isWritten) return false;
  context.organisationId = changes.organisationId;
  context.deviceId = changes.newDeviceId ?? context.deviceId;
  return true;
}

function isSameHeads(a: readonly HeadRow[], b: readonly HeadRow[]): boolean {
  const known = new Set(b.map((head) => head.sha256));
  return a.length === b.length && a.every((head) => known.has(head.sha256));
}

async function writeEntities({ db }: LedgerContext, entities: readonly MergedEntity[]): Promise<void> {
  const ids = entities.map((entity) => entity.row.entityId);
  const states = entities.flatMap(({ state }) => (state === null ? [] : [state]));
  await db.keyring.bulkPut(entities.map((entity): KeyringRow => entity.row));
  await db.projectionCodes.bulkDelete(ids);
  await db.projectionCodes.bulkPut(states.map((state) => state.codes));
  await db.projectionWords.bulkDelete(ids);
  await db.projectionWords.bulkPut(states.flatMap(({ words }) => (words === null ? [] : [words])));
  await db.lookups.where('entityId').anyOf(ids).delete();
  await db.lookups.bulkPut(states.flatMap((state) => state.lookups));
}

async function writeIdentity(context: LedgerContext, { organisationId, newDeviceId }: Changes): Promise<void> {
  const { db } = context;
  if (newDeviceId !== null) await db.meta.put({ key: 'device', value: newDeviceId });
  if (organisationId === context.organisationId) return;
  await db.meta.put({ key: 'organisation', value: organisationId });
  const left = await db.entries.where('entityId').equals(context.organisationId).count();
  if (left === 0) await db.keyring.delete(context.organisationId);
}

function faultOf(thrown: unknown): StorageError {
  const error = storageErrorOf(thrown);
  if (error === null) throw thrown;
  return error;
}

/** A device whose chain forks: two copies wrote under one id. `fromSeq` is the first place with two entries. */
export type Fork = { readonly deviceId: Id; readonly fromSeq: number; readonly heads: readonly HeadRow[] };

/** The forks there are, by deviceId; none in a ledger of which no profile was ever copied. */
export async function queryForks({ db }: LedgerContext): Promise<readonly Fork[]> {
  const byDevice = groupBy(await db.heads.orderBy('[deviceId+sha256]').toArray(), (head) => head.deviceId);
  const forked = [...byDevice].filter(([, heads]) => heads.length > 1);
  return Promise.all(
    forked.map(async ([deviceId, heads]) => {
      const range = db.entries.where('[deviceId+seq]').between([deviceId, 0], [deviceId, Number.MAX_SAFE_INTEGER]);
      const places = (await range.keys()) as unknown as readonly [Id, number][]; // keys of this compound index
      const at = places.findIndex(([, seq], index) => places[index + 1]?.[1] === seq);
      return { deviceId, fromSeq: places[at]?.[1] ?? 1, heads };
    }),
  );
}
