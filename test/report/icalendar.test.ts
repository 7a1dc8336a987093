// The calendar file, read by an independent parser (ical.js), and the limits of RFC 5545 on its raw text.
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { icalendar } from '@/lib/report/icalendar.ts';

const STAMP = '2021-03-29T16:00:00.000Z';
const LONG = 'M-0042: solicitud de revisión; ñandú, línea\nsiguiente \\ fin '.repeat(4);
const ENTRIES = [
  { uid: 'a1', day: '2021-04-05', summary: 'M-0042: ICE Case Review', description: '' },
  { uid: 'a2', day: '2024-02-29', summary: LONG, description: 'Our own rule; no statute sets it' },
];

function textOf(entries = ENTRIES): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(
    icalendar({ entries, name: 'Recourse clocks', stampUtc: STAMP }),
  );
}

describe('the calendar file', () => {
  test('is read back whole by another program: days, words, ids', () => {
    const calendar = new ICAL.Component(ICAL.parse(textOf()));
    const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    expect(events.map(({ uid, summary, description }) => ({ uid, summary, description: description ?? '' }))).toEqual(
      ENTRIES.map(({ uid, summary, description }) => ({ uid, summary, description })),
    );
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2021-04-05', '2024-02-29']);
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Recourse clocks');
  });

  test('has CRLF lines of at most 75 octets and no bare line feed', () => {
    const text = textOf();
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
  });

  test('with no entries is still a calendar', () => {
    expect(new ICAL.Component(ICAL.parse(textOf([]))).getAllSubcomponents('vevent')).toEqual([]);
  });
});
