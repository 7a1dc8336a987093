// The moment at which an unused ledger locks: kept beside the key in memory, with an alarm that wakes a sleeping worker.
import { browser } from 'wxt/browser';

const DEADLINE = 'lockDeadline';
const MINUTES = 'lockAfterMinutes';
const ALARM = 'lock';

/** The moment as stored, unchecked; `undefined` when none is. */
export async function readLockDeadline(): Promise<unknown> {
  return (await browser.storage.session.get(DEADLINE))[DEADLINE];
}

/** Stores the moment and sets the alarm for it, in milliseconds since the epoch. */
export async function setLockDeadline(deadline: {
  readonly setAtMs: number;
  readonly lockAtMs: number;
}): Promise<void> {
  await browser.storage.session.set({ [DEADLINE]: deadline });
  await browser.alarms.create(ALARM, { when: deadline.lockAtMs });
}

/** Takes the alarm away; the stored moment goes with the session. */
export async function clearLockAlarm(): Promise<void> {
  await browser.alarms.clear(ALARM);
}

/** Calls back when the alarm rings, in the background. */
export function onLockAlarm(tell: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) tell();
  });
}

/** After how many unused minutes to lock, as stored, unchecked; `undefined` when nobody said. */
export async function readLockMinutes(): Promise<unknown> {
  return (await browser.storage.local.get(MINUTES))[MINUTES];
}

/** Stores after how many unused minutes to lock. */
export async function writeLockMinutes(minutes: number): Promise<void> {
  await browser.storage.local.set({ [MINUTES]: minutes });
}
