// Append: drafts become entries, and the states they change are folded anew, all in one transaction or not at all.
import type { Id } from '@/lib/domain/id.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { type LedgerContext, lockName, modeOf } from './context.ts';
import type { JournalEntry } from './entry-order.ts';
import type { EntryDraft } from './journal.ts';
import { readIdentity } from './open-vault.ts';
import { type Before, type Prepared, prepareAppend } from './prepare-append.ts';
import { FORMAT } from './schema-versions.ts';
import { type StorageError, storageErrorOf } from './storage-error.ts';

/**
 * Why nothing was recorded. In every case the ledger is as it was before. `locked`: the ledger is closed.
 * `withheld`: this copy has not the keys to what the drafts are about (not shared with it, or forgotten).
 * `undecided`: words wait until a passphrase is set or declined (the app's guard says so, the ledger never does).
 */
export type AppendError =
  | StorageError
  | { readonly kind: 'read-only'; readonly why: 'corrupt' | 'newer' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'undecided' };

/** Why a ledger as a whole may not be written. */
export type WriteRefusal = Extract<AppendError, { readonly kind: 'read-only' | 'locked' }>;

// Another page can only come between where locks do not reach; it then does so a few times, not for ever.
const MAX_ATTEMPTS = 100;

/**
 * Records drafts as one action: all of them or none. Voids of what is not live any more are left out.
 * Returns the new entries, opened. Storage faults are values; anything else thrown is a programmer's fault.
 */
export async function appendDrafts(
  context: LedgerContext,
  drafts: readonly EntryDraft[],
): Promise<Result<readonly JournalEntry[], AppendError>> {
  if (drafts.length === 0) return succeed([]);
  try {
    return await context.world.lock(lockName(context.db.name), () => attemptAppend(context, drafts));
  } catch (thrown) {
    const error = storageErrorOf(thrown);
    if (error === null) throw thrown;
    return fail(error);
  }
}

async function attemptAppend(
  context: LedgerContext,
  drafts: readonly EntryDraft[],
): Promise<Result<readonly JournalEntry[], AppendError>> {
  const entityIds = [...new Set(drafts.map((draft) => draft.entityId))];
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const refusal = refusalOf(context);
    if (refusal !== null) return fail(refusal);
    const before = await readBefore(context, entityIds);
    const prepared = await prepareAppend(context, drafts, before);
    if (prepared === 'damaged') continue; // noted: the refusal above ends the loop
    if (prepared === 'withheld') return fail({ kind: 'withheld' });
    if (prepared.entries.length === 0) return succeed([]);
    if (await commit(context, before, prepared)) return succeed(prepared.opened);
  }
  return fail({ kind: 'storage-failed', name: 'Contended' });
}

/** Why nothing can be recorded now; `null` when it can. */
export function refusalOf(context: LedgerContext): WriteRefusal | null {
  const mode = modeOf(context.found);
  if (mode.kind === 'closed') return { kind: 'locked' };
  return mode.kind === 'read-only' ? { kind: 'read-only', why: mode.why } : null;
}

async function readBefore({ db }: LedgerContext, entityIds: readonly Id[]): Promise<Before> {
  return db.transaction('r', [db.heads, db.keyring, db.entries], async () => {
    const heads = await db.heads.toArray();
    const keyring = await db.keyring.where('entityId').anyOf(entityIds).toArray();
    const entries = await db.entries.where('entityId').anyOf(entityIds).toArray();
    return { heads, keyring, entries };
  });
}

// True when written; false when something had changed since `before`, and then nothing was written.
async function commit(context: LedgerContext, before: Before, prepared: Prepared): Promise<boolean> {
  const { db } = context;
  const tables = [db.meta, db.heads, db.keyring, db.entries, db.projectionCodes, db.projectionWords, db.lookups];
  return db.transaction('rw', tables, async () => {
    const format = await db.meta.get('format');
    if (format?.value !== FORMAT) {
      context.found.isNewer = true;
      return false;
    }
    if (await isRenamed(context)) return false;
    if (!(await isUnchanged(context, before, prepared.entityIds))) return false;
    await db.entries.bulkAdd([...prepared.entries]);
    await db.keyring.bulkAdd([...prepared.newKeys]);
    await db.heads.where('deviceId').equals(context.deviceId).delete();
    await db.heads.put(prepared.head);
    await writeStates(context, prepared);
    return true;
  });
}

// Whether another page has merged meanwhile and given this copy another device or organisation: both are taken over.
async function isRenamed(context: LedgerContext): Promise<boolean> {
  const identity = await readIdentity(context.db);
  const isSame = identity?.deviceId === context.deviceId && identity.organisationId === context.organisationId;
  if (identity !== null && !isSame) Object.assign(context, identity);
  return !isSame;
}

async function isUnchanged(
  { db, deviceId }: LedgerContext,
  before: Before,
  entityIds: readonly Id[],
): Promise<boolean> {
  const head = await db.heads.where('deviceId').equals(deviceId).first();
  const known = before.heads.find((row) => row.deviceId === deviceId);
  if (head?.seq !== known?.seq || head?.sha256 !== known?.sha256) return false;
  const entryIds = await db.entries.where('entityId').anyOf(entityIds).primaryKeys();
  const keyIds = await db.keyring.where('entityId').anyOf(entityIds).primaryKeys();
  return (
    isSameSet(
      entryIds,
      before.entries.map((entry) => entry.id),
    ) &&
    isSameSet(
      keyIds,
      before.keyring.map((row) => row.entityId),
    )
  );
}

function isSameSet(a: readonly Id[], b: readonly Id[]): boolean {
  const known = new Set(b);
  return a.length === b.length && a.every((id) => known.has(id));
}

async function writeStates({ db }: LedgerContext, { entityIds, states }: Prepared): Promise<void> {
  await db.projectionCodes.bulkPut(states.map((state) => state.codes));
  await db.projectionWords.bulkDelete([...entityIds]);
  await db.projectionWords.bulkPut(states.flatMap((state) => (state.words === null ? [] : [state.words])));
  await db.lookups.where('entityId').anyOf(entityIds).delete();
  await db.lookups.bulkPut(states.flatMap((state) => state.lookups));
}
