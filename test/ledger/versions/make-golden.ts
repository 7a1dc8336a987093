// Makes the golden file of the version this build writes. Run once, when a version is released: see make-golden.mjs.
import { writeFile } from 'node:fs/promises';
import { FORMAT } from '@/lib/ledger/schema-versions.ts';
import { newPlace, newWorld, openSound } from '@/test/ledger/test-world.ts';
import { recordSample, stateOf } from '@/test/ledger/versions/sample-ledger.ts';

/** Writes `v<FORMAT>.json` beside this file: stores, vault key, raw dump and expected state. Never overwrites one. */
export async function makeGolden(folder: string): Promise<string> {
  const place = newPlace();
  const { ledger, sessionKey } = await openSound(place, newWorld());
  await recordSample(ledger);
  const golden = {
    about: 'A ledger of invented people as this version wrote it. Never edit: make-golden.mjs made it once.',
    format: FORMAT,
    vaultKey: sessionKey,
    stores: await storesOf(place),
    dump: JSON.parse(await ledger.exportRaw()),
    expected: await stateOf(ledger),
  };
  const path = `${folder}/v${FORMAT}.json`;
  await writeFile(path, `${JSON.stringify(golden, null, 1)}\n`, { flag: 'wx' });
  return path;
}

// The tables as they are on disk, so that the file can be put back without the code that made it.
async function storesOf(place: ReturnType<typeof newPlace>): Promise<readonly unknown[]> {
  const native = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = place.indexedDB.open(place.name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = native.transaction([...native.objectStoreNames], 'readonly');
  const stores = [...native.objectStoreNames].map((name) => {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].map((indexName) => {
      const { keyPath, unique, multiEntry } = store.index(indexName);
      return { name: indexName, keyPath, unique, multiEntry };
    });
    return { name, keyPath: store.keyPath, indexes };
  });
  native.close();
  return stores;
}
