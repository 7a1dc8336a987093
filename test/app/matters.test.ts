// Matters: amended, archived, merged, split, undone; events recorded or refused; findings set aside.
import { beforeEach, describe, expect, test } from 'vitest';
import { findMatters } from '@/components/matters/find-matters.ts';
import { amendMatter, archiveMatter } from '@/lib/app/amend-matter.ts';
import { dismissFinding } from '@/lib/app/dismiss-finding.ts';
import { matterPageView, matterRows } from '@/lib/app/matter-views.ts';
import { mergeMatters, splitMatter } from '@/lib/app/move-records.ts';
import { NO_FILTERS, patternFacts } from '@/lib/app/pattern-facts.ts';
import { queueOf } from '@/lib/app/queue-counts.ts';
import { recordAttestedReply } from '@/lib/app/record-attested-reply.ts';
import { logEvent } from '@/lib/app/record-event.ts';
import { recordRequest } from '@/lib/app/record-request.ts';
import { startMatter } from '@/lib/app/start-matter.ts';
import { undoAction } from '@/lib/app/undo-action.ts';
import { undoLastAction } from '@/lib/app/undo-last-action.ts';
import { isAbout } from '@/lib/app/voids-of-reply.ts';
import { NO_EVENT_FACTS } from '@/lib/domain/case-event.ts';
import type { Result } from '@/lib/domain/result.ts';
import { openTestSession, type TestSession } from './test-session.ts';

let session: TestSession;
beforeEach(async () => {
  session = await openTestSession('2021-06-30T16:00:00.000Z');
});

function successOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

const PERSON = {
  name: 'Ana P.',
  aNumber: 'A000-000-501',
  fieldOffice: 'chicago',
  facility: 'Lakeside',
  representation: 'attorney',
} as const;
const REQUEST = {
  kind: 'field-office-release',
  addressee: 'field-office',
  office: 'chicago',
  sentOn: '2021-03-01',
  ascertainment: 'by-hand',
  inCustody: true,
  removalImminent: null,
  medicalUrgency: true,
  answers: null,
  evidence: ['sponsor letter', 'medical record'],
  congressionalInquiry: null,
  coCounselElsewhere: true,
  subjectTag: 'R-K7F3',
} as const;
const EVENT = { ...NO_EVENT_FACTS, kind: 'transfer', on: '2021-03-10', time: null, facilityTo: 'North Jail' } as const;

/** A matter with a request, a summary denial of it and a transfer; gives the ids. */
async function wholeMatter(person: Partial<typeof PERSON> | { name: string; aNumber: string } = {}) {
  const matterId = successOf(await startMatter(session, { ...PERSON, ...person }));
  const requestId = successOf(await recordRequest(session, { request: { ...REQUEST, matterId }, mail: null }));
  const replyId = successOf(
    await recordAttestedReply(session, {
      channel: 'paper',
      receivedOn: '2021-03-08',
      matterId,
      requestId,
      code: 'summary-denial',
      reasonGiven: 'none',
      office: 'chicago',
      reviewerLevel: 'SDDO',
      words: 'Release is not warranted.',
    }),
  );
  const eventId = successOf(await logEvent(session, matterId, EVENT));
  return { matterId, requestId, replyId, eventId };
}

async function lastAction(matterId: string): Promise<string> {
  const [last] = (await matterPageView(session, matterId))?.history ?? [];
  if (last === undefined) throw new Error('No action in the history');
  return last.actionId;
}

describe('a request', () => {
  test('keeps every fact that the form states', async () => {
    const { matterId } = await wholeMatter();
    const [request] = (await session.ledger.matter(matterId))?.requests ?? [];
    const { office: _office, ...facts } = REQUEST;
    expect(request).toMatchObject(facts);
  });

  test('that escalates a later reply is refused, and nothing is recorded', async () => {
    const { matterId, replyId } = await wholeMatter();
    const refused = await recordRequest(session, {
      request: { ...REQUEST, matterId, sentOn: '2021-03-02', answers: replyId },
      mail: null,
    });
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'impossible', problems: [{ kind: 'escalates-a-later-reply' }] },
    });
    expect((await session.ledger.matter(matterId))?.requests).toHaveLength(1);
  });
});

describe('an amendment', () => {
  test('changes codes and words, keeps several A-numbers and the pseudonym, and can be undone', async () => {
    const { matterId } = await wholeMatter();
    const before = await session.ledger.matter(matterId);
    const facts = (await matterPageView(session, matterId))?.facts;
    if (facts === undefined) throw new Error('No page');
    successOf(
      await amendMatter(session, matterId, {
        codes: { ...facts.codes, criminalHistory: 'misdemeanour', shielded: true, consentToPool: true },
        words: { ...facts.words, aNumbers: ['A000-000-501', '000-000-502', '000000502'] },
      }),
    );
    const after = await session.ledger.matter(matterId);
    expect(after?.matter).toMatchObject({ pseudonym: 'M-0001', criminalHistory: 'misdemeanour', shielded: true });
    expect(after?.matter.consentToPool, 'a shielded matter is never pooled').toBe(false);
    expect(after?.matter.words?.aNumbers).toEqual(['000000501', '000000502']);
    expect(await session.ledger.find('a-number', '000000502')).toEqual([matterId]);
    successOf(await undoAction(session, { matterId, actionId: await lastAction(matterId) }));
    expect(await session.ledger.matter(matterId)).toEqual(before);
  });

  test('with a wrong A-number is refused', async () => {
    const { matterId } = await wholeMatter();
    const facts = (await matterPageView(session, matterId))?.facts;
    if (facts === undefined) throw new Error('No page');
    const refused = await amendMatter(session, matterId, { ...facts, words: { ...facts.words, aNumbers: ['12345'] } });
    expect(refused).toEqual({ ok: false, error: { kind: 'bad-a-number' } });
  });
});

test('an archived matter leaves the queue and stays in the list, marked', async () => {
  const matterId = successOf(await startMatter(session, PERSON));
  successOf(await recordRequest(session, { request: { ...REQUEST, matterId }, mail: null }));
  expect((await queueOf(session)).clocks).toHaveLength(1);
  successOf(await archiveMatter(session, matterId, true));
  expect((await queueOf(session)).clocks).toHaveLength(0);
  expect((await matterRows(session)).map(({ isArchived }) => isArchived)).toEqual([true]);
  successOf(await archiveMatter(session, matterId, false));
  expect((await queueOf(session)).clocks).toHaveLength(1);
});

describe('merge', () => {
  test('moves every record and joins A-numbers; one undo restores both exactly', async () => {
    const first = await wholeMatter();
    const second = await wholeMatter({ name: 'Ana Paz', aNumber: '000-000-777' });
    const before = await session.ledger.matters();
    const historyBefore = (await session.ledger.history(second.matterId)).length;
    successOf(await mergeMatters(session, { fromId: second.matterId, intoId: first.matterId }));
    const [merged, ...rest] = await session.ledger.matters();
    expect(rest).toEqual([]);
    expect(merged?.requests.map(({ requestId }) => requestId)).toEqual([first.requestId, second.requestId]);
    expect(merged?.decisions.map(({ coder }) => coder)).toEqual(['Coder 1', 'Coder 1']);
    expect(merged?.events).toHaveLength(2);
    expect(merged?.matter.words?.aNumbers).toEqual(['000000501', '000000777']);
    expect(await session.ledger.find('a-number', '000000777')).toEqual([first.matterId]);
    successOf(await undoAction(session, { matterId: first.matterId, actionId: await lastAction(first.matterId) }));
    expect(await session.ledger.matters()).toEqual(before);
    expect((await session.ledger.history(second.matterId)).length).toBeGreaterThan(historyBefore);
    expect((await session.ledger.verify()).kind).toBe('whole');
  });

  test('keeps who coded and when, though another person merges', async () => {
    const first = await wholeMatter();
    const second = await wholeMatter({ name: 'Ana Paz', aNumber: '000-000-777' });
    session.setNow('2021-07-15T10:00:00.000Z');
    const other = { ...session, coder: 'Coder 2' };
    successOf(await mergeMatters(other, { fromId: second.matterId, intoId: first.matterId }));
    const merged = await session.ledger.matter(first.matterId);
    const moved = merged?.decisions.find(({ replyId }) => replyId === second.replyId);
    expect(moved).toMatchObject({ coder: 'Coder 1', recordedAtUtc: '2021-06-30T16:00:00.000Z' });
  });

  test('is taken back whole by the undo of a letter that it moved, never in part', async () => {
    const first = await wholeMatter();
    const second = await wholeMatter({ name: 'Ana Paz', aNumber: '000-000-777' });
    const before = await session.ledger.matters();
    successOf(await mergeMatters(session, { fromId: second.matterId, intoId: first.matterId }));
    const concerns = (entry: Parameters<typeof isAbout>[0]) => isAbout(entry, second.replyId);
    successOf(await undoLastAction(session, { entityIds: [first.matterId], concerns }));
    expect(await session.ledger.matters()).toEqual(before);
  });

  test('with itself is refused', async () => {
    const { matterId } = await wholeMatter();
    expect(await mergeMatters(session, { fromId: matterId, intoId: matterId })).toMatchObject({ ok: false });
  });
});

describe('split', () => {
  test('moves the picked request with its reply to a new matter, and one undo restores exactly', async () => {
    const { matterId, requestId, replyId, eventId } = await wholeMatter();
    const before = await session.ledger.matters();
    const newId = successOf(
      await splitMatter(session, matterId, { requestIds: [requestId], replyIds: [], eventIds: [] }),
    );
    const [kept, split] = await session.ledger.matters();
    expect(kept).toMatchObject({ requests: [], replies: [], decisions: [] });
    expect(kept?.events.map((event) => event.eventId)).toEqual([eventId]);
    expect(split?.matter).toMatchObject({ matterId: newId, pseudonym: 'M-0002', consentToPool: false });
    expect(split?.matter.words?.name).toBeNull();
    expect(split?.replies.map((reply) => reply.replyId)).toEqual([replyId]);
    expect(split?.decisions).toHaveLength(1);
    successOf(await undoAction(session, { matterId, actionId: await lastAction(matterId) }));
    expect(await session.ledger.matters()).toEqual(before);
  });

  test('of nothing is refused', async () => {
    const { matterId } = await wholeMatter();
    const none = { requestIds: [], replyIds: [], eventIds: [] };
    expect(await splitMatter(session, matterId, none)).toEqual({ ok: false, error: { kind: 'nothing-picked' } });
  });
});

describe('undo from the history', () => {
  test('takes back any entry, and undoing the undoing restores it', async () => {
    const { matterId } = await wholeMatter();
    const before = await session.ledger.matter(matterId);
    const history = (await matterPageView(session, matterId))?.history ?? [];
    const request = history.find(({ entries }) => entries.some(({ kind }) => kind === 'request'));
    successOf(await undoAction(session, { matterId, actionId: request?.actionId ?? '' }));
    expect((await session.ledger.matter(matterId))?.requests).toEqual([]);
    successOf(await undoAction(session, { matterId, actionId: await lastAction(matterId) }));
    expect(await session.ledger.matter(matterId)).toEqual(before);
  });

  test('does not take back the start of a matter that holds records', async () => {
    const { matterId } = await wholeMatter();
    const history = (await matterPageView(session, matterId))?.history ?? [];
    const refused = await undoAction(session, { matterId, actionId: history.at(-1)?.actionId ?? '' });
    expect(refused).toEqual({ ok: false, error: { kind: 'still-used' } });
  });
});

describe('an event', () => {
  test('takes its time in the zone of the field office', async () => {
    const matterId = successOf(await startMatter(session, PERSON));
    successOf(await logEvent(session, matterId, { ...EVENT, time: '09:00' }));
    const [event] = (await session.ledger.matter(matterId))?.events ?? [];
    expect(event?.atUtc).toBe('2021-03-10T15:00:00.000Z');
  });

  test('at a time that the clock skipped is refused', async () => {
    const matterId = successOf(await startMatter(session, PERSON));
    const skipped = await logEvent(session, matterId, { ...EVENT, on: '2021-03-14', time: '02:30' });
    expect(skipped).toEqual({ ok: false, error: { kind: 'no-such-time' } });
  });

  test.each([
    ['2021-02-30', 'malformed'],
    ['2021-08-01', 'impossible'],
    ['1021-03-01', 'impossible'],
  ])('on %s is refused: %s', async (on, kind) => {
    const matterId = successOf(await startMatter(session, PERSON));
    const refused = await logEvent(session, matterId, { ...EVENT, on });
    expect(refused).toMatchObject({ ok: false, error: { kind } });
    expect((await session.ledger.matter(matterId))?.events).toEqual([]);
  });

  test('after a recorded death is refused and says why', async () => {
    const matterId = successOf(await startMatter(session, PERSON));
    successOf(await logEvent(session, matterId, { ...EVENT, kind: 'death', on: '2021-03-02', facilityTo: null }));
    const refused = await logEvent(session, matterId, EVENT);
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'impossible', problems: [{ kind: 'event-after-death' }] },
    });
  });
});

describe('a finding', () => {
  test('is set aside only with a reason, stands in the history, and comes back by undo', async () => {
    const { matterId } = await wholeMatter();
    const finding = (await matterPageView(session, matterId))?.findings.find(({ number }) => number === 4);
    if (finding === undefined) throw new Error('No finding');
    const { number, recordIds } = finding;
    const silent = await dismissFinding(session, { matterId, number, recordIds, reason: '  ' });
    expect(silent).toEqual({ ok: false, error: { kind: 'no-reason' } });
    successOf(await dismissFinding(session, { matterId, number, recordIds, reason: 'A second page gives reasons.' }));
    const page = await matterPageView(session, matterId);
    expect(page?.findings.some((each) => each.number === 4)).toBe(false);
    expect(page?.dismissed).toMatchObject([{ reason: 'A second page gives reasons.', coder: 'Coder 1' }]);
    const actionId = page?.dismissed[0]?.actionId ?? '';
    successOf(await undoAction(session, { matterId, actionId }));
    expect((await matterPageView(session, matterId))?.findings.some((each) => each.number === 4)).toBe(true);
  });
});

test('matters are found by name without accents, by facility, by pseudonym and by any spelling of an A-number', async () => {
  await wholeMatter({ name: 'Inés Ñandú', aNumber: '000-000-777' });
  const rows = await matterRows(session);
  for (const sought of ['ines nandu', 'LAKESIDE', 'm-0001', 'A000-000-777', '000 777']) {
    expect(findMatters(rows, sought), sought).toHaveLength(1);
  }
  expect(findMatters(rows, 'somebody else')).toEqual([]);
});

test('denials of two matters in the same words are counted by the pattern, "k of n"', async () => {
  const words =
    'After a careful review of the totality of the circumstances the agency has determined that release is not warranted at this time and the person will remain in custody.';
  for (const [name, aNumber] of [
    ['Ana P.', '000-000-501'],
    ['Bea Q.', '000-000-502'],
  ] as const) {
    const { matterId, requestId } = await wholeMatter({ name, aNumber });
    await recordAttestedReply(session, {
      channel: 'fax',
      receivedOn: '2021-03-20',
      matterId,
      requestId,
      code: 'summary-denial',
      reasonGiven: 'formulaic',
      office: 'chicago',
      reviewerLevel: 'SDDO',
      words,
    });
  }
  const facts = await patternFacts(session, NO_FILTERS);
  const tally = facts.findings.find(({ number }) => number === 5);
  expect(tally).toMatchObject({ count: 2, denominator: 4, unknown: 2 });
  expect(tally?.findings[0]?.values).toMatchObject({ same: 2, compared: 2, sharePercent: 100 });
});
