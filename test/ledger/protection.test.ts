// The vault's protection: set, refused, waited for, changed, recovered, wiped. Argon2id at a cost for tests, its own test has the real one.
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { delayAfterMs, nextAttemptAtMs } from '@/lib/ledger/attempt-delay.ts';
import type { DatabasePlace } from '@/lib/ledger/database.ts';
import { destroyDatabase } from '@/lib/ledger/destroy-database.ts';
import { openLedger } from '@/lib/ledger/ledger.ts';
import {
  changePassphrase,
  declinePassphrase,
  makeRecoveryKey,
  readProtection,
  setFirstPassphrase,
} from '@/lib/ledger/protection.ts';
import { nextAttempt, unlockVault } from '@/lib/ledger/unlock.ts';
import { writeRecoveryKey, writeRecoveryShares } from '@/lib/vault/recovery-text.ts';
import { matterDraft } from '@/test/ledger/sample-drafts.ts';
import { editDatabase, newPlace, newWorld, openSound, randomBytes, successOf } from '@/test/ledger/test-world.ts';

const COST = { memoryKiB: 64, passes: 1, lanes: 1 };
const PASSPHRASE = 'four invented plain words';
const OTHER = 'another invented passphrase';

async function protectedLedger() {
  const clock = { nowMs: Date.UTC(2026, 2, 2, 9) };
  const [place, world] = [newPlace(), newWorld(clock)];
  const first = await openSound(place, world);
  const sessionKey = successOf(
    await setFirstPassphrase({ place, world, sessionKey: first.sessionKey }, PASSPHRASE, COST),
  );
  return { clock, place, world, sessionKey, first };
}

async function rowsOf(place: DatabasePlace, table: string): Promise<readonly unknown[]> {
  const db = new Dexie(place.name, { indexedDB: place.indexedDB, IDBKeyRange: place.IDBKeyRange });
  await db.open();
  const rows = await db.table(table).toArray();
  db.close();
  return rows;
}

describe('a ledger without a passphrase', () => {
  it('is undecided until the person says so, then declined, and opens by itself either way', async () => {
    const [place, world] = [newPlace(), newWorld()];
    expect(await readProtection(place)).toEqual({ kind: 'undecided' });
    const { sessionKey } = await openSound(place, world);
    expect(await readProtection(place)).toEqual({ kind: 'undecided' });
    successOf(await declinePassphrase({ place, world, sessionKey }));
    expect(await readProtection(place)).toEqual({ kind: 'declined' });
    expect((await openSound(place, world)).sessionKey).toBe(sessionKey);
  });
});

describe('a first passphrase', () => {
  it('locks the ledger: no key is stored that opens it, and it opens with the passphrase', async () => {
    const { place, world, sessionKey } = await protectedLedger();
    expect(await readProtection(place)).toEqual({ kind: 'passphrase', hasRecovery: false });
    expect(await openLedger({ place, world, sessionKey: null })).toEqual({ ok: false, error: { kind: 'locked' } });
    expect(await rowsOf(place, 'vault')).toEqual([expect.objectContaining({ kind: 'passphrase', cost: COST })]);
    expect(await unlockVault({ place, world, secret: PASSPHRASE })).toEqual({ ok: true, value: sessionKey });
    const { ledger } = await openSound(place, world, sessionKey);
    successOf(await ledger.append([matterDraft(crypto.randomUUID())]));
    expect(await ledger.verify()).toMatchObject({ kind: 'whole' });
  });

  it('of an empty ledger makes a new key, so that the stored device key of before opens nothing; a page of before cannot write', async () => {
    const { place, world, sessionKey, first } = await protectedLedger();
    expect(sessionKey).not.toBe(first.sessionKey);
    expect(await openLedger({ place, world, sessionKey: first.sessionKey })).toMatchObject({
      error: { kind: 'wrong-key' },
    });
    expect((await first.ledger.append([matterDraft(crypto.randomUUID())])).ok).toBe(false);
  });

  it('of a ledger with entries changes no entry, no key of the keyring and no state', async () => {
    const [place, world] = [newPlace(), newWorld()];
    const { ledger, sessionKey } = await openSound(place, world);
    const matterId = crypto.randomUUID();
    successOf(await ledger.append([matterDraft(matterId)]));
    const tables = ['entries', 'keyring', 'projectionCodes', 'projectionWords', 'meta', 'heads', 'lookups'];
    const before = await Promise.all(tables.map((table) => rowsOf(place, table)));
    expect(successOf(await setFirstPassphrase({ place, world, sessionKey }, PASSPHRASE, COST))).toBe(sessionKey);
    successOf(await changePassphrase({ place, world, sessionKey }, { current: PASSPHRASE, next: OTHER }, COST));
    expect(await Promise.all(tables.map((table) => rowsOf(place, table)))).toEqual(before);
    const unlocked = successOf(await unlockVault({ place, world, secret: OTHER }));
    const { ledger: again } = await openSound(place, world, unlocked);
    expect((await again.matter(matterId))?.matter.words?.name).toBe('Zuzanna Quillfeather');
  });

  it('is refused when short, when there is one already, and with a key that is not this ledger’s', async () => {
    const { place, world, sessionKey } = await protectedLedger();
    const door = { place, world, sessionKey };
    expect(await setFirstPassphrase(door, 'eleven char', COST)).toEqual({ ok: false, error: { kind: 'too-short' } });
    expect(await setFirstPassphrase(door, OTHER, COST)).toEqual({ ok: false, error: { kind: 'not-open' } });
    expect(await declinePassphrase(door)).toEqual({ ok: false, error: { kind: 'not-open' } });
    const stranger = (await openSound(newPlace(), newWorld())).sessionKey;
    const refused = await makeRecoveryKey({ ...door, sessionKey: stranger }, PASSPHRASE);
    expect(refused).toEqual({ ok: false, error: { kind: 'not-open' } });
    expect(successOf(await unlockVault({ place, world, secret: PASSPHRASE }))).toBe(sessionKey);
  });
});

describe('a wrong passphrase', () => {
  it('is answered as damage to the stored key is: the answer is no oracle', async () => {
    const { place, world } = await protectedLedger();
    const wrong = await unlockVault({ place, world, secret: OTHER });
    const damaged = await protectedLedger();
    await editDatabase(damaged.place, async (db) => {
      const row = await db.vault.get('passphrase');
      if (row?.kind !== 'passphrase') throw new Error('No passphrase row');
      await db.vault.put({ ...row, wrapped: row.wrapped.map((byte, at) => (at === 30 ? byte ^ 1 : byte)) });
    });
    const shut = await unlockVault({ ...damaged, secret: PASSPHRASE });
    expect(shut).toEqual(wrong);
    expect(wrong).toEqual({ ok: false, error: { kind: 'refused', nextAtMs: null } });
  });

  it('makes the next attempt wait, longer each time, also after the page is opened anew', async () => {
    const { clock, place, world } = await protectedLedger();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 14; attempt += 1) {
      const refused = await unlockVault({ place, world: newWorld(clock), secret: OTHER });
      if (refused.ok || refused.error.kind !== 'refused') throw new Error('Expected a refusal');
      const { nextAtMs } = refused.error;
      waits.push(nextAtMs === null ? 0 : nextAtMs - clock.nowMs);
      expect(await nextAttempt(place, newWorld(clock))).toBe(nextAtMs);
      clock.nowMs = nextAtMs ?? clock.nowMs;
    }
    expect(waits.map((ms) => ms / 1000)).toEqual([0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
    expect((await unlockVault({ place, world, secret: PASSPHRASE })).ok).toBe(true);
    expect(await nextAttempt(place, world)).toBeNull();
  });

  it('while waiting, the right one is not even looked at', async () => {
    const { clock, place, world } = await protectedLedger();
    for (let attempt = 0; attempt < 3; attempt += 1) await unlockVault({ place, world, secret: OTHER });
    const early = await unlockVault({ place, world, secret: PASSPHRASE });
    expect(early).toEqual({ ok: false, error: { kind: 'wait', nextAtMs: clock.nowMs + 2000 } });
    clock.nowMs += 2000;
    expect((await unlockVault({ place, world, secret: PASSPHRASE })).ok).toBe(true);
  });

  it('is counted before it is tried, and one at a time: twenty at once are twenty', async () => {
    const { place, world } = await protectedLedger();
    const answers = await Promise.all(Array.from({ length: 20 }, () => unlockVault({ place, world, secret: OTHER })));
    const kinds = answers.map((answer) => (answer.ok ? 'opened' : answer.error.kind));
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'wait')).toHaveLength(17);
  });

  it('with a clock set back waits no longer than the delay itself', () => {
    const row = { kind: 'attempts', refused: 5, lastAtMs: 1_000_000_000 } as const;
    expect(delayAfterMs(5)).toBe(8000);
    expect(nextAttemptAtMs(row, 1_000_000_000)).toBe(1_000_008_000);
    expect(nextAttemptAtMs(row, 1_000_008_000)).toBeNull();
    expect(nextAttemptAtMs(row, 500)).toBe(8500);
  });
});

describe('a recovery key', () => {
  it('opens a ledger whose passphrase is forgotten, and lets a new one be set', async () => {
    const { place, world, sessionKey } = await protectedLedger();
    const door = { place, world, sessionKey };
    const secret = successOf(await makeRecoveryKey(door, PASSPHRASE));
    expect(await readProtection(place)).toEqual({ kind: 'passphrase', hasRecovery: true });
    const paper = await writeRecoveryKey(secret);
    expect(successOf(await unlockVault({ place, world, secret: paper }))).toBe(sessionKey);
    successOf(await changePassphrase(door, { current: paper, next: OTHER }, COST));
    expect(successOf(await unlockVault({ place, world, secret: OTHER }))).toBe(sessionKey);
    expect((await unlockVault({ place, world, secret: PASSPHRASE })).ok).toBe(false);
  });

  it('opens with two shares; one share is no attempt; a key made anew ends the old one', async () => {
    const { clock, place, world, sessionKey } = await protectedLedger();
    const door = { place, world, sessionKey };
    const shares = await writeRecoveryShares(successOf(await makeRecoveryKey(door, PASSPHRASE)), randomBytes);
    const two = `${shares[2]}\n${shares[0]}`;
    expect(successOf(await unlockVault({ place, world, secret: two }))).toBe(sessionKey);
    for (let attempt = 0; attempt < 9; attempt += 1) {
      const alone = await unlockVault({ place, world, secret: `${shares[1]}` });
      expect(alone).toEqual({ ok: false, error: { kind: 'one-share' } });
    }
    expect(await nextAttempt(place, world)).toBeNull();
    successOf(await makeRecoveryKey(door, PASSPHRASE));
    expect(await unlockVault({ place, world, secret: two })).toEqual({
      ok: false,
      error: { kind: 'refused', nextAtMs: null },
    });
    clock.nowMs += 1;
    expect(await makeRecoveryKey(door, OTHER)).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });

  it('does not lie in any table', async () => {
    const { place, world, sessionKey } = await protectedLedger();
    const secret = successOf(await makeRecoveryKey({ place, world, sessionKey }, PASSPHRASE));
    const { ledger } = await openSound(place, world, sessionKey);
    const raw = await ledger.exportRaw();
    for (const text of [
      await writeRecoveryKey(secret),
      Buffer.from(secret).toString('base64'),
      sessionKey,
      PASSPHRASE,
    ]) {
      expect(raw).not.toContain(text);
    }
  });
});

it('a wipe leaves no database, and a page that had it open cannot write into a new one', async () => {
  const { place, world, sessionKey } = await protectedLedger();
  const { ledger } = await openSound(place, world, sessionKey);
  successOf(await ledger.append([matterDraft(crypto.randomUUID())]));
  await destroyDatabase(place, world);
  expect(await place.indexedDB.databases()).toEqual([]);
  expect(await readProtection(place)).toEqual({ kind: 'undecided' });
  expect((await ledger.append([matterDraft(crypto.randomUUID())])).ok).toBe(false);
  const { ledger: fresh } = await openSound(place, world);
  expect((await fresh.counts()).entries).toBe(0);
  await destroyDatabase(newPlace(), world); // nothing there is no fault
});
