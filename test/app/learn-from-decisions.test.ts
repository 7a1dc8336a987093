import { expect, test } from 'vitest';
import { learnedFrom, liveQualityOf } from '@/lib/app/learn-from-decisions.ts';
import { type Decision, NO_FLAGS } from '@/lib/domain/decision.ts';
import type { MailState } from '@/lib/domain/journal.ts';
import { readPastedText } from '@/lib/mailfile/read-pasted-text.ts';

const id = (number: number): string => `00000000-0000-4000-8000-00000000000${number}`;

function coded(decisions: readonly Pick<Decision, 'code' | 'recordedAtUtc'>[]): MailState {
  const mail = {
    ...readPastedText('The docket sheet was closed at the roundtable.', { nowUtc: '2026-01-01T00:00:00Z' }),
    sha256: '',
  };
  const reply = {
    replyId: id(2),
    mailId: id(1),
    matterId: null,
    requestId: null,
    receivedOn: null,
    receivedAtUtc: null,
    channel: 'email',
    attested: false,
  } as const;
  return {
    mailId: id(1),
    mail,
    replies: [reply],
    decisions: decisions.map(({ code, recordedAtUtc }, place) => ({
      decisionId: id(3 + place),
      replyId: id(2),
      code,
      reasonGiven: null,
      flags: NO_FLAGS,
      replyingOffice: null,
      reviewerLevel: null,
      codebookVersion: '1.0',
      suggested: { code: 'moot', probability: 0.8 },
      supersedes: place === 0 ? null : id(2 + place),
      role: 'first',
      coder: 'Dana',
      recordedAtUtc,
      entryId: id(6 + place),
      words: null,
    })),
  };
}

test('a corrected decision teaches the correction, and the quality counts it once', () => {
  const states = {
    matters: [],
    mails: [
      coded([
        { code: 'moot', recordedAtUtc: '2026-02-01T00:00:00Z' },
        { code: 'granted', recordedAtUtc: '2026-02-02T00:00:00Z' },
      ]),
    ],
  };
  expect(learnedFrom(states, null).replies).toEqual({ granted: 1 });
  expect(liveQualityOf(states)).toMatchObject({ decisions: 1, acceptance: 0 });
});

test('after a reset only later decisions are learned from', () => {
  const states = { matters: [], mails: [coded([{ code: 'moot', recordedAtUtc: '2026-02-01T00:00:00Z' }])] };
  expect(learnedFrom(states, '2026-02-01T00:00:00Z').replies).toEqual({});
  expect(learnedFrom(states, '2026-01-31T00:00:00Z').replies).toEqual({ moot: 1 });
});
