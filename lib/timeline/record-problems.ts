// What cannot be, or hardly can be, among the records of a matter: refused before it is recorded, or flagged beside it.
import type { CaseEvent } from '@/lib/domain/case-event.ts';
import { addCalendarDays, dayInZone } from '@/lib/domain/count-days.ts';
import type { Day, Id } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import type { Request } from '@/lib/domain/request.ts';
import { beginsCustody, endsCustody, eventsInOrder } from './custody.ts';
import { addressedOffice, zoneOf } from './declared-window.ts';
import { compareMoments, type Moment } from './moment.ts';
import type { RecordRef } from './status.ts';

/** Impossible: refused. */
export type Impossibility =
  | 'date-out-of-range'
  | 'in-the-future'
  | 'event-after-death'
  | 'circular-escalation'
  | 'escalates-a-later-reply'
  | 'answer-before-question'
  | 'ruling-before-filing'
  | 'final-before-grant';

/** Life is like that, or the record is wrong: accepted and flagged. */
export type Oddity =
  | 'reply-before-request'
  | 'reply-after-death'
  | 'request-after-death'
  | 'release-before-custody'
  | 'time-off-its-day'
  | 'checked-before-sent';

/** One problem and the records it lies between. */
export type RecordProblem = {
  readonly kind: Impossibility | Oddity;
  readonly isImpossible: boolean;
  readonly records: readonly RecordRef[];
};

const FIRST_DAY = '1950-01-01';

/**
 * Every problem of a matter, in the order requests, replies, events. `today` bounds what can have happened; a day more is
 * allowed for zones. Same days without times are no problem.
 * @example recordProblems(state, '2021-03-29') // [{ kind: 'reply-before-request', isImpossible: false, records: [...] }]
 */
export function recordProblems(state: MatterState, today: Day): readonly RecordProblem[] {
  const latest = addCalendarDays(today, 1);
  return [
    ...state.requests.flatMap((request) => requestProblems(state, request, latest)),
    ...replyProblems(state, latest),
    ...eventProblems(state, latest),
  ];
}

/**
 * Why a matter may not come to be as `next`: the impossibilities it has that it had not before; empty when it may.
 * @example refusals(state, { ...state, events: [...state.events, removalAfterDeath] }, today)[0]?.kind // 'event-after-death'
 */
export function refusals(now: MatterState, next: MatterState, today: Day): readonly RecordProblem[] {
  const known = new Set(recordProblems(now, today).map(keyOf));
  return recordProblems(next, today).filter((problem) => problem.isImpossible && !known.has(keyOf(problem)));
}

function keyOf({ kind, records }: RecordProblem): string {
  return `${kind}:${records.map(({ id }) => id).join(',')}`;
}

function impossible(kind: Impossibility, records: readonly RecordRef[]): RecordProblem {
  return { kind, isImpossible: true, records };
}

function odd(kind: Oddity, records: readonly RecordRef[]): RecordProblem {
  return { kind, isImpossible: false, records };
}

function dayProblems(day: Day | null, latest: Day, record: RecordRef): readonly RecordProblem[] {
  if (day === null) return [];
  if (day < FIRST_DAY) return [impossible('date-out-of-range', [record])];
  return day > latest ? [impossible('in-the-future', [record])] : [];
}

function requestProblems(state: MatterState, request: Request, latest: Day): readonly RecordProblem[] {
  const record: RecordRef = { type: 'request', id: request.requestId };
  const problems = [...dayProblems(request.sentOn, latest, record)];
  const death = state.events.find((event) => event.kind === 'death');
  if (death !== undefined && death.on < request.sentOn)
    problems.push(odd('request-after-death', [eventRef(death), record]));
  const { lastCheckedAt } = request;
  const zone = zoneOf(addressedOffice(request));
  if (lastCheckedAt !== null && dayInZone(lastCheckedAt, zone) < request.sentOn) {
    problems.push(odd('checked-before-sent', [record]));
  }
  if (offItsDay(request.sentAtUtc, request.sentOn, zone)) problems.push(odd('time-off-its-day', [record]));
  return [...problems, ...escalationProblems(state, request)];
}

function escalationProblems(state: MatterState, request: Request): readonly RecordProblem[] {
  const refusal = state.replies.find((reply) => reply.replyId === request.answers);
  if (refusal === undefined) return [];
  const records: RecordRef[] = [
    { type: 'request', id: request.requestId },
    { type: 'reply', id: refusal.replyId },
  ];
  if (leadsBack(state, request)) return [impossible('circular-escalation', records)];
  const came = { on: refusal.receivedOn, atUtc: refusal.receivedAtUtc };
  const isLater = compareMoments(came, sentMoment(request)) === 'after';
  return isLater ? [impossible('escalates-a-later-reply', records)] : [];
}

/** Whether following request, the refusal it escalates, the request that refusal answers, and so on comes back here. */
function leadsBack(state: MatterState, start: Request): boolean {
  const answeredBy = new Map(state.replies.map((reply) => [reply.replyId, reply.requestId]));
  const requests = new Map(state.requests.map((request) => [request.requestId, request]));
  const seen = new Set<Id>();
  let current: Request | undefined = start;
  while (current !== undefined && !seen.has(current.requestId)) {
    seen.add(current.requestId);
    const earlier: Id | null = current.answers === null ? null : (answeredBy.get(current.answers) ?? null);
    current = earlier === null ? undefined : requests.get(earlier);
  }
  return current?.requestId === start.requestId;
}

function replyProblems(state: MatterState, latest: Day): readonly RecordProblem[] {
  const requests = new Map(state.requests.map((request) => [request.requestId, request]));
  const death = state.events.find((event) => event.kind === 'death');
  return state.replies.flatMap((reply) => {
    const record: RecordRef = { type: 'reply', id: reply.replyId };
    const problems = [...dayProblems(reply.receivedOn, latest, record)];
    const came = { on: reply.receivedOn, atUtc: reply.receivedAtUtc };
    const request = reply.requestId === null ? undefined : requests.get(reply.requestId);
    if (request !== undefined && compareMoments(came, sentMoment(request)) === 'before') {
      problems.push(odd('reply-before-request', [{ type: 'request', id: request.requestId }, record]));
    }
    if (death !== undefined && compareMoments(came, death) === 'after') {
      problems.push(odd('reply-after-death', [eventRef(death), record]));
    }
    return problems;
  });
}

function eventProblems(state: MatterState, latest: Day): readonly RecordProblem[] {
  const events = eventsInOrder(state);
  const zone = zoneOf(state.matter.fieldOffice);
  return events.flatMap((event) => {
    const problems = [...dayProblems(event.on, latest, eventRef(event))];
    if (event.answeredOn !== null) problems.push(...dayProblems(event.answeredOn, latest, eventRef(event)));
    if (event.answeredOn !== null && event.answeredOn < event.on) {
      problems.push(impossible('answer-before-question', [eventRef(event)]));
    }
    if (offItsDay(event.atUtc, event.on, zone)) problems.push(odd('time-off-its-day', [eventRef(event)]));
    return [...problems, ...orderProblems(event, events, state)];
  });
}

/** Kinds that may be dated after a death: papers, not what happens to a person. */
const AFTER_DEATH: ReadonlySet<CaseEvent['kind']> = new Set<CaseEvent['kind']>([
  'death',
  'habeas-decided',
  'relief-final',
  'jail-notified-ice',
  'information-sent',
]);

function orderProblems(event: CaseEvent, events: readonly CaseEvent[], state: MatterState): readonly RecordProblem[] {
  const before = (kind: CaseEvent['kind']) => events.find((each) => each.kind === kind && isBefore(event, each));
  const problems: RecordProblem[] = [];
  const death = events.find((each) => each.kind === 'death' && isBefore(each, event));
  if (death !== undefined && !AFTER_DEATH.has(event.kind)) {
    problems.push(impossible('event-after-death', [eventRef(death), eventRef(event)]));
  }
  const hasEarlier = (kind: CaseEvent['kind']) => events.some((each) => each.kind === kind && !isBefore(event, each));
  const filed = before('habeas-filed');
  if (event.kind === 'habeas-decided' && filed !== undefined && !hasEarlier('habeas-filed')) {
    problems.push(impossible('ruling-before-filing', [eventRef(event), eventRef(filed)]));
  }
  const granted = before('relief-granted');
  if (event.kind === 'relief-final' && granted !== undefined && !hasEarlier('relief-granted')) {
    problems.push(impossible('final-before-grant', [eventRef(event), eventRef(granted)]));
  }
  if (event.kind === 'release' && isBeforeCustody(event, events, state)) {
    const custody = events.find((each) => beginsCustody(each) && isBefore(event, each));
    problems.push(
      odd('release-before-custody', [eventRef(event), ...(custody === undefined ? [] : [eventRef(custody)])]),
    );
  }
  return problems;
}

/** A release with custody recorded only after it, and no facility at the start that says otherwise. */
function isBeforeCustody(release: CaseEvent, events: readonly CaseEvent[], { matter }: MatterState): boolean {
  const isHeldBefore = events.some((each) => each !== release && !endsCustody(each) && !isBefore(release, each));
  return (
    !isHeldBefore && matter.facility === null && events.some((each) => beginsCustody(each) && isBefore(release, each))
  );
}

function isBefore(a: Moment, b: Moment): boolean {
  return compareMoments(a, b) === 'before';
}

/** Whether an instant lies on another day than the record says, by more than the next or the previous day. */
function offItsDay(atUtc: string | null, on: Day, zone: string): boolean {
  if (atUtc === null) return false;
  const day = dayInZone(atUtc, zone);
  return day > addCalendarDays(on, 1) || day < addCalendarDays(on, -1);
}

function sentMoment(request: Request): Moment {
  return { on: request.sentOn, atUtc: request.sentAtUtc };
}

function eventRef(event: CaseEvent): RecordRef {
  return { type: 'event', id: event.eventId };
}
