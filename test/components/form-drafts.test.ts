// What the forms hand out: incomplete ones say what is missing, and nothing is attested by itself.
import { expect, test } from 'vitest';
import { aNumberDigits } from '@/components/coding/a-number.ts';
import { emptyHandReply, toAttestedReply } from '@/components/coding/hand-reply-draft.ts';
import { emptyRequest, startOutgoing, toNewRequest } from '@/components/coding/outgoing-draft.ts';
import { addressLines, readDays } from '@/components/settings/settings-input.ts';

test('an outgoing request starts with what the mail states and never with a matter', () => {
  const draft = startOutgoing({
    proposed: { kind: 'ice-case-review', addressee: 'hq-case-review', office: 'hq' },
    sentOn: '2021-03-23',
  });
  expect(draft).toMatchObject({ matterId: null, kind: 'ice-case-review', ascertainment: 'prospective' });
  expect(toNewRequest(draft)).toEqual({ ok: false, error: { kind: 'incomplete', lacks: 'matter' } });
  expect(toNewRequest({ ...draft, matterId: 'm1' })).toMatchObject({ ok: true, value: { matterId: 'm1' } });
});

test('a request without its day of sending is not recorded', () => {
  const draft = { ...emptyRequest('by-hand'), matterId: 'm1', kind: 'other', addressee: 'opla' } as const;
  expect(toNewRequest(draft)).toEqual({ ok: false, error: { kind: 'incomplete', lacks: 'sentOn' } });
});

test('a reply by hand is recorded only when the coder vouches for it', () => {
  const draft = {
    ...emptyHandReply(),
    channel: 'phone',
    receivedOn: '2021-04-12',
    matterId: 'm1',
    code: 'granted',
  } as const;
  expect(toAttestedReply(draft)).toEqual({ ok: false, error: { kind: 'incomplete', lacks: 'attestation' } });
  const recorded = toAttestedReply({ ...draft, isAttested: true });
  expect(recorded).toMatchObject({ ok: true, value: { channel: 'phone', code: 'granted', reasonGiven: null } });
});

test.each([
  ['A 000-000-101', '000000101'],
  ['a# 0000102', '000000102'],
  ['000000103', '000000103'],
])('reads the A-number %s', (typed, digits) => {
  expect(aNumberDigits(typed)).toBe(digits);
});

test.each(['', '123456', '1234567890', 'ABC0000010800', '2019-ICFO-10844'])('refuses as an A-number: "%s"', (typed) => {
  expect(aNumberDigits(typed)).toBeNull();
});

test('own addresses are read one a line or parted by commas, each once', () => {
  expect(addressLines('A@x.example, b@y.example\na@X.example\nno address')).toEqual(['a@x.example', 'b@y.example']);
});

test('days are whole and inside their range', () => {
  expect(['14', '0', '1.5', '', '9999', 'x'].map((typed) => readDays(typed, 3650))).toEqual([
    14,
    null,
    null,
    null,
    null,
    null,
  ]);
});
