// Enforcement priorities by date: which memorandum was in force on a day. Dated data with its sources.
import type { Day } from './id.ts';

/** A scheme of priorities and the days it was in force: `from` included, `until` not, `null` being open-ended. */
export type PriorityPeriod = {
  readonly scheme: '2021-02-18' | '2021-09-30';
  readonly from: Day;
  readonly until: Day | null;
};

// SOURCE: ICE interim guidance of 18 Feb 2021 (acting director); DHS guidelines of 30 Sep 2021, effective 29 Nov 2021,
// vacated by the district court on 10 Jun 2022, in force again from 28 Jul 2023 after United States v. Texas;
// Executive Order 14159 of 20 Jan 2025 ended priorities. As in the project's field notes, section 1.
/** Every period, oldest first. Between and after them no priorities were in force. */
export const PRIORITY_PERIODS: readonly PriorityPeriod[] = [
  { scheme: '2021-02-18', from: '2021-02-18', until: '2021-11-29' },
  { scheme: '2021-09-30', from: '2021-11-29', until: '2022-06-10' },
  { scheme: '2021-09-30', from: '2023-07-28', until: '2025-01-20' },
];

/**
 * The scheme in force on a day, `null` when there was none.
 * @example priorityPeriodOn('2021-03-25')?.scheme // '2021-02-18'
 */
export function priorityPeriodOn(day: Day): PriorityPeriod | null {
  return PRIORITY_PERIODS.find((period) => day >= period.from && (period.until === null || day < period.until)) ?? null;
}
