// What Patterns shows: counts with their denominators, ready to draw. Stands between lib/app and the page.
import type { MatterCodes } from '@/lib/domain/matter.ts';
import type { OfficeId } from '@/lib/domain/offices.ts';
import type { OutcomeBucket } from '@/lib/domain/outcome-bucket.ts';
import type { RequestKind } from '@/lib/domain/request.ts';
import type { CountedBucket, OutcomeCounts } from '@/lib/rollup/count-outcomes.ts';
import type { Share } from '@/lib/rollup/share.ts';
import type { WaitCause, WaitClock, WaitExclusion } from '@/lib/rollup/waiting-time.ts';
import type { FindingNumber, FindingTally } from '@/lib/timeline/status.ts';
import type { PatternStatistics, Representation } from './statistics-view.ts';

export type { CountedBucket, Share };

/** What is looked at. `null` means all; days are `YYYY-MM-DD`, both ends included. */
export type PatternFilters = {
  readonly kind: RequestKind | null;
  readonly sentFrom: string | null;
  readonly sentTo: string | null;
  readonly office: OfficeId | null;
  readonly representation: NonNullable<MatterCodes['representation']> | null;
  readonly relief: NonNullable<MatterCodes['relief']>['kind'] | 'none' | null;
  /** Requests with a decision of this coder, or by this version of the codebook, that stands. */
  readonly coder: string | null;
  readonly codebookVersion: string | null;
};

/** What the ledger holds that can be chosen. */
export type FilterChoices = {
  readonly offices: readonly { readonly id: OfficeId; readonly name: string }[];
  readonly coders: readonly string[];
  readonly codebookVersions: readonly string[];
};

/** One office's row; `office` is `null` where the requests state none. */
export type OfficeRow = { readonly office: OfficeId | null; readonly name: string; readonly outcomes: OutcomeCounts };

/** One finding over all matters in view. `share` is of its own denominator. */
export type FindingRow = {
  readonly number: FindingNumber;
  readonly share: Share;
  readonly denominatorOf: FindingTally['denominatorOf'];
  /** Could not be judged for want of a field. */
  readonly unknown: number;
};

/** The rule by which silence was computed. More than one where several processes are in view. */
export type SilenceRule = {
  readonly kind: RequestKind;
  readonly days: number;
  readonly count: 'calendar' | 'business';
};

export type PatternsView = {
  readonly filters: PatternFilters;
  readonly choices: FilterChoices;
  /** First and last day of sending among the requests in view. */
  readonly sentFrom: string;
  readonly sentTo: string;
  /** The day silence is stated of: the earliest last check among the requests that are silent. */
  readonly asOf: string;
  readonly outcomes: OutcomeCounts;
  readonly byOffice: readonly OfficeRow[];
  readonly findings: readonly FindingRow[];
  readonly rules: readonly SilenceRule[];
  readonly codebookVersion: string;
  readonly isSample: boolean;
  /** The curves, the funnel, the months and the rest; `null` where only the counts are shown. */
  readonly statistics: PatternStatistics | null;
};

/** Which records a number opens. */
export type RecordSelection =
  | { readonly kind: 'all' }
  | { readonly kind: 'bucket'; readonly bucket: OutcomeBucket; readonly office: OfficeId | null | 'all' }
  | { readonly kind: 'logged-late' }
  | { readonly kind: 'via-reply' }
  | { readonly kind: 'never-checked' }
  | { readonly kind: 'finding'; readonly number: FindingNumber }
  /** Waiting at the end of a day, or ended by one cause up to it, by a clock. */
  | { readonly kind: 'waiting'; readonly clock: WaitClock; readonly day: number }
  | { readonly kind: 'ended'; readonly clock: WaitClock; readonly cause: WaitCause | 'any'; readonly day: number }
  | { readonly kind: 'left-out'; readonly why: WaitExclusion }
  | { readonly kind: 'month'; readonly month: string; readonly bucket: OutcomeBucket }
  | { readonly kind: 'representation'; readonly representation: Representation; readonly bucket: OutcomeBucket | 'all' }
  | { readonly kind: 'coded-twice' };

/** One record behind a number. */
export type RecordRow = {
  readonly key: string;
  readonly matterId: string;
  readonly pseudonym: string;
  readonly kind: RequestKind;
  readonly sentOn: string;
  readonly officeName: string | null;
  readonly bucket: OutcomeBucket;
  /** The words of the reply that were marked as evidence, `null` where there are none or they are withheld. */
  readonly quote: string | null;
};

/** The charts that can be saved. */
export type ChartName =
  | 'what-came-back'
  | 'by-office'
  | 'findings'
  | 'records'
  | 'waiting'
  | 'over-time'
  | 'funnel'
  | 'by-month';

export type PatternsActions = {
  readonly onFilters: (filters: PatternFilters) => void;
  readonly onOpenRecords: (selection: RecordSelection) => void;
  readonly onOpenMatter: (matterId: string) => void;
  readonly onSaveCsv: (chart: ChartName) => void;
  readonly onSaveSvg: (chart: ChartName, svg: string) => void;
  /** The same as a picture on the page's ground. */
  readonly onSavePng: (chart: ChartName, svg: string) => void;
  /** The page's opening sentence in plain words. */
  readonly onCopySentence: (sentence: string) => void;
  readonly onChangeRule: () => void;
};
