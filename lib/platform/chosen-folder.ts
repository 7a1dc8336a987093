// The folder that a person chose, through the File System Access API. The browser keeps the reference to it, in a database
// of its own: such a reference cannot be sealed. It holds the folder's name and nothing of what lies in it.

/** A file as it lies there; `stamp` changes when its content does. */
export type ChosenFile = {
  readonly name: string;
  readonly stamp: string;
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>;
};

/** The chosen folder, opened. */
export type ChosenFolder = {
  readonly name: string;
  readonly list: () => Promise<readonly ChosenFile[]>;
  readonly write: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
};

type Handle = FileSystemDirectoryHandle & {
  // Not in TypeScript's library (2026-11): Chromium only.
  readonly requestPermission?: (options: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
};

const STORE = 'recourse-folder';
const KEY = 'chosen';

/** Whether this browser can open folders. */
export function mayChooseFolder(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** Lets the person choose a folder and remembers it; `null` when they closed the picker. Needs a click. */
export async function chooseFolder(): Promise<ChosenFolder | null> {
  const picker: unknown = Reflect.get(globalThis, 'showDirectoryPicker');
  if (typeof picker !== 'function') return null;
  try {
    const handle: Handle = await picker.call(globalThis, { id: STORE, mode: 'readwrite' });
    await withStore('readwrite', (store) => store.put(handle, KEY));
    return folderOf(handle);
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null;
    throw thrown;
  }
}

/** The folder chosen before, `null` when there is none or the person does not allow it. Needs a click. */
export async function reopenFolder(): Promise<ChosenFolder | null> {
  const handle = await withStore<Handle | undefined>('readonly', (store) => store.get(KEY));
  if (handle === undefined) return null;
  const permission = (await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted';
  return permission === 'granted' ? folderOf(handle) : null;
}

/** The name of the folder chosen before; `null` when there is none. */
export async function chosenFolderName(): Promise<string | null> {
  return (await withStore<Handle | undefined>('readonly', (store) => store.get(KEY)))?.name ?? null;
}

/** Forgets the folder; its files stay where they are. */
export async function forgetFolder(): Promise<void> {
  await withStore('readwrite', (store) => store.delete(KEY));
}

/** A folder over a handle; tests hand in another of the same shape. */
export function folderOf(handle: FileSystemDirectoryHandle): ChosenFolder {
  return {
    name: handle.name,
    list: async () => {
      const files: ChosenFile[] = [];
      for await (const entry of handle.values()) {
        if (entry.kind !== 'file') continue;
        const file = await (entry as FileSystemFileHandle).getFile(); // told apart by its kind in the line before
        const read = async () => new Uint8Array(await file.arrayBuffer());
        files.push({ name: entry.name, stamp: `${file.size}-${file.lastModified}`, read });
      }
      return files;
    },
    write: async (name, bytes) => {
      if (await isThere(handle, name)) throw new Error('A file of the shared folder is never written over');
      const writable = await (await handle.getFileHandle(name, { create: true })).createWritable();
      await writable.write(bytes);
      await writable.close();
    },
  };
}

async function isThere(handle: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await handle.getFileHandle(name);
    return true;
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return false;
    throw thrown;
  }
}

function withStore<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(STORE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction(STORE, mode);
      const request = use(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        db.close();
        resolve(request.result);
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}
