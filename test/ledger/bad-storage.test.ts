// Bad storage: full, failing, damaged, newer. Nothing is half-written, nothing lost, and it is said what happened.
import type { DBCoreMutateResponse, Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { DatabasePlace } from '@/lib/ledger/database.ts';
import { openLedger } from '@/lib/ledger/ledger.ts';
import { storageErrorOf } from '@/lib/ledger/storage-error.ts';
import { append, mergeInto, newCopy, parcelOf } from '@/test/ledger/copies.ts';
import { matterDraft, wholeCase } from '@/test/ledger/sample-drafts.ts';
import { editDatabase, newPlace, newWorld, openSound, successOf } from '@/test/ledger/test-world.ts';

type Fault = { at: number; count: number; how: 'reject' | 'report' | 'abort' };
const NEVER = Number.POSITIVE_INFINITY;
const full = () => new DOMException('disk', 'QuotaExceededError');

// A Dexie add-on that makes the n-th write fail, in each of the ways in which IndexedDB says so.
function faultyWrites(fault: Fault): (db: Dexie) => void {
  return (db) =>
    db.use({
      stack: 'dbcore',
      name: 'fault',
      create: (down) => ({
        ...down,
        table: (name) => {
          const table = down.table(name);
          const mutate: typeof table.mutate = async (request) => {
            fault.count += 1;
            if (fault.count !== fault.at) return table.mutate(request);
            if (fault.how === 'reject') throw full();
            if (fault.how === 'report') return reported();
            const done = table.mutate(request);
            (request.trans as unknown as IDBTransaction).abort(); // in the browser it is one
            return done;
          };
          return { ...table, mutate };
        },
      }),
    });
}

function reported(): DBCoreMutateResponse {
  return { numFailures: 1, failures: { 0: full() }, lastResult: undefined };
}

describe.each(['reject', 'report', 'abort'] as const)('a write that fails (%s)', (how) => {
  it('at any point of an append leaves everything as it was, and the same append succeeds later', async () => {
    const fault: Fault = { at: NEVER, count: 0, how };
    const [place, world] = [newPlace([faultyWrites(fault)]), newWorld()];
    const { ledger } = await openSound(place, world);
    const drafts = wholeCase();
    successOf(await ledger.append([matterDraft(crypto.randomUUID())]));
    fault.count = 0;
    successOf(await ledger.append(wholeCase()));
    const writes = fault.count;
    expect(writes).toBeGreaterThanOrEqual(6);

    for (let at = 1; at <= writes; at += 1) {
      const before = await ledger.exportRaw();
      Object.assign(fault, { at, count: 0 });
      const result = await ledger.append(drafts);
      const expected = how === 'abort' ? { kind: 'storage-failed' } : { kind: 'storage-full' };
      expect(result).toMatchObject({ ok: false, error: expected });
      expect(await ledger.exportRaw()).toBe(before);
    }
    fault.at = NEVER;
    expect(successOf(await ledger.append(drafts))).toHaveLength(drafts.length);
    expect(await ledger.verify()).toMatchObject({ kind: 'whole', entries: 1 + 5 + 5 });
  });

  it('at any point of founding founds nothing, and a later opening founds a whole ledger', async () => {
    const counted: Fault = { at: NEVER, count: 0, how };
    await openSound(newPlace([faultyWrites(counted)]), newWorld());
    expect(counted.count).toBeGreaterThanOrEqual(3);
    for (let at = 1; at <= counted.count; at += 1) {
      const fault: Fault = { at, count: 0, how };
      const [place, world] = [newPlace([faultyWrites(fault)]), newWorld()];
      expect((await openLedger({ place, world, sessionKey: null })).ok).toBe(false);
      fault.at = NEVER;
      const { ledger } = await openSound(place, world);
      successOf(await ledger.append([matterDraft(crypto.randomUUID())]));
      expect(await ledger.verify()).toMatchObject({ kind: 'whole' });
    }
  });
});

it('finds a full disk anywhere in a chain of errors, and takes no programmer fault for storage', () => {
  const chain = Object.assign(new Error('outer'), { inner: Object.assign(new Error('middle'), { cause: full() }) });
  expect(storageErrorOf(chain)).toEqual({ kind: 'storage-full' });
  const circular: Error & { inner?: unknown } = new Error('circular');
  circular.inner = circular;
  expect(storageErrorOf(circular)).toBeNull();
  expect(storageErrorOf(new TypeError('ours'))).toBeNull();
  const locked = new DOMException('', 'InvalidStateError');
  expect(storageErrorOf(locked)).toEqual({ kind: 'storage-failed', name: 'InvalidStateError' });
});

describe('a database of a newer version', () => {
  const newer: Readonly<Record<string, (place: DatabasePlace) => Promise<unknown>>> = {
    'by its format row': (place) => editDatabase(place, (db) => db.meta.put({ key: 'format', value: 2 })),
    'by its version, with a table we do not know and without one we expect': (place) =>
      openNatively(place, 20, (native) => {
        native.createObjectStore('novelty', { keyPath: 'id' }).add({ id: 'kept' });
        native.deleteObjectStore('lookups');
      }),
  };
  it.each(Object.keys(newer))('%s is not touched, and can be saved as it is', async (name) => {
    const [place, world] = [newPlace(), newWorld()];
    const { ledger, sessionKey } = await openSound(place, world);
    successOf(await ledger.append(wholeCase()));
    ledger.close();
    await newer[name]?.(place);
    const versionBefore = await nativeVersion(place);

    const opened = successOf(await openLedger({ place, world, sessionKey }));
    if (opened.kind !== 'unreadable') throw new Error('It opened');
    expect(opened.why).toBe('newer');
    const raw = JSON.parse(await opened.exportRaw());
    expect(raw.tables.entries).toHaveLength(5);
    if (raw.tables.novelty) expect(raw.tables.novelty).toEqual([{ id: 'kept' }]);
    expect(await nativeVersion(place)).toBe(versionBefore);
  });

  it('that became so while this page was open is not written', async () => {
    const [place, world] = [newPlace(), newWorld()];
    const { ledger } = await openSound(place, world);
    await editDatabase(place, (db) => db.meta.put({ key: 'format', value: 2 }));
    const result = await ledger.append([matterDraft(crypto.randomUUID())]);
    expect(result).toEqual({ ok: false, error: { kind: 'read-only', why: 'newer' } });
    expect(ledger.mode()).toEqual({ kind: 'read-only', why: 'newer' });
  });

  it('that is being upgraded by another page is let go, and not opened again by itself', async () => {
    const [place, world] = [newPlace(), newWorld()];
    const { ledger } = await openSound(place, world);
    await newer['by its version, with a table we do not know and without one we expect']?.(place);
    const result = await ledger.append([matterDraft(crypto.randomUUID())]);
    expect(result).toMatchObject({ ok: false, error: { kind: 'storage-failed', name: 'DatabaseClosedError' } });
  });
});

it('a database without its first rows is unreadable, not founded anew over what is there', async () => {
  const [place, world] = [newPlace(), newWorld()];
  const { ledger, sessionKey } = await openSound(place, world);
  successOf(await ledger.append(wholeCase()));
  ledger.close();
  await editDatabase(place, (db) => db.meta.clear());
  const opened = successOf(await openLedger({ place, world, sessionKey }));
  expect(opened).toMatchObject({ kind: 'unreadable', why: 'corrupt' });
  const raw = opened.kind === 'unreadable' ? JSON.parse(await opened.exportRaw()) : null;
  expect(raw.tables.entries).toHaveLength(5);
});

it('storage that cannot be opened at all is said so', async () => {
  const place = newPlace();
  const refusing = {
    open: () => {
      throw new DOMException('', 'SecurityError');
    },
  } as unknown as IDBFactory; // only open is used
  const opened = await openLedger({ place: { ...place, indexedDB: refusing }, world: newWorld(), sessionKey: null });
  expect(opened).toEqual({ ok: false, error: { kind: 'storage-failed', name: 'SecurityError' } });
});

function nativeVersion(place: DatabasePlace): Promise<number> {
  return openNatively(place, undefined, () => undefined);
}

// Opens without Dexie, as a build of another version would find it; gives the version on disk.
function openNatively(
  place: DatabasePlace,
  version: number | undefined,
  upgrade: (native: IDBDatabase) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = place.indexedDB.open(place.name, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => {
      resolve(request.result.version);
      request.result.close();
    };
    request.onerror = () => reject(request.error);
  });
}

describe.each(['reject', 'report', 'abort'] as const)('a write that fails while merging (%s)', (how) => {
  it('at any point leaves everything as it was, and the same merge succeeds later', async () => {
    const source = await newCopy();
    await append(source.ledger, wholeCase());
    const parcel = await parcelOf(source.ledger);
    const counted: Fault = { at: NEVER, count: 0, how };
    const counting = await openSound(newPlace([faultyWrites(counted)]), newWorld());
    counted.count = 0;
    await mergeInto(counting.ledger, parcel, true);
    expect(counted.count).toBeGreaterThanOrEqual(8);
    const fault: Fault = { at: NEVER, count: 0, how };
    const { ledger } = await openSound(newPlace([faultyWrites(fault)]), newWorld());
    const before = [await ledger.exportRaw(), ledger.organisationId];
    for (let at = 1; at <= counted.count; at += 1) {
      Object.assign(fault, { at, count: 0 });
      expect(await ledger.exchange.merge(parcel, { adoptOrganisation: true })).toMatchObject({ ok: false });
      expect([await ledger.exportRaw(), ledger.organisationId]).toEqual(before);
    }
    fault.at = NEVER;
    expect(await mergeInto(ledger, parcel, true)).toMatchObject({ added: 5 });
    expect(await ledger.verify()).toEqual({ kind: 'whole', entries: 5 });
  });
});
