// The chosen folder over a directory handle: files are listed with a stamp that changes, and never written over.
import { describe, expect, it } from 'vitest';
import { folderOf } from '@/lib/platform/chosen-folder.ts';

type Stored = { bytes: Uint8Array<ArrayBuffer>; lastModified: number };

/** A directory handle as the File System Access API has it, over a map. */
function fakeHandle(files: Map<string, Stored>): FileSystemDirectoryHandle {
  const fileHandle = (name: string) => ({
    kind: 'file',
    name,
    getFile: async () => {
      const stored = files.get(name);
      if (stored === undefined) throw new DOMException('', 'NotFoundError');
      return new File([stored.bytes], name, { lastModified: stored.lastModified });
    },
    createWritable: async () => {
      let written: Uint8Array<ArrayBuffer> = new Uint8Array(0);
      return {
        write: async (bytes: Uint8Array<ArrayBuffer>) => {
          written = bytes;
        },
        close: async () => void files.set(name, { bytes: written, lastModified: files.size }),
      };
    },
  });
  const handle = {
    name: 'Shared',
    async *values() {
      yield { kind: 'directory', name: 'A folder within' };
      for (const name of files.keys()) yield fileHandle(name);
    },
    getFileHandle: async (name: string, options?: { readonly create: boolean }) => {
      if (!files.has(name) && options?.create !== true) throw new DOMException('', 'NotFoundError');
      return fileHandle(name);
    },
  };
  return handle as unknown as FileSystemDirectoryHandle; // the members that are used
}

describe('a chosen folder', () => {
  it('gives back the bytes that were written, and leaves folders in it alone', async () => {
    const folder = folderOf(fakeHandle(new Map()));
    await folder.write('a.age', new Uint8Array([1, 2, 3]));
    const files = await folder.list();
    expect(files.map((file) => file.name)).toEqual(['a.age']);
    expect(await files[0]?.read()).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('never writes over a file', async () => {
    const files = new Map<string, Stored>([['a.age', { bytes: new Uint8Array([9]), lastModified: 1 }]]);
    await expect(folderOf(fakeHandle(files)).write('a.age', new Uint8Array([1]))).rejects.toThrow('never written over');
    expect(files.get('a.age')?.bytes).toEqual(new Uint8Array([9]));
  });

  it('stamps a file anew when it has changed', async () => {
    const files = new Map<string, Stored>([['a.age', { bytes: new Uint8Array([9]), lastModified: 1 }]]);
    const folder = folderOf(fakeHandle(files));
    const before = (await folder.list())[0]?.stamp;
    files.set('a.age', { bytes: new Uint8Array([8]), lastModified: 2 });
    expect((await folder.list())[0]?.stamp).not.toBe(before);
  });
});
