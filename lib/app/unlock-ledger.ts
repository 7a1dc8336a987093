// Opens the locked ledger for every page, with its passphrase, its recovery key or two shares of it.
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { type StorageError, storageErrorOf } from '@/lib/ledger/storage-error.ts';
import { type UnlockError, unlockVault } from '@/lib/ledger/unlock.ts';
import { keepSessionKey } from '@/lib/platform/session-key.ts';
import { BROWSER_WORLD, placeOf } from './ledger-place.ts';
import { armLock } from './lock-ledger.ts';
import { LEDGER_NAMES } from './settings.ts';

/** Tries a secret; when it opens, every locked page hears that the key is there. */
export async function unlockLedger(secret: string): Promise<Result<null, UnlockError | StorageError>> {
  try {
    const opened = await unlockVault({ place: placeOf('own'), world: BROWSER_WORLD, secret });
    if (!opened.ok) return opened;
    await armLock(); // before the key: it is never there without its deadline
    await keepSessionKey(LEDGER_NAMES.own, opened.value);
    return succeed(null);
  } catch (thrown) {
    const error = storageErrorOf(thrown);
    if (error === null) throw thrown;
    return fail(error);
  }
}
