// Joining chains: which of the entries that arrived are new, hang on what is here, and are what their successors say.
import type { Id } from '@/lib/domain/id.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import type { HeadRow } from './database.ts';
import { hashEntry, NO_ENTRY_SHA256, type SealedEntry } from './entry.ts';
import { mapInChunks } from './in-chunks.ts';

/** What is here already, as far as joining asks. */
export type KnownChains = {
  readonly heads: readonly HeadRow[];
  /** The entries of these ids that are here. */
  readonly byId: (ids: readonly Id[]) => Promise<readonly SealedEntry[]>;
  /** The entries that are here at these places; more than one at a place is a fork. */
  readonly at: (places: readonly (readonly [Id, number])[]) => Promise<readonly SealedEntry[]>;
};

/** Nothing is here: for a file that must stand alone. */
export const NO_CHAINS: KnownChains = { heads: [], byId: async () => [], at: async () => [] };

/**
 * `fresh`: new entries that hang on a chain, each after its predecessor. `waiting`: how many hang on an entry that has
 * not arrived. `heads`: every head there is when the fresh ones are in; a device with two is a fork.
 */
export type Joined = {
  readonly fresh: readonly SealedEntry[];
  readonly known: number;
  readonly waiting: number;
  readonly heads: readonly HeadRow[];
};

/** `altered`: an entry of a known id with other bytes. `out-of-order`: a chain whose times do not rise. */
export type ChainFault = { readonly kind: 'altered' } | { readonly kind: 'out-of-order' };

type Hashed = { readonly entry: SealedEntry; readonly sha256: string };

/** Joins entries that arrived, in any order, whole or in part, to what is known. */
export async function joinChains(
  known: KnownChains,
  arrived: readonly SealedEntry[],
): Promise<Result<Joined, ChainFault>> {
  const hashed = await mapInChunks(arrived, withHash);
  const distinct = new Map(hashed.map((each) => [each.entry.id, each]));
  const isAltered = (each: Hashed) => distinct.get(each.entry.id)?.sha256 !== each.sha256;
  const here = await mapInChunks(await known.byId([...distinct.keys()]), withHash);
  if (hashed.some(isAltered) || here.some(isAltered)) return fail({ kind: 'altered' });
  for (const { entry } of here) distinct.delete(entry.id);
  const fresh = [...distinct.values()].sort((a, b) => a.entry.seq - b.entry.seq);
  const places = new Map<string, string>(); // each place and hash that can be hung on, with its time
  for (const each of [...here, ...(await predecessors(known, fresh))]) places.set(keyOf(each), each.entry.hlc);
  for (const head of known.heads) places.set(placeKey(head.deviceId, head.seq, head.sha256), head.hlc);
  return hang(fresh, { places, heads: known.heads, known: here.length });
}

function hang(
  fresh: readonly Hashed[],
  start: { readonly places: Map<string, string>; readonly heads: readonly HeadRow[]; readonly known: number },
): Result<Joined, ChainFault> {
  const { places } = start;
  const heads = new Map(start.heads.map((head) => [placeKey(head.deviceId, head.seq, head.sha256), head]));
  const hung: SealedEntry[] = [];
  for (const each of fresh) {
    const { deviceId, seq, prevSha256, hlc } = each.entry;
    const before = placeKey(deviceId, seq - 1, prevSha256);
    const isFirst = seq === 1 && prevSha256 === NO_ENTRY_SHA256;
    const timeBefore = isFirst ? '' : places.get(before);
    if (timeBefore === undefined) continue;
    if (hlc <= timeBefore) return fail({ kind: 'out-of-order' });
    places.set(keyOf(each), hlc);
    heads.delete(before);
    heads.set(keyOf(each), { deviceId, seq, sha256: each.sha256, hlc });
    hung.push(each.entry);
  }
  return succeed({ fresh: hung, known: start.known, waiting: fresh.length - hung.length, heads: [...heads.values()] });
}

// The entries here on which fresh ones may hang, where neither a head nor an entry that arrived is known to be it.
async function predecessors(known: KnownChains, fresh: readonly Hashed[]): Promise<readonly Hashed[]> {
  const hashes = new Set([...fresh, ...known.heads].map((each) => each.sha256));
  const missing = fresh.filter(({ entry }) => entry.seq > 1 && !hashes.has(entry.prevSha256));
  return mapInChunks(await known.at(missing.map(({ entry }) => [entry.deviceId, entry.seq - 1] as const)), withHash);
}

async function withHash(entry: SealedEntry): Promise<Hashed> {
  return { entry, sha256: await hashEntry(entry) };
}

function keyOf({ entry, sha256 }: Hashed): string {
  return placeKey(entry.deviceId, entry.seq, sha256);
}

function placeKey(deviceId: Id, seq: number, sha256: string): string {
  return `${deviceId}/${seq}/${sha256}`;
}
