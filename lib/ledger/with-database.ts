// A short visit to the database of a place, for what is done before or beside an opened ledger.
import { createDatabase, type DatabasePlace, type LedgerDatabase } from './database.ts';
import { formatOnDisk } from './schema-versions.ts';

/** Opens the database, runs `visit`, closes it. `null`, and nothing is made, where there is none or a newer one. */
export async function withDatabase<T>(
  place: DatabasePlace,
  visit: (db: LedgerDatabase) => Promise<T>,
): Promise<T | null> {
  if ((await formatOnDisk(place.indexedDB, place.name)) !== 'known') return null;
  const db = createDatabase(place);
  try {
    await db.open();
    return await visit(db);
  } finally {
    db.close();
  }
}

/** The name of the Web Lock under which pages try secrets and change the protection. */
export function vaultLockName(databaseName: string): string {
  return `${databaseName}-vault`;
}
