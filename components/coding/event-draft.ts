// An event being logged, before it is recorded. Pure: which fields belong to its kind, and what it still lacks.
import { type CaseEvent, type EventKind, NO_EVENT_FACTS } from '@/lib/domain/case-event.ts';
import type { Result } from '@/lib/domain/result.ts';

/** The fields that an event of a kind may state, in the order they are asked. */
export type EventField =
  | 'facilityFrom'
  | 'facilityTo'
  | 'officeTo'
  | 'country'
  | 'countryTie'
  | 'embassyAnswer'
  | 'answeredOn'
  | 'relief'
  | 'ruling'
  | 'releasePath'
  | 'bookOutCode'
  | 'conditions'
  | 'requestId';

const NONE: readonly EventField[] = [];

/** Which fields each kind has beside its day and time. */
export const EVENT_FIELDS: Readonly<Record<EventKind, readonly EventField[]>> = {
  'taken-into-custody': ['facilityTo', 'officeTo'],
  transfer: ['facilityFrom', 'facilityTo', 'officeTo'],
  'detainer-lodged': ['facilityFrom'],
  'jail-release': ['facilityFrom'],
  'jail-notified-ice': ['facilityFrom'],
  'ice-pick-up': ['facilityFrom', 'facilityTo', 'officeTo'],
  'removal-period-began': NONE,
  'removal-period-extended': NONE,
  'custody-review-90-day': ['ruling'],
  'custody-review-180-day': ['ruling'],
  'relief-granted': ['relief'],
  'relief-final': ['relief'],
  'alternative-country-request': ['country', 'countryTie', 'embassyAnswer', 'answeredOn'],
  'information-sent': ['requestId'],
  'stay-granted': NONE,
  'stay-denied': NONE,
  'habeas-filed': NONE,
  'habeas-decided': ['ruling'],
  release: ['facilityFrom', 'releasePath', 'bookOutCode', 'conditions'],
  'release-conditions': ['conditions'],
  'release-revoked': ['facilityTo'],
  removal: ['facilityFrom', 'country', 'bookOutCode'],
  death: ['facilityFrom', 'bookOutCode'],
};

/** `on` is '' until it is given; `time` is `HH:MM` in the office's zone, '' when it is not known. */
export type EventDraft = {
  readonly kind: EventKind | null;
  readonly on: string;
  readonly time: string;
  readonly facts: Omit<CaseEvent, 'eventId' | 'matterId' | 'kind' | 'on' | 'atUtc'>;
};

/** An event to be recorded; `time` stays as written until the app knows the office's zone. */
export type EventToLog = EventDraft['facts'] & {
  readonly kind: EventKind;
  readonly on: string;
  readonly time: string | null;
};

/** Nothing stated. */
export function emptyEvent(): EventDraft {
  const { atUtc: _, ...facts } = NO_EVENT_FACTS;
  return { kind: null, on: '', time: '', facts };
}

type Lacks = 'kind' | 'on' | 'request';

/** The event to log, fields of other kinds taken out, or the first thing that is missing. */
export function toEvent(draft: EventDraft): Result<EventToLog, { readonly kind: 'incomplete'; readonly lacks: Lacks }> {
  const { kind, on, time, facts } = draft;
  const lacking = (lacks: Lacks) => ({ ok: false, error: { kind: 'incomplete', lacks } }) as const;
  if (kind === null) return lacking('kind');
  if (on === '') return lacking('on');
  if (kind === 'information-sent' && facts.requestId === null) return lacking('request');
  const { facts: empty } = emptyEvent();
  const own = Object.fromEntries(EVENT_FIELDS[kind].map((field) => [field, facts[field]]));
  return { ok: true, value: { ...empty, ...own, kind, on, time: time === '' ? null : time } };
}
