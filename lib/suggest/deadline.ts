// A day by which something must be done, when the reply writes the day itself. "Within 14 days" is not turned into one.
import { spanOfFolded } from './evidence.ts';
import type { ReadBody } from './sentences.ts';
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

/** The first deadline written as a full date; none otherwise. */
export function deadlineIn(read: ReadBody): readonly FlagSuggestion[] {
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
