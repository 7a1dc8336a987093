// How long a jail held a person for ICE, both ways of counting: straight through, and without weekends and holidays.
import { businessDaysBetween, calendarDaysBetween, dayInZone, isBusinessDay } from '@/lib/domain/count-days.ts';
import type { Day } from '@/lib/domain/id.ts';
import type { Moment } from './moment.ts';

/** Hours to a tenth, `null` unless both instants are known; and whether each is beyond the limit, `null` when untold. */
export type Hold = {
  readonly hours: number | null;
  readonly hoursCounted: number | null;
  readonly isBeyondStraight: boolean | null;
  readonly isBeyondCounted: boolean | null;
};

const HOUR_MS = 3_600_000;
const CALENDAR = { isHeadquarters: false, closures: [] };

/**
 * The hold from one moment to another in an IANA zone whose offsets are whole hours, as all of the offices' are.
 * Without instants the days bound it: 3 days apart is certainly more than 48 hours, 1 day apart certainly not.
 * SOURCE: 8 CFR 287.7(d) excludes Saturdays, Sundays and holidays; Form I-247A (2017) says 48 hours.
 * @example holdBetween({ on: '2021-03-05', atUtc: null }, { on: '2021-03-08', atUtc: null }, { timeZone, limitHours: 48 }).isBeyondStraight // true
 */
export function holdBetween(
  from: Moment,
  to: Moment,
  { timeZone, limitHours }: { readonly timeZone: string; readonly limitHours: number },
): Hold {
  if (from.atUtc !== null && to.atUtc !== null) {
    const straight = (Date.parse(to.atUtc) - Date.parse(from.atUtc)) / HOUR_MS;
    const counted = countedHours(Date.parse(from.atUtc), Date.parse(to.atUtc), timeZone);
    return {
      hours: tenth(straight),
      hoursCounted: tenth(counted),
      isBeyondStraight: straight > limitHours,
      isBeyondCounted: counted > limitHours,
    };
  }
  if (from.on === null || to.on === null) {
    return { hours: null, hoursCounted: null, isBeyondStraight: null, isBeyondCounted: null };
  }
  return { hours: null, hoursCounted: null, ...boundedByDays(from.on, to.on, limitHours) };
}

/** The business hours between two instants: all hours of days that are no weekend and no federal holiday as observed. */
function countedHours(fromMs: number, toMs: number, timeZone: string): number {
  let hours = 0;
  for (let at = fromMs; at < toMs; ) {
    const next = Math.min((Math.floor(at / HOUR_MS) + 1) * HOUR_MS, toMs);
    if (isBusinessDay(dayInZone(new Date(at).toISOString(), timeZone), CALENDAR)) hours += (next - at) / HOUR_MS;
    at = next;
  }
  return hours;
}

function boundedByDays(from: Day, to: Day, limitHours: number) {
  const days = calendarDaysBetween(from, to);
  const isEdgeWorked = isBusinessDay(from, CALENDAR) || isBusinessDay(to, CALENDAR);
  const after = businessDaysBetween(from, to, CALENDAR);
  const between = after - (isBusinessDay(to, CALENDAR) ? 1 : 0);
  const touched = after + (isBusinessDay(from, CALENDAR) ? 1 : 0);
  return {
    isBeyondStraight: beyond((days - 1) * 24, (days + 1) * 24, limitHours),
    isBeyondCounted: beyond(between * 24 - (isEdgeWorked ? 0 : 1), touched * 24, limitHours),
  };
}

/** Whether a length certainly above `atLeast` (when that is positive) and below `under` is beyond a limit. */
function beyond(atLeast: number, under: number, limit: number): boolean | null {
  if (atLeast >= limit) return true;
  return under <= limit ? false : null;
}

function tenth(hours: number): number {
  return Math.round(hours * 10) / 10;
}
