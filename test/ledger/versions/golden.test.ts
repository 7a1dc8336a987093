// Every version ever released opens, and says what it said when it was written.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EntryAuthor, EntryContent } from '@/lib/domain/journal.ts';
import type { DatabasePlace } from '@/lib/ledger/database.ts';
import { FORMAT } from '@/lib/ledger/schema-versions.ts';
import { decodeBase64 } from '@/lib/vault/bytes.ts';
import { matterDraft } from '@/test/ledger/sample-drafts.ts';
import { newPlace, newWorld, openSound, successOf } from '@/test/ledger/test-world.ts';
import { stateOf } from '@/test/ledger/versions/sample-ledger.ts';

type Index = { readonly name: string; readonly keyPath: string | string[]; readonly unique: boolean };
type Golden = {
  readonly format: number;
  readonly vaultKey: string;
  readonly stores: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly indexes: readonly Index[];
  }[];
  readonly dump: { readonly version: number; readonly tables: Readonly<Record<string, readonly object[]>> };
  readonly expected: unknown;
};

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const FILES = readdirSync(FOLDER).filter((name) => /^v\d+\.json$/u.test(name));

it('has a golden file of every version', () => {
  expect(FILES.sort()).toEqual(Array.from({ length: FORMAT }, (_, at) => `v${at + 1}.json`));
});

describe.each(FILES)('%s', (file) => {
  const golden: Golden = JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8'));

  it('opens, verifies and gives the state it had', async () => {
    const place = await restored(golden);
    const { ledger } = await openSound(place, newWorld(), golden.vaultKey);
    expect(ledger.mode()).toEqual({ kind: 'writable' });
    expect(await stateOf(ledger)).toEqual(golden.expected);
    expect(await ledger.verify()).toMatchObject({ kind: 'whole' });
  });

  it('holds entries that the domain still understands', async () => {
    const place = await restored(golden);
    const { ledger } = await openSound(place, newWorld(), golden.vaultKey);
    const entityIds = golden.dump.tables.keyring?.map((row) => ('entityId' in row ? String(row.entityId) : '')) ?? [];
    const kinds = new Set<string>();
    for (const entityId of entityIds) {
      for (const entry of await ledger.history(entityId)) {
        expect(EntryContent.parse(entry.content)).toEqual(entry.content);
        expect(EntryAuthor.parse(entry.author)).toEqual(entry.author);
        kinds.add(entry.content.kind);
      }
    }
    if (golden.format === FORMAT) {
      const known = EntryContent.options.map((option) => option.shape.kind.value);
      expect([...kinds].sort()).toEqual([...known].sort());
    }
  });

  it('can be written on', async () => {
    const place = await restored(golden);
    const { ledger } = await openSound(place, newWorld(), golden.vaultKey);
    const matterId = crypto.randomUUID();
    successOf(await ledger.append([matterDraft(matterId)]));
    expect((await ledger.matter(matterId))?.matter.words?.name).toBe('Zuzanna Quillfeather');
    expect(await ledger.verify()).toMatchObject({ kind: 'whole' });
  });

  it('does not open with another key', async () => {
    const place = await restored(golden);
    const { sessionKey } = await openSound(newPlace(), newWorld());
    await expect(openSound(place, newWorld(), sessionKey)).rejects.toThrow('wrong-key');
  });
});

// Puts a golden file back by IndexedDB alone, with the tables it had, not those of today.
async function restored({ stores, dump }: Golden): Promise<DatabasePlace> {
  const place = newPlace();
  const native = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = place.indexedDB.open(place.name, Math.round(dump.version * 10));
    request.onupgradeneeded = () => {
      for (const { name, keyPath, indexes } of stores) {
        const store = request.result.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique });
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = native.transaction([...native.objectStoreNames], 'readwrite');
    for (const [name, rows] of Object.entries(dump.tables)) {
      // The device key never left the browser that made it: the vault key stands in the file instead.
      if (name !== 'vault') for (const row of rows) transaction.objectStore(name).put(bytesBack(row));
    }
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  native.close();
  return place;
}

function bytesBack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bytesBack);
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value) return decodeBase64(String(value.$bytes));
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, bytesBack(member)]));
}
