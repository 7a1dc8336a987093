// Case events: custody and case milestones with codes of their own.
import { z } from 'zod';
import { Day, Id, Instant } from './id.ts';
import { OfficeId } from './offices.ts';

export const EventKind = z.enum([
  'transfer',
  'jail-release',
  'detainer-lodged',
  'ice-pick-up',
  'jail-notified-ice',
  'custody-review-90-day',
  'custody-review-180-day',
  'relief-granted',
  'relief-final',
  'alternative-country-request',
  'release',
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

/** One event; the fields that do not belong to its kind are `null`. */
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
  bookOutCode: z.string().nullable(),
  country: z.string().nullable(),
  countryTie: z.boolean().nullable(),
  embassyAnswer: z.enum(['declined', 'no-answer', 'accepted']).nullable(),
});
export type CaseEvent = z.infer<typeof CaseEvent>;
