// When an unused ledger locks. The rule in words: after the chosen minutes without a key press, a click or a scroll in a
// page of Recourse; when the browser closes; when the person says so; and when the clock was set back. Pure.
import { z } from 'zod';

/** Set at one moment for another, milliseconds since the epoch. */
export const LockDeadline = z.strictObject({ setAtMs: z.number(), lockAtMs: z.number() });
export type LockDeadline = z.infer<typeof LockDeadline>;

/** The choices, in minutes. */
export const LOCK_MINUTES = [5, 15, 30, 60, 240] as const;

/** After how many minutes to lock. */
export const LockMinutes = z.literal(LOCK_MINUTES);
export type LockMinutes = z.infer<typeof LockMinutes>;

/** Where nobody chose. */
export const DEFAULT_LOCK_MINUTES: LockMinutes = 15;

/** A clock may be put right by this much without anybody's doing. */
const CLOCK_SLACK_MS = 60_000;

/** The moment to lock when the ledger is used now. */
export function deadlineFrom(nowMs: number, minutes: LockMinutes): LockDeadline {
  return { setAtMs: nowMs, lockAtMs: nowMs + minutes * 60_000 };
}

/** Whether to lock now: the moment has come, or the clock stands before the moment was set. */
export function isLockDue({ setAtMs, lockAtMs }: LockDeadline, nowMs: number): boolean {
  return nowMs >= lockAtMs || nowMs < setAtMs - CLOCK_SLACK_MS;
}
