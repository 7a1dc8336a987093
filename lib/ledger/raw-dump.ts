// The raw backup: every table as it lies on disk, still sealed, whatever wrote it.
import { Dexie } from 'dexie';
import { encodeBase64 } from '@/lib/vault/bytes.ts';
import type { DatabasePlace } from './database.ts';

/** The first member of a raw dump says what the file is. */
export const RAW_DUMP_KIND = 'recourse-raw-ledger';

/**
 * All tables of the database on disk as JSON text: `{ kind, name, version, tables: { name: rows } }`. Bytes are
 * `{ "$bytes": base64 }`; a device key cannot leave the browser and is `{ "$cryptoKey": "not exportable" }`, so that
 * the dump opens only with the vault key. Reads in one transaction and changes nothing, also where the format is newer.
 */
export async function exportRawDump(place: DatabasePlace): Promise<string> {
  // Without declared versions Dexie takes the database as it is.
  const db = new Dexie(place.name, { indexedDB: place.indexedDB, IDBKeyRange: place.IDBKeyRange, cache: 'disabled' });
  try {
    await db.open();
    const tables = await db.transaction('r', db.tables, async () => {
      const rows: [string, unknown[]][] = [];
      for (const table of db.tables) rows.push([table.name, await table.toArray()]);
      return Object.fromEntries(rows);
    });
    return JSON.stringify({ kind: RAW_DUMP_KIND, name: place.name, version: db.verno, tables }, writeValue);
  } finally {
    db.close();
  }
}

function writeValue(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: encodeBase64(Uint8Array.from(value)) };
  return value instanceof CryptoKey ? { $cryptoKey: 'not exportable' } : value;
}
