// Decision: a coder's judgement of one reply. Several on one reply are normal; the current one is derived.
import { z } from 'zod';
import { CoreCode } from './codebook.ts';
import { Day, Id } from './id.ts';
import { OfficeId } from './offices.ts';

/** W3C TextQuoteSelector: the exact words and up to 32 characters either side, in `Mail.body`. */
export const TextQuote = z.strictObject({ exact: z.string(), prefix: z.string(), suffix: z.string() });
export type TextQuote = z.infer<typeof TextQuote>;

export const ReasonGiven = z.enum(['none', 'formulaic', 'individualised']);
export type ReasonGiven = z.infer<typeof ReasonGiven>;

export const ReviewerLevel = z.enum(['DO', 'SDDO', 'AFOD', 'DFOD', 'FOD', 'HQ', 'unknown']);
export type ReviewerLevel = z.infer<typeof ReviewerLevel>;

export const FactualError = z.enum(['facility', 'name', 'a-number', 'country', 'history', 'other']);
export type FactualError = z.infer<typeof FactualError>;

export const PriorityCategory = z.enum(['national-security', 'border-security', 'public-safety', 'other', 'none']);
export type PriorityCategory = z.infer<typeof PriorityCategory>;

/** What else the reply says; `null` is "not stated" and never a no. */
export const Flags = z.strictObject({
  evidenceAddressed: z.boolean().nullable(),
  reconsideration: z.enum(['offered', 'refused', 'not-mentioned']).nullable(),
  criminalHistory: z.enum(['not-cited', 'cited', 'sole-basis']).nullable(),
  priorityCited: PriorityCategory.nullable(),
  factualErrors: z.array(FactualError),
  /** The facility the reply names, when that is its factual error. */
  facilityNamed: z.string().nullable(),
  deadlineGiven: Day.nullable(),
  priorDecisionAcknowledged: z.boolean().nullable(),
});
export type Flags = z.infer<typeof Flags>;

export const NO_FLAGS: Flags = {
  evidenceAddressed: null,
  reconsideration: null,
  criminalHistory: null,
  priorityCited: null,
  factualErrors: [],
  facilityNamed: null,
  deadlineGiven: null,
  priorDecisionAcknowledged: null,
};

/** The coded part of a decision: codes and dates, nothing that names a person. */
export const DecisionCodes = z.strictObject({
  decisionId: Id,
  replyId: Id,
  code: CoreCode,
  reasonGiven: ReasonGiven.nullable(),
  flags: Flags,
  /** The office as signed, `null` when the reply does not say. */
  replyingOffice: OfficeId.nullable(),
  reviewerLevel: ReviewerLevel.nullable(),
  codebookVersion: z.string(),
  /** What was shown to the coder, `null` when the suggestion abstained or was hidden. */
  suggested: z.strictObject({ code: CoreCode, probability: z.number().min(0).max(1) }).nullable(),
  /** The decision this one corrects; decisions that nobody superseded and that are live stand. */
  supersedes: Id.nullable(),
  /** Set where one decision settles a conflict of several: the others it corrects. */
  alsoSupersedes: z.array(Id).optional(),
  role: z.enum(['first', 'second']),
});
export type DecisionCodes = z.infer<typeof DecisionCodes>;

/** The words of a decision: quoted evidence and the coder's note. */
export const DecisionWords = z.strictObject({ evidence: z.array(TextQuote), note: z.string().nullable() });
export type DecisionWords = z.infer<typeof DecisionWords>;

/** A whole decision, `words` being `null` where they are withheld. */
export const Decision = DecisionCodes.extend({
  coder: z.string(),
  recordedAtUtc: z.string(),
  entryId: Id,
  words: DecisionWords.nullable(),
});
export type Decision = z.infer<typeof Decision>;
