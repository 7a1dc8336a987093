// The database: tables of sealed rows in IndexedDB through Dexie.
import { Dexie, type Table } from 'dexie';
import type { Id } from '@/lib/domain/id.ts';
import type { Sealed } from '@/lib/vault/aes-gcm.ts';
import type { DeviceWrap } from '@/lib/vault/device-key.ts';
import type { PassphraseWrap } from '@/lib/vault/passphrase-key.ts';
import type { RecoveryWrap } from '@/lib/vault/recovery-key.ts';
import type { AttemptsRow } from './attempt-delay.ts';
import type { SealedEntry } from './entry.ts';
import type { HybridTime } from './hybrid-clock.ts';
import { declareVersions } from './schema-versions.ts';

/** Facts about this copy: its format, its device, its organisation entity, and a sealed constant that proves the key. */
export type MetaRow =
  | { readonly key: 'format'; readonly value: number }
  | { readonly key: 'device'; readonly value: Id }
  | { readonly key: 'organisation'; readonly value: Id }
  | { readonly key: 'key-proof'; readonly value: Sealed }
  | { readonly key: NoteName; readonly value: Sealed };

/** Facts of this copy alone, sealed under the vault: its last backup, the shared folder's key, its own for bundles, views. */
export type NoteName = 'last-backup' | 'folder-key' | 'bundle-key' | 'pattern-views';

/** The vault key at rest, wrapped in one or two ways, and the refused attempts to open it. */
export type VaultRow = DeviceWrap | PassphraseWrap | RecoveryWrap | AttemptsRow;

/** The last entry of a device's chain, and its hybrid time, the greatest of the chain. Two of one device are a fork. */
export type HeadRow = {
  readonly deviceId: Id;
  readonly seq: number;
  readonly sha256: string;
  readonly hlc: HybridTime;
};

/** The two content keys of an entity, wrapped under the vault; `null` where a key is withheld or destroyed. */
export type KeyringRow = { readonly entityId: Id; readonly codes: Sealed | null; readonly words: Sealed | null };

/** One part of an entity's folded state, sealed under the content key of that part; both parts share a random `foldId`. */
export type ProjectionRow = { readonly entityId: Id; readonly foldId: Id; readonly sealed: Sealed };

/** "The entity that this HMAC leads to"; several rows may share a hash. */
export type LookupRow = { readonly hash: string; readonly entityId: Id };

/** The opened database with its typed tables. */
export type LedgerDatabase = Dexie & {
  readonly meta: Table<MetaRow, string>;
  readonly vault: Table<VaultRow, VaultRow['kind']>;
  readonly heads: Table<HeadRow, [Id, string]>;
  readonly entries: Table<SealedEntry, Id>;
  readonly keyring: Table<KeyringRow, Id>;
  readonly projectionCodes: Table<ProjectionRow, Id>;
  readonly projectionWords: Table<ProjectionRow, Id>;
  readonly lookups: Table<LookupRow, [string, Id]>;
};

/** Where the database is: its name, the factory, and (tests only) Dexie add-ons that make writes fail. */
export type DatabasePlace = {
  readonly name: string;
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
  readonly addons?: readonly ((db: Dexie) => void)[];
};

/**
 * The database of a place, not yet opened. Writes are strictly durable; results are never served from Dexie's cache.
 * When another page upgrades or deletes the database, this connection closes and stays closed.
 */
export function createDatabase(place: DatabasePlace): LedgerDatabase {
  const db = new Dexie(place.name, {
    indexedDB: place.indexedDB,
    IDBKeyRange: place.IDBKeyRange,
    addons: [...(place.addons ?? [])],
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    autoOpen: false, // also: never opened again by itself after another page's upgrade has closed it
  });
  declareVersions(db);
  return db as LedgerDatabase; // declareVersions has just defined exactly these tables.
}
