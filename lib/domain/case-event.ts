// Case events: custody and case milestones with codes of their own.
import { z } from 'zod';
import { Day, Id, Instant } from './id.ts';
import { OfficeId } from './offices.ts';

export const EventKind = z.enum([
  'taken-into-custody',
  'transfer',
  'jail-release',
  'detainer-lodged',
  'ice-pick-up',
  'jail-notified-ice',
  'removal-period-began',
  'removal-period-extended',
  'custody-review-90-day',
  'custody-review-180-day',
  'relief-granted',
  'relief-final',
  'alternative-country-request',
  'information-sent',
  'release',
  'release-conditions',
  'removal',
  'stay-granted',
  'stay-denied',
  'habeas-filed',
  'habeas-decided',
  'release-revoked',
  'death',
]);
export type EventKind = z.infer<typeof EventKind>;

/** The seven paths out of detention. */
export const ReleasePath = z.enum([
  'no-legal-basis',
  'capacity',
  'humanitarian-parole',
  'bond',
  'order-of-supervision',
  'relief-won-in-court',
  'voluntary-departure',
]);
export type ReleasePath = z.infer<typeof ReleasePath>;

/** ICE's book-out codes. SOURCE: TRAC's list of detention book-out reasons, as in the project's field notes, section 1. */
export const BookOutCode = z.enum([
  'alternatives-to-detention',
  'bonded-out',
  'order-of-recognizance',
  'order-of-supervision',
  'paroled',
  'proceedings-terminated-relief-granted',
  'voluntary-departure',
  'removed',
  'death',
]);
export type BookOutCode = z.infer<typeof BookOutCode>;

/** The book-out codes each path is seen under, the commonest first: an offer, never filled in. */
export const BOOK_OUT_CODES: Readonly<Record<ReleasePath, readonly BookOutCode[]>> = {
  'no-legal-basis': ['proceedings-terminated-relief-granted', 'order-of-recognizance'],
  capacity: ['alternatives-to-detention', 'order-of-recognizance', 'order-of-supervision'],
  'humanitarian-parole': ['paroled'],
  bond: ['bonded-out'],
  'order-of-supervision': ['order-of-supervision'],
  'relief-won-in-court': ['proceedings-terminated-relief-granted'],
  'voluntary-departure': ['voluntary-departure'],
};

export const ReliefKind = z.enum(['asylum', 'withholding', 'cat']);
export type ReliefKind = z.infer<typeof ReliefKind>;

/** What a custody review or a court decided. */
export const Ruling = z.enum(['release', 'continue-detention', 'granted', 'denied', 'dismissed']);
export type Ruling = z.infer<typeof Ruling>;

export const ReleaseCondition = z.enum(['bond', 'reporting', 'electronic-monitoring', 'travel-limits', 'other']);
export type ReleaseCondition = z.infer<typeof ReleaseCondition>;

/** One event; the fields that do not belong to its kind are `null` (or empty). `on` is a day in the office's zone. */
export const CaseEvent = z.strictObject({
  eventId: Id,
  matterId: Id,
  kind: EventKind,
  on: Day,
  atUtc: Instant.nullable(),
  facilityFrom: z.string().nullable(),
  facilityTo: z.string().nullable(),
  officeTo: OfficeId.nullable(),
  releasePath: ReleasePath.nullable(),
  bookOutCode: BookOutCode.nullable(),
  country: z.string().nullable(),
  countryTie: z.boolean().nullable(),
  embassyAnswer: z.enum(['declined', 'no-answer', 'accepted']).nullable(),
  /** The day the embassy answered, or last was known not to have. */
  answeredOn: Day.nullable(),
  relief: ReliefKind.nullable(),
  ruling: Ruling.nullable(),
  conditions: z.array(ReleaseCondition),
  /** The request that an `information-sent` lets run again. */
  requestId: Id.nullable(),
});
export type CaseEvent = z.infer<typeof CaseEvent>;

/** What an event of any kind starts from: nothing stated. */
export const NO_EVENT_FACTS: Omit<CaseEvent, 'eventId' | 'matterId' | 'kind' | 'on'> = {
  atUtc: null,
  facilityFrom: null,
  facilityTo: null,
  officeTo: null,
  releasePath: null,
  bookOutCode: null,
  country: null,
  countryTie: null,
  embassyAnswer: null,
  answeredOn: null,
  relief: null,
  ruling: null,
  conditions: [],
  requestId: null,
};
