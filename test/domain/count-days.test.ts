// Day counting: holidays, both ways of counting, and days in an office's zone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addCalendarDays,
  type BusinessCalendar,
  businessDaysBetween,
  calendarDaysBetween,
  dayInZone,
  isBusinessDay,
} from '@/lib/domain/count-days.ts';
import { dayNumber, dayOfNumber, weekdayOf } from '@/lib/domain/day-number.ts';
import { federalHolidaysOf, inaugurationDayOf } from '@/lib/domain/federal-holidays.ts';
import { OFFICES } from '@/lib/domain/offices.ts';

const FIELD: BusinessCalendar = { isHeadquarters: false, closures: [] };
const HQ: BusinessCalendar = { isHeadquarters: true, closures: [] };
const anyDay = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2045-12-31') }).map(dayOfNumber);
const anyCalendar = fc.record({ isHeadquarters: fc.boolean(), closures: fc.array(anyDay, { maxLength: 5 }) });

describe('day numbers', () => {
  it('agree with the platform on every day of six centuries, without its time zone', () => {
    for (let number = dayNumber('1700-01-01'); number <= dayNumber('2300-12-31'); number += 1) {
      const date = new Date(number * 86_400_000);
      if (dayOfNumber(number) !== date.toISOString().slice(0, 10) || weekdayOf(number) !== date.getUTCDay()) {
        expect.fail(`day ${number}`);
      }
    }
  });
  it('come back from their day, from the year 0 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (number) => dayNumber(dayOfNumber(number)) === number),
    );
  });
  it('stop at the ends of the calendar instead of leaving its form', () => {
    expect(dayOfNumber(9e9)).toBe('9999-12-31');
    expect(dayOfNumber(-9e9)).toBe('0000-01-01');
  });
  it.each(['2021-02-29', '2021-13-01', '21-01-01', '2021-1-1', '', '2021-03-08T00:00:00Z'])('refuse %j', (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  });
});

describe('federal holidays', () => {
  it('are ten before Juneteenth became law and eleven since', () => {
    expect([2019, 2020, 2021, 2022].map((year) => federalHolidaysOf(year).length)).toEqual([10, 10, 11, 11]);
  });
  it('are observed on weekdays only, within a day of their date', () => {
    for (let year = 1978; year <= 2100; year += 1) {
      for (const holiday of federalHolidaysOf(year)) {
        expect([0, 6]).not.toContain(weekdayOf(dayNumber(holiday.observedOn)));
        expect(Math.abs(calendarDaysBetween(holiday.on, holiday.observedOn))).toBeLessThanOrEqual(1);
      }
    }
  });
  it('put a New Year on a Saturday on 31 December of the year before', () => {
    expect(federalHolidaysOf(2022)[0]).toEqual({ name: "New Year's Day", on: '2022-01-01', observedOn: '2021-12-31' });
    expect(isBusinessDay('2021-12-31', FIELD)).toBe(false);
  });
  it('know Inauguration Day at headquarters only, on a Sunday the day after, on a Saturday no other day', () => {
    expect(isBusinessDay('2021-01-20', HQ)).toBe(false);
    expect(isBusinessDay('2021-01-20', FIELD)).toBe(true);
    expect(inaugurationDayOf(2013)).toEqual({ name: 'Inauguration Day', on: '2013-01-20', observedOn: '2013-01-21' });
    expect(inaugurationDayOf(2022)).toBeNull();
    expect(isBusinessDay('2029-01-19', HQ)).toBe(true);
  });
});

describe('counting days', () => {
  it('counts the day after sending as the first', () => {
    expect(calendarDaysBetween('2021-02-23', '2021-02-25')).toBe(2);
    expect(businessDaysBetween('2021-03-12', '2021-03-15', FIELD)).toBe(1);
    expect(businessDaysBetween('2021-03-12', '2021-03-14', FIELD)).toBe(0);
  });
  it('skips Juneteenth from 2021 on and not in 2020', () => {
    expect(businessDaysBetween('2021-06-17', '2021-06-18', FIELD)).toBe(0);
    expect(businessDaysBetween('2020-06-18', '2020-06-19', FIELD)).toBe(1);
  });
  it('counts a closure once, and not at all on a weekend or a holiday', () => {
    const closures = ['2021-02-16', '2021-02-16', '2021-02-15', '2021-02-20'];
    expect(businessDaysBetween('2021-02-12', '2021-02-22', { isHeadquarters: false, closures })).toBe(4);
  });
  it('is the same as looking at every day', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(900), anyCalendar, (from, length, calendar) => {
        const to = addCalendarDays(from, length);
        let looked = 0;
        for (let day = 1; day <= length; day += 1) if (isBusinessDay(addCalendarDays(from, day), calendar)) looked += 1;
        return businessDaysBetween(from, to, calendar) === looked;
      }),
      { numRuns: 60 },
    );
  });
  it('adds up over a day between, and turns its sign when turned round, never to -0', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, anyCalendar, (a, b, c, calendar) => {
        const through = businessDaysBetween(a, b, calendar) + businessDaysBetween(b, c, calendar);
        expect(businessDaysBetween(a, c, calendar)).toBe(through);
        expect(businessDaysBetween(b, a, calendar)).toBe(0 - businessDaysBetween(a, b, calendar));
        expect(businessDaysBetween(a, a, calendar)).toBe(0);
      }),
    );
  });
  it('adds business days to the first day that has that many behind it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 400 }), anyCalendar, (from, days, calendar) => {
        const to = addBusinessDays(from, days, calendar);
        return businessDaysBetween(from, to, calendar) === days && isBusinessDay(to, calendar);
      }),
    );
    expect(addBusinessDays('2021-03-13', 0, FIELD)).toBe('2021-03-13');
    expect(() => addBusinessDays('2021-03-13', -1, FIELD)).toThrow(RangeError);
    expect(() => addBusinessDays('2021-03-13', 1.5, FIELD)).toThrow(RangeError);
  });
});

describe('the day of an instant', () => {
  it.each([
    ['2021-03-23T03:30:00Z', 'America/Chicago', '2021-03-22'],
    ['2021-03-14T05:59:59Z', 'America/Chicago', '2021-03-13'],
    ['2021-03-15T05:00:00Z', 'America/Chicago', '2021-03-15'],
    ['2021-11-07T04:59:59.999Z', 'America/Chicago', '2021-11-06'],
    ['2021-11-08T05:59:59Z', 'America/Chicago', '2021-11-07'],
    ['2021-07-01T06:30:00Z', 'America/Phoenix', '2021-06-30'],
    ['2021-07-01T06:30:00Z', 'America/Denver', '2021-07-01'],
    ['2020-02-29T23:59Z', 'UTC', '2020-02-29'],
    ['0990-01-02T12:00:00Z', 'UTC', '0990-01-02'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayInZone(instant, zone)).toBe(day);
  });
  it('is a calendar day in the zone of every office', () => {
    for (const office of OFFICES) expect(dayInZone('2021-06-19T03:00:00Z', office.timeZone)).toBe('2021-06-18');
  });
  it('refuses what is no instant', () => {
    expect(() => dayInZone('yesterday', 'UTC')).toThrow(RangeError);
  });
});
