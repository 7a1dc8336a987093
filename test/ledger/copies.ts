// Several copies of one office's ledger for tests: each with its own database, clock and lock, beginning from the first.

import type { FileKey } from '@/lib/ledger/age-file.ts';
import { newFileIdentity } from '@/lib/ledger/age-file.ts';
import type { DatabasePlace } from '@/lib/ledger/database.ts';
import { createDatabase } from '@/lib/ledger/database.ts';
import type { EntryDraft } from '@/lib/ledger/journal.ts';
import type { Ledger } from '@/lib/ledger/ledger.ts';
import type { Parcel } from '@/lib/ledger/parcel-text.ts';
import { exportRawDump } from '@/lib/ledger/raw-dump.ts';
import { decodeBase64 } from '@/lib/vault/bytes.ts';
import { newPlace, newWorld, openSound, successOf } from '@/test/ledger/test-world.ts';

export const MADE_AT = '2026-03-02T09:00:00Z';

export type Copy = {
  readonly place: DatabasePlace;
  readonly ledger: Ledger;
  readonly clock: { nowMs: number };
  readonly sessionKey: string;
};

export async function newCopy(nowMs = Date.UTC(2026, 2, 2, 9)): Promise<Copy> {
  const clock = { nowMs };
  const place = newPlace();
  const { ledger, sessionKey } = await openSound(place, newWorld(clock));
  return { place, ledger, clock, sessionKey };
}

/** The same profile put on another computer: the same database, byte for byte, device id and all. */
export async function copyProfile({ place, clock, sessionKey }: Copy): Promise<Copy> {
  const dump: { tables: Record<string, object[]> } = JSON.parse(await exportRawDump(place), (_key, value) =>
    typeof value === 'object' && value !== null && '$bytes' in value ? decodeBase64(value.$bytes) : value,
  );
  const copied = newPlace();
  const db = createDatabase(copied);
  await db.open();
  for (const table of db.tables) if (table.name !== 'vault') await table.bulkPut(dump.tables[table.name] ?? []);
  db.close();
  const own = { nowMs: clock.nowMs };
  const opened = await openSound(copied, newWorld(own), sessionKey);
  return { place: copied, ledger: opened.ledger, clock: own, sessionKey };
}

const box = await newFileIdentity();
const KEY: FileKey = { kind: 'identity', identity: box.identity };

/** Everything a ledger has, through a real backup file and back. */
export async function parcelOf(ledger: Ledger): Promise<Parcel> {
  const seal = { kind: 'recipients', recipients: [box.recipient] } as const;
  const { file } = successOf(await ledger.exchange.makeBackup({ seal, madeAtUtc: MADE_AT }));
  return successOf(await ledger.exchange.open(file, KEY));
}

export async function mergeInto(ledger: Ledger, parcel: Parcel, adoptOrganisation = false) {
  return successOf(await ledger.exchange.merge(parcel, { adoptOrganisation }));
}

/** A second computer of the same office, begun from what the first has. */
export async function joinedCopy(first: Copy, nowMs?: number): Promise<Copy> {
  const copy = await newCopy(nowMs);
  await mergeInto(copy.ledger, await parcelOf(first.ledger), true);
  return copy;
}

export async function append(ledger: Ledger, drafts: readonly EntryDraft[]) {
  return successOf(await ledger.append(drafts));
}

/** All that a ledger says of its entries and what they add up to, without what is its own (device, vault). */
export async function contentOf(ledger: Ledger): Promise<unknown> {
  const mails = [...(await ledger.mails())].sort((a, b) => (a.mailId < b.mailId ? -1 : 1));
  const matters = [...(await ledger.matters())].sort((a, b) => (a.matter.matterId < b.matter.matterId ? -1 : 1));
  const parcel = await parcelOf(ledger);
  const entries = [...parcel.entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [clockRules, heads, counts] = [await ledger.clockRules(), await ledger.heads(), await ledger.counts()];
  return { matters, mails, entries, clockRules, counts, heads, forks: await ledger.exchange.forks() };
}
