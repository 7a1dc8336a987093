// The declared window of a request: by which rule, in whose zone and calendar, and the day on which it runs out.
import type { ClockRule, ClockRules } from '@/lib/domain/clock-rule.ts';
import { addBusinessDays, addCalendarDays, type BusinessCalendar } from '@/lib/domain/count-days.ts';
import type { Day } from '@/lib/domain/id.ts';
import { type OfficeId, officeOf } from '@/lib/domain/offices.ts';
import type { Request } from '@/lib/domain/request.ts';

/** Business days of a kind that the organisation declared no rule for. */
const DAYS_WITHOUT_RULE = 10;

/**
 * The office a request is waiting on: headquarters for the HQ case review, else the office it names, `null` when it
 * names none.
 * @example addressedOffice({ addressee: 'hq-case-review', office: 'chicago' }) // 'hq'
 */
export function addressedOffice(request: Pick<Request, 'addressee' | 'office'>): OfficeId | null {
  return request.addressee === 'hq-case-review' ? 'hq' : request.office;
}

/** The IANA zone in which an office's days are counted; headquarters' when no office is stated. */
export function zoneOf(office: OfficeId | null): string {
  return officeOf(office ?? 'hq').timeZone;
}

/** The rule declared for a request's kind; 10 business days when the organisation declared none. */
export function ruleFor(kind: Request['kind'], rules: ClockRules): ClockRule {
  const declared = rules.rules.find((rule) => rule.kind === kind);
  return declared ?? { kind, days: DAYS_WITHOUT_RULE, count: 'business' };
}

/** The calendar of the office a request is waiting on. Inauguration Day is kept by headquarters only. */
export function calendarFor(request: Pick<Request, 'addressee' | 'office'>, rules: ClockRules): BusinessCalendar {
  return { isHeadquarters: addressedOffice(request) === 'hq', closures: rules.closures };
}

/**
 * The last day of a request's declared window, counted from the day after sending. The window has lapsed for whoever
 * looks on that day or later.
 * @example dueDay({ kind: 'fraihat-redetermination', sentOn: '2021-03-22', ... }, DEFAULT_CLOCK_RULES) // '2021-03-29'
 */
export function dueDay(request: Pick<Request, 'kind' | 'addressee' | 'office' | 'sentOn'>, rules: ClockRules): Day {
  const rule = ruleFor(request.kind, rules);
  if (rule.count === 'calendar') return addCalendarDays(request.sentOn, rule.days);
  return addBusinessDays(request.sentOn, rule.days, calendarFor(request, rules));
}
