// Queries: sealed rows -> states. Rows that do not open are left out, and the mode says so.
import type { ClockRules } from '@/lib/domain/clock-rule.ts';
import type { Id } from '@/lib/domain/id.ts';
import type { Desk, MailState, MatterState } from '@/lib/domain/journal.ts';
import { lookupOf } from '@/lib/vault/lookup.ts';
import { type LedgerContext, noteDamage } from './context.ts';
import type { HeadRow, KeyringRow, ProjectionRow } from './database.ts';
import { type JournalEntry, judgeEntries } from './entry-order.ts';
import { mapInChunks } from './in-chunks.ts';
import { openEntry } from './journal.ts';
import { openContentKey, openEntityKeys } from './keyring.ts';
import type { LookupNamespace } from './lookup-terms.ts';
import { openStatePart } from './projection-rows.ts';
import type { OrganisationState } from './projections.ts';
import { joinMail, joinMatter, type StateCodes, type StateWords } from './split-state.ts';

/** How much there is. `entries` counts every journal entry, voids and voided ones included; the rest count what is live. */
export type LedgerCounts = { readonly entries: number; readonly matters: number; readonly mails: number };

/** What the organisation declared of keeping and forgetting. */
export type Retention = Pick<OrganisationState, 'holds' | 'forgotten'>;

/** All matters, in order of their pseudonyms. Those opened before and unchanged since come from memory. */
export async function queryMatters(context: LedgerContext): Promise<readonly MatterState[]> {
  const { codes, matters } = context.found;
  const ids = await idsOfKind(context, 'matter');
  const stale = ids.filter((entityId) => matters.get(entityId)?.foldId !== codes.get(entityId)?.foldId);
  for (const opened of await openWhole(context, stale)) {
    const [state] = asMatter(opened);
    if (state !== undefined) matters.set(opened.entityId, { foldId: opened.foldId, state });
  }
  const states = ids.flatMap((entityId) =>
    context.found.damaged.has(entityId) ? [] : (matters.get(entityId)?.state ?? []),
  );
  return states.sort((a, b) => comparePseudonyms(a.matter.pseudonym, b.matter.pseudonym));
}

/** One matter; `null` when there is none of that id that counts. */
export async function queryMatter(context: LedgerContext, matterId: Id): Promise<MatterState | null> {
  return (await openWhole(context, [matterId])).flatMap(asMatter)[0] ?? null;
}

/** All captured mails with their text, in no particular order. */
export async function queryMails(context: LedgerContext): Promise<readonly MailState[]> {
  return (await openWhole(context, await idsOfKind(context, 'mail'))).flatMap(asMail);
}

/** One captured mail; `null` when there is none of that id that counts. */
export async function queryMail(context: LedgerContext, mailId: Id): Promise<MailState | null> {
  return (await openWhole(context, [mailId])).flatMap(asMail)[0] ?? null;
}

/** The clock rules declared last; `null` when none were declared. */
export async function queryClockRules(context: LedgerContext): Promise<ClockRules | null> {
  const [state] = await openWhole(context, [context.organisationId]);
  return state?.codes.kind === 'organisation' ? state.codes.clockRules : null;
}

/** Which matters are on legal hold, and which were forgotten; neither where no organisation entry says so. */
export async function queryRetention(context: LedgerContext): Promise<Retention> {
  const [state] = await openWhole(context, [context.organisationId]);
  if (state?.codes.kind !== 'organisation') return { holds: [], forgotten: [] };
  return { holds: state.codes.holds, forgotten: state.codes.forgotten };
}

/** Who codes at this device, `null` until it was described or where the words are withheld. */
export async function queryDesk(context: LedgerContext): Promise<Desk | null> {
  const [state] = await openWhole(context, [context.organisationId]);
  return state?.words?.kind === 'organisation' ? (state.words.desks[context.deviceId] ?? null) : null;
}

/** The entities that a text leads to (LookupNamespace says which kind), by id; empty when none. */
export async function findEntities(
  context: LedgerContext,
  namespace: LookupNamespace,
  text: string,
): Promise<readonly Id[]> {
  const hash = await lookupOf(context.vault.lookup, namespace, text);
  const rows = await context.db.lookups.where('hash').equals(hash).toArray();
  return rows.map((row) => row.entityId).sort();
}

/** Every entry of an entity in order, voided ones and voids included; none where its keys are withheld or destroyed. */
export async function queryHistory(context: LedgerContext, entityId: Id): Promise<readonly JournalEntry[]> {
  const { db } = context;
  const { row, stored } = await db.transaction('r', [db.keyring, db.entries], async () => ({
    row: await db.keyring.get(entityId),
    stored: await db.entries.where('entityId').equals(entityId).toArray(),
  }));
  const keys = row === undefined ? null : await openEntityKeys(context, row);
  if (keys === null) {
    if (row !== undefined || stored.length > 0) noteDamage(context.found, entityId);
    return [];
  }
  if (keys.codes === null) return []; // withheld or forgotten
  const opened = await mapInChunks(stored, (entry) => openEntry(entry, keys));
  if (opened.includes(null)) noteDamage(context.found, entityId);
  return judgeEntries(opened.filter((entry) => entry !== null));
}

/** How many entries, and how many matters and mails that count. */
export async function queryCounts(context: LedgerContext): Promise<LedgerCounts> {
  const entries = await context.db.entries.count();
  const matters = (await idsOfKind(context, 'matter')).length;
  return { entries, matters, mails: (await idsOfKind(context, 'mail')).length };
}

/** The head of every device's chain, by deviceId: what an auditor writes down. A device with two is a fork. */
export async function queryHeads(context: LedgerContext): Promise<readonly HeadRow[]> {
  return context.db.heads.orderBy('[deviceId+sha256]').toArray();
}

/**
 * The entities that are of a kind now. Opens the codes of every state that changed since it was last opened, which
 * finds damaged rows and fills the memory that queries draw on.
 */
async function idsOfKind(context: LedgerContext, kind: StateCodes['kind']): Promise<readonly Id[]> {
  const { db, found } = context;
  const { entityIds, rows, keyring } = await db.transaction('r', [db.projectionCodes, db.keyring], async () => {
    // The index alone says what changed: no sealed bytes are read for the rest.
    const folds = (await db.projectionCodes.orderBy('[entityId+foldId]').keys()) as unknown as readonly [Id, Id][];
    const stale = folds.filter(([entityId, foldId]) => found.codes.get(entityId)?.foldId !== foldId).map(([id]) => id);
    const isMost = stale.length > folds.length / 2; // then one reading of all is quicker than many of one
    return {
      entityIds: folds.map(([entityId]) => entityId),
      rows: isMost ? await db.projectionCodes.toArray() : await db.projectionCodes.bulkGet(stale),
      keyring: isMost ? await db.keyring.toArray() : await db.keyring.bulkGet(stale),
    };
  });
  const isShut = new Set<Id>();
  const keyrings = new Map(keyring.flatMap((row) => (row === undefined ? [] : [[row.entityId, row] as const])));
  await mapInChunks(rows, async (row) => {
    if (row && (await openCodes(context, row, keyrings.get(row.entityId))) === null) isShut.add(row.entityId);
  });
  return entityIds.filter((entityId) => !isShut.has(entityId) && found.codes.get(entityId)?.codes.kind === kind);
}

type OpenState = {
  readonly entityId: Id;
  readonly foldId: Id;
  readonly codes: StateCodes;
  readonly words: StateWords;
};

// Both parts are read in one transaction, so that they are of the same fold.
async function openWhole(context: LedgerContext, entityIds: readonly Id[]): Promise<readonly OpenState[]> {
  const { db } = context;
  const ids = [...entityIds];
  const tables = [db.projectionCodes, db.projectionWords, db.keyring];
  const rows = await db.transaction('r', tables, async () => ({
    codes: await db.projectionCodes.bulkGet(ids),
    words: await db.projectionWords.bulkGet(ids),
    keyring: await db.keyring.bulkGet(ids),
  }));
  const opened = await mapInChunks([...ids.keys()], async (at) => {
    const codes = rows.codes[at];
    if (codes === undefined) return null;
    return openState(context, codes, { words: rows.words[at], keyring: rows.keyring[at] });
  });
  return opened.filter((state) => state !== null);
}

type Rest = { readonly words: ProjectionRow | undefined; readonly keyring: KeyringRow | undefined };

async function openState(context: LedgerContext, row: ProjectionRow, rest: Rest): Promise<OpenState | null> {
  const { entityId, foldId } = row;
  const codes = await openCodes(context, row, rest.keyring);
  if (codes === null || rest.keyring === undefined) return null;
  const key = rest.words === undefined ? null : await openContentKey(context, rest.keyring, 'words');
  if (rest.words === undefined || key === null) return { entityId, foldId, codes, words: null };
  const words = key === 'damaged' ? null : await openStatePart<StateWords>(rest.words, 'words', key);
  if (words !== null && rest.words.foldId === foldId) return { entityId, foldId, codes, words: words.value };
  noteDamage(context.found, entityId);
  return null;
}

async function openCodes(
  context: LedgerContext,
  row: ProjectionRow,
  keyringRow: KeyringRow | undefined,
): Promise<StateCodes | null> {
  const { found } = context;
  const known = found.codes.get(row.entityId);
  if (known?.foldId === row.foldId) return known.codes;
  const key = keyringRow === undefined ? 'damaged' : await openContentKey(context, keyringRow, 'codes');
  const opened = key === null || key === 'damaged' ? null : await openStatePart<StateCodes>(row, 'codes', key);
  if (opened === null) {
    noteDamage(found, row.entityId);
    return null;
  }
  found.codes.set(row.entityId, { foldId: row.foldId, codes: opened.value });
  return opened.value;
}

function asMatter({ codes, words }: OpenState): readonly MatterState[] {
  return codes.kind === 'matter' ? [joinMatter(codes, words)] : [];
}

function asMail({ codes, words }: OpenState): readonly MailState[] {
  const state = codes.kind === 'mail' ? joinMail(codes, words) : null;
  return state === null ? [] : [state];
}

function comparePseudonyms(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
