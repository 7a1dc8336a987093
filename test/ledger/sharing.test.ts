// Sharing and forgetting: a bundle opens what was chosen and no more; a forgotten matter is gone while the chain is whole.
import { describe, expect, it } from 'vitest';
import { newFileIdentity } from '@/lib/ledger/age-file.ts';
import { type Ledger, openLedger } from '@/lib/ledger/ledger.ts';
import { append, copyProfile, joinedCopy, MADE_AT, mergeInto, newCopy, parcelOf } from '@/test/ledger/copies.ts';
import {
  caseIds,
  decisionContent,
  matterDraft,
  newAuthor,
  ofMatter,
  PLANTED,
  wholeCase,
} from '@/test/ledger/sample-drafts.ts';
import { editDatabase, newWorld, openSound, successOf } from '@/test/ledger/test-world.ts';

const box = await newFileIdentity();

async function bundleOf(ledger: Ledger, entityIds: readonly string[], withNames: boolean) {
  const bundle = await ledger.exchange.makeBundle({ entityIds, withNames, madeAtUtc: MADE_AT }, [box.recipient]);
  return successOf(await ledger.exchange.open(successOf(bundle), { kind: 'identity', identity: box.identity }));
}

describe('a bundle', () => {
  it('opens the chosen matter and nothing of another; the chain is whole all the same', async () => {
    const [a, chosen, other] = [await newCopy(), caseIds(), caseIds()];
    await append(a.ledger, [...wholeCase(chosen), ...wholeCase(other)]);
    const b = await newCopy();
    const report = await mergeInto(b.ledger, await bundleOf(a.ledger, [chosen.matterId, chosen.mailId], true));
    expect(report).toMatchObject({ added: 10, newKeys: 4 });
    expect((await b.ledger.matters()).map((state) => state.matter.matterId)).toEqual([chosen.matterId]);
    expect((await b.ledger.matter(chosen.matterId))?.matter.words?.name).toBe(PLANTED.name);
    expect(await b.ledger.matter(other.matterId)).toBeNull();
    expect(await b.ledger.history(other.matterId)).toEqual([]);
    expect(b.ledger.organisationId).not.toBe(a.ledger.organisationId);
    expect(await b.ledger.verify()).toEqual({ kind: 'whole', entries: 10 });
    expect(b.ledger.mode()).toEqual({ kind: 'writable' });
  });

  it('of codes only withholds names and quotes, and is added to later by one with names', async () => {
    const [a, ids] = [await newCopy(), caseIds()];
    await append(a.ledger, wholeCase(ids));
    const b = await newCopy();
    const codesOnly = await bundleOf(a.ledger, [ids.matterId], false);
    expect(codesOnly.keys).toMatchObject([{ entityId: ids.matterId, words: null }]);
    await mergeInto(b.ledger, codesOnly);
    const state = await b.ledger.matter(ids.matterId);
    expect(state).toMatchObject({
      matter: { pseudonym: 'M-0001', words: null },
      decisions: [{ code: PLANTED.code, words: null }],
    });
    expect(await b.ledger.find('a-number', PLANTED.aNumber)).toEqual([]);
    expect(await b.ledger.verify()).toEqual({ kind: 'whole', entries: 5 });
    const refused = await b.ledger.append([ofMatter(ids.matterId, decisionContent(ids.replyId))]);
    expect(refused).toEqual({ ok: false, error: { kind: 'withheld' } });
    expect(await mergeInto(b.ledger, await bundleOf(a.ledger, [ids.matterId], true))).toMatchObject({
      added: 0,
      newKeys: 1,
    });
    expect((await b.ledger.matter(ids.matterId))?.matter.words?.name).toBe(PLANTED.name);
    expect(await b.ledger.find('a-number', PLANTED.aNumber)).toEqual([ids.matterId]);
    expect(await b.ledger.verify()).toEqual({ kind: 'whole', entries: 5 });
  });

  it('is never taken for an organisation of ours: it has not its keys', async () => {
    const [a, b, ids] = [await newCopy(), await newCopy(), caseIds()];
    await append(a.ledger, wholeCase(ids));
    const before = b.ledger.organisationId;
    await mergeInto(b.ledger, await bundleOf(a.ledger, [ids.matterId], true), true);
    expect(b.ledger.organisationId).toBe(before);
  });

  it('lets the codes-only colleague record what has no words, and the other takes it back', async () => {
    const [a, ids] = [await newCopy(), caseIds()];
    await append(a.ledger, wholeCase(ids));
    const b = await newCopy();
    await mergeInto(b.ledger, await bundleOf(a.ledger, [ids.matterId], false));
    const checkedAt = '2026-03-04T10:00:00Z';
    const codes = { requestIds: [ids.requestId], checkedAt };
    await append(b.ledger, [ofMatter(ids.matterId, { kind: 'requests-checked', codes, words: null })]);
    await mergeInto(a.ledger, await bundleOf(b.ledger, [], false));
    expect((await a.ledger.matter(ids.matterId))?.requests[0]?.lastCheckedAt).toBe(checkedAt);
    expect(await a.ledger.verify()).toMatchObject({ kind: 'whole' });
  });
});

describe('a forgotten matter', () => {
  const forget = (ledger: Ledger, ids: ReturnType<typeof caseIds>) =>
    ledger.exchange.forget({ matterId: ids.matterId, entityIds: [ids.matterId, ids.mailId] }, newAuthor());

  it('is nowhere to be found, its keys are gone from the disk, and the chain is whole', async () => {
    const [a, ids, other] = [await newCopy(), caseIds(), crypto.randomUUID()];
    await append(a.ledger, [...wholeCase(ids), matterDraft(other, { words: { name: 'Other', aNumbers: [] } })]);
    successOf(await forget(a.ledger, ids));
    expect((await a.ledger.matters()).map((state) => state.matter.matterId)).toEqual([other]);
    expect(await a.ledger.mails()).toEqual([]);
    expect(await a.ledger.find('a-number', PLANTED.aNumber)).toEqual([]);
    expect(await a.ledger.history(ids.matterId)).toEqual([]);
    expect(await a.ledger.verify()).toEqual({ kind: 'whole', entries: 7 });
    const { tables } = JSON.parse(await a.ledger.exportRaw());
    for (const table of ['projectionCodes', 'projectionWords', 'lookups'])
      expect(JSON.stringify(tables[table])).not.toContain(ids.matterId);
    const row = tables.keyring.find((each: { entityId: string }) => each.entityId === ids.matterId);
    expect(row).toEqual({ entityId: ids.matterId, codes: null, words: null });
    expect(await a.ledger.append([ofMatter(ids.matterId, decisionContent(ids.replyId))])).toEqual({
      ok: false,
      error: { kind: 'withheld' },
    });
    const { ledger } = await openSound(a.place, newWorld(), a.sessionKey);
    expect(await ledger.matter(ids.matterId)).toBeNull();
    expect(ledger.mode()).toEqual({ kind: 'writable' });
  });

  it('does not come back by a merge with a copy that still has its keys, and goes there too', async () => {
    const [a, ids] = [await newCopy(), caseIds()];
    await append(a.ledger, wholeCase(ids));
    const b = await joinedCopy(a);
    const old = await parcelOf(b.ledger);
    successOf(await forget(a.ledger, ids));
    expect(await mergeInto(a.ledger, old)).toMatchObject({ added: 0, newKeys: 0 });
    expect(await a.ledger.matter(ids.matterId)).toBeNull();
    expect(await b.ledger.matter(ids.matterId)).not.toBeNull();
    await mergeInto(b.ledger, await parcelOf(a.ledger));
    expect(await b.ledger.matter(ids.matterId)).toBeNull();
    expect(await b.ledger.verify()).toMatchObject({ kind: 'whole' });
  });

  it('is kept while a legal hold is on it, also where the hold comes from another copy', async () => {
    const [a, ids] = [await newCopy(), caseIds()];
    await append(a.ledger, wholeCase(ids));
    const b = await joinedCopy(a);
    const hold = (ledger: Ledger, isOnHold: boolean) =>
      append(ledger, [
        {
          entityKind: 'organisation',
          entityId: ledger.organisationId,
          author: newAuthor(),
          content: { kind: 'legal-hold-set', codes: { matterId: ids.matterId, isOnHold }, words: null },
        },
      ]);
    await hold(a.ledger, true);
    expect(await forget(a.ledger, ids)).toEqual({ ok: false, error: { kind: 'on-hold' } });
    expect(await a.ledger.matter(ids.matterId)).not.toBeNull();
    // b forgets before it hears of the hold; a, which holds, keeps the keys.
    successOf(await forget(b.ledger, ids));
    await mergeInto(a.ledger, await parcelOf(b.ledger));
    expect(await a.ledger.matter(ids.matterId)).not.toBeNull();
    expect(await a.ledger.exchange.retention()).toMatchObject({ holds: [ids.matterId] });
    await hold(a.ledger, false);
    successOf(await forget(a.ledger, ids));
    expect(await a.ledger.matter(ids.matterId)).toBeNull();
  });

  it('is forgotten to the end at the next opening when forgetting was interrupted', async () => {
    const [a, ids] = [await newCopy(), caseIds()];
    await append(a.ledger, wholeCase(ids));
    const before = await copyProfile(a);
    const matter = { matterId: ids.matterId, entityIds: [ids.matterId] };
    await append(before.ledger, [
      {
        entityKind: 'organisation',
        entityId: a.ledger.organisationId,
        author: newAuthor(),
        content: { kind: 'matter-forgotten', codes: matter, words: null },
      },
    ]);
    before.ledger.close();
    const { ledger } = await openSound(before.place, newWorld(), before.sessionKey);
    expect(await ledger.matter(ids.matterId)).toBeNull();
    expect(await ledger.verify()).toMatchObject({ kind: 'whole' });
  });
});

describe('a database of an older format', () => {
  const age = async () => {
    const a = await newCopy();
    await append(a.ledger, wholeCase());
    const raw = await a.ledger.exportRaw();
    a.ledger.close();
    await editDatabase(a.place, (db) => db.meta.put({ key: 'format', value: 0 }));
    return { ...a, raw };
  };
  it('is handed out as it lies on the disk before it is migrated', async () => {
    const { place, sessionKey, raw } = await age();
    let kept = '';
    const keepOlder = async (dump: string) => {
      kept = dump;
      return true;
    };
    const opened = successOf(await openLedger({ place, world: newWorld(), sessionKey, keepOlder }));
    expect(JSON.parse(kept).tables.entries).toEqual(JSON.parse(raw).tables.entries);
    if (opened.kind !== 'open') throw new Error('Open');
    await append(opened.ledger, [matterDraft(crypto.randomUUID())]);
    expect(await opened.ledger.verify()).toEqual({ kind: 'whole', entries: 6 });
  });

  it.each([
    ['nobody takes it', undefined],
    ['it could not be kept', async () => false],
  ])('is neither opened nor changed when %s', async (_, keepOlder) => {
    const { place, sessionKey } = await age();
    const opened = await openLedger({ place, world: newWorld(), sessionKey, ...(keepOlder && { keepOlder }) });
    expect(opened).toEqual({ ok: false, error: { kind: 'not-backed-up' } });
    await editDatabase(place, async (db) => expect(await db.meta.get('format')).toEqual({ key: 'format', value: 0 }));
  });
});
