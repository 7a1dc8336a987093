// Backup: opens elsewhere, is compared before it is handed out, and says when it is old.
import type { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { newFileIdentity, openFile, sealFile } from '@/lib/ledger/age-file.ts';
import { readParcel, writeParcel } from '@/lib/ledger/parcel-text.ts';
import { restoreInMemory } from '@/lib/ledger/restore-in-memory.ts';
import { decodeText, encodeText } from '@/lib/vault/bytes.ts';
import { append, contentOf, MADE_AT, mergeInto, newCopy, parcelOf } from '@/test/ledger/copies.ts';
import { caseIds, matterDraft, PLANTED, requestDraft, wholeCase } from '@/test/ledger/sample-drafts.ts';
import { editDatabase, newPlace, newWorld, openSound, successOf } from '@/test/ledger/test-world.ts';

const PASSPHRASE = 'orchard lamp violet nine';
const seal = { kind: 'passphrase', passphrase: PASSPHRASE, workFactor: 10 } as const;

describe('a backup', () => {
  it('under a passphrase restores everything into an empty ledger, under a device of its own', async () => {
    const a = await newCopy();
    await append(a.ledger, wholeCase());
    const { file, entries } = successOf(await a.ledger.exchange.makeBackup({ seal, madeAtUtc: MADE_AT }));
    expect(entries).toBe(5);
    const b = await newCopy();
    const parcel = successOf(await b.ledger.exchange.open(file, { kind: 'passphrase', passphrase: PASSPHRASE }));
    expect(await mergeInto(b.ledger, parcel, true)).toMatchObject({ added: 5, newDeviceId: null });
    expect(await contentOf(b.ledger)).toEqual(await contentOf(a.ledger));
    expect(b.ledger.organisationId).toBe(a.ledger.organisationId);
    expect(b.ledger.deviceId).not.toBe(a.ledger.deviceId);
    expect(await b.ledger.find('a-number', PLANTED.aNumber)).toHaveLength(1);
    await append(b.ledger, [matterDraft(crypto.randomUUID())]);
    expect(await b.ledger.verify()).toEqual({ kind: 'whole', entries: 6 });
  });

  it('is restored into a living ledger by merging, twice as well as once', async () => {
    const ids = caseIds();
    const a = await newCopy();
    await append(a.ledger, wholeCase(ids));
    const old = await parcelOf(a.ledger);
    await append(a.ledger, [requestDraft(ids.matterId, crypto.randomUUID())]);
    const before = await contentOf(a.ledger);
    expect(await mergeInto(a.ledger, old)).toMatchObject({ added: 0, known: 5 });
    expect(await contentOf(a.ledger)).toEqual(before);
    expect(a.ledger.exchange).toBeDefined();
  });

  it('holds its text byte for byte when it is written, read and written again', async () => {
    const a = await newCopy();
    await append(a.ledger, wholeCase());
    const bytes = writeParcel(await parcelOf(a.ledger));
    expect(writeParcel(successOf(readParcel(bytes)))).toEqual(bytes);
  });

  it('shows nothing of what is in it', async () => {
    const a = await newCopy();
    await append(a.ledger, wholeCase());
    const { file } = successOf(await a.ledger.exchange.makeBackup({ seal, madeAtUtc: MADE_AT }));
    const text = Buffer.from(file).toString('latin1');
    for (const word of Object.values(PLANTED)) expect(text).not.toContain(word);
    expect(text).not.toContain(a.ledger.deviceId);
  });

  it('of a ledger that does not verify is refused, and says where it is broken', async () => {
    const a = await newCopy();
    const appended = await append(a.ledger, wholeCase());
    await editDatabase(a.place, (db) => db.entries.delete(appended[1]?.entryId ?? ''));
    const made = await a.ledger.exchange.makeBackup({ seal, madeAtUtc: MADE_AT });
    expect(made).toMatchObject({ ok: false, error: { kind: 'broken', verification: { why: 'gap', seq: 2 } } });
  });

  it('with the wrong passphrase gives the one answer that a damaged file gives', async () => {
    const a = await newCopy();
    const { file } = successOf(await a.ledger.exchange.makeBackup({ seal, madeAtUtc: MADE_AT }));
    const refused = { ok: false, error: { kind: 'does-not-open' } };
    expect(await a.ledger.exchange.open(file, { kind: 'passphrase', passphrase: 'another' })).toEqual(refused);
    expect(
      await a.ledger.exchange.open(file.subarray(0, file.length - 1), { kind: 'passphrase', passphrase: PASSPHRASE }),
    ).toEqual(refused);
    expect(
      await a.ledger.exchange.open(encodeText('not a file'), { kind: 'passphrase', passphrase: PASSPHRASE }),
    ).toEqual(refused);
  });

  it('for recipients opens with the identity of each, and not for a recipient that is none', async () => {
    const a = await newCopy();
    await append(a.ledger, wholeCase());
    const [one, two] = [await newFileIdentity(), await newFileIdentity()];
    const recipients = [one.recipient, two.recipient];
    const { file } = successOf(
      await a.ledger.exchange.makeBackup({ seal: { kind: 'recipients', recipients }, madeAtUtc: MADE_AT }),
    );
    for (const { identity } of [one, two])
      expect((await a.ledger.exchange.open(file, { kind: 'identity', identity })).ok).toBe(true);
    for (const bad of [[], ['age1nobody'], [one.recipient, one.identity]]) {
      const made = await a.ledger.exchange.makeBackup({
        seal: { kind: 'recipients', recipients: bad },
        madeAtUtc: MADE_AT,
      });
      expect(made).toEqual({ ok: false, error: { kind: 'bad-recipient' } });
    }
  });

  it('of a newer Recourse is told from no backup at all', async () => {
    const { ledger } = await newCopy();
    const key = await newFileIdentity();
    const open = async (text: string) => {
      const file = successOf(await sealFile(encodeText(text), { kind: 'recipients', recipients: [key.recipient] }));
      return ledger.exchange.open(file, { kind: 'identity', identity: key.identity });
    };
    const line = decodeText(writeParcel(await parcelOf(ledger)));
    expect(await open(line.replace('"format":1', '"format":2'))).toEqual({ ok: false, error: { kind: 'newer' } });
    expect(await open(line.replace('"ledgerFormat":', '"ledgerFormat":9'))).toEqual({
      ok: false,
      error: { kind: 'newer' },
    });
    for (const text of ['', 'hello', `${line}{}\n`, line.slice(0, -1), line.replace('"keys":1', '"keys":2')])
      expect(await open(text)).toEqual({ ok: false, error: { kind: 'not-a-parcel' } });
  });

  it('is asked for again by how many entries came since', async () => {
    const a = await newCopy();
    expect(await a.ledger.exchange.lastBackup()).toBeNull();
    await append(a.ledger, wholeCase());
    const made = successOf(await a.ledger.exchange.makeBackup({ seal, madeAtUtc: MADE_AT }));
    await a.ledger.exchange.noteBackup(made);
    await append(a.ledger, [matterDraft(crypto.randomUUID())]);
    expect(await a.ledger.exchange.lastBackup()).toEqual({ madeAtUtc: MADE_AT, entriesSince: 1 });
    expect(await a.ledger.exportRaw()).not.toContain(MADE_AT);
  });
});

describe('an age file', () => {
  it('gives back what was sealed, empty or of several chunks', async () => {
    const { identity, recipient } = await newFileIdentity();
    for (const length of [0, 1, 65_536, 200_000]) {
      const plain = new Uint8Array(length).fill(7);
      const file = successOf(await sealFile(plain, { kind: 'recipients', recipients: [recipient] }));
      expect(successOf(await openFile(file, { kind: 'identity', identity }))).toEqual(plain);
    }
  });
});

describe('the restore that a backup is put to', () => {
  it('opens nothing that lacks an entry or has a key of another', async () => {
    const a = await newCopy();
    await append(a.ledger, wholeCase());
    const sound = await parcelOf(a.ledger);
    expect((await restoreInMemory(sound))?.entries.size).toBe(5);
    const [one, two, ...rest] = sound.keys;
    if (!one || !two) throw new Error('Two keys');
    const swapped = [{ ...one, words: two.words }, { ...two, words: one.words }, ...rest];
    expect(await restoreInMemory({ ...sound, entries: sound.entries.slice(1) })).toBeNull();
    expect(await restoreInMemory({ ...sound, entries: sound.entries.filter((_, at) => at !== 3) })).toBeNull();
    expect(await restoreInMemory({ ...sound, keys: swapped })).toBeNull();
  });

  it('ends in no backup where the states differ from those of the ledger', async () => {
    let isLying = false;
    const lying = (db: Dexie) =>
      db.use({
        stack: 'dbcore',
        name: 'lying',
        create: (down) => ({
          ...down,
          table: (name) => {
            const table = down.table(name);
            if (name !== 'projectionCodes') return table;
            const query: typeof table.query = async (request) => {
              const found = await table.query(request);
              return isLying ? { ...found, result: found.result.slice(1) } : found;
            };
            return { ...table, query };
          },
        }),
      });
    const { ledger } = await openSound(newPlace([lying]), newWorld());
    await append(ledger, wholeCase());
    expect((await ledger.exchange.makeBackup({ seal, madeAtUtc: MADE_AT })).ok).toBe(true);
    isLying = true;
    const made = await ledger.exchange.makeBackup({ seal, madeAtUtc: MADE_AT });
    expect(made).toEqual({ ok: false, error: { kind: 'restore-differs' } });
  });
});
