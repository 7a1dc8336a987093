// Invented matters for the statistics of Patterns: many offices, every outcome, late logging, endings and second codings.

import { addCalendarDays } from '@/lib/domain/count-days.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import { seededRandom } from '@/lib/rollup/seeded-random.ts';
import { buildState } from '@/test/timeline/build-state.ts';

const OFFICES = ['chicago', 'miami', 'houston', 'boston', 'el-paso', 'new-orleans'] as const;
const CODES = [
  'summary-denial',
  'reasoned-denial',
  'field-office-kickback',
  'granted',
  'information-requested',
] as const;

/** The same matters for the same number and seed. */
export function inventedStates(count: number, seed = 5): readonly MatterState[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => inventedState(index, random));
}

function inventedState(index: number, random: () => number): MatterState {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const sentOn = addCalendarDays('2021-01-04', Math.floor(random() * 330));
  const name = `statistics ${index}`;
  const isAnswered = random() < 0.6;
  const repliedOn = addCalendarDays(sentOn, Math.floor(random() * 60));
  const isLate = random() < 0.15;
  const hasEnding = random() < 0.12;
  const code = pick(CODES) ?? 'summary-denial';
  const isTwice = isAnswered && random() < 0.4;
  return buildState({
    matter: {
      id: name,
      pseudonym: `M-${String(index + 1).padStart(4, '0')}`,
      fieldOffice: pick(OFFICES),
      representation: pick(['attorney', 'unrepresented', null]),
    },
    requests: [
      {
        id: `request of ${name}`,
        sentOn,
        firstLoggedAt: `${isLate ? addCalendarDays(sentOn, 9) : sentOn}T18:00:00Z`,
        lastCheckedAt: random() < 0.95 ? `${addCalendarDays(sentOn, 20 + Math.floor(random() * 90))}T18:00:00Z` : null,
        ascertainment: random() < 0.06 ? 'via-reply' : isLate ? 'by-hand' : 'prospective',
      },
    ],
    replies: isAnswered ? [{ id: `reply of ${name}`, request: `request of ${name}`, on: repliedOn }] : [],
    decisions: [
      ...(isAnswered && random() < 0.93 ? [{ reply: `reply of ${name}`, code }] : []),
      ...(isTwice
        ? [
            {
              id: `second ${name}`,
              reply: `reply of ${name}`,
              code: random() < 0.8 ? code : 'granted',
              role: 'second',
              coder: 'B. Coder',
            },
          ]
        : []),
    ],
    events: hasEnding
      ? [{ id: `event of ${name}`, kind: 'transfer', on: addCalendarDays(sentOn, Math.floor(random() * 40)) }]
      : [],
  });
}
