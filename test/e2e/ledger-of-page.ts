// What lies in the ledger of a running browser, read outside it: every sealed row is carried over as it lies on the disk
// and opened with the key that the browser session holds. Independent of what a page shows.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Page } from 'playwright-core';
import { createDatabase } from '@/lib/ledger/database.ts';
import { type Ledger, openLedger } from '@/lib/ledger/ledger.ts';

type Dump = { readonly key: string; readonly tables: Readonly<Record<string, unknown[]>> };

/** The ledger as it is on the disk now; a copy, so that nothing done to it reaches the browser. `page`: one of the extension. */
export async function ledgerOfPage(page: Page, name = 'recourse'): Promise<Ledger> {
  const dump: Dump = JSON.parse(await page.evaluate(dumpLedger, name), reviveBytes);
  const place = { name, indexedDB: new IDBFactory(), IDBKeyRange };
  const copy = createDatabase(place);
  await copy.open();
  for (const table of copy.tables) await copy.table(table.name).bulkPut(dump.tables[table.name] ?? []);
  copy.close();
  const world = {
    nowMs: Date.now,
    newId: () => crypto.randomUUID(),
    randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
    lock: <T>(_name: string, task: () => Promise<T>) => task(),
  };
  const opened = await openLedger({ place, world, sessionKey: dump.key });
  if (!opened.ok) throw new Error(`The ledger did not open: ${opened.error.kind}`);
  if (opened.value.kind !== 'open') throw new Error(`The ledger is unreadable: ${opened.value.why}`);
  return opened.value.ledger;
}

function reviveBytes(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$bytes' in value)) return value;
  return Uint8Array.from(Buffer.from(String(value.$bytes), 'base64'));
}

/** Runs in the page. A key that cannot leave the browser is left behind: the copy is opened with the session's. */
async function dumpLedger(name: string): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names);
  const rows = await Promise.all(
    names.map(
      (each) =>
        new Promise<[string, unknown[]]>((resolve, reject) => {
          const request = transaction.objectStore(each).getAll();
          request.onsuccess = () => resolve([each, request.result]);
          request.onerror = () => reject(request.error);
        }),
    ),
  );
  db.close();
  const stored = await Reflect.get(globalThis, 'chrome').storage.session.get(`vaultKey:${name}`);
  return JSON.stringify({ key: stored[`vaultKey:${name}`], tables: Object.fromEntries(rows) }, (_key, value) => {
    if (value instanceof CryptoKey) return null;
    if (!(value instanceof Uint8Array)) return value;
    let text = '';
    for (let at = 0; at < value.length; at += 8192) text += String.fromCharCode(...value.subarray(at, at + 8192));
    return { $bytes: btoa(text) };
  });
}
