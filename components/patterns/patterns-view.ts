// What Patterns shows: counts with their denominators, ready to draw. Stands between lib/app and the page.
import type { OfficeId } from '@/lib/domain/offices.ts';
import type { OutcomeBucket } from '@/lib/domain/outcome-bucket.ts';
import type { RequestKind } from '@/lib/domain/request.ts';
import type { CountedBucket, OutcomeCounts } from '@/lib/rollup/count-outcomes.ts';
import type { Share } from '@/lib/rollup/share.ts';
import type { FindingNumber, FindingTally } from '@/lib/timeline/status.ts';

export type { CountedBucket, Share };

/** What is looked at. `null` means all; days are `YYYY-MM-DD`, both ends included. */
export type PatternFilters = {
  readonly kind: RequestKind | null;
  readonly sentFrom: string | null;
  readonly sentTo: string | null;
  readonly office: OfficeId | null;
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
  readonly offices: readonly { readonly id: OfficeId; readonly name: string }[];
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
};

/** Which records a number opens. */
export type RecordSelection =
  | { readonly kind: 'all' }
  | { readonly kind: 'bucket'; readonly bucket: OutcomeBucket; readonly office: OfficeId | null | 'all' }
  | { readonly kind: 'logged-late' }
  | { readonly kind: 'via-reply' }
  | { readonly kind: 'never-checked' }
  | { readonly kind: 'finding'; readonly number: FindingNumber };

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
export type ChartName = 'what-came-back' | 'by-office' | 'findings' | 'records';

export type PatternsActions = {
  readonly onFilters: (filters: PatternFilters) => void;
  readonly onOpenRecords: (selection: RecordSelection) => void;
  readonly onSaveCsv: (chart: ChartName) => void;
  readonly onSaveSvg: (chart: ChartName, svg: string) => void;
  /** The page's opening sentence in plain words. */
  readonly onCopySentence: (sentence: string) => void;
  readonly onChangeRule: () => void;
};
