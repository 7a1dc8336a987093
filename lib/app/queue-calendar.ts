// The clocks of the queue as an iCalendar file: ends of windows ahead and past, and the fixed marks.
import { type CalendarEntry, icalendar } from '@/lib/report/icalendar.ts';
import type { NamedFile } from './pattern-csv.ts';
import type { Queue } from './queue-counts.ts';
import { queueView } from './queue-view.ts';
import type { Session } from './session.ts';

/** The words of the file, in the reader's language. */
export type CalendarWords = {
  readonly name: string;
  readonly clock: (row: ReturnType<typeof queueView>['clocks'][number]) => string;
  readonly mark: (row: ReturnType<typeof queueView>['marks'][number]) => string;
  /** Says whose rule it is. */
  readonly description: string;
};

/** The file. Clocks that stand still have no day and are left out. */
export function queueCalendar({ nowUtc }: Session, queue: Queue, words: CalendarWords): NamedFile {
  const { clocks, marks } = queueView(queue);
  const { description } = words;
  const entries: CalendarEntry[] = [
    ...clocks.flatMap((row) =>
      row.dueOn === null
        ? []
        : [{ uid: `recourse-${row.key}`, day: row.dueOn, summary: words.clock(row), description }],
    ),
    ...marks.map((row) => ({
      uid: `recourse-${row.key.replace(' ', '-')}`,
      day: row.endsOn,
      summary: words.mark(row),
      description: '',
    })),
  ];
  const bytes = icalendar({ entries, name: words.name, stampUtc: nowUtc() });
  return { name: `recourse-clocks_${queue.today}.ics`, bytes, mediaType: 'text/calendar;charset=utf-8' };
}
