// Builds 10,000 invented matters with 100,000 entries and times statuses, clocks and findings over opened entries.
import { DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import type { CoreCode } from '@/lib/domain/codebook.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import { newTallyBook } from '@/lib/timeline/findings/finding-tallies.ts';
import { buildState } from '@/test/timeline/build-state.ts';

const MATTERS = 10_000;
const CODES: readonly CoreCode[] = [
  'summary-denial',
  'field-office-kickback',
  'reasoned-denial',
  'acknowledgement',
  'granted',
];

/** Ten entries each: a start, two requests, a look at each, two replies, two decisions, an event. */
function matter(index: number): MatterState {
  const name = (kind: string) => `${kind} ${index}`;
  const day = (shift: number) =>
    `2021-0${1 + ((index + shift) % 8)}-${String(1 + ((index * 7 + shift) % 28)).padStart(2, '0')}`;
  const checked = '2021-12-01T20:00:00Z';
  return buildState({
    matter: { id: name('m'), facility: 'North Jail', priorityScheme: '2021-02-18', priorityCategory: 'none' },
    requests: [
      { id: name('f'), kind: 'field-office-release', sentOn: day(0), lastCheckedAt: checked },
      { id: name('h'), kind: 'ice-case-review', sentOn: day(1), lastCheckedAt: checked },
    ],
    replies: [
      { id: name('a'), request: name('f'), on: day(2) },
      { id: name('b'), request: name('h'), on: day(3) },
    ],
    decisions: [
      { reply: name('a'), code: CODES[index % CODES.length], replyingOffice: 'chicago' },
      { reply: name('b'), code: CODES[(index + 1) % CODES.length], replyingOffice: 'hq' },
    ],
    events: [{ id: name('e'), kind: index % 3 === 0 ? 'transfer' : 'release', on: day(4), facilityTo: null }],
  });
}

/** The two budgets of the timeline with what was measured, in milliseconds: the median of five after one warming run. */
export function measureTimeline(): readonly { what: string; figure: number; budget: number; unit: string }[] {
  const states = Array.from({ length: MATTERS }, (_, index) => matter(index));
  const whole = (): void => void newTallyBook(DEFAULT_CLOCK_RULES).tallies(states);
  const book = newTallyBook(DEFAULT_CLOCK_RULES);
  book.tallies(states);
  let turn = 0;
  const oneChange = (): void => {
    turn += 1;
    const changed = states.with(turn, { ...(states[turn] ?? matter(turn)) });
    book.tallies(changed);
  };
  return [
    {
      what: 'statuses and findings of 10,000 matters with 100,000 entries',
      figure: timed(whole),
      budget: 1000,
      unit: 'ms',
    },
    { what: 'the same after one change', figure: timed(oneChange), budget: 20, unit: 'ms' },
  ];
}

function timed(task: () => void): number {
  task();
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    task();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2] ?? Number.NaN;
}
