// The date of a mail header as an instant, when the header states its offset. Without an offset it is not known.

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Zone names that RFC 5322, section 4.3, gives a meaning; any other name is unknown. Minutes east of UTC. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};
const RFC_5322 =
  /^(?:[a-z]{3,9},?\s{1,4})?(\d{1,2})\s{1,4}([a-z]{3})[a-z]{0,6}\s{1,4}(\d{4})\s{1,4}(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?\s{0,4}([+-]\d{4}|[a-z]{1,4})(?:\s{0,4}\(.{0,60}\))?$/iu;
const ISO_8601 = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})$/u;

/**
 * The instant of a Date header (`YYYY-MM-DDTHH:MM:SS.sssZ`), or `null` when it is malformed, impossible or has no
 * offset. SOURCE: RFC 5322, sections 3.3 and 4.3.
 * @example instantOfHeader('Mon, 12 Apr 2021 15:04:00 -0500') // '2021-04-12T20:04:00.000Z'
 */
export function instantOfHeader(header: string): string | null {
  const text = header.slice(0, 200).trim();
  if (ISO_8601.test(text)) return isoOf(Date.parse(text.replace(' ', 'T')));
  const match = RFC_5322.exec(text);
  if (match === null) return null;
  const [, day, monthName = '', year, hour, minute, second, zone = ''] = match;
  const offset = offsetOf(zone.toLowerCase());
  const month = MONTHS.indexOf(monthName.toLowerCase());
  if (offset === null || month < 0) return null;
  const parts = [Number(year), month, Number(day), Number(hour), Number(minute), Number(second ?? 0)] as const;
  const instant = Date.UTC(...parts);
  const made = new Date(instant);
  // A 31st of April or a 25th hour is no date; a leap second is read as the second after.
  const isReal = made.getUTCDate() === parts[2] || parts[5] === 60;
  return isReal && parts[3] < 24 && parts[4] < 60 && parts[5] <= 60 ? isoOf(instant - offset * 60_000) : null;
}

function offsetOf(zone: string): number | null {
  const digits = /^([+-])(\d{2})(\d{2})$/u.exec(zone);
  if (digits === null) return ZONES[zone] ?? null;
  const minutes = Number(digits[2]) * 60 + Number(digits[3]);
  return minutes > 14 * 60 || Number(digits[3]) > 59 ? null : digits[1] === '-' ? -minutes : minutes;
}

function isoOf(instant: number): string | null {
  if (!Number.isFinite(instant) || instant < 0 || instant >= Date.UTC(10_000, 0)) return null;
  return new Date(instant).toISOString();
}
