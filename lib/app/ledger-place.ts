// Where each ledger is and what it is handed from the impure room.
import type { World } from '@/lib/ledger/context.ts';
import type { DatabasePlace } from '@/lib/ledger/database.ts';
import { nowMs } from '@/lib/platform/clock.ts';
import { randomBytes, randomId } from '@/lib/platform/random.ts';
import { underLock } from '@/lib/platform/web-lock.ts';
import { LEDGER_NAMES, type Settings } from './settings.ts';

/** Clock, ids, randomness and locks of this browser. */
export const BROWSER_WORLD: World = { nowMs, newId: randomId, randomBytes, lock: underLock };

/** The database of a ledger in this browser. */
export function placeOf(ledger: Settings['ledger']): DatabasePlace {
  return { name: LEDGER_NAMES[ledger], indexedDB, IDBKeyRange };
}
