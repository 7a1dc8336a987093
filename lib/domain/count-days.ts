// Day counting: how many days lie between two dates, and which day an instant is in an office's zone.
// Convention everywhere: the day of sending is not counted, the day after it is day 1, as in Fed. R. Civ. P. 6(a)(1)(A).
import { dayNumber, dayOfNumber, weekdayOf, yearOf } from './day-number.ts';
import { observedHolidayNumbers } from './federal-holidays.ts';
import type { Day, Instant } from './id.ts';

/** What an office does not work on beside weekends and federal holidays. `closures` may repeat or fall on a weekend. */
export type BusinessCalendar = {
  /** True for headquarters, which also keeps Inauguration Day. */
  readonly isHeadquarters: boolean;
  readonly closures: readonly Day[];
};

/**
 * Calendar days from one day to another, the day after `from` being 1; negative when `to` is earlier.
 * @example calendarDaysBetween('2021-02-23', '2021-02-25') // 2
 */
export function calendarDaysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day a number of calendar days after a day. @example addCalendarDays('2021-03-22', 14) // '2021-04-05' */
export function addCalendarDays(from: Day, days: number): Day {
  return dayOfNumber(dayNumber(from) + days);
}

/**
 * Business days after `from` up to and including `to`; negative, by the same count, when `to` is earlier. A day is a
 * business day when it is Monday to Friday, no federal holiday is observed on it and it is not in `closures`.
 * @example businessDaysBetween('2021-06-17', '2021-06-21', { isHeadquarters: false, closures: [] }) // 1 (Juneteenth)
 */
export function businessDaysBetween(from: Day, to: Day, calendar: BusinessCalendar): number {
  const start = dayNumber(from);
  const end = dayNumber(to);
  return start <= end ? countBetween(start, end, calendar) : 0 - countBetween(end, start, calendar);
}

/**
 * The day that is the nth business day after `from`; with 0, `from` itself. Throws `RangeError` unless `days` is a
 * whole number of 0 or more.
 * @example addBusinessDays('2021-03-22', 5, { isHeadquarters: false, closures: [] }) // '2021-03-29'
 */
export function addBusinessDays(from: Day, days: number, calendar: BusinessCalendar): Day {
  if (!Number.isInteger(days) || days < 0) throw new RangeError('Business days to add are a whole number, 0 or more');
  const closed = new Set(calendar.closures.map(dayNumber));
  let number = dayNumber(from);
  for (let left = days; left > 0; ) {
    number += 1;
    if (isWorked(number, closed, calendar.isHeadquarters)) left -= 1;
  }
  return dayOfNumber(number);
}

/** Whether an office works on a day. @example isBusinessDay('2021-06-18', { isHeadquarters: false, closures: [] }) // false */
export function isBusinessDay(day: Day, calendar: BusinessCalendar): boolean {
  return isWorked(dayNumber(day), new Set(calendar.closures.map(dayNumber)), calendar.isHeadquarters);
}

/**
 * The calendar day of an instant in an IANA time zone, daylight saving included. Throws `RangeError` when the instant
 * is no date or the zone is unknown.
 * @example dayInZone('2021-03-23T03:30:00Z', 'America/Chicago') // '2021-03-22'
 */
export function dayInZone(instant: Instant, timeZone: string): Day {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  const year = (parts.get('year') ?? '').padStart(4, '0');
  return `${year}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}

// Building a formatter costs a hundred times what using one does; it depends on the zone alone.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const built = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(timeZone, built);
  return built;
}

function isWorked(number: number, closed: ReadonlySet<number>, isHeadquarters: boolean): boolean {
  const weekday = weekdayOf(number);
  if (weekday === 0 || weekday === 6 || closed.has(number)) return false;
  return !observedHolidayNumbers(yearOf(number), isHeadquarters).includes(number);
}

/** Business days in (start, end]: weekdays by arithmetic, less what is closed on one of them. */
function countBetween(start: number, end: number, calendar: BusinessCalendar): number {
  const closed = new Set(calendar.closures.map(dayNumber));
  for (let year = yearOf(start); year <= yearOf(end); year += 1) {
    for (const number of observedHolidayNumbers(year, calendar.isHeadquarters)) closed.add(number);
  }
  let count = weekdaysThrough(end) - weekdaysThrough(start);
  for (const number of closed) {
    const weekday = weekdayOf(number);
    if (number > start && number <= end && weekday !== 0 && weekday !== 6) count -= 1;
  }
  return count;
}

/** Mondays to Fridays up to and including a day number, counted from Monday 29 December 1969. */
function weekdaysThrough(number: number): number {
  const sinceMonday = number + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
}
