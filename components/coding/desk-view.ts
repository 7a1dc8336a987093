// What the side panel shows: plain view-models, one kind a state. Stands between lib/app and the coding desk.

import type { EventKind } from '@/lib/domain/case-event.ts';
import type { Codebook, CoreCode } from '@/lib/domain/codebook.ts';
import type { Flags, ReasonGiven, ReviewerLevel, TextQuote } from '@/lib/domain/decision.ts';
import type { Address, Completeness } from '@/lib/domain/mail.ts';
import type { Office, OfficeId } from '@/lib/domain/offices.ts';
import type { FieldName } from '@/lib/domain/reading.ts';
import type { Addressee, Ascertainment, RequestKind } from '@/lib/domain/request.ts';
import type { MailNature, Suggestion } from '@/lib/suggest/suggestion.ts';
import type { Elapsed, FindingNumber } from '@/lib/timeline/status.ts';
import type { OutcomeGlyph } from './outcome-glyph.ts';

/** The letter's head. `null` is "not stated". `key` ties a draft to the message it was made on. */
export type LetterView = {
  readonly key: string;
  readonly fromName: string | null;
  readonly fromAddress: string | null;
  /** For a mail we sent: whom it went to. */
  readonly toShown: string | null;
  readonly subject: string | null;
  readonly sentAtUtc: string | null;
  readonly sentAtShown: string | null;
  readonly completeness: Completeness;
  readonly hasQuoted: boolean;
  readonly attachmentCount: number;
};

export type OfficeOption = Pick<Office, 'id' | 'name'>;

/** One request of a matter as a choice; `elapsed` runs from its sending to this letter. */
export type RequestOption = {
  readonly requestId: string;
  readonly kind: RequestKind;
  readonly office: OfficeId | null;
  readonly sentOn: string;
  readonly elapsed: Elapsed | null;
};

export type MatterOption = {
  readonly matterId: string;
  readonly pseudonym: string;
  /** The person's name where it may be shown; local only. */
  readonly name: string | null;
  readonly requests: readonly RequestOption[];
  /** The replies that a new request may escalate, newest first. */
  readonly refusals: readonly RefusalOption[];
};

/** A reply that a request may escalate; `code` is `null` while it is uncoded. */
export type RefusalOption = {
  readonly replyId: string;
  readonly on: string | null;
  readonly code: CoreCode | null;
  readonly office: OfficeId | null;
};

/** Why a matter is offered. */
export type OfferReason = 'a-number' | 'subject-tag' | 'message-id' | 'thread' | 'name' | 'earlier-reply';

export type MatterOffer =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'exact';
      readonly matterId: string;
      readonly requestId: string | null;
      readonly reason: OfferReason;
    }
  | {
      readonly kind: 'ties';
      readonly choices: readonly { readonly matterId: string; readonly reason: OfferReason }[];
    };

/** One line of the small timeline. `here` is this letter. */
export type TimelineLine =
  | {
      readonly kind: 'entry';
      readonly key: string;
      readonly on: string;
      readonly glyph: OutcomeGlyph;
      readonly words: TimelineWords;
    }
  | { readonly kind: 'wait'; readonly key: string; readonly elapsed: Elapsed }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: FindingView };

export type TimelineWords =
  | { readonly kind: 'request'; readonly request: RequestKind; readonly office: OfficeId | null }
  | { readonly kind: 'reply'; readonly code: CoreCode; readonly office: OfficeId | null }
  | { readonly kind: 'uncoded' }
  | { readonly kind: 'event'; readonly event: EventKind; readonly detail: string | null }
  | { readonly kind: 'silence'; readonly businessDays: number }
  | { readonly kind: 'here' };

/** A finding as shown beside a record; `facilities` where it is that the letter names another one. */
export type FindingView = {
  readonly key: string;
  readonly number: FindingNumber;
  readonly facilities: { readonly named: string; readonly held: string } | null;
};

/** One line of the history, newest first. `entryId` ties it to the journal. */
export type HistoryLine = {
  readonly entryId: string;
  readonly atUtc: string;
  readonly coder: string;
  readonly isUndone: boolean;
  readonly did:
    | { readonly kind: 'coded'; readonly code: CoreCode; readonly flagCount: number; readonly isBlind: boolean }
    | { readonly kind: 'corrected'; readonly from: CoreCode; readonly to: CoreCode }
    | { readonly kind: 'undid'; readonly targetAtUtc: string };
};

/** A decision that stands on this letter. */
export type StandingView = {
  readonly decisionId: string;
  readonly code: CoreCode;
  readonly quotes: readonly TextQuote[];
  readonly reasonGiven: ReasonGiven | null;
  readonly flags: Flags;
  readonly office: OfficeId | null;
  readonly reviewerLevel: ReviewerLevel | null;
  readonly coder: string;
  readonly recordedAtUtc: string;
  readonly withSuggestion: 'agreed' | 'differed' | 'none';
  readonly note: string | null;
};

/** Where saving stands. `failed` keeps the draft on the screen. */
export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly why: 'disk-full' | 'head-moved' | 'message-gone' | 'storage' | 'impossible' };

/** What every state of an open letter shares. */
type WithMatters = {
  readonly letter: LetterView;
  readonly matters: readonly MatterOption[];
  readonly offices: readonly OfficeOption[];
};

export type ReplyView = WithMatters & {
  readonly kind: 'reply';
  readonly offer: MatterOffer;
  /** `null` when the words abstain or coding is blind. */
  readonly suggestion: Suggestion | null;
  readonly isBlind: boolean;
  readonly codebook: Codebook | null;
  readonly timeline: readonly TimelineLine[];
  readonly saving: Saving;
  /** Another message is open now; the draft still belongs to `letter`. */
  readonly switchedTo: LetterView | null;
  /** A correction of what stands. */
  readonly isCorrection: boolean;
};

export type CodedView = WithMatters & {
  readonly kind: 'coded';
  readonly matterId: string | null;
  readonly requestId: string | null;
  /** More than one is a conflict, shown as such. */
  readonly standing: readonly StandingView[];
  readonly history: readonly HistoryLine[];
  readonly findings: readonly FindingView[];
  readonly timeline: readonly TimelineLine[];
};

export type OutgoingView = WithMatters & {
  readonly kind: 'request';
  readonly offer: MatterOffer;
  readonly proposed: {
    readonly kind: RequestKind | null;
    readonly addressee: Addressee | null;
    readonly office: OfficeId | null;
  };
  readonly sentOn: string | null;
  /** How long the organisation's clock runs, by kind. */
  readonly clocks: Readonly<Record<RequestKind, ClockView>>;
  readonly saving: Saving;
  /** Set once the clock runs. */
  readonly started: { readonly atUtc: string } | null;
};

/** `dueOn` is `null` until the day of sending is known. */
export type ClockView = {
  readonly days: number;
  readonly count: 'calendar' | 'business';
  readonly dueOn: string | null;
};

/** One of several open messages. */
export type MessageChoice = {
  readonly key: string;
  readonly from: Address;
  readonly sentAtShown: string | null;
  readonly firstWords: string;
};

/** What the panel says of the reader of this webmail; `confirmedOn` and the days are ISO dates. */
export type ReaderNoteView = {
  readonly title: string;
  readonly health: 'well' | 'partly' | 'not-any-more';
  /** The last day on which it read well on this computer; `null`: never yet. */
  readonly lastWellOn: string | null;
  /** Since when it waits for somebody to check it; `null` when it was checked. */
  readonly uncheckedSince: string | null;
  readonly isConfirmed: boolean;
  readonly onConfirm: () => void;
};

export type PanelView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'no-mail'; readonly uncodedCount: number; readonly runningOutCount: number }
  | { readonly kind: 'no-grant'; readonly host: string | null; readonly isKnownSite: boolean }
  | {
      readonly kind: 'not-agency-reply';
      readonly letter: LetterView;
      readonly nature: Extract<MailNature, { kind: 'other' | 'look-alike-sender' }>;
    }
  | ReplyView
  | CodedView
  | OutgoingView
  | { readonly kind: 'clipped'; readonly letter: LetterView }
  | {
      readonly kind: 'several';
      /** How many messages are open; `choices` may be fewer. */
      readonly total: number;
      readonly choices: readonly MessageChoice[];
    }
  | {
      readonly kind: 'not-understood';
      readonly ambiguous: readonly FieldName[];
      readonly missing: readonly FieldName[];
    }
  /** `nextAtMs`: from when the next attempt is heard; left out or `null`: at once. */
  | { readonly kind: 'locked'; readonly nextAtMs?: number | null }
  | { readonly kind: 'failed'; readonly why: 'reading' | 'storage' }
  | { readonly kind: 'read-only'; readonly why: 'newer' | 'corrupt' };

/** What a person typed of a letter that no reader could read. */
export type PastedLetter = {
  readonly fromAddress: string;
  readonly subject: string;
  readonly receivedOn: string;
  readonly body: string;
};

/** A matter to be started; missing is `null`. A-numbers are checked by the caller. */
export type NewMatter = {
  readonly name: string | null;
  readonly aNumber: string | null;
  readonly fieldOffice: OfficeId | null;
  readonly facility: string | null;
  readonly representation: 'attorney' | 'accredited-representative' | 'unrepresented' | null;
};

/** A request to be recorded. */
export type NewRequest = {
  readonly matterId: string;
  readonly kind: RequestKind;
  readonly addressee: Addressee;
  readonly office: OfficeId | null;
  readonly sentOn: string;
  readonly ascertainment: Ascertainment;
  readonly inCustody: boolean | null;
  readonly removalImminent: boolean | null;
  readonly medicalUrgency: boolean | null;
  /** The refusal it escalates. */
  readonly answers: string | null;
  readonly evidence: readonly string[];
  readonly congressionalInquiry: boolean | null;
  readonly coCounselElsewhere: boolean | null;
  /** `null`: taken from the subject, where it bears one. */
  readonly subjectTag: string | null;
};

/** A reply that came without a mail we can read; the coder vouches for it. */
export type AttestedReply = {
  readonly channel: 'attachment' | 'paper' | 'fax' | 'phone' | 'portal';
  readonly receivedOn: string;
  readonly matterId: string;
  readonly requestId: string | null;
  readonly code: CoreCode;
  readonly reasonGiven: ReasonGiven | null;
  readonly office: OfficeId | null;
  readonly reviewerLevel: ReviewerLevel | null;
  /** The words that were said or written, as the coder noted them. */
  readonly words: string;
};
