// Calendar days as whole numbers: pure integer arithmetic, so that no machine's time zone can move a date.
import type { Day } from './id.ts';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/u;
const DAYS_IN_400_YEARS = 146_097;
const DAYS_MARCH_TO_DECEMBER = 306;
const FIRST_NUMBER = -719_528; // 0000-01-01
const LAST_NUMBER = 2_932_896; // 9999-12-31

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/**
 * The number of a day: days since 1970-01-01 in the proleptic Gregorian calendar, negative before.
 * Throws `RangeError` when the text is no calendar day (a `Day` was checked at the border, so that is a fault).
 * SOURCE: E. G. Richards, "Calendars", Explanatory Supplement to the Astronomical Almanac (2013), section 15.11.
 * @example dayNumber('1970-01-02') // 1
 */
export function dayNumber(day: Day): number {
  const parts = SHAPE.exec(day);
  const year = Number(parts?.[1] ?? Number.NaN);
  const month = Number(parts?.[2] ?? Number.NaN);
  const number = numberOf(year, month, Number(parts?.[3] ?? Number.NaN));
  if (Number.isNaN(number) || dayOfNumber(number) !== day) throw new RangeError('Not a calendar day YYYY-MM-DD');
  return number;
}

/**
 * The number of the day with this year, month (1 to 12) and day of the month; a day past the month's end runs on.
 * @example numberOf(2021, 6, 19) // 18797
 */
export function numberOf(year: number, month: number, dayOfMonth: number): number {
  // The year is taken to start in March, so that a leap day is its last.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - 719_468;
}

/**
 * The day of a number; a number outside the years 0 to 9999 gives the nearest day inside them.
 * @example dayOfNumber(18797) // '2021-06-19'
 */
export function dayOfNumber(number: number): Day {
  const { marchYear, dayOfYear } = marchYearOf(Math.min(Math.max(number, FIRST_NUMBER), LAST_NUMBER));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return `${pad(month <= 2 ? marchYear + 1 : marchYear, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** The weekday of a day number. @example weekdayOf(0) // 4, 1970-01-01 was a Thursday */
export function weekdayOf(number: number): Weekday {
  return ((((number + 4) % 7) + 7) % 7) as Weekday; // a remainder of 7 made positive is 0 to 6
}

/** The year a day number falls in. @example yearOf(18797) // 2021 */
export function yearOf(number: number): number {
  const { marchYear, dayOfYear } = marchYearOf(number);
  return dayOfYear >= DAYS_MARCH_TO_DECEMBER ? marchYear + 1 : marchYear;
}

/** The year that starts in March a day number falls in, and the day in it, 0 being 1 March. */
function marchYearOf(number: number): { readonly marchYear: number; readonly dayOfYear: number } {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  return { marchYear: yearOfEra + era * 400, dayOfYear };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
