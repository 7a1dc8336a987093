// The shared folder as a person uses it: begin one, join one by its key, and sync.
import { fail, type Result } from '@/lib/domain/result.ts';
import { newFileIdentity } from '@/lib/ledger/age-file.ts';
import type { FolderMemory, SharedFolder, SyncError, SyncReport } from '@/lib/ledger/folder-sync.ts';
import type { Session } from './session.ts';
import { describeAgain, isUnused } from './take-parcel.ts';

/** `no-folder-key`: no folder was begun or joined here. */
export type SyncFolderError = SyncError | { readonly kind: 'no-folder-key' };

// What was read of the folder in this page; a folder begun or joined anew starts without it.
const memory: FolderMemory = new Map();

/** Begins a shared folder under a new key, which the first person gives to the others by voice or on paper. */
export async function beginFolder(
  session: Session,
  folder: SharedFolder,
): Promise<Result<SyncReport, SyncFolderError>> {
  const { identity } = await newFileIdentity();
  return enterFolder(session, folder, { identity, adoptOrganisation: false });
}

/** Joins a folder that a colleague began. A copy with nothing in it takes over the organisation and its rules. */
export async function joinFolder(
  session: Session,
  folder: SharedFolder,
  identity: string,
): Promise<Result<SyncReport, SyncFolderError>> {
  const key = identity.trim().toUpperCase();
  return enterFolder(session, folder, { identity: key, adoptOrganisation: await isUnused(session) });
}

/** Reads what is new, merges it, writes what the folder lacks. */
export async function syncSharedFolder(
  session: Session,
  folder: SharedFolder,
): Promise<Result<SyncReport, SyncFolderError>> {
  const identity = await session.ledger.exchange.folderKey();
  if (identity === null) return fail({ kind: 'no-folder-key' });
  return sync(session, folder, { identity, adoptOrganisation: false, isFirstTime: false });
}

/** Leaves the folder: the key is forgotten here, the files stay. */
export async function leaveFolder({ ledger }: Session): Promise<void> {
  memory.clear();
  await ledger.exchange.keepFolderKey(null);
}

async function enterFolder(
  session: Session,
  folder: SharedFolder,
  how: { readonly identity: string; readonly adoptOrganisation: boolean },
): Promise<Result<SyncReport, SyncFolderError>> {
  memory.clear();
  const synced = await sync(session, folder, { ...how, isFirstTime: true });
  if (synced.ok) await session.ledger.exchange.keepFolderKey(how.identity);
  return synced;
}

async function sync(
  session: Session,
  folder: SharedFolder,
  how: { readonly identity: string; readonly adoptOrganisation: boolean; readonly isFirstTime: boolean },
): Promise<Result<SyncReport, SyncError>> {
  const { ledger } = session;
  const desk = await ledger.desk();
  const madeAtUtc = session.nowUtc();
  const synced = await ledger.exchange.syncFolder({ folder, memory, madeAtUtc, ...how });
  if (synced.ok && desk !== null) await describeAgain(session, desk);
  return synced;
}
