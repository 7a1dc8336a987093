// What these tests do to the storage of a page, from inside it: fill it, make it newer, damage it.

/**
 * Runs in the panel: from now on the database refuses new rows as a full disk does; `false`: there is room again.
 * 2026-11: `Storage.overrideQuotaForOrigin` changes nothing for an extension's origin in Chromium 156, so the refusal is
 * made where the browser would make it.
 */
export function fillDisk(isFull: boolean): void {
  const { prototype } = IDBObjectStore;
  const kept: { add?: typeof prototype.add } = Reflect.get(globalThis, 'keptOfStore') ?? { add: prototype.add };
  Reflect.set(globalThis, 'keptOfStore', kept);
  const refuse = (): never => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  };
  Reflect.set(prototype, 'add', isFull ? refuse : kept.add);
}

/** Runs in a page: what a newer Recourse would do to the database. */
export async function bumpVersion(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('recourse', 990);
    request.onupgradeneeded = () => request.result.createObjectStore('later');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  db.close();
}

/** Runs in a page: one byte of the sealed state of every entity. */
export async function flipOneByte(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('recourse');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise((resolve, reject) => {
    const transaction = db.transaction('projectionCodes', 'readwrite');
    const request = transaction.objectStore('projectionCodes').openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) return;
      const { sealed } = cursor.value;
      sealed[sealed.length - 1] ^= 1;
      cursor.update(cursor.value);
      cursor.continue();
    };
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  db.close();
}
