// Opening a locked vault: one attempt at a time over all pages, counted before it is made, one answer for all refusals.
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import type { OpenFailure } from '@/lib/vault/aes-gcm.ts';
import { unwrapVaultByPassphrase } from '@/lib/vault/passphrase-key.ts';
import { unwrapVaultByRecovery } from '@/lib/vault/recovery-key.ts';
import { isRecoveryText, type RecoveryTextError, readRecoveryText } from '@/lib/vault/recovery-text.ts';
import { exportVault, type Vault } from '@/lib/vault/vault-key.ts';
import { type AttemptsRow, nextAttemptAtMs } from './attempt-delay.ts';
import type { World } from './context.ts';
import type { DatabasePlace, LedgerDatabase } from './database.ts';
import { isKeyOf } from './open-vault.ts';
import { vaultLockName, withDatabase } from './with-database.ts';

/**
 * Why it did not open. `refused`: the secret is not the one, or something stored was changed: never said which; the next
 * attempt is heard at `nextAtMs` (`null`: at once). `wait`: too early; the secret was not looked at. The others are
 * about the text of a recovery key alone and are no attempt.
 */
export type UnlockError =
  | { readonly kind: 'refused'; readonly nextAtMs: number | null }
  | { readonly kind: 'wait'; readonly nextAtMs: number }
  | RecoveryTextError;

/** Opens a locked vault with its passphrase, recovery key or two shares (one a line); gives the key for the session. */
export async function unlockVault(input: {
  readonly place: DatabasePlace;
  readonly world: World;
  readonly secret: string;
}): Promise<Result<string, UnlockError>> {
  const { place, world, secret } = input;
  const opened = await world.lock(vaultLockName(place.name), () =>
    withDatabase(place, (db) => tryVaultSecret(db, world, secret)),
  );
  if (opened === null) return fail({ kind: 'refused', nextAtMs: null });
  return opened.ok ? succeed(exportVault(opened.value)) : opened;
}

/** From when the next attempt is heard, `null` when at once. */
export async function nextAttempt(place: DatabasePlace, world: World): Promise<number | null> {
  return withDatabase(place, async (db) => nextAttemptAtMs(await attemptsIn(db), world.nowMs()));
}

/** Tries a secret under the lock; the caller holds it. */
export async function tryVaultSecret(
  db: LedgerDatabase,
  world: World,
  secret: string,
): Promise<Result<Vault, UnlockError>> {
  const attempts = await attemptsIn(db);
  const waitUntilMs = nextAttemptAtMs(attempts, world.nowMs());
  if (waitUntilMs !== null) return fail({ kind: 'wait', nextAtMs: waitUntilMs });
  const recovery = isRecoveryText(secret) ? await readRecoveryText(secret) : null;
  if (recovery !== null && !recovery.ok) return recovery;
  const counted: AttemptsRow = { kind: 'attempts', refused: (attempts?.refused ?? 0) + 1, lastAtMs: world.nowMs() };
  await db.vault.put(counted);
  const opened = await (recovery === null ? byPassphrase(db, secret) : byRecovery(db, recovery.value));
  if (!opened.ok || !(await isKeyOf(db, opened.value))) {
    const refused: AttemptsRow = { ...counted, lastAtMs: world.nowMs() }; // the wait begins when the answer is given
    await db.vault.put(refused);
    return fail({ kind: 'refused', nextAtMs: nextAttemptAtMs(refused, world.nowMs()) });
  }
  await db.vault.delete('attempts');
  return succeed(opened.value);
}

async function attemptsIn(db: LedgerDatabase): Promise<AttemptsRow | null> {
  const row = await db.vault.get('attempts');
  return row?.kind === 'attempts' ? row : null;
}

const SHUT: Result<Vault, OpenFailure> = fail({ kind: 'does-not-open' });

async function byPassphrase(db: LedgerDatabase, passphrase: string): Promise<Result<Vault, OpenFailure>> {
  const row = await db.vault.get('passphrase');
  return row?.kind === 'passphrase' ? unwrapVaultByPassphrase(row, passphrase) : SHUT;
}

async function byRecovery(db: LedgerDatabase, secret: Uint8Array<ArrayBuffer>): Promise<Result<Vault, OpenFailure>> {
  const row = await db.vault.get('recovery');
  return row?.kind === 'recovery' ? unwrapVaultByRecovery(row, secret) : SHUT;
}
