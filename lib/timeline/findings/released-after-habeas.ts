// Finding 16: released only after a habeas petition or suit.
import type { CaseEvent } from '@/lib/domain/case-event.ts';
import { calendarDaysBetween } from '@/lib/domain/count-days.ts';
import { eventsInOrder } from '@/lib/timeline/custody.ts';
import { compareMoments } from '@/lib/timeline/moment.ts';
import {
  ABSENT,
  type FindingRule,
  found,
  type MatterReading,
  requestRef,
  unknown,
  type Verdict,
} from './finding-rule.ts';

/**
 * Unit: a release in a matter where something was asked before it. Found when a petition or suit was filed after the
 * first request and before the release; the latest such filing is the other side. Unknown when only the order of the
 * two, on one day without times, is not recorded. No filing recorded: not found.
 * Values: `daysFromRequest` to the release, `daysFromFiling`; `releasePath` when stated.
 */
export const releasedAfterHabeas: FindingRule = {
  number: 16,
  denominatorOf: 'releases',
  judge: (view) => {
    const events = eventsInOrder(view.state);
    return events.filter((event) => event.kind === 'release').flatMap((release) => judgeRelease(view, release, events));
  },
};

function judgeRelease(view: MatterReading, release: CaseEvent, events: readonly CaseEvent[]): readonly Verdict[] {
  const asked = [...view.state.requests]
    .filter((request) => compareMoments({ on: request.sentOn, atUtc: request.sentAtUtc }, release) !== 'after')
    .sort((a, b) => (a.sentOn + a.requestId < b.sentOn + b.requestId ? -1 : 1))[0];
  if (asked === undefined) return [];
  const sent = { on: asked.sentOn, atUtc: asked.sentAtUtc };
  const filings = events.filter(
    (event) => event.kind === 'habeas-filed' && compareMoments(event, sent) !== 'before' && event.on <= release.on,
  );
  const filing = filings.findLast((event) => compareMoments(event, release) === 'before');
  if (filing === undefined) {
    const mayBe = filings.some((event) => compareMoments(event, release) === 'unknown');
    return [mayBe ? unknown({ type: 'event', id: release.eventId }) : ABSENT];
  }
  const { releasePath } = release;
  return [
    found(view, {
      number: 16,
      records: [requestRef(asked), { type: 'event', id: filing.eventId }, { type: 'event', id: release.eventId }],
      values: {
        daysFromRequest: calendarDaysBetween(asked.sentOn, release.on),
        daysFromFiling: calendarDaysBetween(filing.on, release.on),
        ...(releasePath === null ? {} : { releasePath }),
      },
    }),
  ];
}
