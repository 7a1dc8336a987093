// Displayed dates: exact or null.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '@/lib/webmail/read-date.ts';

const ZONE = 'America/Chicago';

describe('dates that state an offset', () => {
  it.each([
    ['12 Apr 2021, 15:04 -0500', '2021-04-12T20:04:00.000Z'],
    ['Mon, 12 Apr 2021 15:04:33 -0500', '2021-04-12T20:04:33.000Z'],
    ['Mon, 12 Apr 2021 15:04:33 -0500 (CDT)', '2021-04-12T20:04:33.000Z'],
    ['2021-04-12T20:04:00Z', '2021-04-12T20:04:00.000Z'],
    ['2021-04-12T15:04:00.123-05:00', '2021-04-12T20:04:00.000Z'],
    ['April 12, 2021 at 3:04 PM EDT', '2021-04-12T19:04:00.000Z'],
    ['12-Apr-2021 15:04 GMT+02:00', '2021-04-12T13:04:00.000Z'],
    ['12 Apr 2021 00:30 +0530', '2021-04-11T19:00:00.000Z'],
  ])('%s', (shown, sentAtUtc) => {
    expect(readDate(shown, 'Asia/Tokyo')).toEqual({ sentAtUtc, sentAtBasis: 'offset' });
  });
});

describe('dates without an offset are read in the zone of the browser', () => {
  it.each([
    ['2021-04-12 15:04', '2021-04-12T20:04:00.000Z'],
    ['2021/04/12 15:04', '2021-04-12T20:04:00.000Z'],
    ['2021.04.12 15:04', '2021-04-12T20:04:00.000Z'],
    ['12.04.2021 15:04', '2021-04-12T20:04:00.000Z'],
    ['1.4.2021 15:04', '2021-04-01T20:04:00.000Z'],
    ['13/04/2021 15:04', '2021-04-13T20:04:00.000Z'],
    ['04/13/2021 3:04 PM', '2021-04-13T20:04:00.000Z'],
    ['04/04/2021 15:04', '2021-04-04T20:04:00.000Z'],
    ['Mon, Apr 12, 2021, 3:04 PM', '2021-04-12T20:04:00.000Z'],
    ['Mon, Apr 12, 2021, 3:04\u202FPM', '2021-04-12T20:04:00.000Z'],
    ['12 January 2021 15:04', '2021-01-12T21:04:00.000Z'],
    ['Monday, April 12, 2021 12:00 AM', '2021-04-12T05:00:00.000Z'],
    ['Apr 12, 2021, 3:04 PM (5 days ago)', '2021-04-12T20:04:00.000Z'],
  ])('%s', (shown, sentAtUtc) => {
    expect(readDate(shown, ZONE)).toEqual({ sentAtUtc, sentAtBasis: 'browser-zone' });
  });
});

describe('dates in the seven languages are read in the zone of the browser', () => {
  it.each([
    ['es', '12 abr 2021, 15:04', '2021-04-12T20:04:00.000Z'],
    ['es', 'lunes, 12 de abril de 2021 3:04 p. m.', '2021-04-12T20:04:00.000Z'],
    ['es', 'mar, 13 de abr de 2021 a las 15:04', '2021-04-13T20:04:00.000Z'],
    ['fr', 'lun. 12 avr. 2021 à 15:04', '2021-04-12T20:04:00.000Z'],
    ['fr', 'mardi 4 mai 2021 15h04', '2021-05-04T20:04:00.000Z'],
    ['fr', '1er août 2021 15:04', '2021-08-01T20:04:00.000Z'],
    ['fr', '12 juillet 2021 15:04', '2021-07-12T20:04:00.000Z'],
    ['fr', '12 juin 2021 15:04', '2021-06-12T20:04:00.000Z'],
    ['de', 'Mo., 12. Apr. 2021 um 15:04 Uhr', '2021-04-12T20:04:00.000Z'],
    ['de', '4. März 2021, 15:04', '2021-03-04T21:04:00.000Z'],
    ['de', '12. Dez. 2021, 15:04', '2021-12-12T21:04:00.000Z'],
    ['pt', 'seg., 12 de abr. de 2021, 15:04', '2021-04-12T20:04:00.000Z'],
    ['pt', '12 de outubro de 2021 15:04', '2021-10-12T20:04:00.000Z'],
    ['pt', '12 de setembro de 2021 15:04', '2021-09-12T20:04:00.000Z'],
    ['ru', '26 дек. 2019 г., 22:53', '2019-12-27T04:53:00.000Z'],
    ['ru', '12 апреля 2021 г., 15:04', '2021-04-12T20:04:00.000Z'],
    ['ru', '4 мая 2021 г. в 15:04', '2021-05-04T20:04:00.000Z'],
    ['zh', '2016年5月4日 上午10:08', '2016-05-04T15:08:00.000Z'],
    ['zh', '2021年4月12日 下午3:04', '2021-04-12T20:04:00.000Z'],
    ['zh', '2021年4月12日 15:04', '2021-04-12T20:04:00.000Z'],
  ])('%s: %s', (_language, shown, sentAtUtc) => {
    expect(readDate(shown, ZONE)).toEqual({ sentAtUtc, sentAtBasis: 'browser-zone' });
  });
});

describe('dates that nobody can be sure of are null', () => {
  it.each([
    ['relative', 'Mon 15:04'],
    ['today', 'Today 15:04'],
    ['no year', 'Apr 12, 15:04'],
    ['no time', '2021-04-12'],
    ['no year, es', '12 abr, 15:04'],
    ['no year, ru', '12 апр., 15:04'],
    ['no year, zh', '4月12日 15:04'],
    ['relative, de', 'vor 5 Tagen'],
    ['relative, fr', 'hier à 15:04'],
    ['relative, ru', 'вчера, 15:04'],
    ['relative, zh', '昨天 15:04'],
    ['half of the day unsure, zh', '2021年4月12日 晚上12:04'],
    ['no such month', '12 foobar 2021 15:04'],
    ['day and month may be swapped', '04/05/2021 15:04'],
    ['day and month may be swapped, with dashes', '04-05-2021 15:04'],
    ['no such day', '2021-02-30 15:04'],
    ['no such hour', '2021-04-12 25:04'],
    ['thirteen in the afternoon', '2021-04-12 13:04 PM'],
    ['another weekday', 'Tue, 12 Apr 2021 15:04:33 -0500'],
    ['an unknown zone', '12 Apr 2021 15:04 IST'],
    ['an hour the clock skips', '2021-03-14 02:30'],
    ['an hour the clock has twice', '2021-11-07 01:30'],
    ['two dates', '2021-04-12 15:04 to 2021-04-13 15:04'],
    ['a template', '{{ message.date }}'],
    ['nothing', ''],
    ['a very long text', '2021-04-12 15:04'.padEnd(5000, ' x')],
  ])('%s: %s', (_why, shown) => {
    expect(readDate(shown, ZONE)).toEqual({ sentAtUtc: null, sentAtBasis: null });
  });
});

it('gives back every minute that an ISO text with an offset states', () => {
  const minutes = fc.integer({ min: Date.UTC(1995, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 });
  fc.assert(
    fc.property(minutes, fc.integer({ min: -12 * 4, max: 14 * 4 }), (minute, quarter) => {
      const local = new Date((minute + quarter * 15) * 60_000).toISOString().slice(0, 16);
      const size = Math.abs(quarter * 15);
      const two = (value: number) => String(value).padStart(2, '0');
      const offset = `${quarter < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
      const wanted = new Date(minute * 60_000).toISOString();
      expect(readDate(`${local.replace('T', ' ')} ${offset}`, ZONE).sentAtUtc).toBe(wanted);
    }),
  );
});

it('never throws and never gives anything but an instant or null', () => {
  fc.assert(
    fc.property(fc.string(), (shown) => {
      const { sentAtUtc } = readDate(shown, ZONE);
      expect(sentAtUtc === null || new Date(sentAtUtc).toISOString() === sentAtUtc).toBe(true);
    }),
  );
});
