// Dates and numbers as the reader's language writes them. A day has no zone; an instant is shown in the reader's.
import { useMemo } from 'preact/hooks';
import { type Text, useText } from './use-text.ts';

export type Format = {
  /** `2021-04-12` as "12 Apr 2021". */
  readonly day: (day: string) => string;
  /** The same without its year. */
  readonly dayOfYear: (day: string) => string;
  /** `2021-04` as "Apr 2021". */
  readonly month: (month: string) => string;
  /** An instant as "12 Apr 2021, 15:04". */
  readonly instant: (instant: string) => string;
  /** An instant as "12 Apr, 15:04". */
  readonly stamp: (instant: string) => string;
  /** 0.976 as "97.6%". */
  readonly percent: (share: number) => string;
  /** 0.976 as "97.6", for intervals. */
  readonly points: (share: number) => string;
  readonly count: (count: number) => string;
};

/** A date in the reader's language. English is written day first, as everywhere in Recourse: 4/12 reads both ways. */
function dateFormatter(locale: string, options: Intl.DateTimeFormatOptions): (date: Date) => string {
  const formatter = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...options });
  if (!locale.startsWith('en')) return (date) => formatter.format(date);
  return (date) => {
    const parts = new Map(formatter.formatToParts(date).map(({ type, value }) => [type, value]));
    return [parts.get('day'), parts.get('month'), parts.get('year')].filter((part) => part !== undefined).join(' ');
  };
}

/** Formatters for one language. Days are read as UTC so that no zone moves them. */
export function formatOf({ locale, timeZone }: Pick<Text, 'locale' | 'timeZone'>): Format {
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = dateFormatter(locale, { year: 'numeric', timeZone: 'UTC' });
  const dayOfYear = dateFormatter(locale, { timeZone: 'UTC' });
  const longDay = dateFormatter(locale, { year: 'numeric', ...zone });
  const shortDay = dateFormatter(locale, zone);
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const points = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const count = new Intl.NumberFormat(locale);
  return {
    day: (value) => day(new Date(`${value}T00:00:00Z`)),
    dayOfYear: (value) => dayOfYear(new Date(`${value}T00:00:00Z`)),
    month: (value) => month.format(new Date(`${value}-01T00:00:00Z`)),
    instant: (value) => `${longDay(new Date(value))}, ${time.format(new Date(value))}`,
    stamp: (value) => `${shortDay(new Date(value))}, ${time.format(new Date(value))}`,
    percent: (share) => percent.format(share),
    points: (share) => points.format(share * 100),
    count: (value) => count.format(value),
  };
}

/** The formatters of the page. */
export function useFormat(): Format {
  const { locale, timeZone } = useText();
  return useMemo(() => formatOf({ locale, timeZone }), [locale, timeZone]);
}
