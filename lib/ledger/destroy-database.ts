// Wipe: every wrapped key is overwritten and deleted first, then the whole database goes.
import { lockName, type World } from './context.ts';
import type { DatabasePlace } from './database.ts';
import { removeDatabase } from './remove-database.ts';
import { vaultLockName, withDatabase } from './with-database.ts';

/**
 * Destroys the ledger of a place under both of its locks, so that no page appends or founds it anew meanwhile. The keys
 * go in a transaction of their own: should the browser die before the deletion, what is left opens with nothing. Bytes
 * that a browser's storage has not yet compacted stay on the disk for a while: sealed, and after a passphrase set before
 * the first entry, under keys that were never stored open.
 */
export async function destroyDatabase(place: DatabasePlace, world: World): Promise<void> {
  await world.lock(vaultLockName(place.name), () =>
    world.lock(lockName(place.name), async () => {
      await withDatabase(place, async (db) => {
        await db.transaction('rw', [db.vault, db.keyring, db.meta], async () => {
          await db.keyring.toCollection().modify({ codes: null, words: null });
          await Promise.all([db.vault.clear(), db.keyring.clear(), db.meta.clear()]);
        });
      });
      await removeDatabase(place);
    }),
  );
}
