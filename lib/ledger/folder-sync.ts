// The shared folder: each copy writes only new files of its own there and reads all. The office's own file sync carries them.
import type { Id, Instant } from '@/lib/domain/id.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import type { Bytes } from '@/lib/vault/bytes.ts';
import { recipientOf, sealFile } from './age-file.ts';
import { openParcel } from './backup.ts';
import type { LedgerContext } from './context.ts';
import { exportParcel } from './export-parcel.ts';
import { type MergeError, mergeParcel } from './merge.ts';
import { type CarriedKeys, type Parcel, writeParcel } from './parcel-text.ts';

/** A file of the folder; `stamp` changes when its content does (size and time of change). */
export type FolderFile = { readonly name: string; readonly stamp: string; readonly read: () => Promise<Bytes> };

/** A folder that other programs write in at the same time. Both reject when the folder cannot be reached. */
export type SharedFolder = {
  readonly list: () => Promise<readonly FolderFile[]>;
  /** Writes a new file; never over an existing one. */
  readonly write: (name: string, bytes: Bytes) => Promise<void>;
};

/** What was read of the folder in this page, so that a file is opened once; lost with the page, and then read again. */
export type FolderMemory = Map<string, { readonly stamp: string; readonly holds: Holdings }>;

type Holdings = { readonly entryIds: readonly Id[]; readonly keys: readonly string[] };

/**
 * What syncing did. `unread`: files with our ending that do not open yet (still arriving, damaged, or of another key);
 * they are tried again. `refused`: opened, but their entries may not be merged. `waiting`: entries whose predecessors
 * have not arrived.
 */
export type SyncReport = {
  readonly added: number;
  readonly newKeys: number;
  readonly waiting: number;
  readonly written: number;
  readonly unread: readonly string[];
  readonly refused: readonly { readonly name: string; readonly why: MergeError['kind'] }[];
  readonly newDeviceId: Id | null;
};

/** `bad-key`: the key is no key. `other-key`: at the first time, it opens none of the folder's files, so nothing was written. `damaged`: this ledger does not verify, so nothing was written. */
export type SyncError =
  | { readonly kind: 'undecided' }
  | { readonly kind: 'bad-key' }
  | { readonly kind: 'other-key' }
  | { readonly kind: 'damaged' };

const ENDING = '.recourse.age';
const MAX_ENTRIES = 5_000; // per file, so that one upload stays small

/** Reads what is new in the folder, merges it, and writes what the folder lacks of this ledger. */
export async function syncFolder(
  context: LedgerContext,
  input: {
    readonly folder: SharedFolder;
    /** The folder's age identity: whoever has it and the folder reads everything in it. */
    readonly identity: string;
    readonly memory: FolderMemory;
    readonly madeAtUtc: Instant;
    readonly adoptOrganisation: boolean;
    /** Whether this copy has not yet synced with this folder under this key: then one of its files must open. */
    readonly isFirstTime: boolean;
  },
): Promise<Result<SyncReport, SyncError>> {
  const { folder, identity, memory } = input;
  const recipient = await recipientOf(identity);
  if (recipient === null) return fail({ kind: 'bad-key' });
  const files = (await folder.list()).filter((file) => file.name.includes('.recourse'));
  for (const name of memory.keys()) if (!files.some((file) => file.name === name)) memory.delete(name);
  const arrived = await readArrived(files, identity, memory);
  // Typed wrongly, the key would be of another folder, and this ledger would lie there sealed for nobody.
  if (input.isFirstTime && files.length > 0 && arrived.unread.length === files.length)
    return fail({ kind: 'other-key' });
  const merged = await mergeAll(context, arrived.parcels, input.adoptOrganisation);
  for (const { name, stamp, parcel } of merged.settled) memory.set(name, { stamp, holds: holdingsOf(parcel) });
  const held = [...memory.values()].map((each) => each.holds);
  const lacking = await exportLacking(context, held, input.madeAtUtc);
  if (lacking === null) return fail({ kind: 'damaged' });
  const names = await writeParts(context, { folder, recipient, taken: files.map((file) => file.name), lacking });
  const { added, newKeys, waiting, refused, newDeviceId } = merged;
  return succeed({ added, newKeys, waiting, refused, newDeviceId, written: names.length, unread: arrived.unread });
}

type Arrived = { readonly name: string; readonly stamp: string; readonly parcel: Parcel };

// A file that was renamed by a conflict of the file sync is told by its content, not by its name.
async function readArrived(
  files: readonly FolderFile[],
  identity: string,
  memory: FolderMemory,
): Promise<{ readonly parcels: readonly Arrived[]; readonly unread: readonly string[] }> {
  const parcels: Arrived[] = [];
  const unread: string[] = [];
  for (const { name, stamp, read } of files) {
    if (memory.get(name)?.stamp === stamp) continue;
    const opened = await openParcel(await read(), { kind: 'identity', identity });
    if (opened.ok) parcels.push({ name, stamp, parcel: opened.value });
    else unread.push(name);
  }
  return { parcels, unread };
}

type Merged = Pick<SyncReport, 'added' | 'newKeys' | 'waiting' | 'refused' | 'newDeviceId'> & {
  readonly settled: readonly Arrived[];
};

// Files in any order: what waits for another file is tried again as long as something else was added.
async function mergeAll(
  context: LedgerContext,
  arrived: readonly Arrived[],
  adoptOrganisation: boolean,
): Promise<Merged> {
  const settled: Arrived[] = [];
  const refused: { name: string; why: MergeError['kind'] }[] = [];
  let [added, newKeys, newDeviceId]: [number, number, Id | null] = [0, 0, null];
  let left: readonly { readonly file: Arrived; readonly waiting: number }[] = arrived.map((file) => ({
    file,
    waiting: 0,
  }));
  for (let isMoving = true; isMoving && left.length > 0; ) {
    isMoving = false;
    const next: { file: Arrived; waiting: number }[] = [];
    for (const { file } of left) {
      const merge = await mergeParcel(context, file.parcel, { adoptOrganisation });
      if (!merge.ok) {
        refused.push({ name: file.name, why: merge.error.kind });
        continue;
      }
      added += merge.value.added;
      newKeys += merge.value.newKeys;
      newDeviceId = merge.value.newDeviceId ?? newDeviceId;
      isMoving ||= merge.value.added > 0;
      if (merge.value.waiting > 0) next.push({ file, waiting: merge.value.waiting });
      else settled.push(file);
    }
    left = next;
  }
  return { added, newKeys, refused, newDeviceId, settled, waiting: left.reduce((sum, each) => sum + each.waiting, 0) };
}

function holdingsOf({ entries, keys }: Parcel): Holdings {
  return { entryIds: entries.map((entry) => entry.id), keys: keys.flatMap(keyNames) };
}

function keyNames({ entityId, codes, words }: CarriedKeys): readonly string[] {
  return [...(codes === null ? [] : [`${entityId}/codes`]), ...(words === null ? [] : [`${entityId}/words`])];
}

// What no file that can be read holds: also what another copy once wrote and was lost there.
async function exportLacking(
  context: LedgerContext,
  held: readonly Holdings[],
  madeAtUtc: Instant,
): Promise<Parcel | null> {
  const entryIds = new Set(held.flatMap((each) => each.entryIds));
  const keys = new Set(held.flatMap((each) => each.keys));
  const exported = await exportParcel(context, {
    kind: 'folder-part',
    madeAtUtc,
    keys: { entities: 'all', withWords: true },
    isWanted: (entry) => !entryIds.has(entry.id),
  });
  if (!exported.ok) return null;
  const { parcel, heads } = exported.value;
  if (heads.length === 0) return { ...parcel, keys: [] }; // nothing was recorded yet
  return { ...parcel, keys: parcel.keys.filter((each) => keyNames(each).some((name) => !keys.has(name))) };
}

async function writeParts(
  { deviceId }: LedgerContext,
  to: {
    readonly folder: SharedFolder;
    readonly recipient: string;
    readonly taken: readonly string[];
    readonly lacking: Parcel;
  },
): Promise<readonly string[]> {
  const { entries, keys } = to.lacking;
  if (entries.length === 0 && keys.length === 0) return [];
  const names: string[] = [];
  let number = 1 + to.taken.filter((name) => name.startsWith(deviceId)).length;
  for (let start = 0; start === 0 || start < entries.length; start += MAX_ENTRIES) {
    const part = { ...to.lacking, keys: start === 0 ? keys : [], entries: entries.slice(start, start + MAX_ENTRIES) };
    const sealed = await sealFile(writeParcel(part), { kind: 'recipients', recipients: [to.recipient] });
    if (!sealed.ok) throw new Error('The recipient of a sound identity was refused');
    while (to.taken.includes(partName(deviceId, number))) number += 1;
    const name = partName(deviceId, number);
    await to.folder.write(name, sealed.value);
    names.push(name);
    number += 1;
  }
  return names;
}

/** @example partName('0b9c...', 7) // '0b9c...-000007.recourse.age' */
function partName(deviceId: Id, number: number): string {
  return `${deviceId}-${String(number).padStart(6, '0')}${ENDING}`;
}
