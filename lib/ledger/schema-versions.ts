// Versions of the database: what each one stores, and which one lies on disk before Dexie touches it.
import type { Dexie } from 'dexie';

/** The format this build writes. It is the Dexie version and the `format` row of `meta`. */
export const FORMAT = 1;

/** Tables and their keys of version 1. Nothing in an index is a person's: random ids, order, HMACs. */
const STORES_1 = {
  meta: '&key',
  vault: '&kind',
  heads: '&[deviceId+sha256], deviceId',
  entries: '&id, [deviceId+seq], entityId',
  keyring: '&entityId',
  projectionCodes: '&entityId, [entityId+foldId]',
  projectionWords: '&entityId',
  lookups: '&[hash+entityId], hash, entityId',
} as const;

/** The names of all tables of the newest version. */

/** Declares every version ever released, oldest first; forwards only. */
export function declareVersions(db: Dexie): void {
  db.version(FORMAT).stores(STORES_1);
}

/** What lies on disk: nothing, this build's format, one that it migrates from, or one it does not know. */
export type FormatOnDisk = 'absent' | 'known' | 'older' | 'newer';

/**
 * Looks which format a database has, changing nothing. It must come before Dexie opens it: Dexie 4 adapts to a higher
 * version on disk without an error, and raises the version where a table it expects is missing.
 * Rejects with the browser's own error when the database cannot be opened at all.
 */
export async function formatOnDisk(indexedDB: IDBFactory, name: string): Promise<FormatOnDisk> {
  const native = await openExisting(indexedDB, name);
  if (native === null) return 'absent';
  try {
    // Dexie multiplies its versions by ten.
    if (native.version > FORMAT * 10) return 'newer';
    const format = await readFormatRow(native);
    if (format !== null && format > FORMAT) return 'newer';
    return format !== null && format < FORMAT ? 'older' : 'known';
  } finally {
    native.close();
  }
}

function openExisting(indexedDB: IDBFactory, name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isAbsent = false;
    request.onupgradeneeded = () => {
      isAbsent = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => (isAbsent ? resolve(null) : reject(request.error));
  });
}

// `null`: nothing was founded yet, or the row is gone.
function readFormatRow(native: IDBDatabase): Promise<number | null> {
  return new Promise((resolve, reject) => {
    if (!native.objectStoreNames.contains('meta')) return resolve(null);
    const request = native.transaction('meta', 'readonly').objectStore('meta').get('format');
    request.onsuccess = () => resolve(request.result === undefined ? null : Number(request.result.value));
    request.onerror = () => reject(request.error);
  });
}
