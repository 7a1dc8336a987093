// The hybrid logical clock: orders entries of many devices, close to wall time, never backwards.

/** Fifteen digits of milliseconds since 1970 (UTC), a dash, six digits of a counter: sorts as text. */
export type HybridTime = string;

const MAX_COUNT = 999_999;

/**
 * The next time after `latest` (the greatest seen, own or another device's; `null` when none) by a wall clock in
 * milliseconds. A wall clock set back, or behind another device, only raises the counter.
 * SOURCE: Kulkarni et al., Logical Physical Clocks (OPODIS 2014), section 3, for one device's own events.
 * @example nextHybridTime('000000000001000-000000', 900) // '000000000001000-000001'
 */
export function nextHybridTime(latest: HybridTime | null, wallMs: number): HybridTime {
  const wall = Math.max(0, Math.floor(wallMs));
  if (latest === null) return write(wall, 0);
  const { ms, count } = read(latest);
  if (wall > ms) return write(wall, 0);
  return count < MAX_COUNT ? write(ms, count + 1) : write(ms + 1, 0);
}

/** The greatest of several times, `null` of none. @example latestOf(['2', '1']) // '2' */
export function latestOf(times: readonly HybridTime[]): HybridTime | null {
  return times.reduce<HybridTime | null>((latest, time) => (latest === null || time > latest ? time : latest), null);
}

function read(time: HybridTime): { readonly ms: number; readonly count: number } {
  const match = /^(\d{15})-(\d{6})$/u.exec(time);
  if (match === null) throw new Error('Not a hybrid time');
  return { ms: Number(match[1]), count: Number(match[2]) };
}

function write(ms: number, count: number): HybridTime {
  return `${String(ms).padStart(15, '0')}-${String(count).padStart(6, '0')}`;
}
