// Federal holidays as observed, by year: data with its sources, and the rules that put them on a working day.
import { dayNumber, dayOfNumber, numberOf, type Weekday, weekdayOf, yearOf } from './day-number.ts';
import type { Day } from './id.ts';

/** One holiday of a year: the date the law names and the day on which offices are closed for it. */
export type FederalHoliday = { readonly name: string; readonly on: Day; readonly observedOn: Day };

type Rule = { readonly name: string; readonly sinceYear: number; readonly day: (year: number) => number };

// SOURCE: 5 USC 6103(a). Juneteenth: Pub. L. 117-17, signed 17 Jun 2021, first observed Friday 18 Jun 2021.
// Birthday of Martin Luther King: Pub. L. 98-144, first observed in 1986. The Mondays are right from 1971 on
// (Veterans Day from 1978 on).
const RULES: readonly Rule[] = [
  { name: "New Year's Day", sinceYear: 0, day: (year) => numberOf(year, 1, 1) },
  { name: 'Birthday of Martin Luther King, Jr.', sinceYear: 1986, day: (year) => nthWeekday(year, 1, 1, 3) },
  { name: "Washington's Birthday", sinceYear: 0, day: (year) => nthWeekday(year, 2, 1, 3) },
  { name: 'Memorial Day', sinceYear: 0, day: (year) => nthWeekday(year, 6, 1, 1) - 7 },
  { name: 'Juneteenth National Independence Day', sinceYear: 2021, day: (year) => numberOf(year, 6, 19) },
  { name: 'Independence Day', sinceYear: 0, day: (year) => numberOf(year, 7, 4) },
  { name: 'Labor Day', sinceYear: 0, day: (year) => nthWeekday(year, 9, 1, 1) },
  { name: 'Columbus Day', sinceYear: 0, day: (year) => nthWeekday(year, 10, 1, 2) },
  { name: 'Veterans Day', sinceYear: 0, day: (year) => numberOf(year, 11, 11) },
  { name: 'Thanksgiving Day', sinceYear: 0, day: (year) => nthWeekday(year, 11, 4, 4) },
  { name: 'Christmas Day', sinceYear: 0, day: (year) => numberOf(year, 12, 25) },
];

/**
 * The holidays a year's law names, in order, each with the weekday it is observed on: Saturday is observed the Friday
 * before, Sunday the Monday after. New Year's Day on a Saturday is observed on 31 December of the year before.
 * Right for the years since 1978. SOURCE: 5 USC 6103(b); Executive Order 11582.
 * @example federalHolidaysOf(2021).length // 11
 */
export function federalHolidaysOf(year: number): readonly FederalHoliday[] {
  return RULES.filter((rule) => year >= rule.sinceYear).map((rule) => {
    const number = rule.day(year);
    return { name: rule.name, on: dayOfNumber(number), observedOn: dayOfNumber(observed(number)) };
  });
}

/**
 * Inauguration Day of a year, a holiday for offices in the District of Columbia (headquarters) only; `null` in other
 * years. 20 January of each fourth year after 1965; a Sunday is observed the day after, and a Saturday is observed by
 * no other day. SOURCE: 5 USC 6103(c).
 * @example inaugurationDayOf(2021)?.observedOn // '2021-01-20'
 */
export function inaugurationDayOf(year: number): FederalHoliday | null {
  if (year < 1965 || (year - 1965) % 4 !== 0) return null;
  const number = numberOf(year, 1, 20);
  const observedOn = weekdayOf(number) === 0 ? number + 1 : number;
  return { name: 'Inauguration Day', on: dayOfNumber(number), observedOn: dayOfNumber(observedOn) };
}

/**
 * The day numbers, ascending, on which offices are closed in a year: what is observed in it, the next year's New Year's
 * Day included when that is a Saturday. `isHeadquarters` adds Inauguration Day.
 * @example observedHolidayNumbers(2010, false).map(dayOfNumber).at(-1) // '2010-12-31'
 */
export function observedHolidayNumbers(year: number, isHeadquarters: boolean): readonly number[] {
  const cache = isHeadquarters ? headquartersByYear : fieldByYear;
  const known = cache.get(year);
  if (known !== undefined) return known;
  const computed = computeObserved(year, isHeadquarters);
  cache.set(year, computed);
  return computed;
}

// Remembered results of a pure function: the same year always gives the same days.
const fieldByYear = new Map<number, readonly number[]>();
const headquartersByYear = new Map<number, readonly number[]>();

function computeObserved(year: number, isHeadquarters: boolean): readonly number[] {
  const inauguration = isHeadquarters ? inaugurationDayOf(year) : null;
  const holidays = [...federalHolidaysOf(year), ...federalHolidaysOf(year + 1).slice(0, 1)];
  const days = new Set([...holidays, ...(inauguration === null ? [] : [inauguration])].map((day) => day.observedOn));
  return [...days]
    .map(dayNumber)
    .filter((number) => yearOf(number) === year)
    .sort((a, b) => a - b);
}

function observed(number: number): number {
  const weekday = weekdayOf(number);
  if (weekday === 6) return number - 1;
  return weekday === 0 ? number + 1 : number;
}

function nthWeekday(year: number, month: number, weekday: Weekday, nth: number): number {
  const first = numberOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}
