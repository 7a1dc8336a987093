// When an unused ledger locks, and what waits until the person has said how it is protected.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startDraft } from '@/components/coding/desk-draft.ts';
import { describeDesk } from '@/lib/app/declare-settings.ts';
import { setLegalHold } from '@/lib/app/forget-matter.ts';
import { guardWords } from '@/lib/app/guard-words.ts';
import { deadlineFrom, isLockDue, LOCK_MINUTES } from '@/lib/app/lock-deadline.ts';
import { recordDecision } from '@/lib/app/record-decision.ts';
import { startMatter } from '@/lib/app/start-matter.ts';
import { isWipeBarred } from '@/lib/app/wipe-bar.ts';
import type { Protection } from '@/lib/ledger/protection.ts';
import { openTestSession, testMail } from '@/test/app/test-session.ts';

describe('the moment to lock', () => {
  const now = Date.UTC(2026, 2, 2, 9);

  it('comes after the chosen minutes and not before', () => {
    for (const minutes of LOCK_MINUTES) {
      const deadline = deadlineFrom(now, minutes);
      expect(isLockDue(deadline, now)).toBe(false);
      expect(isLockDue(deadline, now + minutes * 60_000 - 1)).toBe(false);
      expect(isLockDue(deadline, now + minutes * 60_000)).toBe(true);
    }
  });

  it('has come when the computer slept past it, by however much', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (slept) => {
        expect(isLockDue(deadlineFrom(now, 15), now + 15 * 60_000 + slept)).toBe(true);
      }),
    );
  });

  it('has come when the clock was set back, but not when it was put right by seconds', () => {
    expect(isLockDue(deadlineFrom(now, 15), now - 3_600_000)).toBe(true);
    expect(isLockDue(deadlineFrom(now, 15), now - 5_000)).toBe(false);
  });
});

it('a matter on legal hold bars the wipe until the hold is lifted', async () => {
  const session = await openTestSession();
  const started = await startMatter(session, {
    name: null,
    aNumber: null,
    fieldOffice: null,
    facility: null,
    representation: null,
  });
  if (!started.ok) throw new Error('The matter was not started');
  expect(await isWipeBarred(session)).toBe(false);
  await setLegalHold(session, started.value, true);
  expect(await isWipeBarred(session)).toBe(true);
  await setLegalHold(session, started.value, false);
  expect(await isWipeBarred(session)).toBe(false);
});

describe('before a passphrase is set or declined', () => {
  const matter = { name: null, aNumber: null, fieldOffice: null, facility: null, representation: null };
  async function undecided() {
    const session = await openTestSession();
    let protection: Protection = { kind: 'undecided' };
    const ledger = guardWords(session.ledger, async () => protection);
    return {
      session: { ...session, ledger },
      decide: (kind: 'declined' | 'passphrase') => {
        protection = kind === 'declined' ? { kind } : { kind, hasRecovery: false };
      },
    };
  }

  it('no name, no A-number, no letter and no coder’s name is saved', async () => {
    const { session } = await undecided();
    const refused = { ok: false, error: { kind: 'undecided' } };
    expect(await startMatter(session, { ...matter, name: 'Invented Person' })).toEqual(refused);
    expect(await startMatter(session, { ...matter, aNumber: 'A000-000-101' })).toEqual(refused);
    expect(await describeDesk(session, { coder: 'Wilhelmina Torquast', ownAddresses: [] })).toEqual(refused);
    const mail = await testMail();
    const draft = { ...startDraft(mail.sha256, { office: null, reviewerLevel: null }), code: 'not-a-reply' } as const;
    expect(await recordDecision(session, { mail, draft, shown: null, evidence: [] })).toEqual(refused);
    expect((await session.ledger.counts()).entries).toBe(0);
  });

  it('a matter by its code alone may be started', async () => {
    const { session } = await undecided();
    expect((await startMatter(session, matter)).ok).toBe(true);
  });

  it.each(['declined', 'passphrase'] as const)('once %s, the same is saved', async (kind) => {
    const { session, decide } = await undecided();
    expect((await startMatter(session, { ...matter, name: 'Invented Person' })).ok).toBe(false);
    decide(kind);
    expect((await startMatter(session, { ...matter, name: 'Invented Person' })).ok).toBe(true);
  });
});
