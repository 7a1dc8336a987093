// Request: what was asked of ICE, when, and how we came to know of it.
import { z } from 'zod';
import { Day, Id, Instant } from './id.ts';
import { OfficeId } from './offices.ts';
import { SubjectTag } from './subject-tag.ts';

export const RequestKind = z.enum([
  'ice-case-review',
  'field-office-release',
  'fraihat-redetermination',
  'humanitarian-parole',
  'credible-fear-parole',
  'stay-of-removal',
  'post-order-review',
  'post-relief-review',
  'detainer-release',
  'opla-discretion',
  'other',
]);
export type RequestKind = z.infer<typeof RequestKind>;

export const Addressee = z.enum(['field-office', 'hq-case-review', 'opla', 'immigration-judge', 'other']);
export type Addressee = z.infer<typeof Addressee>;

/** How the request came into the log; decides which statistics it may enter. */
export const Ascertainment = z.enum(['prospective', 'sent-archive', 'by-hand', 'via-reply']);
export type Ascertainment = z.infer<typeof Ascertainment>;

/** One request; `null` is "not stated". `sentOn` is the day in the addressed office's zone. */
export const Request = z.strictObject({
  requestId: Id,
  matterId: Id,
  /** The captured outgoing mail, when there was one. */
  mailId: Id.nullable(),
  kind: RequestKind,
  addressee: Addressee,
  office: OfficeId.nullable(),
  sentOn: Day,
  sentAtUtc: Instant.nullable(),
  firstLoggedAt: Instant,
  /** Last time someone looked whether an answer had come; `null` until then. */
  lastCheckedAt: Instant.nullable(),
  ascertainment: Ascertainment,
  inCustody: z.boolean().nullable(),
  removalImminent: z.boolean().nullable(),
  medicalUrgency: z.boolean().nullable(),
  /** The reply (a refusal) that this request escalates. */
  answers: Id.nullable(),
  evidence: z.array(z.string()),
  congressionalInquiry: z.boolean().nullable(),
  coCounselElsewhere: z.boolean().nullable(),
  /** The mark in the subject of what was sent, `null` when it bore none. */
  subjectTag: SubjectTag.nullable(),
});
export type Request = z.infer<typeof Request>;
