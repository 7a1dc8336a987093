// Displayed dates to instants: exact or null, never a guess. Stands inside page --webmail--> Mail.

/** An instant in UTC and how it was known; both `null` when the text does not determine it. */
export type ReadDate =
  | { readonly sentAtUtc: string; readonly sentAtBasis: 'offset' | 'browser-zone' }
  | { readonly sentAtUtc: null; readonly sentAtBasis: null };

const UNKNOWN: ReadDate = { sentAtUtc: null, sentAtBasis: null };

type LocalTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

// RFC 5322 section 4.3 gives these their meaning; every other abbreviation may mean several zones.
const NAMED_OFFSETS: ReadonlyMap<string, number> = new Map(
  'UT0 UTC0 GMT0 Z0 EST-5 EDT-4 CST-6 CDT-5 MST-7 MDT-6 PST-8 PDT-7'
    .split(' ')
    .map((zone) => [zone.replace(/\W?\d/u, ''), Number(/-?\d/u.exec(zone)?.[0]) * 60]),
);
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

// How each month begins in en, es, fr, de, pt and ru. Longer names of a weekday (`martes`) never stand between numbers.
const MONTHS = [
  'jan|ene|jän|янв',
  'feb|fév|fev|фев',
  'mar|mär|мар',
  'apr|abr|avr|апр',
  'may|mai|ма[йя]',
  'jun|juin|июн',
  'jul|juil|июл',
  'aug|ago|aoû|авг',
  'sep|set|сен',
  'oct|okt|out|окт',
  'nov|ноя',
  'dec|dic|déc|dez|дек',
];
const MONTH_NAME = `((?:${MONTHS.join('|')})\\p{L}{0,8})\\.?`;
const DAY_FORMS: readonly { readonly pattern: RegExp; readonly order: readonly ('y' | 'm' | 'd')[] | 'unsure' }[] = [
  { pattern: /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u, order: ['y', 'm', 'd'] },
  { pattern: /(?<!\d)(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/u, order: ['y', 'm', 'd'] },
  { pattern: /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})\b/u, order: ['d', 'm', 'y'] },
  { pattern: /(?<!\d)(\d{1,2})[-/](\d{1,2})[-/](\d{4})\b/u, order: 'unsure' },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[ -](?:de )?${MONTH_NAME},?[ -](?:del? )?(\\d{4})\\b`,
      'iu',
    ),
    order: ['d', 'm', 'y'],
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${MONTH_NAME} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'iu'),
    order: ['m', 'd', 'y'],
  },
];
const CLOCK = /(?:(上午|下午) ?)?(?<![\d:+-])(\d{1,2})[:h](\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?([ap])\.? ?m\b\.?)?/iu;
// Chinese parts of the day that do not say which half it is: midnight and noon are told in several ways.
const UNSURE_HALF = /凌晨|早上|中午|晚上|傍晚/u;
const OFFSET = /^\s*\(?(?:(?:GMT|UTC)\s?)?([+-])(\d{2}):?(\d{2})\b/u;
const ZONE_NAME = /^\s*\(?([A-Z]{1,5})\b/u;

/**
 * Reads a displayed date. `timeZone` (IANA) is the browser's, used when the text states no offset.
 *
 * Read are: `2021-04-12 15:04`, `2021/04/12`, `12.04.2021`, `12-04-2021` and `12/04/2021` when only one order is a
 * date, `Mon, 12 Apr 2021 15:04:33 -0500`, `12 Apr 2021, 15:04`, `April 12, 2021 at 3:04 PM EDT` and ISO 8601; months
 * by name in English, Spanish, French, German, Portuguese and Russian, `2016年5月4日 上午10:08`.
 * `null`: no year, two dates, no time of day, relative words, a day that does not exist or whose weekday is another, day and
 * month that could be swapped, an unknown zone, an hour that the zone has twice or not at all.
 * SOURCE: RFC 5322 sections 3.3 and 4.3; date formats offered by Roundcube 1.6 (defaults.inc.php).
 * @example readDate('12 Apr 2021, 15:04 -0500', 'UTC') // { sentAtUtc: '2021-04-12T20:04:00.000Z', sentAtBasis: 'offset' }
 */
export function readDate(shown: string, timeZone: string): ReadDate {
  const text = shown.replace(/[\s\u00A0\u202F]+/gu, ' ').trim();
  if (text === '' || text.length > 200) return UNKNOWN;
  const day = readDay(text);
  if (day === null) return UNKNOWN;
  const withoutDay = text.replace(day.matched, ' '.repeat(day.matched.length));
  const clock = readClock(withoutDay);
  if (clock === null || readDay(withoutDay) !== null) return UNKNOWN;
  const local = { year: day.year, month: day.month, day: day.day, ...clock.time };
  if (!isOnCalendar(local) || !agreesWithWeekday(text, local)) return UNKNOWN;
  const stated = readOffsetMinutes(text.slice(clock.end));
  if (stated === 'unknown') return UNKNOWN;
  if (stated !== null) return { sentAtUtc: toInstant(asUtcMs(local) - stated * 60_000), sentAtBasis: 'offset' };
  const instants = instantsOf(local, timeZone);
  const only = instants[0];
  if (instants.length !== 1 || only === undefined) return UNKNOWN;
  return { sentAtUtc: toInstant(only), sentAtBasis: 'browser-zone' };
}

function readDay(text: string): { year: number; month: number; day: number; matched: string } | null {
  for (const form of DAY_FORMS) {
    const match = form.pattern.exec(text);
    if (match === null) continue;
    const parts = match.slice(1, 4);
    const order = form.order === 'unsure' ? orderOf(Number(parts[0]), Number(parts[1])) : form.order;
    if (order === null) return null;
    const part = (which: 'y' | 'm' | 'd') => parts[order.indexOf(which)] ?? '';
    const monthText = part('m').toLowerCase();
    const month = /^\d/u.test(monthText) ? Number(monthText) : MONTHS.findIndex(startsSo(monthText)) + 1;
    return { year: Number(part('y')), month, day: Number(part('d')), matched: match[0] };
  }
  return null;
}

function startsSo(name: string): (starts: string) => boolean {
  return (starts) => new RegExp(`^(?:${starts})`, 'u').test(name);
}

/** Day first or month first, when the numbers leave only one; `null` when both could be. */
function orderOf(first: number, second: number): readonly ('y' | 'm' | 'd')[] | null {
  if (first > 12 || first === second) return ['d', 'm', 'y'];
  return second > 12 ? ['m', 'd', 'y'] : null;
}

function readClock(text: string): { time: Pick<LocalTime, 'hour' | 'minute' | 'second'>; end: number } | null {
  const match = CLOCK.exec(text);
  if (match === null || UNSURE_HALF.test(text)) return null;
  const [, zhHalf, , , , latinHalf] = match;
  const half = zhHalf === undefined ? latinHalf?.toLowerCase() : zhHalf === '上午' ? 'a' : 'p';
  const shown = Number(match[2]);
  const minute = Number(match[3]);
  const second = Number(match[4] ?? 0);
  if (minute > 59 || second > 59 || shown > 23 || (half !== undefined && (shown < 1 || shown > 12))) return null;
  const hour = half === undefined ? shown : (shown % 12) + (half === 'p' ? 12 : 0);
  return { time: { hour, minute, second }, end: match.index + match[0].length };
}

/** Minutes east of UTC, `null` when none is stated, `unknown` when a zone is stated that we cannot be sure of. */
function readOffsetMinutes(rest: string): number | null | 'unknown' {
  const offset = OFFSET.exec(rest);
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3]);
    return minutes > 14 * 60 ? 'unknown' : offset[1] === '-' ? -minutes : minutes;
  }
  const name = ZONE_NAME.exec(rest)?.[1];
  return name === undefined ? null : (NAMED_OFFSETS.get(name) ?? 'unknown');
}

function isOnCalendar(local: LocalTime): boolean {
  const date = new Date(asUtcMs(local));
  return local.year >= 1970 && date.getUTCMonth() + 1 === local.month && date.getUTCDate() === local.day;
}

function agreesWithWeekday(text: string, local: LocalTime): boolean {
  const named = /\b(sun|mon|tue|wed|thu|fri|sat)(?:\b|(?:nes|rs|ur|s)?day)/iu.exec(text)?.[1]?.toLowerCase();
  return named === undefined || WEEKDAYS.indexOf(named) === new Date(asUtcMs(local)).getUTCDay();
}

/** The instants at which a clock of the zone shows this time: usually one, none or two when the clock is changed. */
function instantsOf(local: LocalTime, timeZone: string): readonly number[] {
  const wanted = asUtcMs(local);
  const offsets = new Set([wanted - 86_400_000, wanted + 86_400_000].map((at) => zoneOffsetMs(at, timeZone)));
  return [...offsets].map((offset) => wanted - offset).filter((at) => zoneOffsetMs(at, timeZone) === wanted - at);
}

function zoneOffsetMs(atMs: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(format.formatToParts(atMs).map((part) => [part.type, Number(part.value)]));
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'));
  return shown - Math.floor(atMs / 1000) * 1000;
}

function asUtcMs(local: LocalTime): number {
  return Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second);
}

function toInstant(atMs: number): string {
  return new Date(atMs).toISOString();
}
