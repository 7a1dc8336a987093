// Whether a person was held, as far as the events say. Where they do not, nothing is said.
import type { CaseEvent, EventKind } from '@/lib/domain/case-event.ts';
import type { Day } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import { type MatterView, settledCode } from './matter-view.ts';
import { byMoment } from './moment.ts';
import type { RecordRef } from './status.ts';

const ENDS: ReadonlySet<EventKind> = new Set<EventKind>(['release', 'removal', 'death']);
const BEGINS: ReadonlySet<EventKind> = new Set<EventKind>(['taken-into-custody', 'ice-pick-up', 'release-revoked']);
const SHOWS: ReadonlySet<EventKind> = new Set<EventKind>([
  ...BEGINS,
  'transfer',
  'custody-review-90-day',
  'custody-review-180-day',
]);

/** Whether an event ends custody: release, removal or death. */
export function endsCustody(event: Pick<CaseEvent, 'kind'>): boolean {
  return ENDS.has(event.kind);
}

/** Whether an event begins custody: taken into custody, picked up by ICE, or release revoked. */
export function beginsCustody(event: Pick<CaseEvent, 'kind'>): boolean {
  return BEGINS.has(event.kind);
}

/** The events of a matter by day, instant and id. */
export function eventsInOrder(state: Pick<MatterState, 'events'>): readonly CaseEvent[] {
  return [...state.events].sort((a, b) => byMoment({ id: a.eventId, moment: a }, { id: b.eventId, moment: b }));
}

/** Whether the last end of custody before a day was followed by no new custody up to that day. */
export function isOutOn(state: Pick<MatterState, 'events'>, day: Day): boolean {
  const last = eventsInOrder(state).findLast((event) => event.on < day && (endsCustody(event) || beginsCustody(event)));
  return last !== undefined && endsCustody(last);
}

/** The first end of custody on or after a day, `null` while none is recorded. */
export function custodyEndFrom(state: Pick<MatterState, 'events'>, day: Day): CaseEvent | null {
  return eventsInOrder(state).find((event) => event.on >= day && endsCustody(event)) ?? null;
}

/**
 * The last record after a day that shows custody, `null` when none does: a move, a custody review that did not release,
 * a request sent as "in custody", or a reply coded as custody continued. A look at a mailbox shows no custody.
 */
export function heldThrough(view: MatterView, day: Day): { readonly on: Day; readonly record: RecordRef } | null {
  const events = view.state.events
    .filter((event) => SHOWS.has(event.kind) && event.ruling !== 'release')
    .map((event) => ({ on: event.on, record: { type: 'event', id: event.eventId } as const }));
  const requests = view.state.requests
    .filter((request) => request.inCustody === true)
    .map((request) => ({ on: request.sentOn, record: { type: 'request', id: request.requestId } as const }));
  const replies = view.replies.flatMap((reply) =>
    settledCode(reply) === 'custody-continued' && reply.moment.on !== null
      ? [{ on: reply.moment.on, record: { type: 'reply', id: reply.id } as const }]
      : [],
  );
  const shown = [...events, ...requests, ...replies].filter(({ on }) => on >= day);
  return shown.sort((a, b) => (a.on + a.record.id < b.on + b.record.id ? -1 : 1)).at(-1) ?? null;
}
