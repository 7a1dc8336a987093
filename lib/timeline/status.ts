// What became of a request: states derived from records, never typed in. Types of the timeline room.
import type { CoreCode } from '@/lib/domain/codebook.ts';
import type { Day, Id } from '@/lib/domain/id.ts';

/** A request's outcome. `no-response` and `open` are derived; `uncoded` has a reply that nobody has coded. */
export type Outcome =
  | { readonly kind: 'reply'; readonly code: CoreCode; readonly replyId: Id }
  | { readonly kind: 'uncoded'; readonly replyId: Id }
  | { readonly kind: 'conflict'; readonly replyId: Id }
  | { readonly kind: 'closed-by-event'; readonly eventId: Id }
  | { readonly kind: 'undeliverable'; readonly replyId: Id }
  | { readonly kind: 'no-response' }
  | { readonly kind: 'open' };

/** Days between two dates, both ways of counting. */
export type Elapsed = { readonly calendarDays: number; readonly businessDays: number };

/** The first reply that ended silence (or decided), `null` while there is none. */
export type Answer = { readonly replyId: Id; readonly code: CoreCode; readonly on: Day; readonly elapsed: Elapsed };

/** Everything derived of one request at `lastCheckedAt`. `dueOn` is the last day of the declared window. */
export type RequestStatus = {
  readonly requestId: Id;
  readonly matterId: Id;
  readonly outcome: Outcome;
  readonly dueOn: Day;
  readonly checkedThrough: Day | null;
  readonly firstSubstantive: Answer | null;
  readonly firstDeciding: Answer | null;
  readonly wasEverKickedBack: boolean;
};

/** The record that a finding rests on. */
export type RecordRef = {
  readonly type: 'matter' | 'request' | 'reply' | 'event';
  readonly id: Id;
};

export type FindingNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16;

/** One contradiction in one matter, with the records of both sides; `values` fill the catalogue's sentence. */
export type Finding = {
  readonly number: FindingNumber;
  readonly matterId: Id;
  readonly records: readonly RecordRef[];
  readonly values: Readonly<Record<string, string | number>>;
};

/** What a finding is counted over. `replies-to-hq`: substantive replies to requests addressed to headquarters. */
export type DenominatorOf =
  | 'kick-backs'
  | 'matters'
  | 'denials'
  | 'summary-denials'
  | 'coded-replies'
  | 'replies-to-hq'
  | 'requests'
  | 'decided-requests'
  | 'matters-with-relief'
  | 'jail-holds'
  | 'releases';

/**
 * A finding over many matters. `denominator` counts who could have had it; `unknown`, a part of it, those lacking a
 * required field, so that count / denominator is a lower bound while `unknown` is above 0.
 */
export type FindingTally = {
  readonly number: FindingNumber;
  readonly denominatorOf: DenominatorOf;
  readonly count: number;
  readonly denominator: number;
  readonly unknown: number;
  /** The records behind `unknown`: what still has to be coded or dated. */
  readonly unknowns: readonly RecordRef[];
  readonly findings: readonly Finding[];
  /** Findings that a person set aside with a reason: out of `count`, still in `denominator`. */
  readonly dismissed: readonly Finding[];
  /** The same units under further headings: two ways of counting (15), or what is compared (13). Empty for the others. */
  readonly parts: readonly { readonly key: string; readonly count: number; readonly denominator: number }[];
  /** The numbers it is judged by beside the declared rules, e.g. days after final relief. */
  readonly parameters: Readonly<Record<string, number>>;
};
