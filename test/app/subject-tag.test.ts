// Subject tags: put in the subject of a request, recognised in the reply; and what each offer says of itself.
import { expect, test } from 'vitest';
import { offerMatter } from '@/lib/app/offer-matter.ts';
import { recordRequest } from '@/lib/app/record-request.ts';
import { startMatter } from '@/lib/app/start-matter.ts';
import { unusedSubjectTag } from '@/lib/app/subject-tag.ts';
import { DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import { newSubjectTag, subjectTagsIn } from '@/lib/domain/subject-tag.ts';
import { openTestSession, testMail } from './test-session.ts';

const NOBODY = { name: null, aNumber: null, fieldOffice: null, facility: null, representation: null };
const REQUEST = {
  kind: 'ice-case-review',
  addressee: 'hq-case-review',
  office: 'hq',
  sentOn: '2021-03-23',
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

test('a tag is read from a subject in either case, once, and never from other brackets', () => {
  expect(subjectTagsIn('Re: FW: [r-k7f3] Case review [R-K7F3] [R-0OIL] [2021]')).toEqual(['R-K7F3']);
  expect(subjectTagsIn(null)).toEqual([]);
  expect(newSubjectTag(Uint8Array.of(0, 29, 30, 255))).toMatch(/^R-[2-9A-HJKMNP-TV-Z]{4}$/u);
});

test('a reply is offered the very request whose sent mail bore the tag, though two wait in the matter', async () => {
  const session = await openTestSession();
  const started = await startMatter(session, NOBODY);
  if (!started.ok) throw new Error('Not started');
  const matterId = started.value;
  const tag = await unusedSubjectTag(session);
  const sent = await testMail({
    messageId: 'sent-1@lakeview-legal.example',
    subject: `Request for review ${tag}`,
    body: 'Please review.',
  });
  const recorded = await recordRequest(session, { request: { ...REQUEST, matterId }, mail: sent });
  await recordRequest(session, { request: { ...REQUEST, matterId, sentOn: '2021-03-24' }, mail: null });
  const reply = await testMail({ messageId: 'r@ice.dhs.gov', subject: `RE: Request for review ${tag}`, body: 'No.' });
  const states = await session.ledger.matters();
  const offer = await offerMatter(session.ledger, reply, { states, rules: DEFAULT_CLOCK_RULES });
  expect(offer).toEqual({
    kind: 'exact',
    matterId,
    requestId: recorded.ok ? recorded.value : null,
    reason: 'subject-tag',
  });
});

test('a tag and an A-number that lead to different matters are shown as a tie, each with its reason', async () => {
  const session = await openTestSession();
  const one = await startMatter(session, NOBODY);
  const two = await startMatter(session, { ...NOBODY, aNumber: 'A000-000-501' });
  if (!one.ok || !two.ok) throw new Error('Not started');
  await recordRequest(session, { request: { ...REQUEST, matterId: one.value, subjectTag: 'R-K7F3' }, mail: null });
  const reply = await testMail({ subject: '[R-K7F3] review', body: 'As to A000-000-501: no.' });
  const states = await session.ledger.matters();
  const offer = await offerMatter(session.ledger, reply, { states, rules: DEFAULT_CLOCK_RULES });
  expect(offer).toEqual({
    kind: 'ties',
    choices: [
      { matterId: one.value, reason: 'subject-tag' },
      { matterId: two.value, reason: 'a-number' },
    ],
  });
});
