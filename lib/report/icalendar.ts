// Clocks as an iCalendar file: one all-day event for each end of a window. Pseudonyms only; the wording is passed in.

/** One all-day entry. `uid` is stable, so that importing again replaces; `day` is `YYYY-MM-DD`. */
export type CalendarEntry = {
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly description: string;
};

const MAX_OCTETS = 75;

/**
 * The file as UTF-8 bytes: CRLF lines folded at 75 octets, text escaped. Entries are marked as free time.
 * SOURCE: RFC 5545, sections 3.1 (folding), 3.3.11 (escaping), 3.6.1 (VEVENT).
 * @example icalendar({ entries: [], name: 'Recourse', stampUtc: '2021-03-29T16:00:00.000Z' }).length // 156
 */
export function icalendar(input: {
  readonly entries: readonly CalendarEntry[];
  readonly name: string;
  /** When the file was made, ISO 8601 in UTC. */
  readonly stampUtc: string;
}): Uint8Array<ArrayBuffer> {
  const stamp = input.stampUtc.replace(/[-:]|\.\d+/gu, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Recourse//Clocks//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(input.name)}`,
    ...input.entries.flatMap((entry) => entryLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(lines.map((line) => `${folded(line)}\r\n`).join(''));
}

function entryLines({ uid, day, summary, description }: CalendarEntry, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function escaped(text: string): string {
  return text
    .replace(/\\/gu, '\\\\')
    .replace(/;/gu, '\\;')
    .replace(/,/gu, '\\,')
    .replace(/\r\n?|\n/gu, '\\n');
}

/** Folds a line so that none is longer than 75 octets and no character is cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MAX_OCTETS) {
      out += '\r\n ';
      octets = 1; // the space that begins a folded line counts
    }
    out += character;
    octets += size;
  }
  return out;
}
