// Locks the ledger: now, or when it was long unused. Every page hears that the key is gone and starts anew.
import { nowMs } from '@/lib/platform/clock.ts';
import {
  clearLockAlarm,
  readLockDeadline,
  readLockMinutes,
  setLockDeadline,
  writeLockMinutes,
} from '@/lib/platform/lock-alarm.ts';
import { forgetSession } from '@/lib/platform/session-key.ts';
import { underLock } from '@/lib/platform/web-lock.ts';
import { DEFAULT_LOCK_MINUTES, deadlineFrom, isLockDue, LockDeadline, LockMinutes } from './lock-deadline.ts';

/** One page at a time, so that a note of use that was under way never outlives the lock. */
const LOCK = 'recourse-lock';

/** Forgets every opened key. */
export async function lockNow(): Promise<void> {
  await underLock(LOCK, forget);
}

async function forget(): Promise<void> {
  await forgetSession();
  await clearLockAlarm();
}

/** Locks when the moment has come; asked at each wake of the worker and each opening of a page. */
export async function lockIfDue(): Promise<void> {
  await underLock(LOCK, async () => {
    const deadline = await storedDeadline();
    if (deadline === null) return;
    if (isLockDue(deadline, nowMs())) await forget();
    else await setLockDeadline(deadline); // an alarm that rang early, or was lost, is set again
  });
}

/** From now on the ledger locks when it is unused. Called where a passphrase has just opened or protected it. */
export async function armLock(): Promise<void> {
  await setLockDeadline(deadlineFrom(nowMs(), await lockMinutes()));
}

/** Notes that a page is used: the moment moves on, unless it has come, or nothing is to be locked. */
export async function noteUse(): Promise<void> {
  await underLock(LOCK, async () => {
    const deadline = await storedDeadline();
    if (deadline === null) return;
    if (isLockDue(deadline, nowMs())) await forget();
    else await armLock();
  });
}

/** After how many unused minutes the ledger locks. */
export async function lockMinutes(): Promise<LockMinutes> {
  const stored = LockMinutes.safeParse(await readLockMinutes());
  return stored.success ? stored.data : DEFAULT_LOCK_MINUTES;
}

/** Chooses after how many unused minutes the ledger locks, from now. */
export async function chooseLockMinutes(minutes: LockMinutes): Promise<void> {
  await writeLockMinutes(minutes);
  await noteUse();
}

async function storedDeadline(): Promise<LockDeadline | null> {
  const stored = LockDeadline.safeParse(await readLockDeadline());
  return stored.success ? stored.data : null;
}
