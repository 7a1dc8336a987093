// The ledger: the one way in to the journal and what is folded from it. Stands at the end of the arrow the coder -> Decision.
import type { ClockRules } from '@/lib/domain/clock-rule.ts';
import type { Id } from '@/lib/domain/id.ts';
import type { Desk, EntryAuthor, MailState, MatterState } from '@/lib/domain/journal.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { exportVault } from '@/lib/vault/vault-key.ts';
import { type AppendError, appendDrafts } from './append.ts';
import { type ChangeListener, watchChanges } from './changes.ts';
import { type LedgerContext, type LedgerMode, lockName, modeOf, newFindings, turnName, type World } from './context.ts';
import { createDatabase, type DatabasePlace, type HeadRow, type LedgerDatabase } from './database.ts';
import { compareEntries, type JournalEntry } from './entry-order.ts';
import { exchangeOf, type LedgerExchange } from './exchange.ts';
import { sweepForgotten } from './forget.ts';
import type { EntryDraft } from './journal.ts';
import type { LookupNamespace } from './lookup-terms.ts';
import { foundLedger, isKeyOf, isUnfounded, openVault, readIdentity, type VaultError } from './open-vault.ts';
import {
  findEntities,
  type LedgerCounts,
  queryClockRules,
  queryCounts,
  queryDesk,
  queryHeads,
  queryHistory,
  queryMail,
  queryMails,
  queryMatter,
  queryMatters,
} from './queries.ts';
import { exportRawDump } from './raw-dump.ts';
import { FORMAT, formatOnDisk } from './schema-versions.ts';
import { readNote, writeNote } from './sealed-note.ts';
import { type StorageError, storageErrorOf } from './storage-error.ts';
import { undoDrafts } from './undo.ts';
import { type Verification, verifyLedger } from './verify.ts';

/** An opened ledger. Queries give what counts now; a storage fault in one rejects. */
export type Ledger = {
  /** The organisation's entity: declared clock rules are its entries. Another one after a first restore. */
  readonly organisationId: Id;
  /** This copy's device; another one after a merge that found a second copy writing under it. */
  readonly deviceId: Id;
  /** Whether it may be written; to be read again after queries, which may come upon damage. */
  readonly mode: () => LedgerMode;
  /** Records drafts as one: all or none. Returns the new entries, by which the action can be undone. */
  readonly append: (drafts: readonly EntryDraft[]) => Promise<Result<readonly JournalEntry[], AppendError>>;
  /** Voids entries, as one new action; undoing what this returns restores them. */
  readonly undo: (
    entries: readonly JournalEntry[],
    author: EntryAuthor,
  ) => Promise<Result<readonly JournalEntry[], AppendError>>;
  /**
   * Runs a task that reads and then appends while no other page of this ledger runs one: two pages can neither give out
   * the same pseudonym nor capture one message twice. Tasks do not nest.
   */
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
  readonly matters: () => Promise<readonly MatterState[]>;
  readonly matter: (matterId: Id) => Promise<MatterState | null>;
  readonly mails: () => Promise<readonly MailState[]>;
  readonly mail: (mailId: Id) => Promise<MailState | null>;
  /** The rules declared last, `null` when none were. */
  readonly clockRules: () => Promise<ClockRules | null>;
  /** Who codes at this device, `null` until it was described. */
  readonly desk: () => Promise<Desk | null>;
  /** The entities a text leads to. @example await ledger.find('a-number', '000000101') // ['0b9c...'] */
  readonly find: (namespace: LookupNamespace, text: string) => Promise<readonly Id[]>;
  readonly history: (entityId: Id) => Promise<readonly JournalEntry[]>;
  /** The entries of one action among these entities, in order of recording. */
  readonly historyOfAction: (entityIds: readonly Id[], actionId: Id) => Promise<readonly JournalEntry[]>;
  readonly verify: () => Promise<Verification>;
  readonly counts: () => Promise<LedgerCounts>;
  readonly heads: () => Promise<readonly HeadRow[]>;
  readonly watch: (listener: ChangeListener) => void;
  /** Backup, bundles, the shared folder, merging, forgetting. */
  readonly exchange: LedgerExchange;
  /** The filters that addresses of Patterns stand for and the views that have a name, sealed; `null` when none were kept. */
  readonly patternViews: () => Promise<string | null>;
  readonly keepPatternViews: (text: string) => Promise<void>;
  /** Every table as it lies on disk, still sealed (JSON text). */
  readonly exportRaw: () => Promise<string>;
  /** Closes the connection and refuses further writing; opened content in memory goes with the page. */
  readonly close: () => void;
};

/** What opening gave. `unreadable`: of a newer Recourse, or without its first rows; it can be saved as it is, no more. */
export type OpenedLedger =
  | { readonly kind: 'open'; readonly ledger: Ledger; readonly sessionKey: string }
  | { readonly kind: 'unreadable'; readonly why: 'newer' | 'corrupt'; readonly exportRaw: () => Promise<string> };

/** Why a ledger was not opened; nothing was changed. `not-backed-up`: it must be migrated, and was not kept first. */
export type OpenError = StorageError | VaultError | { readonly kind: 'not-backed-up' };

/**
 * Opens the ledger of a place; at the first time founds it. `sessionKey` is the vault key in base64 as `storage.session`
 * has it, `null` at the start of a browser session; the result gives the key to keep there. Damaged states make the
 * ledger read-only (`mode()`); damaged entries do so when they are next read or verified.
 * @example await openLedger({ place, world, sessionKey: null }) // { ok: true, value: { kind: 'open', ... } }
 */
export async function openLedger(input: {
  readonly place: DatabasePlace;
  readonly world: World;
  readonly sessionKey: string | null;
  /** Handed the raw dump of a database of an older format before it is migrated; false when it could not be kept. */
  readonly keepOlder?: (rawDump: string) => Promise<boolean>;
}): Promise<Result<OpenedLedger, OpenError>> {
  try {
    return await input.world.lock(lockName(input.place.name), () => openUnderLock(input));
  } catch (thrown) {
    const error = storageErrorOf(thrown);
    if (error === null) throw thrown;
    return fail(error);
  }
}

async function openUnderLock(input: Parameters<typeof openLedger>[0]): Promise<Result<OpenedLedger, OpenError>> {
  const { place } = input;
  const unreadable = (why: 'newer' | 'corrupt') =>
    succeed({ kind: 'unreadable' as const, why, exportRaw: () => exportRawDump(place) });
  const onDisk = await formatOnDisk(place.indexedDB, place.name);
  if (onDisk === 'newer') return unreadable('newer');
  if (onDisk === 'older' && !(await keepsOlder(input))) return fail({ kind: 'not-backed-up' });
  const db = createDatabase(place);
  await db.open();
  if (onDisk === 'older') await db.meta.put({ key: 'format', value: FORMAT }); // Dexie has just migrated the rows
  const opened = await openContext(db, input);
  if (opened === 'corrupt' || !opened.ok) db.close();
  if (opened === 'corrupt') return unreadable('corrupt');
  if (!opened.ok) return opened;
  const context = opened.value;
  await sweepForgotten(context); // what was interrupted while it was forgotten
  await queryMatters(context); // opens the codes of every state: damage shows now, not later
  return succeed({ kind: 'open', ledger: ledgerOf(context, place), sessionKey: exportVault(context.vault) });
}

// Before a migration the database is handed out as it lies on disk; without anyone to take it, nothing is migrated.
async function keepsOlder({ place, keepOlder }: Parameters<typeof openLedger>[0]): Promise<boolean> {
  return keepOlder !== undefined && (await keepOlder(await exportRawDump(place)));
}

async function openContext(
  db: LedgerDatabase,
  { world, sessionKey }: Parameters<typeof openLedger>[0],
): Promise<Result<LedgerContext, VaultError> | 'corrupt'> {
  const opened = await openVault(db, world, sessionKey);
  if (!opened.ok) return opened;
  const vault = opened.value;
  if (await isUnfounded(db)) await foundLedger(db, vault, world);
  const identity = await readIdentity(db);
  if (identity === null) return 'corrupt';
  if (!(await isKeyOf(db, vault))) return fail({ kind: 'wrong-key' });
  return succeed({ db, vault, world, ...identity, found: newFindings() });
}

function ledgerOf(context: LedgerContext, place: DatabasePlace): Ledger {
  const historyOf = (entityId: Id) => queryHistory(context, entityId);
  return {
    get organisationId() {
      return context.organisationId;
    },
    get deviceId() {
      return context.deviceId;
    },
    exchange: exchangeOf(context),
    mode: () => modeOf(context.found),
    append: (drafts) => appendDrafts(context, drafts),
    undo: (entries, author) => appendDrafts(context, undoDrafts(entries, author)),
    inTurn: (task) => context.world.lock(turnName(context.db.name), task),
    matters: () => queryMatters(context),
    matter: (matterId) => queryMatter(context, matterId),
    mails: () => queryMails(context),
    mail: (mailId) => queryMail(context, mailId),
    clockRules: () => queryClockRules(context),
    desk: () => queryDesk(context),
    find: (namespace, text) => findEntities(context, namespace, text),
    history: historyOf,
    historyOfAction: async (entityIds, actionId) => {
      const histories = await Promise.all([...new Set(entityIds)].map(historyOf));
      const ofAction = histories.flat().filter((entry) => entry.author.actionId === actionId);
      return ofAction.sort(compareEntries);
    },
    verify: () => verifyLedger(context),
    counts: () => queryCounts(context),
    heads: () => queryHeads(context),
    watch: (listener) => watchChanges(context, listener),
    patternViews: () => readNote(context, 'pattern-views'),
    keepPatternViews: (text) => writeNote(context, 'pattern-views', text),
    exportRaw: () => exportRawDump(place),
    close: () => {
      context.found.isClosed = true;
      context.db.close();
    },
  };
}
