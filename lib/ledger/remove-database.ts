// Removes a whole database: the sample's way out. Other pages that hold it open are told to let go.
import { Dexie } from 'dexie';
import type { DatabasePlace } from './database.ts';

/** Deletes the database of a place; none there is no fault. Rejects when the browser refuses. */
export async function removeDatabase({ name, indexedDB, IDBKeyRange }: DatabasePlace): Promise<void> {
  await new Dexie(name, { indexedDB, IDBKeyRange }).delete();
}
