// Where a person was held at a moment, from the matter's first facility and the moves recorded since.
import type { CaseEvent } from '@/lib/domain/case-event.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import { byMoment, compareMoments, type Moment } from '@/lib/timeline/moment.ts';
import type { RecordRef } from '@/lib/timeline/status.ts';

/** The places a letter of that moment may rightly name, the last known first-hand at the end, and what says so. */
export type Held = { readonly names: readonly string[]; readonly record: RecordRef };

/**
 * The facility at a moment: the last move before it, else where the first later move came from, else the facility the
 * matter was started with. On the day of a move, without times, both ends are right. `null` when the moment has no day,
 * an end of the move is not stated, or the last move was out of custody (release, removal, death: to no facility).
 * @example facilitiesOn(state, { on: '2021-04-12', atUtc: null })?.names // ['Lakeside Detention Center']
 */
export function facilitiesOn(state: MatterState, at: Moment): Held | null {
  if (at.on === null) return null;
  const moves = state.events
    .filter((event) => isMove(event) || isEndOfCustody(event))
    .map((event) => ({ id: event.eventId, moment: { on: event.on, atUtc: event.atUtc }, event }))
    .sort(byMoment);
  const past = moves.filter((move) => compareMoments(move.moment, at) !== 'after');
  const last = past.at(-1)?.event;
  if (last === undefined) return heldAtFirst(state, moves[0]?.event);
  if (last.facilityTo === null) return null;
  const sameTime = past.filter((move) => compareMoments(move.moment, at) === 'unknown').map((move) => move.event);
  const from = sameTime.map((event) => event.facilityFrom);
  const names = [...from, ...sameTime.map((event) => event.facilityTo), last.facilityTo];
  if (names.includes(null)) return null;
  return {
    names: names.filter((name) => name !== null),
    record: { type: 'event', id: last.eventId },
  };
}

function heldAtFirst(state: MatterState, next: CaseEvent | undefined): Held | null {
  if (next !== undefined && isMove(next) && next.facilityFrom !== null) {
    return { names: [next.facilityFrom], record: { type: 'event', id: next.eventId } };
  }
  const { facility, matterId } = state.matter;
  return facility === null ? null : { names: [facility], record: { type: 'matter', id: matterId } };
}

function isMove(event: CaseEvent): boolean {
  return event.kind === 'transfer' || event.kind === 'ice-pick-up';
}

function isEndOfCustody(event: CaseEvent): boolean {
  return event.kind === 'release' || event.kind === 'removal' || event.kind === 'death';
}
