// From a day and a time as a person writes them to an instant, in the zone of the office that holds the person.
import { dayInZone } from '@/lib/domain/count-days.ts';
import type { Day, Instant } from '@/lib/domain/id.ts';

const TIME = /^(\d{2}):(\d{2})(?::\d{2})?$/u;
const HOUR_MS = 3_600_000;
const WIDEST_OFFSET_HOURS = 14;

/**
 * The instant of a local time; `null` when there is no such time (a clock set forward skips it, or it is no time). A time
 * that a clock set back repeats is taken as its first.
 * @example eventInstant('2021-03-05', '09:00', 'America/Chicago') // '2021-03-05T15:00:00.000Z'
 */
export function eventInstant(on: Day, time: string, timeZone: string): Instant | null {
  if (!TIME.test(time)) return null;
  const asUtc = Date.parse(`${on}T${time.slice(0, 5)}:00.000Z`);
  if (Number.isNaN(asUtc)) return null;
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  for (let offset = -WIDEST_OFFSET_HOURS; offset <= WIDEST_OFFSET_HOURS; offset += 0.5) {
    const instant = new Date(asUtc + offset * HOUR_MS);
    const iso = instant.toISOString();
    if (dayInZone(iso, timeZone) === on && clock.format(instant) === time.slice(0, 5)) return iso;
  }
  return null;
}
