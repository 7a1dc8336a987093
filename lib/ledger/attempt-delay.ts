// How long a person waits after refused attempts to open the vault. Against somebody at the keyboard; who copied the disk
// is held up by Argon2id alone.

/** Refused attempts since the last one that opened. Counted before each attempt, so that closing the page wins nothing. */
export type AttemptsRow = { readonly kind: 'attempts'; readonly refused: number; readonly lastAtMs: number };

const LONGEST_MS = 15 * 60_000;

/**
 * The wait after `refused` attempts in milliseconds: none after the first two, then 2 seconds doubling up to 15 minutes.
 * @example delayAfterMs(3) // 2000
 */
export function delayAfterMs(refused: number): number {
  return refused < 3 ? 0 : Math.min(2000 * 2 ** (refused - 3), LONGEST_MS);
}

/**
 * From when the next attempt is heard, `null` when at once. A clock that was set back makes nobody wait longer than the
 * delay itself from now on.
 */
export function nextAttemptAtMs(row: AttemptsRow | null, nowMs: number): number | null {
  if (row === null) return null;
  const delayMs = delayAfterMs(row.refused);
  const atMs = Math.min(row.lastAtMs, nowMs) + delayMs;
  return delayMs > 0 && nowMs < atMs ? atMs : null;
}
