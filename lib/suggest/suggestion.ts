// Suggestion: what the words propose. It never writes; it shows its words and its reason, or is absent.
import type { CoreCode } from '@/lib/domain/codebook.ts';
import type { FactualError, Flags, ReasonGiven, ReviewerLevel, TextQuote } from '@/lib/domain/decision.ts';
import type { OfficeId } from '@/lib/domain/offices.ts';

/** Words in `Mail.body`: UTF-16 offsets, `start` inclusive, `end` exclusive, and the same as a TextQuoteSelector. */
export type EvidenceSpan = { readonly start: number; readonly end: number; readonly quote: TextQuote };

/** A flag the words show, with the words. */
export type FlagSuggestion = {
  readonly flag: keyof Flags | `factual-error:${FactualError}`;
  readonly value: Partial<Flags>;
  readonly evidence: readonly EvidenceSpan[];
};

/** Why the code was proposed; a key into the catalogue of texts, never a glued sentence. */
export type SuggestionReason = { readonly key: string; readonly values: Readonly<Record<string, string>> };

/** Whom a suggestion is about, when the mail speaks of several clients; `aNumber` is `null` where only a name is given. */
export type AboutClient = { readonly aNumber: string | null; readonly evidence: EvidenceSpan };

/** One proposed code. `probability` is in [0, 1]. Evidence is never empty. `about` only where a mail names several clients. */
export type Suggestion = {
  readonly code: CoreCode;
  readonly probability: number;
  readonly about?: AboutClient;
  readonly evidence: readonly EvidenceSpan[];
  readonly reason: SuggestionReason;
  readonly reasonGiven: ReasonGiven | null;
  readonly flags: readonly FlagSuggestion[];
  readonly replyingOffice: { readonly office: OfficeId; readonly evidence: EvidenceSpan } | null;
  readonly reviewerLevel: { readonly level: ReviewerLevel; readonly evidence: EvidenceSpan } | null;
};

/** What the mail is at all, before any code: a reply of an agency, our own request, or neither. */
export type MailNature =
  | { readonly kind: 'agency-reply' }
  | { readonly kind: 'outgoing-request' }
  | { readonly kind: 'other'; readonly why: SuggestionReason; readonly evidence: EvidenceSpan | null }
  | { readonly kind: 'look-alike-sender'; readonly domain: string };
