// A small world for ledger tests: its own IndexedDB, a clock that is set by hand, real randomness, a queueing lock.
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { LedgerLock, World } from '@/lib/ledger/context.ts';
import { createDatabase, type DatabasePlace, type LedgerDatabase } from '@/lib/ledger/database.ts';
import { type Ledger, openLedger } from '@/lib/ledger/ledger.ts';
import type { RandomBytes } from '@/lib/vault/bytes.ts';

// liveQuery does nothing where the page itself has no IndexedDB, whatever a database was opened with.
Dexie.dependencies.indexedDB = new IDBFactory();
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

export const randomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

/** What Web Locks do for one origin: tasks of one name run one after the other. */
export function queueingLock(): LedgerLock {
  const tails = new Map<string, Promise<unknown>>();
  return <T>(name: string, task: () => Promise<T>): Promise<T> => {
    const run = (tails.get(name) ?? Promise.resolve()).then(task, task);
    tails.set(name, run);
    return run;
  };
}

export function newPlace(addons: DatabasePlace['addons'] = []): DatabasePlace {
  return { name: 'recourse-test', indexedDB: new IDBFactory(), IDBKeyRange, addons };
}

/** A world whose clock stands at `clock.nowMs` until a test sets it. */
export function newWorld(clock = { nowMs: Date.UTC(2026, 2, 2, 9) }): World {
  return { nowMs: () => clock.nowMs, newId: () => crypto.randomUUID(), randomBytes, lock: queueingLock() };
}

/** Opens a ledger that must open; the session's key with it. */
export async function openSound(
  place: DatabasePlace,
  world: World,
  sessionKey: string | null = null,
): Promise<{ readonly ledger: Ledger; readonly sessionKey: string }> {
  const opened = await openLedger({ place, world, sessionKey });
  if (!opened.ok) throw new Error(`Did not open: ${JSON.stringify(opened.error)}`);
  if (opened.value.kind !== 'open') throw new Error(`Unreadable: ${opened.value.why}`);
  return opened.value;
}

/** The value of a result that must be a success. */
export function successOf<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(`Expected a success, got ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Changes rows behind the ledger's back: a second connection to the same factory is the same disk. */
export async function editDatabase(
  place: DatabasePlace,
  change: (db: LedgerDatabase) => Promise<unknown>,
): Promise<void> {
  const db = createDatabase({ ...place, addons: [] });
  await db.open();
  await change(db);
  db.close();
}
