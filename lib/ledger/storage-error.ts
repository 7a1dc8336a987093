// What went wrong in storage, told apart by what a person can do about it.
import { Dexie } from 'dexie';

/** `storage-full`: free some space. `storage-failed`: the browser's name of the fault, which holds no content. */
export type StorageError =
  | { readonly kind: 'storage-full' }
  | { readonly kind: 'storage-failed'; readonly name: string };

/**
 * The storage error in something thrown: a full disk anywhere in Dexie's chain of inner errors counts as such.
 * `null` when it is no storage fault at all, but a programmer's: then throw it on.
 * @example storageErrorOf(new DOMException('', 'QuotaExceededError')) // { kind: 'storage-full' }
 */
export function storageErrorOf(thrown: unknown): StorageError | null {
  const chain = [...chainOf(thrown, new Set())];
  if (chain.some((error) => error.name === 'QuotaExceededError')) return { kind: 'storage-full' };
  const fault = chain.find((error) => error instanceof DOMException || error instanceof Dexie.DexieError);
  return fault === undefined ? null : { kind: 'storage-failed', name: fault.name };
}

type Chained = {
  readonly name: string;
  readonly inner?: unknown;
  readonly cause?: unknown;
  readonly failures?: unknown;
};

function* chainOf(thrown: unknown, seen: Set<unknown>): Generator<Chained> {
  if (!isChained(thrown) || seen.has(thrown)) return;
  seen.add(thrown);
  yield thrown;
  yield* chainOf(thrown.inner, seen);
  yield* chainOf(thrown.cause, seen);
  if (Array.isArray(thrown.failures)) for (const failure of thrown.failures) yield* chainOf(failure, seen);
}

function isChained(thrown: unknown): thrown is Chained {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown && typeof thrown.name === 'string';
}
