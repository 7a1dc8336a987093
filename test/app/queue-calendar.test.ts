// The queue as a calendar: open windows and fixed marks, pseudonyms only.
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { queueCalendar } from '@/lib/app/queue-calendar.ts';
import { queueOf } from '@/lib/app/queue-counts.ts';
import { loadSampleLedger } from '@/lib/app/sample-ledger/load-sample-ledger.ts';
import { openTestSession } from './test-session.ts';

test('every running clock of the sample is an entry on the day its window ends, and no name is in the file', async () => {
  const session = await openTestSession('2021-03-29T16:00:00.000Z');
  await loadSampleLedger(session);
  const queue = await queueOf(session);
  const file = queueCalendar(session, queue, {
    name: 'Clocks',
    clock: ({ pseudonym }) => pseudonym,
    mark: ({ pseudonym, mark }) => `${pseudonym} ${mark}`,
    description: 'Our rule',
  });
  const text = new TextDecoder().decode(file.bytes);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  const days = events.map(({ startDate }) => startDate.toString()).sort();
  const due = queue.clocks.map(({ clock }) => clock.dueOn).filter((day) => day !== null);
  const marks = queue.marks.map(({ mark }) => mark.endsOn).filter((day) => day !== null);
  expect(due.length).toBeGreaterThan(40);
  expect(days).toEqual([...due, ...marks].sort());
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  for (const name of ['Laura', 'Moris', '0000001']) expect(text).not.toContain(name);
});
