// Records what happened in a matter, with the fields of its kind. What cannot be is refused and said.
import { CaseEvent } from '@/lib/domain/case-event.ts';
import { dayInZone } from '@/lib/domain/count-days.ts';
import type { Id } from '@/lib/domain/id.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import type { AppendError } from '@/lib/ledger/append.ts';
import { zoneOf } from '@/lib/timeline/declared-window.ts';
import { type RecordProblem, refusals } from '@/lib/timeline/record-problems.ts';
import { eventInstant } from './event-instant.ts';
import { beginAction, type Session } from './session.ts';

/** An event before it is recorded. */
export type NewEvent = Omit<CaseEvent, 'eventId'>;

/** `impossible`: the record contradicts another or the calendar; `malformed`: a date is no date. Nothing was recorded. */
export type RecordEventError =
  | AppendError
  | { readonly kind: 'impossible'; readonly problems: readonly RecordProblem[] }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'no-matter' };

/** Records the event; gives its id. */
export async function recordEvent(session: Session, input: NewEvent): Promise<Result<Id, RecordEventError>> {
  const eventId = session.newId();
  const parsed = CaseEvent.safeParse({ ...input, eventId });
  if (!parsed.success) return fail({ kind: 'malformed' });
  const codes = parsed.data;
  const state = await session.ledger.matter(codes.matterId);
  if (state === null) return fail({ kind: 'no-matter' });
  const today = dayInZone(session.nowUtc(), session.timeZone);
  const problems = refusals(state, { ...state, events: [...state.events, codes] }, today);
  if (problems.length > 0) return fail({ kind: 'impossible', problems });
  const content = { kind: 'event-recorded', codes, words: null } as const;
  const author = beginAction(session);
  const done = await session.ledger.append([{ entityKind: 'matter', entityId: codes.matterId, author, content }]);
  return done.ok ? succeed(eventId) : done;
}

/**
 * Logs an event as a person wrote it; its time is of the zone of the matter's field office (headquarters' where none is
 * stated). `no-such-time`: the clock skips it.
 */
export async function logEvent(
  session: Session,
  matterId: Id,
  { time, ...event }: Omit<NewEvent, 'matterId' | 'atUtc'> & { readonly time: string | null },
): Promise<Result<Id, RecordEventError | { readonly kind: 'no-such-time' }>> {
  const state = await session.ledger.matter(matterId);
  if (state === null) return fail({ kind: 'no-matter' });
  const atUtc = time === null ? null : eventInstant(event.on, time, zoneOf(state.matter.fieldOffice));
  if (time !== null && atUtc === null) return fail({ kind: 'no-such-time' });
  return recordEvent(session, { ...event, matterId, atUtc });
}
