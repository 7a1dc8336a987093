// Verification: every chain re-walked from its first entry, every entry opened, every state folded again and compared.
import type { Id } from '@/lib/domain/id.ts';
import { type LedgerContext, noteDamage } from './context.ts';
import type { HeadRow, KeyringRow, ProjectionRow } from './database.ts';
import { hashEntry, NO_ENTRY_SHA256, type SealedEntry } from './entry.ts';
import { groupBy } from './group-by.ts';
import { mapInChunks } from './in-chunks.ts';
import { openEntry } from './journal.ts';
import { type EntityKeys, openEntityKeys } from './keyring.ts';
import { openStatePart } from './projection-rows.ts';
import { foldEntity } from './projections.ts';
import { type StateCodes, type StateWords, splitState } from './split-state.ts';

/**
 * What verification found. `gap`: an entry of the chain is missing; `hash`: an entry is not the one its successor (or
 * the head) was chained to; `stray`: there are entries outside any chain; `does-not-open`: sealed bytes were changed;
 * `state-differs`: a stored state is not what its entries fold to. Ids are random and say nothing of a person.
 */
export type Verification =
  | { readonly kind: 'whole'; readonly entries: number }
  | {
      readonly kind: 'broken';
      readonly why: 'gap' | 'hash' | 'stray' | 'does-not-open' | 'state-differs';
      readonly deviceId: Id | null;
      readonly seq: number | null;
      readonly entityId: Id | null;
    };

type Broken = Extract<Verification, { kind: 'broken' }>;

const WALK = 500;

/** Verifies the whole ledger and reports the first break; a break makes the ledger read-only until it is opened anew. */
export async function verifyLedger(context: LedgerContext): Promise<Verification> {
  const { db } = context;
  const { heads, entries, entityIds } = await db.transaction('r', [db.heads, db.entries, db.keyring], async () => ({
    heads: await db.heads.toArray(),
    entries: await db.entries.count(),
    entityIds: await db.keyring.toCollection().primaryKeys(),
  }));
  const broken = (await firstChainBreak(context, heads, entries)) ?? (await firstStateBreak(context, entityIds));
  if (broken === null) return { kind: 'whole', entries };
  noteDamage(context.found, broken.entityId);
  return broken;
}

async function firstChainBreak(
  context: LedgerContext,
  heads: readonly HeadRow[],
  entries: number,
): Promise<Broken | null> {
  let chained = 0;
  for (const deviceId of new Set(heads.map((head) => head.deviceId))) {
    const walked = await walkChain(
      context,
      heads.filter((head) => head.deviceId === deviceId),
    );
    if (walked.broken !== null) return walked.broken;
    chained += walked.entries;
  }
  return chained === entries ? null : { kind: 'broken', why: 'stray', deviceId: null, seq: null, entityId: null };
}

type Walked = { readonly broken: Broken | null; readonly entries: number };

// A chain that forks has several entries at one place from the fork on; each must hang on one of the place before.
async function walkChain({ db }: LedgerContext, heads: readonly HeadRow[]): Promise<Walked> {
  const deviceId = heads[0]?.deviceId ?? '';
  const last = Math.max(...heads.map((head) => head.seq));
  let [open, entries] = [new Set([NO_ENTRY_SHA256]), 0]; // hashes of the place before
  for (let start = 1; start <= last; start += WALK) {
    const range = db.entries
      .where('[deviceId+seq]')
      .between([deviceId, start], [deviceId, Math.min(start + WALK - 1, last)], true, true);
    const hashed = await mapInChunks(await range.toArray(), async (entry) => ({
      entry,
      sha256: await hashEntry(entry),
    }));
    const places = groupBy(hashed, ({ entry }) => entry.seq);
    for (let seq = start; seq <= Math.min(start + WALK - 1, last); seq += 1) {
      const place = places.get(seq);
      if (place === undefined) return { broken: breakAt('gap', deviceId, seq), entries };
      const isHung = place.every(({ entry }) => open.has(entry.prevSha256));
      const hungOn = new Set(place.map(({ entry }) => entry.prevSha256));
      const isEveryEndAHead =
        seq === 1 || [...open].every((sha256) => hungOn.has(sha256) || isHead(heads, seq - 1, sha256));
      // The entry before was changed, or this one says that another came before it.
      if (!isHung || !isEveryEndAHead) return { broken: breakAt('hash', deviceId, Math.max(1, seq - 1)), entries };
      open = new Set(place.map(({ sha256 }) => sha256));
      entries += place.length;
      const isHeadHere = heads.every((head) => head.seq !== seq || open.has(head.sha256));
      if (!isHeadHere) return { broken: breakAt('hash', deviceId, seq), entries };
    }
  }
  const isEnded = [...open].every((sha256) => isHead(heads, last, sha256));
  return { broken: isEnded ? null : breakAt('hash', deviceId, last), entries };
}

function isHead(heads: readonly HeadRow[], seq: number, sha256: string): boolean {
  return heads.some((head) => head.seq === seq && head.sha256 === sha256);
}

function breakAt(why: Broken['why'], deviceId: Id, seq: number): Broken {
  return { kind: 'broken', why, deviceId, seq, entityId: null };
}

async function firstStateBreak(context: LedgerContext, entityIds: readonly Id[]): Promise<Broken | null> {
  for (let start = 0; start < entityIds.length; start += WALK) {
    const stored = await readEntities(context, entityIds.slice(start, start + WALK));
    const found = await mapInChunks(stored, (entity) => stateBreak(context, entity));
    const broken = found.find((candidate) => candidate !== null);
    if (broken) return broken;
  }
  return null;
}

type StoredEntity = {
  readonly entityId: Id;
  readonly keyring: KeyringRow | undefined;
  readonly entries: readonly SealedEntry[];
  readonly codes: ProjectionRow | undefined;
  readonly words: ProjectionRow | undefined;
};

// Entries and state of an entity are read in one transaction, so that no append comes between.
async function readEntities({ db }: LedgerContext, entityIds: readonly Id[]): Promise<readonly StoredEntity[]> {
  const tables = [db.keyring, db.entries, db.projectionCodes, db.projectionWords];
  return db.transaction('r', tables, () =>
    Promise.all(
      entityIds.map(async (entityId) => ({
        entityId,
        keyring: await db.keyring.get(entityId),
        entries: await db.entries.where('entityId').equals(entityId).toArray(),
        codes: await db.projectionCodes.get(entityId),
        words: await db.projectionWords.get(entityId),
      })),
    ),
  );
}

async function stateBreak(context: LedgerContext, entity: StoredEntity): Promise<Broken | null> {
  const broken = (why: Broken['why'], entry?: SealedEntry): Broken => ({
    kind: 'broken',
    why,
    deviceId: entry?.deviceId ?? null,
    seq: entry?.seq ?? null,
    entityId: entity.entityId,
  });
  const keys = entity.keyring === undefined ? null : await openEntityKeys(context, entity.keyring);
  if (keys === null) return broken('does-not-open');
  if (keys.codes === null) return isBare(entity) ? null : broken('state-differs'); // withheld or forgotten
  const opened = await mapInChunks(entity.entries, (entry) => openEntry(entry, keys));
  const shut = opened.indexOf(null);
  if (shut >= 0) return broken('does-not-open', entity.entries[shut]);
  const folded = splitState(foldEntity(opened.filter((entry) => entry !== null)));
  const expected = keys.words === null ? { ...folded, words: null } : folded;
  const isSame = JSON.stringify(await openStored(entity, keys)) === JSON.stringify(expected);
  return isSame ? null : broken('state-differs');
}

function isBare({ codes, words }: StoredEntity): boolean {
  return codes === undefined && words === undefined;
}

// An entity without entries, as the organisation is at first, has no state yet: that is the empty one.
async function openStored({ codes, words, entries }: StoredEntity, keys: EntityKeys): Promise<unknown> {
  if (codes === undefined && entries.length === 0) return { codes: { kind: 'empty' }, words: null };
  const opened = {
    codes: codes && keys.codes ? await openStatePart<StateCodes>(codes, 'codes', keys.codes) : null,
    words: words && keys.words ? await openStatePart<StateWords>(words, 'words', keys.words) : null,
  };
  return { codes: opened.codes?.value ?? null, words: opened.words?.value ?? null };
}
