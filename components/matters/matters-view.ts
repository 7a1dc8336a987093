// What the matters pages show. Stands between lib/app and the workspace.
import type { FindingView, MatterOption, OfficeOption, TimelineLine } from '@/components/coding/desk-view.ts';
import type { OutcomeGlyph } from '@/components/coding/outcome-glyph.ts';
import type { EventKind } from '@/lib/domain/case-event.ts';
import type { CoreCode } from '@/lib/domain/codebook.ts';
import type { MatterCodes, MatterWords } from '@/lib/domain/matter.ts';
import type { OfficeId } from '@/lib/domain/offices.ts';
import type { OutcomeBucket } from '@/lib/domain/outcome-bucket.ts';
import type { RequestKind } from '@/lib/domain/request.ts';
import type { FixedMark } from '@/lib/timeline/fixed-marks.ts';
import type { RecordProblem } from '@/lib/timeline/record-problems.ts';
import type { ClockState } from '@/lib/timeline/request-clock.ts';

/** One line of the list; `name` is local and `null` where it may not be shown. */
export type MatterRow = {
  readonly matterId: string;
  readonly pseudonym: string;
  readonly name: string | null;
  readonly aNumbers: readonly string[];
  readonly fieldOffice: OfficeId | null;
  readonly facility: string | null;
  readonly requestCount: number;
  readonly lastSentOn: string | null;
  readonly lastOutcome: OutcomeBucket | null;
  readonly findingCount: number;
  readonly isArchived: boolean;
};

/** What may be amended. */
export type MatterFacts = {
  readonly codes: Omit<MatterCodes, 'matterId' | 'pseudonym'>;
  readonly words: MatterWords;
};

/** A clock of one request. `dueOn` is `null` while it stands still. */
export type ClockRow = {
  readonly requestId: string;
  readonly kind: RequestKind;
  readonly sentOn: string;
  readonly state: ClockState;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly count: 'calendar' | 'business';
};

/** A finding with what is needed to dismiss it, and the facts it rests on, one each. */
export type MatterFindingView = FindingView & {
  readonly recordIds: readonly string[];
  readonly facts: readonly { readonly name: string; readonly value: string | number }[];
  /** The days of its records, oldest first; undated ones left out. */
  readonly days: readonly string[];
};

export type DismissedView = {
  readonly finding: MatterFindingView;
  readonly reason: string | null;
  readonly coder: string;
  readonly atUtc: string;
  readonly actionId: string | null;
};

/** One entry of an action: what was recorded. */
export type HistoryEntry =
  | { readonly kind: 'matter-started' | 'matter-amended' | 'requests-checked' | 'mail-captured' | 'undid' | 'other' }
  | { readonly kind: 'archived'; readonly isArchived: boolean }
  | { readonly kind: 'moved'; readonly isMerge: boolean; readonly isInto: boolean }
  | { readonly kind: 'request'; readonly request: RequestKind; readonly on: string }
  | { readonly kind: 'reply'; readonly on: string | null }
  | { readonly kind: 'decision'; readonly code: CoreCode }
  | { readonly kind: 'event'; readonly event: EventKind; readonly on: string }
  | { readonly kind: 'dismissed'; readonly number: FindingView['number'] };

/** One action of a person, newest first. */
export type HistoryAction = {
  readonly actionId: string;
  readonly atUtc: string;
  readonly coder: string;
  readonly isUndone: boolean;
  readonly entries: readonly HistoryEntry[];
};

/** One request's line of the drawing. Days are `YYYY-MM-DD`. */
export type ChartRow = {
  readonly key: string;
  readonly request: RequestKind;
  readonly office: OfficeId | null;
  readonly sentOn: string;
  readonly dueOn: string;
  readonly replies: readonly {
    readonly key: string;
    readonly on: string;
    readonly glyph: OutcomeGlyph;
    readonly code: CoreCode | null;
    readonly office: OfficeId | null;
    readonly businessDays: number;
    readonly isSubstantive: boolean;
    readonly isDeciding: boolean;
  }[];
  /** The day an event closed it without an answer, `null` when none did. */
  readonly closedOn: string | null;
  /** The day silence is stated of, `null` when it is not. */
  readonly silentThrough: string | null;
  readonly silentBusinessDays: number | null;
  /** The reply it escalates, when that is drawn. */
  readonly escalates: string | null;
  readonly findings: readonly { readonly number: FindingView['number']; readonly on: string }[];
};

/** What the drawing shows; `null` where there is nothing dated. */
export type MatterChartView = {
  readonly from: string;
  readonly to: string;
  readonly lastChecked: string | null;
  readonly rows: readonly ChartRow[];
  readonly held: readonly { readonly from: string; readonly to: string; readonly facility: string | null }[];
  readonly events: readonly { readonly key: string; readonly on: string; readonly event: EventKind }[];
  readonly findings: readonly { readonly number: FindingView['number']; readonly on: string }[];
};

/** One matter's page. `null` is "not stated". */
export type MatterPageView = {
  readonly matterId: string;
  readonly pseudonym: string;
  readonly facts: MatterFacts;
  readonly isArchived: boolean;
  readonly option: MatterOption;
  readonly timeline: readonly TimelineLine[];
  readonly chart: MatterChartView | null;
  readonly clocks: readonly ClockRow[];
  readonly marks: readonly FixedMark[];
  readonly findings: readonly MatterFindingView[];
  readonly dismissed: readonly DismissedView[];
  readonly problems: readonly RecordProblem[];
  readonly history: readonly HistoryAction[];
  readonly offices: readonly OfficeOption[];
};
