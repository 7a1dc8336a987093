// The main job below the surface: a matter, a request, a reply, a decision, its correction and its undoing.
import { describe, expect, test } from 'vitest';
import { startDraft } from '@/components/coding/desk-draft.ts';
import type { CodedView, ReplyView } from '@/components/coding/desk-view.ts';
import { panelView } from '@/lib/app/panel-view.ts';
import { recordDecision } from '@/lib/app/record-decision.ts';
import { recordRequest } from '@/lib/app/record-request.ts';
import { nextPseudonym, nineDigits, startMatter } from '@/lib/app/start-matter.ts';
import { undoLastAction } from '@/lib/app/undo-last-action.ts';
import { undoOnLetter } from '@/lib/app/undo-on-letter.ts';
import { isAbout } from '@/lib/app/voids-of-reply.ts';
import type { Mail } from '@/lib/domain/mail.ts';
import type { Result } from '@/lib/domain/result.ts';
import { openTestSession, type TestSession, testMail } from './test-session.ts';

function successOf<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new Error(`expected success, was ${result.error.kind}`);
  return result.value;
}

async function matterWithRequest(session: TestSession, aNumber = 'A000-000-501') {
  const matterId = successOf(
    await startMatter(session, {
      name: 'Client Seven',
      aNumber,
      fieldOffice: 'chicago',
      facility: 'Lakeside',
      representation: 'attorney',
    }),
  );
  const request = {
    matterId,
    kind: 'ice-case-review',
    addressee: 'field-office',
    office: 'chicago',
    sentOn: '2021-03-02',
    ascertainment: 'by-hand',
    inCustody: true,
    removalImminent: null,
    medicalUrgency: null,
    answers: null,
    evidence: [],
    congressionalInquiry: null,
    coCounselElsewhere: null,
    subjectTag: null,
  } as const;
  return { matterId, requestId: successOf(await recordRequest(session, { request, mail: null })) };
}

function letter(mail: Mail) {
  return { mail, key: 'reading-1', isCodedAnyway: false, isCorrecting: false };
}

function draftOn(matterId: string | null, requestId: string | null) {
  return {
    ...startDraft('reading-1', { office: 'chicago', reviewerLevel: 'SDDO' }),
    matterId,
    requestId,
    code: 'summary-denial' as const,
  };
}

describe('coding a reply', () => {
  test('the only matter with that A-number and its only open request are offered, and nothing is taken', async () => {
    const session = await openTestSession();
    const { matterId, requestId } = await matterWithRequest(session);
    const view = await panelView(session, letter(await testMail()));
    expect(view).toMatchObject({ kind: 'reply', offer: { kind: 'exact', matterId, requestId, reason: 'a-number' } });
    expect((view as ReplyView).suggestion?.code).toBe('summary-denial');
    expect((await session.ledger.matter(matterId))?.replies).toEqual([]);
  });

  test('two matters that the letter names are shown as a tie', async () => {
    const session = await openTestSession();
    await matterWithRequest(session);
    await matterWithRequest(session, 'A000-000-502');
    const mail = await testMail({ body: 'A000-000-501 and A000-000-502 will remain in custody.' });
    expect(await panelView(session, letter(mail))).toMatchObject({
      kind: 'reply',
      offer: { kind: 'ties', choices: { length: 2 } },
    });
  });

  test('a saved decision is found again from another reading of the same mail', async () => {
    const session = await openTestSession();
    const { matterId, requestId } = await matterWithRequest(session);
    successOf(
      await recordDecision(session, {
        mail: await testMail(),
        draft: draftOn(matterId, requestId),
        shown: null,
        evidence: [],
      }),
    );
    const fromWebmail = await testMail({ messageId: null, sentAtUtc: '2021-03-25T20:04:31.000Z' });
    expect(await panelView(session, letter(fromWebmail))).toMatchObject({
      kind: 'coded',
      matterId,
      standing: [{ code: 'summary-denial', withSuggestion: 'none' }],
    });
  });

  test('the same words of another day are another message', async () => {
    const session = await openTestSession();
    const { matterId, requestId } = await matterWithRequest(session);
    successOf(
      await recordDecision(session, {
        mail: await testMail({ messageId: null }),
        draft: draftOn(matterId, requestId),
        shown: null,
        evidence: [],
      }),
    );
    const later = await testMail({ messageId: null, sentAtUtc: '2021-03-27T20:04:00.000Z' });
    expect((await panelView(session, letter(later))).kind).toBe('reply');
  });

  test('capturing a reply also notes that its request was looked at', async () => {
    const session = await openTestSession();
    const { matterId, requestId } = await matterWithRequest(session);
    successOf(
      await recordDecision(session, {
        mail: await testMail(),
        draft: draftOn(matterId, requestId),
        shown: null,
        evidence: [],
      }),
    );
    expect((await session.ledger.matter(matterId))?.requests[0]?.lastCheckedAt).toBe('2021-03-29T16:00:00.000Z');
  });

  test('a draft without a code or a matter is refused and nothing is written', async () => {
    const session = await openTestSession();
    const before = (await session.ledger.counts()).entries;
    const result = await recordDecision(session, {
      mail: await testMail(),
      draft: draftOn(null, null),
      shown: null,
      evidence: [],
    });
    expect(result).toEqual({ ok: false, error: { kind: 'incomplete' } });
    expect((await session.ledger.counts()).entries).toBe(before);
  });

  test('what is not a reply needs no matter and is never counted', async () => {
    const session = await openTestSession();
    const draft = { ...draftOn(null, null), code: 'not-a-reply' as const };
    successOf(await recordDecision(session, { mail: await testMail(), draft, shown: null, evidence: [] }));
    expect(await panelView(session, letter(await testMail()))).toMatchObject({
      kind: 'coded',
      matterId: null,
      standing: [{ code: 'not-a-reply' }],
    });
    expect(await session.ledger.matters()).toEqual([]);
  });
});

describe('correcting and undoing', () => {
  async function coded() {
    const session = await openTestSession();
    const { matterId, requestId } = await matterWithRequest(session);
    const mail = await testMail();
    const replyId = successOf(
      await recordDecision(session, { mail, draft: draftOn(matterId, requestId), shown: null, evidence: [] }),
    );
    const view = (await panelView(session, letter(mail))) as CodedView;
    return { session, matterId, requestId, mail, replyId, decisionId: view.standing[0]?.decisionId ?? '' };
  }

  test('a correction supersedes the decision; both stay in the history', async () => {
    const { session, matterId, requestId, mail, decisionId } = await coded();
    const draft = { ...draftOn(matterId, requestId), code: 'reasoned-denial' as const, supersedes: decisionId };
    successOf(await recordDecision(session, { mail, draft, shown: null, evidence: [] }));
    const view = (await panelView(session, letter(mail))) as CodedView;
    expect(view.standing.map(({ code }) => code)).toEqual(['reasoned-denial']);
    expect(view.history.map(({ did }) => did)).toMatchObject([{ code: 'reasoned-denial' }, { code: 'summary-denial' }]);
  });

  test('undo takes the decision back; the capture stays and the history says so', async () => {
    const { session, matterId, mail, replyId } = await coded();
    const mailId = (await session.ledger.mails())[0]?.mailId ?? '';
    successOf(
      await undoLastAction(session, { entityIds: [matterId, mailId], concerns: (entry) => isAbout(entry, replyId) }),
    );
    expect((await panelView(session, letter(mail))).kind).toBe('reply');
    expect((await session.ledger.matter(matterId))?.decisions).toEqual([]);
    expect(await session.ledger.mails()).toHaveLength(1);
    expect(
      (await session.ledger.history(matterId)).filter((entry) => entry.content.kind === 'void').length,
    ).toBeGreaterThan(0);
    expect((await session.ledger.verify()).kind).toBe('whole');
  });

  test('what was undone stays in the history of the message when it is coded again', async () => {
    const { session, matterId, requestId, mail } = await coded();
    successOf(await undoOnLetter(session, mail));
    successOf(await recordDecision(session, { mail, draft: draftOn(matterId, requestId), shown: null, evidence: [] }));
    const view = (await panelView(session, letter(mail))) as CodedView;
    expect(view.history.map(({ did, isUndone }) => [did.kind, isUndone])).toEqual([
      ['coded', false],
      ['undid', false],
      ['coded', true],
    ]);
  });

  test('undoing a correction brings the first decision back', async () => {
    const { session, matterId, requestId, mail, replyId, decisionId } = await coded();
    session.setNow('2021-03-29T16:05:00.000Z');
    const draft = { ...draftOn(matterId, requestId), code: 'granted' as const, supersedes: decisionId };
    successOf(await recordDecision(session, { mail, draft, shown: null, evidence: [] }));
    successOf(await undoLastAction(session, { entityIds: [matterId], concerns: (entry) => isAbout(entry, replyId) }));
    expect(((await panelView(session, letter(mail))) as CodedView).standing.map(({ code }) => code)).toEqual([
      'summary-denial',
    ]);
  });

  test('a correction to another matter moves the letter: it counts in one place only', async () => {
    const { session, matterId, mail, decisionId } = await coded();
    const other = await matterWithRequest(session, 'A000-000-503');
    const draft = { ...draftOn(other.matterId, other.requestId), supersedes: decisionId };
    successOf(await recordDecision(session, { mail, draft, shown: null, evidence: [] }));
    expect((await session.ledger.matter(matterId))?.replies).toEqual([]);
    expect((await session.ledger.matter(other.matterId))?.replies).toHaveLength(1);
    expect(await panelView(session, letter(mail))).toMatchObject({ kind: 'coded', matterId: other.matterId });
    successOf(await undoOnLetter(session, mail));
    expect(await panelView(session, letter(mail))).toMatchObject({ kind: 'coded', matterId });
    expect((await session.ledger.matter(other.matterId))?.replies).toEqual([]);
  });
});

describe('matters', () => {
  test.each([
    ['A208-449-401', '208449401'],
    ['A# 090 321 665', '090321665'],
    ['8449401', '008449401'],
    ['12345', null],
    ['2019-ICFO-10844', null],
  ])('the A-number %s is kept as %s', (typed, kept) => {
    expect(nineDigits(typed)).toBe(kept);
  });

  test('pseudonyms count up from the highest in use', () => {
    expect(nextPseudonym([])).toBe('M-0001');
    expect(nextPseudonym(['M-0041', 'M-0007'])).toBe('M-0042');
    expect(nextPseudonym(['M-9999'])).toBe('M-10000');
  });
});

describe('requests', () => {
  test.each([
    ['on the day it was sent is prospective', '2021-03-02T20:00:00.000Z', 'prospective'],
    ['on a later day is by hand: at risk only from then', '2021-03-04T20:00:00.000Z', 'by-hand'],
  ])('an outgoing mail logged %s', async (_name, now, ascertainment) => {
    const session = await openTestSession(now);
    const { matterId } = await matterWithRequest(session);
    const mail = await testMail({
      messageId: 'request-1@lakeview-legal.example',
      sentAtUtc: '2021-03-02T16:00:00.000Z',
    });
    const request = {
      matterId,
      kind: 'ice-case-review',
      addressee: 'hq-case-review',
      office: 'hq',
      sentOn: '2021-03-02',
      ascertainment: 'prospective',
      inCustody: null,
      removalImminent: null,
      medicalUrgency: null,
      answers: null,
      evidence: [],
      congressionalInquiry: null,
      coCounselElsewhere: null,
      subjectTag: null,
    } as const;
    const requestId = successOf(await recordRequest(session, { request, mail }));
    const recorded = (await session.ledger.matter(matterId))?.requests.find((each) => each.requestId === requestId);
    expect(recorded).toMatchObject({ ascertainment, lastCheckedAt: null, sentAtUtc: '2021-03-02T16:00:00.000Z' });
    expect(recorded?.mailId).not.toBeNull();
  });
});
