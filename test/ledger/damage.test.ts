// Damage: one changed byte makes the ledger read-only and says where; verification finds what queries do not meet.
import { describe, expect, it } from 'vitest';
import type { LedgerDatabase } from '@/lib/ledger/database.ts';
import { caseIds, matterDraft, requestDraft, wholeCase } from '@/test/ledger/sample-drafts.ts';
import { editDatabase, newPlace, newWorld, openSound, successOf } from '@/test/ledger/test-world.ts';

const flip = (bytes: Uint8Array<ArrayBuffer>) =>
  Uint8Array.from(bytes, (byte, at) => (at === bytes.length - 20 ? byte ^ 1 : byte));

describe('one changed byte', () => {
  const edits: Readonly<Record<string, (db: LedgerDatabase, matterId: string) => Promise<unknown>>> = {
    'the codes of a state': async (db, id) => {
      const row = await db.projectionCodes.get(id);
      if (row) await db.projectionCodes.put({ ...row, sealed: flip(row.sealed) });
    },
    'the words of a state': async (db, id) => {
      const row = await db.projectionWords.get(id);
      if (row) await db.projectionWords.put({ ...row, sealed: flip(row.sealed) });
    },
    'the keyring': async (db, id) => {
      const row = await db.keyring.get(id);
      if (row?.codes) await db.keyring.put({ ...row, codes: flip(row.codes) });
    },
  };
  it.each(Object.keys(edits))(
    'in %s opens the ledger read-only, says which entity, and keeps the rest readable',
    async (name) => {
      const [place, world, ids, other] = [newPlace(), newWorld(), caseIds(), crypto.randomUUID()];
      const first = await openSound(place, world);
      successOf(await first.ledger.append([...wholeCase(ids), matterDraft(other, { codes: { matterId: other } })]));
      first.ledger.close();
      await editDatabase(place, (db) => edits[name]?.(db, ids.matterId) ?? Promise.reject(new Error('No edit')));

      const { ledger } = await openSound(place, world);
      expect(ledger.mode()).toEqual({ kind: 'read-only', why: 'corrupt', damaged: [ids.matterId] });
      expect((await ledger.matters()).map((state) => state.matter.matterId)).toEqual([other]);
      const raw = await ledger.exportRaw();
      const refused = { ok: false, error: { kind: 'read-only', why: 'corrupt' } };
      expect(await ledger.append([requestDraft(other, crypto.randomUUID())])).toEqual(refused);
      expect(await ledger.exportRaw()).toBe(raw);
      expect(JSON.parse(raw).tables.entries).toHaveLength(6);
      expect(await ledger.verify()).toMatchObject({ kind: 'broken', entityId: ids.matterId });
    },
  );

  it('in an entry is found by verification and by the next append to its entity, which writes nothing', async () => {
    const [place, world, ids] = [newPlace(), newWorld(), caseIds()];
    const first = await openSound(place, world);
    const appended = successOf(await first.ledger.append(wholeCase(ids)));
    first.ledger.close();
    const entryId = appended[2]?.entryId ?? '';
    await editDatabase(place, async (db) => {
      const row = await db.entries.get(entryId);
      if (row) await db.entries.put({ ...row, sealedCodes: flip(row.sealedCodes) });
    });

    const { ledger: verifying } = await openSound(place, world);
    expect(await verifying.verify()).toMatchObject({ kind: 'broken', why: 'hash', seq: 3 });
    expect(verifying.mode()).toMatchObject({ kind: 'read-only', why: 'corrupt' });
    const { ledger: appending } = await openSound(place, world);
    const result = await appending.append([requestDraft(ids.matterId, crypto.randomUUID())]);
    expect(result).toEqual({ ok: false, error: { kind: 'read-only', why: 'corrupt' } });
    expect((await appending.counts()).entries).toBe(5);
    expect(appending.mode()).toEqual({ kind: 'read-only', why: 'corrupt', damaged: [ids.matterId] });
    const { ledger: reading } = await openSound(place, world);
    expect(await reading.history(ids.matterId)).toHaveLength(3);
    expect(reading.mode()).toMatchObject({ kind: 'read-only', damaged: [ids.matterId] });
  });
});

describe('verification', () => {
  const breaks: Readonly<
    Record<
      string,
      { readonly why: string; readonly change: (db: LedgerDatabase, ids: readonly string[]) => Promise<unknown> }
    >
  > = {
    'an entry taken out of the middle': { why: 'gap', change: (db, ids) => db.entries.delete(ids[1] ?? '') },
    'the last entry cut off': { why: 'gap', change: (db, ids) => db.entries.delete(ids[4] ?? '') },
    'the time of an entry changed': {
      why: 'hash',
      change: (db, ids) => db.entries.update(ids[2] ?? '', { hlc: '000000000000001-000000' }),
    },
    'the time of the last entry changed': {
      why: 'hash',
      change: (db, ids) => db.entries.update(ids[4] ?? '', { hlc: '999999999999999-000000' }),
    },
    'a wrapped key changed': {
      why: 'does-not-open',
      change: async (db, ids) => {
        const matter = await db.entries.get(ids[1] ?? '');
        const row = await db.keyring.get(matter?.entityId ?? '');
        if (row?.words) await db.keyring.put({ ...row, words: flip(row.words) });
      },
    },
    'a head set back': {
      why: 'stray',
      change: async (db, ids) => {
        const [fourth, fifth] = await db.entries.bulkGet([ids[3] ?? '', ids[4] ?? '']);
        if (!fourth || !fifth) return;
        await db.heads.clear();
        await db.heads.put({ deviceId: fourth.deviceId, seq: 4, sha256: fifth.prevSha256, hlc: fourth.hlc });
      },
    },
    'a state put away': { why: 'state-differs', change: (db) => db.projectionWords.clear() },
  };
  it.each(Object.keys(breaks))('finds %s', async (name) => {
    const [place, world] = [newPlace(), newWorld()];
    const { ledger } = await openSound(place, world);
    const appended = successOf(await ledger.append(wholeCase()));
    const ids = appended.map((entry) => entry.entryId);
    expect(await ledger.verify()).toEqual({ kind: 'whole', entries: 5 });
    await editDatabase(place, (db) => breaks[name]?.change(db, ids) ?? Promise.reject(new Error('No break')));
    expect(await ledger.verify()).toMatchObject({ kind: 'broken', why: breaks[name]?.why });
    expect(ledger.mode()).toMatchObject({ kind: 'read-only', why: 'corrupt' });
  });

  it('finds an older state of an entity put back', async () => {
    const [place, world, matterId] = [newPlace(), newWorld(), crypto.randomUUID()];
    const { ledger } = await openSound(place, world);
    successOf(await ledger.append([matterDraft(matterId)]));
    let old: readonly unknown[] = [];
    await editDatabase(place, async (db) => {
      old = [await db.projectionCodes.get(matterId), await db.projectionWords.get(matterId)];
    });
    successOf(await ledger.append([matterDraft(matterId, { amends: true, codes: { facility: null } })]));
    await editDatabase(place, async (db) => {
      await db.projectionCodes.put(old[0] as never); // the rows read a moment ago
      await db.projectionWords.put(old[1] as never);
    });
    expect(await ledger.verify()).toMatchObject({ kind: 'broken', why: 'state-differs', entityId: matterId });
  });
});
