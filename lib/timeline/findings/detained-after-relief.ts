// Finding 14: detained more than N days after relief became final, with what came of the alternative countries.
import type { CaseEvent } from '@/lib/domain/case-event.ts';
import { calendarDaysBetween } from '@/lib/domain/count-days.ts';
import type { Day } from '@/lib/domain/id.ts';
import { custodyEndFrom, heldThrough, isOutOn } from '@/lib/timeline/custody.ts';
import type { RecordRef } from '@/lib/timeline/status.ts';
import { ABSENT, type FindingRule, found, type MatterReading, unknown, type Verdict } from './finding-rule.ts';

/**
 * Unit: a matter with relief (coded, or granted or final by an event) whose person was not out of custody when it became
 * final. Found when the first release, removal or death after that day came more than `postReliefDays` calendar days
 * later, or, while none is recorded, when a record shows custody that long after it. Unknown when the day it became final
 * is not stated, or the end of custody is not and no record shows custody beyond the threshold.
 * Values: `days`, `thresholdDays`, `relief`; `heldThrough` while no end is recorded; and of the alternative countries:
 * `countriesAsked`, `withoutTie`, `declined`, `noAnswer`, `accepted`, `answerNotStated`.
 */
export const detainedAfterRelief: FindingRule = {
  number: 14,
  denominatorOf: 'matters-with-relief',
  judge: (view) => {
    const { matter, events } = view.state;
    const granted = events.some((event) => event.kind === 'relief-granted' || event.kind === 'relief-final');
    if (matter.relief === null && !granted) return [];
    const final = finalRelief(view);
    if (final === null) return [unknown({ type: 'matter', id: matter.matterId })];
    if (isOutOn(view.state, final.on)) return [];
    return [judgeMatter(view, final)];
  },
};

type FinalRelief = { readonly on: Day; readonly record: RecordRef };

function finalRelief({ state }: MatterReading): FinalRelief | null {
  const event = [...state.events].filter((each) => each.kind === 'relief-final').sort(byDay)[0];
  if (event !== undefined) return { on: event.on, record: { type: 'event', id: event.eventId } };
  const on = state.matter.relief?.finalOn ?? null;
  return on === null ? null : { on, record: { type: 'matter', id: state.matter.matterId } };
}

function judgeMatter(view: MatterReading, final: FinalRelief): Verdict {
  const thresholdDays = view.parameters.postReliefDays;
  const end = custodyEndFrom(view.state, final.on);
  const last = end === null ? heldThrough(view, final.on) : { on: end.on, record: eventRef(end) };
  const days = last === null ? null : calendarDaysBetween(final.on, last.on);
  if (last === null || days === null || (end === null && days <= thresholdDays)) return unknown(final.record);
  if (days <= thresholdDays) return ABSENT;
  const asked = view.state.events.filter((event) => event.kind === 'alternative-country-request').sort(byDay);
  const relief = reliefKind(view);
  return found(view, {
    number: 14,
    records: [final.record, ...asked.map(eventRef), last.record],
    values: {
      days,
      thresholdDays,
      ...(relief === null ? {} : { relief }),
      ...(end === null ? { heldThrough: last.on } : {}),
      ...countryCounts(asked),
    },
  });
}

function reliefKind({ state }: MatterReading): string | null {
  const stated = state.events.filter((event) => event.kind === 'relief-final' || event.kind === 'relief-granted');
  return stated.find((event) => event.relief !== null)?.relief ?? state.matter.relief?.kind ?? null;
}

function countryCounts(asked: readonly CaseEvent[]): Readonly<Record<string, number>> {
  const count = (holds: (event: CaseEvent) => boolean): number => asked.filter(holds).length;
  return {
    countriesAsked: asked.length,
    withoutTie: count((event) => event.countryTie === false),
    declined: count((event) => event.embassyAnswer === 'declined'),
    noAnswer: count((event) => event.embassyAnswer === 'no-answer'),
    accepted: count((event) => event.embassyAnswer === 'accepted'),
    answerNotStated: count((event) => event.embassyAnswer === null),
  };
}

function eventRef(event: CaseEvent): RecordRef {
  return { type: 'event', id: event.eventId };
}

function byDay(a: CaseEvent, b: CaseEvent): number {
  return a.on + a.eventId < b.on + b.eventId ? -1 : 1;
}
