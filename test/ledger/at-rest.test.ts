// Promise 8 at rest: of what was recorded, nothing but ids, order, hashes and sealed bytes can be read in the database.
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import type { DatabasePlace } from '@/lib/ledger/database.ts';
import { mailDraft, newAuthor, PLANTED, wholeCase } from '@/test/ledger/sample-drafts.ts';
import { newPlace, newWorld, openSound, successOf } from '@/test/ledger/test-world.ts';

// Everything in every table as text: strings and keys as they are, bytes read as UTF-8, Latin-1 and UTF-16.
async function allText(place: DatabasePlace): Promise<string> {
  const db = new Dexie(place.name, { indexedDB: place.indexedDB, IDBKeyRange: place.IDBKeyRange });
  await db.open();
  const texts: string[] = [];
  for (const table of db.tables) collect(await table.toArray(), texts);
  db.close();
  return texts.join('\n');
}

function collect(value: unknown, texts: string[]): void {
  if (value instanceof Uint8Array) {
    for (const encoding of ['utf-8', 'latin1', 'utf-16le'] as const)
      texts.push(new TextDecoder(encoding).decode(value));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      texts.push(key);
      collect(member, texts);
    }
  } else {
    texts.push(String(value));
  }
}

const WORDS = [
  ...Object.values(PLANTED),
  'matter',
  'denied',
  'request-recorded',
  'new-orleans',
  'reply-1@ice.dhs.gov',
  'M-0001',
];

it('shows no planted word in any table, undone and reopened', async () => {
  const [place, world] = [newPlace(), newWorld()];
  const { ledger, sessionKey } = await openSound(place, world);
  const appended = successOf(await ledger.append(wholeCase()));
  successOf(await ledger.undo(appended.slice(-1), newAuthor()));
  await openSound(place, world);
  const text = await allText(place);
  expect(text.length).toBeGreaterThan(5000);
  for (const word of [...WORDS, sessionKey]) expect(text).not.toContain(word);
});

it('would be found unsealed: the same words in the same tables, as text and as bytes', async () => {
  const place = newPlace();
  await openSound(place, newWorld());
  const db = new Dexie(place.name, { indexedDB: place.indexedDB, IDBKeyRange: place.IDBKeyRange });
  await db.open();
  for (const [at, word] of WORDS.entries()) {
    const value = at % 2 === 0 ? word : new TextEncoder().encode(`...${word}...`);
    await db.table('meta').put({ key: `control-${at}`, value });
  }
  db.close();
  const text = await allText(place);
  for (const word of WORDS) expect(text).toContain(word);
});

it('stores of an entry only random ids, order, hashes and sealed bytes', async () => {
  const [place, ids] = [newPlace(), crypto.randomUUID()];
  const { ledger } = await openSound(place, newWorld());
  successOf(await ledger.append([mailDraft(ids)]));
  const { tables } = JSON.parse(await ledger.exportRaw());
  expect(tables.entries[0]).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/u),
    deviceId: ledger.deviceId,
    seq: 1,
    hlc: expect.stringMatching(/^\d{15}-\d{6}$/u),
    prevSha256: '0'.repeat(64),
    headsSeen: [],
    entityId: ids,
    sealedCodes: { $bytes: expect.any(String) },
    sealedWords: { $bytes: expect.any(String) },
  });
  expect(Object.keys(tables).sort()).toEqual(
    ['entries', 'heads', 'keyring', 'lookups', 'meta', 'projectionCodes', 'projectionWords', 'vault'].sort(),
  );
  expect(tables.vault[0].deviceKey).toEqual({ $cryptoKey: 'not exportable' });
});
