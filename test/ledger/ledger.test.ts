// The ledger as its users meet it: what is recorded is there after reopening, found again, undone and restored.
import { describe, expect, it } from 'vitest';
import { DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import { createDatabase } from '@/lib/ledger/database.ts';
import { openLedger } from '@/lib/ledger/ledger.ts';
import {
  caseIds,
  decisionContent,
  mailDraft,
  matterDraft,
  newAuthor,
  ofMail,
  PLANTED,
  replyContent,
  requestDraft,
  wholeCase,
} from '@/test/ledger/sample-drafts.ts';
import { newPlace, newWorld, openSound, randomBytes, successOf } from '@/test/ledger/test-world.ts';

describe('opening', () => {
  it('founds a ledger once: the same device, organisation and key afterwards', async () => {
    const [place, world] = [newPlace(), newWorld()];
    const first = await openSound(place, world);
    const again = await openSound(place, world);
    expect(again.sessionKey).toBe(first.sessionKey);
    expect(again.ledger.deviceId).toBe(first.ledger.deviceId);
    expect(again.ledger.organisationId).toBe(first.ledger.organisationId);
    expect(again.ledger.mode()).toEqual({ kind: 'writable' });
    expect(await again.ledger.clockRules()).toBeNull();
    expect(await again.ledger.counts()).toEqual({ entries: 0, matters: 0, mails: 0 });
  });

  it('founds one ledger when two pages open at once', async () => {
    const [place, world] = [newPlace(), newWorld()];
    const [a, b] = await Promise.all([openSound(place, world), openSound(place, world)]);
    expect(a.ledger.deviceId).toBe(b.ledger.deviceId);
    expect(a.sessionKey).toBe(b.sessionKey);
  });

  it('keeps the vault key for the next session when it was founded with the key of this one', async () => {
    const [place, world] = [newPlace(), newWorld()];
    const { sessionKey } = await openSound(newPlace(), world);
    const founded = await openSound(place, world, sessionKey);
    expect((await openSound(place, world)).sessionKey).toBe(founded.sessionKey);
  });

  it('refuses a key that is not its own, and changes nothing', async () => {
    const [place, world] = [newPlace(), newWorld()];
    const { ledger, sessionKey } = await openSound(place, world);
    successOf(await ledger.append(wholeCase()));
    const other = await openSound(newPlace(), world);
    for (const key of [other.sessionKey, 'AAAA', '']) {
      const opened = await openLedger({ place, world, sessionKey: key });
      expect(opened).toEqual({ ok: false, error: { kind: 'wrong-key' } });
    }
    expect((await (await openSound(place, world, sessionKey)).ledger.counts()).entries).toBe(5);
  });

  it('says so when the stored key is gone and none is given', async () => {
    const [place, world] = [newPlace(), newWorld()];
    const { ledger } = await openSound(place, world);
    ledger.close();
    const db = createDatabase(place);
    await db.open();
    await db.vault.clear();
    db.close();
    expect(await openLedger({ place, world, sessionKey: null })).toEqual({ ok: false, error: { kind: 'no-key' } });
  });
});

describe('what was recorded', () => {
  it('is there after reopening, whole', async () => {
    const [place, world, ids] = [newPlace(), newWorld(), caseIds()];
    const { ledger } = await openSound(place, world);
    const appended = successOf(await ledger.append(wholeCase(ids)));
    expect(appended.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5]);
    ledger.close();

    const { ledger: again } = await openSound(place, world);
    const matter = await again.matter(ids.matterId);
    expect(matter?.matter.words?.name).toBe(PLANTED.name);
    expect(matter?.requests.map((request) => request.requestId)).toEqual([ids.requestId]);
    expect(matter?.replies[0]?.mailId).toBe(ids.mailId);
    expect(matter?.decisions[0]).toMatchObject({ code: PLANTED.code, coder: PLANTED.coder });
    expect(matter?.decisions[0]?.words?.evidence[0]?.exact).toBe(PLANTED.quote);
    expect((await again.mail(ids.mailId))?.mail.body).toContain(PLANTED.quote);
    expect(await again.matters()).toEqual([matter]);
    expect(await again.mails()).toEqual([await again.mail(ids.mailId)]);
    expect(await again.counts()).toEqual({ entries: 5, matters: 1, mails: 1 });
    expect(await again.matter(ids.mailId)).toBeNull();
    expect(await again.mail(crypto.randomUUID())).toBeNull();
    expect(await again.verify()).toEqual({ kind: 'whole', entries: 5 });
  });

  it('on a mail without a matter belongs to the mail', async () => {
    const ids = caseIds();
    const { ledger } = await openSound(newPlace(), newWorld());
    const reply = replyContent({ replyId: ids.replyId, mailId: ids.mailId, requestId: null }, null);
    const drafts = [mailDraft(ids.mailId), ofMail(ids.mailId, reply), ofMail(ids.mailId, decisionContent(ids.replyId))];
    successOf(await ledger.append(drafts));
    const state = await ledger.mail(ids.mailId);
    expect(state?.replies).toHaveLength(1);
    expect(state?.decisions[0]?.replyId).toBe(ids.replyId);
  });

  it('are the clock rules declared last', async () => {
    const { ledger } = await openSound(newPlace(), newWorld());
    const declare = (closures: string[]) =>
      ledger.append([
        {
          entityKind: 'organisation',
          entityId: ledger.organisationId,
          author: newAuthor(),
          content: { kind: 'clock-rules-declared', codes: { ...DEFAULT_CLOCK_RULES, closures }, words: null },
        },
      ]);
    successOf(await declare([]));
    const second = successOf(await declare(['2026-01-27']));
    expect((await ledger.clockRules())?.closures).toEqual(['2026-01-27']);
    successOf(await ledger.undo(second, newAuthor()));
    expect((await ledger.clockRules())?.closures).toEqual([]);
    expect(await ledger.verify()).toMatchObject({ kind: 'whole' });
  });

  it('is in order although the clock was set back', async () => {
    const clock = { nowMs: Date.UTC(2026, 5, 1) };
    const { ledger } = await openSound(newPlace(), newWorld(clock));
    const { matterId, requestId } = caseIds();
    successOf(await ledger.append([matterDraft(matterId)]));
    clock.nowMs = Date.UTC(2020, 0, 1);
    successOf(await ledger.append([matterDraft(matterId, { amends: true, codes: { facility: null } })]));
    successOf(await ledger.append([requestDraft(matterId, requestId)]));
    const history = await ledger.history(matterId);
    expect(history.map((entry) => entry.content.kind)).toEqual([
      'matter-started',
      'matter-amended',
      'request-recorded',
    ]);
    expect((await ledger.matter(matterId))?.matter.facility).toBeNull();
  });

  it('gives matters in order of their pseudonyms', async () => {
    const { ledger } = await openSound(newPlace(), newWorld());
    const names = ['M-10000', 'M-0002', 'M-0010'];
    const drafts = names.map((pseudonym) => matterDraft(crypto.randomUUID(), { codes: { pseudonym } }));
    successOf(
      await ledger.append(
        drafts.map(
          (d) => ({ ...d, content: { ...d.content, codes: { ...d.content.codes, matterId: d.entityId } } }) as typeof d,
        ),
      ),
    );
    const listed = (await ledger.matters()).map((state) => state.matter.pseudonym);
    expect(listed).toEqual(['M-0002', 'M-0010', 'M-10000']);
  });
});

describe('finding', () => {
  it('leads from each text to its entity, and from an undone one nowhere', async () => {
    const [place, world, ids] = [newPlace(), newWorld(), caseIds()];
    const { ledger } = await openSound(place, world);
    const sentMailId = crypto.randomUUID();
    const appended = successOf(
      await ledger.append([...wholeCase(ids), requestDraft(ids.matterId, crypto.randomUUID(), sentMailId)]),
    );
    expect(await ledger.find('message-id', 'reply-1@ice.dhs.gov')).toEqual([ids.mailId]);
    expect(await ledger.find('mail-sha256', 'aa'.repeat(32))).toEqual([ids.mailId]);
    expect(await ledger.find('thread-key', 'thread-7')).toEqual([ids.mailId]);
    expect(await ledger.find('a-number', PLANTED.aNumber)).toEqual([ids.matterId]);
    expect(await ledger.find('reply-of-mail', ids.mailId)).toEqual([ids.matterId]);
    expect(await ledger.find('request-of-mail', sentMailId)).toEqual([ids.matterId]);
    expect(await ledger.find('a-number', 'thread-7')).toEqual([]);

    const undone = successOf(await ledger.undo(appended, newAuthor()));
    for (const [namespace, text] of [
      ['message-id', 'reply-1@ice.dhs.gov'],
      ['a-number', PLANTED.aNumber],
      ['reply-of-mail', ids.mailId],
    ] as const) {
      expect(await ledger.find(namespace, text)).toEqual([]);
    }
    successOf(await ledger.undo(undone, newAuthor()));
    expect(await ledger.find('a-number', PLANTED.aNumber)).toEqual([ids.matterId]);
  });

  it('gives every matter that shares an A-number, and follows a corrected one', async () => {
    const { ledger } = await openSound(newPlace(), newWorld());
    const [a, b] = [crypto.randomUUID(), crypto.randomUUID()];
    successOf(await ledger.append([matterDraft(a), matterDraft(b, { codes: { pseudonym: 'M-0002' } })]));
    expect(await ledger.find('a-number', PLANTED.aNumber)).toEqual([a, b].sort());
    successOf(await ledger.append([matterDraft(b, { amends: true, words: { aNumbers: ['000000143'] } })]));
    expect(await ledger.find('a-number', PLANTED.aNumber)).toEqual([a]);
    expect(await ledger.find('a-number', '000000143')).toEqual([b]);
  });
});

describe('undo', () => {
  it('takes back a whole action; undoing the undo restores exactly', async () => {
    const [place, world, ids] = [newPlace(), newWorld(), caseIds()];
    const { ledger } = await openSound(place, world);
    const [mail, matter, ...rest] = wholeCase(ids);
    if (!mail || !matter) throw new Error('No drafts');
    successOf(await ledger.append([mail, matter]));
    const bare = await ledger.matters();
    const action = newAuthor();
    successOf(await ledger.append(rest.map((draft) => ({ ...draft, author: action }))));
    const full = await ledger.matters();

    const entityIds = [ids.matterId, ids.mailId];
    const ofAction = await ledger.historyOfAction(entityIds, action.actionId);
    expect(ofAction).toHaveLength(3);
    const undoing = newAuthor();
    successOf(await ledger.undo(ofAction, undoing));
    expect(await ledger.matters()).toEqual(bare);
    successOf(await ledger.undo(await ledger.historyOfAction(entityIds, undoing.actionId), newAuthor()));
    expect(await ledger.matters()).toEqual(full);

    const history = await ledger.history(ids.matterId);
    expect(history.map((entry) => entry.isLive)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(await ledger.verify()).toEqual({ kind: 'whole', entries: 11 });
  });

  it('twice from two pages writes one void', async () => {
    const [place, world] = [newPlace(), newWorld()];
    const [a, b] = [(await openSound(place, world)).ledger, (await openSound(place, world)).ledger];
    const appended = successOf(await a.append([matterDraft(crypto.randomUUID())]));
    const voids = await Promise.all([a.undo(appended, newAuthor()), b.undo(appended, newAuthor())]);
    expect(voids.map((result) => successOf(result).length).sort()).toEqual([0, 1]);
    expect((await a.counts()).entries).toBe(2);
  });
});

it('writes down where the other devices stood, and is later than all of them', async () => {
  const place = newPlace();
  const { ledger } = await openSound(place, newWorld());
  const others = ['b', 'a'].map((letter) => ({
    deviceId: `${letter}0000000-0000-4000-8000-000000000000`,
    seq: 7,
    sha256: letter.repeat(64),
    hlc: `99000000000000${letter === 'a' ? 1 : 2}-000004`,
  }));
  const db = createDatabase(place);
  await db.open();
  await db.heads.bulkPut(others);
  db.close();
  const [entry] = successOf(await ledger.append([matterDraft(crypto.randomUUID())]));
  expect(entry?.hlc).toBe('990000000000002-000005');
  const { tables } = JSON.parse(await ledger.exportRaw());
  const seen = others.map(({ hlc: _, ...head }) => head);
  expect(tables.entries[0].headsSeen).toEqual([seen[1], seen[0]]);
});

it('records nothing after it was closed', async () => {
  const { ledger } = await openSound(newPlace(), newWorld());
  ledger.close();
  expect(await ledger.append([matterDraft(crypto.randomUUID())])).toEqual({ ok: false, error: { kind: 'locked' } });
});

it('survives a mail of ten megabytes', async () => {
  const [place, world, { mailId }] = [newPlace(), newWorld(), caseIds()];
  const body = 'x'.repeat(10_000_000);
  successOf(await (await openSound(place, world)).ledger.append([mailDraft(mailId, { body })]));
  expect((await (await openSound(place, world)).ledger.mail(mailId))?.mail.body.length).toBe(10_000_000);
});

it('gives random bytes of its own to every seal', () => {
  expect(randomBytes(12)).not.toEqual(randomBytes(12));
});
