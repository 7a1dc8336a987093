// Backup: the whole journal with its keys in one age file, restored in memory and compared before it is handed out.
import type { Instant } from '@/lib/domain/id.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import type { Bytes } from '@/lib/vault/bytes.ts';
import { type FileKey, type FileSeal, newFileIdentity, openFile, type SealFault, sealFile } from './age-file.ts';
import type { LedgerContext } from './context.ts';
import { canonicalEntry } from './entry.ts';
import { type Export, exportParcel } from './export-parcel.ts';
import { mapInChunks } from './in-chunks.ts';
import { type Parcel, type ParcelFault, readParcel, writeParcel } from './parcel-text.ts';
import { openStatePart } from './projection-rows.ts';
import { type RestoredInMemory, restoreInMemory } from './restore-in-memory.ts';
import { readNote, writeNote } from './sealed-note.ts';
import type { StateCodes, StateWords } from './split-state.ts';
import { type Verification, verifyLedger } from './verify.ts';

const MAX_ATTEMPTS = 3;

/** A backup that was restored in memory and compared, with how much is in it. */
export type Backup = { readonly file: Bytes; readonly entries: number; readonly madeAtUtc: Instant };

/**
 * Why there is no backup. `broken`: this ledger does not verify; save it raw instead. `restore-differs`: what was read
 * back is not what was written, so the file was thrown away.
 */
export type BackupError =
  | { readonly kind: 'bad-recipient' }
  | { readonly kind: 'broken'; readonly verification: Verification }
  | { readonly kind: 'restore-differs' };

/**
 * Makes a backup: verifies the journal, writes and seals it, opens the file again and compares entry by entry and state by
 * state. A file for recipients is checked with an identity made for this once and forgotten, as theirs are not here.
 */
export async function makeBackup(
  context: LedgerContext,
  { seal, madeAtUtc }: { readonly seal: FileSeal; readonly madeAtUtc: Instant },
): Promise<Result<Backup, BackupError>> {
  for (let attempt = 1; ; attempt += 1) {
    const made = await attemptBackup(context, { seal, madeAtUtc });
    // Another page may have recorded something while the file was compared: then it is made again.
    if (made !== 'changed' || attempt === MAX_ATTEMPTS)
      return made === 'changed' ? fail({ kind: 'restore-differs' }) : made;
  }
}

async function attemptBackup(
  context: LedgerContext,
  { seal, madeAtUtc }: { readonly seal: FileSeal; readonly madeAtUtc: Instant },
): Promise<Result<Backup, BackupError> | 'changed'> {
  const verification = await verifyLedger(context);
  if (verification.kind === 'broken') return fail({ kind: 'broken', verification });
  const exported = await exportParcel(context, {
    kind: 'backup',
    madeAtUtc,
    keys: { entities: 'all', withWords: true },
  });
  if (!exported.ok) return fail({ kind: 'broken', verification: await verifyLedger(context) });
  const { checked, key } = await withCheckingKey(seal);
  const sealed = await sealFile(writeParcel(exported.value.parcel), checked);
  if (!sealed.ok) return sealed;
  const isSame = await isRestorable(context, { file: sealed.value, key, exported: exported.value });
  const isUnchanged = isSameHeads({ heads: await context.db.heads.toArray() }, exported.value);
  if (!isSame) return isUnchanged ? fail({ kind: 'restore-differs' }) : 'changed';
  return succeed({ file: sealed.value, entries: exported.value.parcel.entries.length, madeAtUtc });
}

/** Opens a backup, bundle or folder file. A wrong key and a damaged file give the same answer. */
export async function openParcel(file: Bytes, key: FileKey): Promise<Result<Parcel, SealFault | ParcelFault>> {
  const opened = await openFile(file, key);
  return opened.ok ? readParcel(opened.value) : opened;
}

async function withCheckingKey(seal: FileSeal): Promise<{ readonly checked: FileSeal; readonly key: FileKey }> {
  if (seal.kind === 'passphrase') return { checked: seal, key: { kind: 'passphrase', passphrase: seal.passphrase } };
  const { identity, recipient } = await newFileIdentity();
  const recipients = seal.recipients.length === 0 ? [] : [...seal.recipients, recipient];
  return { checked: { kind: 'recipients', recipients }, key: { kind: 'identity', identity } };
}

async function isRestorable(
  context: LedgerContext,
  { file, key, exported }: { readonly file: Bytes; readonly key: FileKey; readonly exported: Export },
): Promise<boolean> {
  const opened = await openParcel(file, key);
  const restored = opened.ok ? await restoreInMemory(opened.value) : null;
  if (restored === null || !isSameHeads(restored, exported)) return false;
  const { entries } = exported.parcel;
  const isSameEntry = entries.every((entry) => {
    const back = restored.entries.get(entry.id);
    return back !== undefined && isSameBytes(canonicalEntry(back), canonicalEntry(entry));
  });
  return isSameEntry && restored.entries.size === entries.length && (await areStatesSame(context, restored));
}

function isSameHeads({ heads }: Pick<RestoredInMemory, 'heads'>, exported: Export): boolean {
  const known = new Set(exported.heads.map((head) => head.sha256));
  return heads.length === exported.heads.length && heads.every((head) => known.has(head.sha256));
}

/** Every stored state opens with the keys that came back from the file, and is what the file's entries fold to. */
async function areStatesSame({ db }: LedgerContext, restored: RestoredInMemory): Promise<boolean> {
  const stored = await db.transaction('r', [db.projectionCodes, db.projectionWords], async () => ({
    codes: new Map((await db.projectionCodes.toArray()).map((row) => [row.entityId, row])),
    words: new Map((await db.projectionWords.toArray()).map((row) => [row.entityId, row])),
  }));
  const same = await mapInChunks([...restored.states], async ([entityId, text]) => {
    const keys = restored.keys.get(entityId);
    const [codesRow, wordsRow] = [stored.codes.get(entityId), stored.words.get(entityId)];
    if (codesRow === undefined) return text === EMPTY;
    const codes = keys?.codes ? await openStatePart<StateCodes>(codesRow, 'codes', keys.codes) : null;
    const words = wordsRow && keys?.words ? await openStatePart<StateWords>(wordsRow, 'words', keys.words) : null;
    return JSON.stringify({ codes: codes?.value ?? null, words: words?.value ?? null }) === text;
  });
  return !same.includes(false);
}

const EMPTY = JSON.stringify({ codes: { kind: 'empty' }, words: null });

function isSameBytes(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** The last backup of this copy: when, and how many entries were recorded or merged since; `null` when there was none. */
export type LastBackup = { readonly madeAtUtc: Instant; readonly entriesSince: number } | null;

/** Notes that a backup was saved: only the person knows where. */
export async function noteBackup(context: LedgerContext, { madeAtUtc, entries }: Omit<Backup, 'file'>): Promise<void> {
  await writeNote(context, 'last-backup', JSON.stringify({ madeAtUtc, entries }));
}

/** When this copy was last backed up. @example await lastBackup(context) // { madeAtUtc: '2026-03-02T09:00:00Z', entriesSince: 42 } */
export async function lastBackup(context: LedgerContext): Promise<LastBackup> {
  const note = await readNote(context, 'last-backup');
  if (note === null) return null;
  const { madeAtUtc, entries }: Omit<Backup, 'file'> = JSON.parse(note); // a sealed note of our own
  return { madeAtUtc, entriesSince: (await context.db.entries.count()) - entries };
}
