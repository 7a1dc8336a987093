// The shape of a finding's rule: it names the units of a matter that could have it, and judges each of them.
import type { MatterView } from '@/lib/timeline/matter-view.ts';
import type { DenominatorOf, Finding, FindingNumber, RecordRef, RequestStatus } from '@/lib/timeline/status.ts';
import type { FindingParameters } from './finding-parameters.ts';
import type { SameWordsIndex } from './same-words.ts';

/** What is said of one unit. `unknown` names the record that lacks a field; it is never a finding. */
export type Verdict =
  | { readonly kind: 'found'; readonly finding: Finding; readonly parts?: Parts }
  | { readonly kind: 'absent'; readonly parts?: Parts }
  | { readonly kind: 'unknown'; readonly record: RecordRef };

/** Under which headings a unit is also counted, and whether it counts there: two ways of counting, or what is compared. */
export type Parts = Readonly<Record<string, boolean>>;

/** A matter read, with the status of each of its requests in their order. */
export type MatterReading = MatterView & {
  readonly statuses: readonly RequestStatus[];
  readonly parameters: FindingParameters;
  /** `null` where no comparison of words was handed in. */
  readonly sameWords: SameWordsIndex | null;
};

/** One finding: its number, what it is counted over, and one verdict for each unit of a matter. */
export type FindingRule = {
  readonly number: FindingNumber;
  readonly denominatorOf: DenominatorOf;
  /** True when it compares matters and is no finding of any one of them. */
  readonly isComparison?: boolean;
  readonly judge: (view: MatterReading) => readonly Verdict[];
};

/** The verdict that a finding is not there. */
export const ABSENT = { kind: 'absent' } as const satisfies Verdict;

/** A finding of a matter. `records` are both sides of it, the earlier first; a value that is not known has no key. */
export function found(view: MatterView, finding: Omit<Finding, 'matterId'>): Extract<Verdict, { kind: 'found' }> {
  return { kind: 'found', finding: { matterId: view.state.matter.matterId, ...finding } };
}

/** A unit that lacks a required field. */
export function unknown(record: RecordRef): Verdict {
  return { kind: 'unknown', record };
}

/** A reference to a reply. */
export function replyRef(reply: { readonly id: string }): RecordRef {
  return { type: 'reply', id: reply.id };
}

/** A reference to a request. */
export function requestRef(request: { readonly requestId: string }): RecordRef {
  return { type: 'request', id: request.requestId };
}
