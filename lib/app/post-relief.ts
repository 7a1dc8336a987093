// Detention after a final grant of relief: days since, and the countries that were asked.
import type { PostReliefRow } from '@/components/patterns/statistics-view.ts';
import type { CaseEvent } from '@/lib/domain/case-event.ts';
import { calendarDaysBetween } from '@/lib/domain/count-days.ts';
import type { Day } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import type { PatternFacts } from './pattern-facts.ts';

/** One row for each matter in view whose relief is final, in the order of the final day. */
export function postReliefRows({
  states,
  requests,
}: Pick<PatternFacts, 'states' | 'requests'>): readonly PostReliefRow[] {
  const checked = new Map<string, Day>();
  for (const { matterId, lastChecked } of requests) {
    if (lastChecked !== null && lastChecked > (checked.get(matterId) ?? '')) checked.set(matterId, lastChecked);
  }
  return states
    .flatMap((state) => rowOf(state, checked.get(state.matter.matterId) ?? null))
    .sort((a, b) => (a.finalOn < b.finalOn ? -1 : a.finalOn > b.finalOn ? 1 : a.pseudonym < b.pseudonym ? -1 : 1));
}

function rowOf({ matter, events }: MatterState, checkedThrough: Day | null): readonly PostReliefRow[] {
  const finalOn = matter.relief?.finalOn ?? events.find(({ kind }) => kind === 'relief-final')?.on ?? null;
  if (finalOn === null) return [];
  const ending = events
    .filter((event) => endingOf(event) !== null && event.on >= finalOn)
    .sort((a, b) => (a.on < b.on ? -1 : 1))[0];
  const through = ending?.on ?? checkedThrough;
  if (through === null || through < finalOn) return [];
  const asked = events.filter(({ kind }) => kind === 'alternative-country-request');
  const answers = (answer: CaseEvent['embassyAnswer']): number =>
    asked.filter(({ embassyAnswer }) => embassyAnswer === answer).length;
  return [
    {
      matterId: matter.matterId,
      pseudonym: matter.pseudonym,
      finalOn,
      days: calendarDaysBetween(finalOn, through),
      ended: ending === undefined ? null : endingOf(ending),
      countriesAsked: new Set(asked.map(({ country, eventId }) => country ?? eventId)).size,
      withTie: asked.filter(({ countryTie }) => countryTie === true).length,
      declined: answers('declined'),
      noAnswer: answers('no-answer'),
      accepted: answers('accepted'),
    },
  ];
}

function endingOf({ kind }: CaseEvent): PostReliefRow['ended'] {
  return kind === 'release' || kind === 'removal' || kind === 'death' ? kind : null;
}
