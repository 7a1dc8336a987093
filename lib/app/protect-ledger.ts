// The passphrase of the person's own ledger and its recovery key: set, declined, changed, made.
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import {
  changePassphrase,
  declinePassphrase,
  makeRecoveryKey,
  type OpenDoor,
  type Protection,
  type ProtectionError,
  readProtection,
  setFirstPassphrase,
} from '@/lib/ledger/protection.ts';
import { type StorageError, storageErrorOf } from '@/lib/ledger/storage-error.ts';
import { randomBytes } from '@/lib/platform/random.ts';
import { keepSessionKey, readSessionKey } from '@/lib/platform/session-key.ts';
import { writeRecoveryKey, writeRecoveryShares } from '@/lib/vault/recovery-text.ts';
import { BROWSER_WORLD, placeOf } from './ledger-place.ts';
import { armLock } from './lock-ledger.ts';
import { LEDGER_NAMES } from './settings.ts';

/** Why nothing was changed. */
export type ProtectError = ProtectionError | StorageError;

/** How the person's own ledger is protected. */
export async function ownProtection(): Promise<Protection> {
  return readProtection(placeOf('own'));
}

/** Sets the first passphrase. Where the ledger was empty it has a new key, and every page starts anew. */
export async function protectByPassphrase(passphrase: string): Promise<Result<null, ProtectError>> {
  const set = await throughDoor((door) => setFirstPassphrase(door, passphrase));
  if (!set.ok) return set;
  await armLock();
  await keepSessionKey(LEDGER_NAMES.own, set.value);
  return succeed(null);
}

/** Notes that the person goes on without a passphrase. */
export async function goWithoutPassphrase(): Promise<Result<null, ProtectError>> {
  return throughDoor(declinePassphrase);
}

/** Replaces the passphrase; `current` is it or the recovery key. */
export async function replacePassphrase(change: {
  readonly current: string;
  readonly next: string;
}): Promise<Result<null, ProtectError>> {
  return throughDoor((door) => changePassphrase(door, change));
}

/** Makes a recovery key as it stands on paper: one text, or three of which two are needed. It is stored nowhere. */
export async function recoveryOnPaper(input: {
  readonly current: string;
  readonly form: 'whole' | 'shares';
}): Promise<Result<readonly string[], ProtectError>> {
  const made = await throughDoor((door) => makeRecoveryKey(door, input.current));
  if (!made.ok) return made;
  return succeed(
    input.form === 'whole' ? [await writeRecoveryKey(made.value)] : await writeRecoveryShares(made.value, randomBytes),
  );
}

async function throughDoor<T>(
  change: (door: OpenDoor) => Promise<Result<T, ProtectionError>>,
): Promise<Result<T, ProtectError>> {
  const sessionKey = await readSessionKey(LEDGER_NAMES.own);
  if (sessionKey === null) return fail({ kind: 'not-open' });
  try {
    return await change({ place: placeOf('own'), world: BROWSER_WORLD, sessionKey });
  } catch (thrown) {
    const error = storageErrorOf(thrown);
    if (error === null) throw thrown;
    return fail(error);
  }
}
