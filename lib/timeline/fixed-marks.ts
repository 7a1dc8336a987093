// The fixed marks that law and cases set, each from a recorded start: 48 hours, 90 days, 6 months.
import type { CaseEvent } from '@/lib/domain/case-event.ts';
import { addBusinessDays, addCalendarDays } from '@/lib/domain/count-days.ts';
import { dayOfNumber, numberOf } from '@/lib/domain/day-number.ts';
import type { Day, Id, Instant } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import { endsCustody, eventsInOrder } from './custody.ts';

/**
 * `48-hours`: detainer, straight through (I-247A, 2017). `48-hours-business`: the same without weekends and holidays
 * (8 CFR 287.7(d)). `90-days`: the removal period, INA 241(a)(1)(B). `6-months`: Zadvydas v. Davis, 533 U.S. 678 (2001).
 */
export type FixedMarkKind = '48-hours' | '48-hours-business' | '90-days' | '6-months';

/** `ended`: custody, or the jail's hold, ended on `endedOn`, in time; `overrun`: it ended, but after the mark. `extended`: under INA 241(a)(1)(C), so no day is computed. */
export type FixedMarkState = 'running' | 'due-soon' | 'past' | 'ended' | 'overrun' | 'extended';

/** One mark. `endsAtUtc` is known for the straight 48 hours whose start has a time. */
export type FixedMark = {
  readonly kind: FixedMarkKind;
  readonly startEventId: Id;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly endsAtUtc: Instant | null;
  readonly state: FixedMarkState;
  readonly endedOn: Day | null;
};

const HOLD_DAYS = 2;
const HOLD_MS = 48 * 3_600_000;
const REMOVAL_PERIOD_DAYS = 90;
const ZADVYDAS_MONTHS = 6;
const SOON_DAYS = 7;

/**
 * The marks of a matter on a day, by their start. A mark needs its start recorded: the end of the jail's own hold with a
 * detainer lodged by then, or the day the removal period began.
 * @example fixedMarks(state, '2021-03-29')[0]?.endsOn // '2021-05-30'
 */
export function fixedMarks(state: Pick<MatterState, 'events'>, today: Day): readonly FixedMark[] {
  const events = eventsInOrder(state);
  return events.flatMap((event) => {
    if (event.kind === 'jail-release') return holdMarks(event, events, today);
    return event.kind === 'removal-period-began' ? removalMarks(event, events, today) : [];
  });
}

function holdMarks(start: CaseEvent, events: readonly CaseEvent[], today: Day): readonly FixedMark[] {
  if (!events.some((event) => event.kind === 'detainer-lodged' && event.on <= start.on)) return [];
  const end = events.find((event) => event.on >= start.on && (event.kind === 'ice-pick-up' || endsCustody(event)));
  const calendar = { isHeadquarters: false, closures: [] };
  const endsAtUtc = start.atUtc === null ? null : new Date(Date.parse(start.atUtc) + HOLD_MS).toISOString();
  const base = { startEventId: start.eventId, startsOn: start.on, endedOn: end?.on ?? null };
  return [
    mark({ ...base, kind: '48-hours', endsOn: addCalendarDays(start.on, HOLD_DAYS), endsAtUtc }, today),
    mark(
      { ...base, kind: '48-hours-business', endsOn: addBusinessDays(start.on, HOLD_DAYS, calendar), endsAtUtc: null },
      today,
    ),
  ];
}

function removalMarks(start: CaseEvent, events: readonly CaseEvent[], today: Day): readonly FixedMark[] {
  const end = events.find((event) => event.on >= start.on && endsCustody(event));
  const isExtended = events.some((event) => event.kind === 'removal-period-extended' && event.on >= start.on);
  const base = { startEventId: start.eventId, startsOn: start.on, endedOn: end?.on ?? null, endsAtUtc: null };
  const endOfPeriod = isExtended ? null : addCalendarDays(start.on, REMOVAL_PERIOD_DAYS);
  return [
    mark({ ...base, kind: '90-days', endsOn: endOfPeriod }, today),
    mark({ ...base, kind: '6-months', endsOn: isExtended ? null : addMonths(start.on, ZADVYDAS_MONTHS) }, today),
  ];
}

function mark(given: Omit<FixedMark, 'state'>, today: Day): FixedMark {
  return { ...given, state: stateOf(given, today) };
}

function stateOf({ endsOn, endedOn }: Omit<FixedMark, 'state'>, today: Day): FixedMarkState {
  if (endedOn !== null && endedOn <= today) return endsOn !== null && endedOn > endsOn ? 'overrun' : 'ended';
  if (endsOn === null) return 'extended';
  if (endsOn < today) return 'past';
  return endsOn <= addCalendarDays(today, SOON_DAYS) ? 'due-soon' : 'running';
}

/** The same day some months on; the month's last day where it has no such day (31 Aug and 6 months: 28 Feb). */
function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const at = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const lastOfMonth = numberOf(toMonth === 12 ? toYear + 1 : toYear, toMonth === 12 ? 1 : toMonth + 1, 1) - 1;
  return dayOfNumber(Math.min(numberOf(toYear, toMonth, dayOfMonth), lastOfMonth));
}
