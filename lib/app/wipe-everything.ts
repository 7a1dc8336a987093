// Wipe: the keys first, then both ledgers, then the settings. Recourse is as after its installation.
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { destroyDatabase } from '@/lib/ledger/destroy-database.ts';
import { clearLockAlarm } from '@/lib/platform/lock-alarm.ts';
import { forgetSession } from '@/lib/platform/session-key.ts';
import { forgetSettings } from '@/lib/platform/settings-store.ts';
import { BROWSER_WORLD, placeOf } from './ledger-place.ts';
import type { Session } from './session.ts';
import { isWipeBarred } from './wipe-bar.ts';

/** Destroys everything that Recourse keeps in this browser profile, unless a legal hold bars it. Nobody can bring it back. */
export async function wipeEverything(session: Session): Promise<Result<null, { readonly kind: 'on-hold' }>> {
  if (await isWipeBarred(session)) return fail({ kind: 'on-hold' });
  session.ledger.close();
  await destroyDatabase(placeOf('own'), BROWSER_WORLD);
  await destroyDatabase(placeOf('sample'), BROWSER_WORLD);
  await forgetSettings();
  await clearLockAlarm();
  await forgetSession(); // last: every page starts anew when it hears of this
  return succeed(null);
}
