// A day by which the requester must do something: written as a day, or as days counted from the day of the reply.
import { addBusinessDays, addCalendarDays } from '@/lib/domain/count-days.ts';
import { spanOfFolded, spanOfWords } from './evidence.ts';
import type { ReadBody, Sentence } from './sentences.ts';
import type { FlagSuggestion } from './suggestion.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`;
const LEAD = String.raw`\b(?:by|before|no later than|not later than|on or before|until|deadline(?: is|:)?|due(?: on| by)?)\s{1,3}(?:close of business\s)?(?:on\s)?(?:[a-z]{3,6}day,?\s)?`;
const FORMS: readonly (readonly [RegExp, (groups: readonly string[]) => string | null])[] = [
  [
    new RegExp(`${LEAD}${MONTH}\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}(\\d{4})\\b`, 'u'),
    ([, m, d, y]) => dayOf(y, monthOf(m), d),
  ],
  [new RegExp(`${LEAD}(\\d{1,2})\\s${MONTH}\\s(\\d{4})\\b`, 'u'), ([, d, m, y]) => dayOf(y, monthOf(m), d)],
  // Month first, as the agencies write.
  [new RegExp(`${LEAD}(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b`, 'u'), ([, m, d, y]) => dayOf(y, m, d)],
  [new RegExp(`${LEAD}(\\d{4})-(\\d{2})-(\\d{2})\\b`, 'u'), ([, y, m, d]) => dayOf(y, m, d)],
];

const COUNTS: Readonly<Record<string, number>> = {
  three: 3,
  five: 5,
  seven: 7,
  ten: 10,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};
/** What a requester is told to do. A promise of the office ("we will respond within 14 days") is no deadline. */
const DEMANDS =
  /^(?:submit|provide|send|file|furnish|return|supply|resubmit|respond|reply|complete|must|required|deadline|comply|receive|received)$/u;
const OFFICE_WORDS: ReadonlySet<string> = new Set(['we', 'ice', 'ero', 'i', 'office', 'unit', 'team']);
const LONGEST_DAYS = 365;

/**
 * The first deadline: a full date, else "within N (business) days" counted from `sentOn` (`YYYY-MM-DD`, or `null`: then
 * such a deadline has no day and is left out). Business days skip the federal holidays.
 * @example deadlineIn(readBody('Please submit it within 14 days.'), '2021-03-22')[0]?.value // { deadlineGiven: '2021-04-05' }
 */
export function deadlineIn(read: ReadBody, sentOn: string | null): readonly FlagSuggestion[] {
  const written = writtenDay(read);
  if (written.length > 0 || sentOn === null) return written;
  for (const sentence of read.sentences) {
    const counted = countedDay(read, sentence, sentOn);
    if (counted !== null) return [counted];
  }
  return [];
}

function countedDay(read: ReadBody, sentence: Sentence, sentOn: string): FlagSuggestion | null {
  const words = sentence.tokens.map(({ word }) => word);
  const isPromise = words.some((word, at) => word === 'will' && OFFICE_WORDS.has(words[at - 1] ?? ''));
  if (isPromise || !words.some((word) => DEMANDS.test(word))) return null;
  for (const [at, word] of words.entries()) {
    if (word !== 'within' && word !== 'have') continue;
    const end = words.slice(at + 1, at + 6).findIndex((one) => one === 'days' || one === 'day');
    if (end < 0) continue;
    const between = words.slice(at + 1, at + 1 + end);
    const days =
      between.map((one) => COUNTS[one] ?? (/^\d{1,3}$/u.test(one) ? Number(one) : 0)).find((one) => one > 0) ?? 0;
    if (days < 1 || days > LONGEST_DAYS) continue;
    const isBusiness = between.includes('business') || between.includes('working');
    const day = isBusiness
      ? addBusinessDays(sentOn, days, { isHeadquarters: false, closures: [] })
      : addCalendarDays(sentOn, days);
    const evidence = spanOfWords(read, sentence, at, at + end + 2);
    if (evidence !== null) return { flag: 'deadlineGiven', value: { deadlineGiven: day }, evidence: [evidence] };
  }
  return null;
}

function writtenDay(read: ReadBody): readonly FlagSuggestion[] {
  for (const line of read.lines) {
    if (line.role !== 'content') continue;
    const text = read.normal.text.slice(line.start, line.end);
    for (const [form, toDay] of FORMS) {
      const match = form.exec(text);
      const day = match === null ? null : toDay(match);
      if (match === null || day === null) continue;
      const from = line.start + match.index;
      return [
        {
          flag: 'deadlineGiven',
          value: { deadlineGiven: day },
          evidence: [spanOfFolded(read, from, from + match[0].length)],
        },
      ];
    }
  }
  return [];
}

function monthOf(name: string | undefined): string {
  return String(MONTHS.findIndex((month) => name !== undefined && month.startsWith(name)) + 1);
}

/** `YYYY-MM-DD`, or `null` when there is no such day. */
function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const instant = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== text ? null : text;
}
