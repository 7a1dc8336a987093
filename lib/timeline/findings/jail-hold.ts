// Finding 15: held by a jail for ICE beyond 48 hours, shown both ways of counting.
import type { CaseEvent } from '@/lib/domain/case-event.ts';
import { eventsInOrder } from '@/lib/timeline/custody.ts';
import { zoneOf } from '@/lib/timeline/declared-window.ts';
import { type Hold, holdBetween } from '@/lib/timeline/hold-hours.ts';
import { compareMoments } from '@/lib/timeline/moment.ts';
import { ABSENT, type FindingRule, found, type MatterReading, unknown, type Verdict } from './finding-rule.ts';

/**
 * Unit: the end of a jail's own hold (`jail-release`) in a matter with a detainer lodged before or on that day. Found
 * when ICE's pick-up, or the release, came more than `holdHours` later counted straight through, as ICE's I-247A guidance
 * of 2017 counts; the tally's parts and `beyondRegulation` say the same by 8 CFR 287.7(d), without weekends and holidays.
 * Unknown when no end is recorded, or the days alone cannot tell. Days are those of the custody office's zone.
 * Values: `thresholdHours`; `hours` and `hoursCounted` when both instants are known; `beyondRegulation`, yes or no.
 */
export const jailHold: FindingRule = {
  number: 15,
  denominatorOf: 'jail-holds',
  judge: (view) => {
    const events = eventsInOrder(view.state);
    const detainer = events.find((event) => event.kind === 'detainer-lodged');
    return events
      .filter((event) => event.kind === 'jail-release')
      .filter((event) => detainer !== undefined && compareMoments(detainer, event) !== 'after')
      .map((event) => judgeHold(view, event, { detainer: detainer ?? event, events }));
  },
};

function judgeHold(
  view: MatterReading,
  start: CaseEvent,
  { detainer, events }: { readonly detainer: CaseEvent; readonly events: readonly CaseEvent[] },
): Verdict {
  const end = events.find(
    (event) => (event.kind === 'ice-pick-up' || event.kind === 'release') && compareMoments(event, start) !== 'before',
  );
  if (end === undefined) return unknown(eventRef(start));
  const thresholdHours = view.parameters.holdHours;
  const limits = { timeZone: zoneOf(view.state.matter.fieldOffice), limitHours: thresholdHours };
  const hold = holdBetween(start, end, limits);
  if (hold.isBeyondStraight === null) return unknown(eventRef(start));
  const parts = partsOf(hold);
  if (!hold.isBeyondStraight) return { ...ABSENT, parts };
  const { hours, hoursCounted, isBeyondCounted } = hold;
  const verdict = found(view, {
    number: 15,
    records: [...new Set([detainer, start, end])].map(eventRef),
    values: {
      thresholdHours,
      ...(hours === null ? {} : { hours }),
      ...(hoursCounted === null ? {} : { hoursCounted }),
      ...(isBeyondCounted === null ? {} : { beyondRegulation: isBeyondCounted ? 'yes' : 'no' }),
    },
  });
  return { ...verdict, parts };
}

function partsOf({ isBeyondStraight, isBeyondCounted }: Hold): Readonly<Record<string, boolean>> {
  return {
    ...(isBeyondStraight === null ? {} : { 'counted-straight': isBeyondStraight }),
    ...(isBeyondCounted === null ? {} : { 'without-weekends-and-holidays': isBeyondCounted }),
  };
}

function eventRef(event: CaseEvent) {
  return { type: 'event', id: event.eventId } as const;
}
