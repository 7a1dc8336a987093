// The shared folder: whatever an office's file sync does to files, every copy ends with the same ledger.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newFileIdentity } from '@/lib/ledger/age-file.ts';
import type { FolderMemory, SharedFolder } from '@/lib/ledger/folder-sync.ts';
import type { Bytes } from '@/lib/vault/bytes.ts';
import { append, type Copy, contentOf, copyProfile, MADE_AT, newCopy } from '@/test/ledger/copies.ts';
import { caseIds, decisionContent, matterDraft, ofMatter, PLANTED, wholeCase } from '@/test/ledger/sample-drafts.ts';
import { successOf } from '@/test/ledger/test-world.ts';

const { identity } = await newFileIdentity();

/** One computer's view of the folder; files travel between views only when a test carries them. */
type View = { readonly files: Map<string, Bytes>; readonly folder: SharedFolder; readonly memory: FolderMemory };

function newView(): View {
  const files = new Map<string, Bytes>();
  const folder: SharedFolder = {
    list: async () =>
      [...files].map(([name, bytes]) => ({ name, stamp: `${bytes.length}-${bytes.at(-1)}`, read: async () => bytes })),
    write: async (name, bytes) => {
      if (files.has(name)) throw new Error('A file was written over');
      files.set(name, bytes);
    },
  };
  return { files, folder, memory: new Map() };
}

const sync = async ({ ledger }: Copy, { folder, memory }: View, adoptOrganisation = false) =>
  successOf(
    await ledger.exchange.syncFolder({
      folder,
      identity,
      memory,
      madeAtUtc: MADE_AT,
      adoptOrganisation,
      isFirstTime: false,
    }),
  );
function carry(from: View, to: View): void {
  for (const [name, bytes] of from.files) to.files.set(name, bytes);
}

describe('a shared folder', () => {
  it('brings a second computer to the same ledger, and each writes only files of its own', async () => {
    const [a, b, view] = [await newCopy(), await newCopy(), newView()];
    const ids = caseIds();
    await append(a.ledger, wholeCase(ids));
    expect(await sync(a, view)).toMatchObject({ added: 0, written: 1, unread: [], refused: [] });
    expect(await sync(b, { ...view, memory: new Map() }, true)).toMatchObject({ added: 5, written: 0 });
    await append(b.ledger, [ofMatter(ids.matterId, decisionContent(ids.replyId))]);
    const memory = new Map();
    expect(await sync(b, { ...view, memory })).toMatchObject({ written: 1 });
    expect(await sync(a, view)).toMatchObject({ added: 1, written: 0 });
    expect(await contentOf(a.ledger)).toEqual(await contentOf(b.ledger));
    const names = [...view.files.keys()];
    expect(names.filter((name) => name.startsWith(a.ledger.deviceId))).toHaveLength(1);
    expect(names.filter((name) => name.startsWith(b.ledger.deviceId))).toHaveLength(1);
    expect(await sync(a, view)).toMatchObject({ added: 0, written: 0 }); // and then there is peace
  });

  it('holds nothing that can be read without its key', async () => {
    const [a, view] = [await newCopy(), newView()];
    await append(a.ledger, wholeCase());
    await sync(a, view);
    const text = [...view.files.values()].map((bytes) => Buffer.from(bytes).toString('latin1')).join('');
    for (const word of Object.values(PLANTED)) expect(text).not.toContain(word);
    const other = await newFileIdentity();
    const b = await newCopy();
    const input = {
      folder: view.folder,
      memory: new Map(),
      madeAtUtc: MADE_AT,
      adoptOrganisation: false,
      isFirstTime: true,
    };
    await append(b.ledger, wholeCase());
    for (const [key, kind] of [
      [other.identity, 'other-key'],
      ['no key', 'bad-key'],
    ] as const) {
      const before = [...view.files.keys()];
      expect(await b.ledger.exchange.syncFolder({ ...input, identity: key })).toEqual({ ok: false, error: { kind } });
      expect([...view.files.keys()]).toEqual(before); // a mistyped key writes nothing
    }
  });

  it('with a file still arriving waits for it, and takes it when it is whole', async () => {
    const [a, b, left, right] = [await newCopy(), await newCopy(), newView(), newView()];
    const ids = caseIds();
    await append(a.ledger, wholeCase(ids));
    await sync(a, left);
    await append(a.ledger, [ofMatter(ids.matterId, decisionContent(ids.replyId))]);
    await sync(a, left);
    const [first, second] = [...left.files];
    if (!first || !second) throw new Error('Two files');
    right.files.set(second[0], second[1]); // the later one arrives first
    right.files.set(first[0], first[1].slice(0, 100)); // and the earlier one in part
    expect(await sync(b, right, true)).toMatchObject({ added: 0, waiting: 1, unread: [first[0]] });
    right.files.set(first[0], first[1]);
    expect(await sync(b, right, true)).toMatchObject({ added: 6, waiting: 0, unread: [] });
    expect(await contentOf(b.ledger)).toEqual(await contentOf(a.ledger));
  });

  it('from which a file was lost is made whole by whoever has the entries', async () => {
    const [a, b, view] = [await newCopy(), await newCopy(), newView()];
    await append(a.ledger, wholeCase());
    await sync(a, view);
    await sync(b, { ...view, memory: new Map() }, true);
    view.files.clear();
    expect(await sync(b, { ...view, memory: new Map() })).toMatchObject({ written: 1 });
    const c = await newCopy();
    await sync(c, { ...view, memory: new Map() }, true);
    expect(await contentOf(c.ledger)).toEqual(await contentOf(a.ledger));
  });

  it('into which a profile was copied shows the fork on both', async () => {
    const [a, view] = [await newCopy(), newView()];
    await append(a.ledger, wholeCase());
    const twin = await copyProfile(a);
    const twinView = newView();
    for (const each of [a, twin]) await append(each.ledger, [matterDraft(crypto.randomUUID())]);
    await sync(a, view);
    await sync(twin, twinView);
    // Both wrote a file of the same name: the file sync keeps one and renames the other.
    for (const [name, bytes] of twinView.files)
      view.files.set(name.replace('.recourse.age', '.recourse (conflicted copy).age'), bytes);
    expect((await sync(a, view)).newDeviceId).not.toBeNull();
    await sync(twin, { ...view, memory: new Map() });
    expect(await a.ledger.exchange.forks()).toHaveLength(1);
    expect(await twin.ledger.exchange.forks()).toEqual(await a.ledger.exchange.forks());
  });

  it('ends with the same ledger everywhere, however files are delayed, cut, doubled and renamed', async () => {
    const mishap = fc.constantFrom('carry', 'cut', 'double', 'rename', 'drop', 'stranger');
    const event = fc.record({
      on: fc.nat(2),
      what: fc.oneof(
        { weight: 2, arbitrary: fc.constant('record') },
        { weight: 3, arbitrary: fc.constant('sync') },
        { weight: 4, arbitrary: mishap },
      ),
      to: fc.nat(2),
      pick: fc.nat(9),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 6, maxLength: 24 }), async (events) => {
        const ids = caseIds();
        const copies = [await newCopy(), await newCopy(), await newCopy()];
        const views = [newView(), newView(), newView()];
        await append(copies[0]?.ledger ?? fault(), wholeCase(ids));
        await sync(copies[0] ?? fault(), views[0] ?? fault());
        for (const at of [1, 2]) {
          carry(views[0] ?? fault(), views[at] ?? fault());
          await sync(copies[at] ?? fault(), views[at] ?? fault(), true);
        }
        for (const { on, what, to, pick } of events) {
          const [copy, view, other] = [copies[on] ?? fault(), views[on] ?? fault(), views[to] ?? fault()];
          if (what === 'record') await append(copy.ledger, [ofMatter(ids.matterId, decisionContent(ids.replyId))]);
          else if (what === 'sync') expect((await sync(copy, view)).refused).toEqual([]);
          else mishapOf(what, view, { other, pick });
        }
        // In the end every file arrives everywhere: the folder is whole again.
        for (let round = 0; round < 3; round += 1) {
          for (const [at, copy] of copies.entries()) await sync(copy, views[at] ?? fault());
          for (const from of views) for (const into of views) if (from !== into) carry(from, into);
        }
        for (const [at, copy] of copies.entries()) await sync(copy, views[at] ?? fault());
        const contents = await Promise.all(copies.map((copy) => contentOf(copy.ledger)));
        expect(contents[1]).toEqual(contents[0]);
        expect(contents[2]).toEqual(contents[0]);
      }),
      { numRuns: Number(process.env.RECOURSE_FOLDER_RUNS ?? 10), seed: 7 },
    );
  }, 300_000);
});

function mishapOf(what: string, view: View, { other, pick }: { readonly other: View; readonly pick: number }): void {
  const names = [...view.files.keys()];
  const name = names[pick % Math.max(1, names.length)];
  const bytes = name === undefined ? undefined : view.files.get(name);
  if (name === undefined || bytes === undefined) return;
  if (what === 'carry') other.files.set(name, bytes);
  if (what === 'cut' && !other.files.has(name)) other.files.set(`${name}.part`, bytes.slice(0, 50 + pick * 20));
  if (what === 'double') view.files.set(name.replace('.recourse.age', `.recourse (${pick}).age`), bytes);
  if (what === 'rename') other.files.set(`PC-7's conflicted copy ${name}`, bytes);
  if (what === 'drop' && other !== view && other.files.has(name)) view.files.delete(name);
  if (what === 'stranger') view.files.set(`notes.recourse.age${pick}`, new Uint8Array([1, 2, 3]));
}

function fault(): never {
  throw new Error('No such copy');
}
