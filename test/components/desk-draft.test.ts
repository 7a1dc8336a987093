// The draft of a decision: nothing is chosen by default, and what may be saved is a rule of its own.
import { expect, test } from 'vitest';
import { flagCount, isTouched, mayRecord, reduceDraft, startDraft } from '@/components/coding/desk-draft.ts';

const EMPTY = startDraft('letter-1', { office: null, reviewerLevel: null });
const EXACT = { kind: 'exact', matterId: 'm1', requestId: 'r1', reason: 'a-number' } as const;

test('a draft starts with no code, reason, matter, request or flag', () => {
  expect(EMPTY).toMatchObject({ code: null, reasonGiven: null, matterId: null, requestId: null, note: '' });
  expect(flagCount(EMPTY.flags)).toBe(0);
  expect(isTouched(EMPTY)).toBe(false);
});

test('what the signature says stands in the draft and does not count as the coder’s work', () => {
  const signed = startDraft('letter-1', { office: 'chicago', reviewerLevel: 'SDDO' });
  expect(signed).toMatchObject({ office: 'chicago', reviewerLevel: 'SDDO' });
  expect(isTouched(signed)).toBe(false);
});

test('taking an exact offer sets matter and request together', () => {
  expect(reduceDraft(EMPTY, { type: 'take-offer', offer: EXACT })).toMatchObject({ matterId: 'm1', requestId: 'r1' });
});

test('ties and no match cannot be taken', () => {
  const ties = { kind: 'ties', choices: [{ matterId: 'm1', reason: 'name' }] } as const;
  expect(reduceDraft(EMPTY, { type: 'take-offer', offer: ties })).toBe(EMPTY);
  expect(reduceDraft(EMPTY, { type: 'take-offer', offer: { kind: 'none' } })).toBe(EMPTY);
});

test('choosing another matter drops the request of the first', () => {
  const taken = reduceDraft(EMPTY, { type: 'take-offer', offer: EXACT });
  expect(reduceDraft(taken, { type: 'matter', matterId: 'm2' })).toMatchObject({ matterId: 'm2', requestId: null });
  expect(reduceDraft(taken, { type: 'matter', matterId: 'm1' })).toMatchObject({ requestId: 'r1' });
});

test('a code needs a matter, unless it is not a reply', () => {
  expect(mayRecord(EMPTY)).toEqual({ may: false, lacks: 'both' });
  expect(mayRecord({ code: null, matterId: 'm1' })).toEqual({ may: false, lacks: 'code' });
  expect(mayRecord({ code: 'summary-denial', matterId: null })).toEqual({ may: false, lacks: 'matter' });
  expect(mayRecord({ code: 'not-a-reply', matterId: null })).toEqual({ may: true });
  expect(mayRecord({ code: 'summary-denial', matterId: 'm1' })).toEqual({ may: true });
});

test('factual errors toggle without doubling, and taking the facility back forgets the name it had', () => {
  const on = reduceDraft(EMPTY, { type: 'factual-error', error: 'facility', isOn: true });
  const named = reduceDraft(on, { type: 'flags', flags: { facilityNamed: 'Prairie County Jail' } });
  const twice = reduceDraft(named, { type: 'factual-error', error: 'facility', isOn: true });
  expect(twice.flags.factualErrors).toEqual(['facility']);
  expect(twice.flags.facilityNamed).toBe('Prairie County Jail');
  const off = reduceDraft(twice, { type: 'factual-error', error: 'facility', isOn: false });
  expect(off.flags).toMatchObject({ factualErrors: [], facilityNamed: null });
});

test('flags are counted once each; a named facility belongs to its error', () => {
  const flags = { ...EMPTY.flags, factualErrors: ['facility', 'name'] as ('facility' | 'name')[], facilityNamed: 'X' };
  expect(flagCount({ ...flags, evidenceAddressed: false })).toBe(3);
});

test('no act changes the letter a draft was made on', () => {
  const acts = [
    { type: 'code', code: 'granted' },
    { type: 'reason', reasonGiven: 'none' },
    { type: 'note', note: 'n' },
    { type: 'office', office: 'hq' },
    { type: 'reviewer', reviewerLevel: 'HQ' },
    { type: 'take-offer', offer: EXACT },
  ] as const;
  for (const act of acts) expect(reduceDraft(EMPTY, act).letterKey).toBe('letter-1');
});
