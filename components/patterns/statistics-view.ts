// What the deeper part of Patterns shows: curves, funnel, months, representation, coders and the facts of the method.
import type { CoreCode } from '@/lib/domain/codebook.ts';
import type { Compared } from '@/lib/domain/compared-outcomes.ts';
import type { Matter } from '@/lib/domain/matter.ts';
import type { OfficeId } from '@/lib/domain/offices.ts';
import type { PolicyDate } from '@/lib/domain/policy-dates.ts';
import type { IncidenceCurves } from '@/lib/rollup/aalen-johansen.ts';
import type { TrendTest } from '@/lib/rollup/cochran-armitage.ts';
import type { FunnelLimits } from '@/lib/rollup/funnel-limits.ts';
import type { SurvivalCurve } from '@/lib/rollup/kaplan-meier.ts';
import type { Difference } from '@/lib/rollup/newcombe-difference.ts';
import type { RestrictedMean } from '@/lib/rollup/restricted-mean.ts';
import type { Share } from '@/lib/rollup/share.ts';
import type { MedianWait } from '@/lib/rollup/survival-median.ts';
import type { ConfusionMatrix, TwoCoderAgreement } from '@/lib/rollup/two-coders.ts';
import type { WaitCause, WaitClock, WaitExclusion } from '@/lib/rollup/waiting-time.ts';
import type { Interval } from '@/lib/rollup/wilson-interval.ts';

/** One clock: its curve, its median, and the mean wait within `restricted.tau` days. */
export type ClockView = {
  readonly clock: WaitClock;
  readonly curve: SurvivalCurve;
  readonly median: MedianWait;
  readonly restricted: RestrictedMean | null;
  /** Requests still waiting at each of the ticks. */
  readonly atRisk: readonly number[];
  readonly censored: number;
  readonly endedFirst: number;
  /** The median of the requests that were logged on time. */
  readonly medianWithoutLate: MedianWait;
};

export type WaitingView = {
  readonly ticks: readonly number[];
  readonly clocks: readonly ClockView[];
  readonly firstReply: IncidenceCurves<WaitCause>;
  readonly leftOut: Readonly<Record<WaitExclusion, number>>;
  readonly lateEntries: number;
  readonly endsUncoded: number;
  /** The declared window where it is one number of calendar days, else `null`. */
  readonly windowDays: number | null;
};

/** One office in a funnel. `adjusted` is its p-value after Benjamini-Hochberg, `null` where it was not compared. */
export type FunnelRow = {
  readonly office: OfficeId | null;
  readonly name: string;
  readonly share: Share;
  readonly limits: FunnelLimits | null;
  readonly adjusted: number | null;
  readonly shrunk: number | null;
};

export type FunnelView = {
  readonly outcome: Compared;
  readonly common: Share;
  readonly rows: readonly FunnelRow[];
  readonly curve: readonly FunnelLimits[];
  readonly overDispersion: number | null;
  readonly comparisons: number;
};

/** One month of sending, `YYYY-MM`. Requests whose clock still ran are left out of it. */
export type MonthRow = {
  readonly month: string;
  readonly share: Share;
  readonly low: number | null;
  readonly high: number | null;
  readonly isOutside: boolean;
};

export type TrendView = {
  readonly outcome: Compared;
  readonly centre: number | null;
  readonly months: readonly MonthRow[];
  readonly test: TrendTest | null;
  readonly policy: readonly PolicyDate[];
  /** Requests left out because their clock still ran. */
  readonly stillOpen: number;
};

export type Representation = Matter['representation'];

export type RepresentationRow = {
  readonly representation: Representation;
  readonly n: number;
  readonly silent: Share;
  readonly granted: Share;
};

/** `difference`: represented less unrepresented, of silence and of relief; `null` where a side has no request. */
export type RepresentationView = {
  readonly rows: readonly RepresentationRow[];
  readonly silent: Difference | null;
  readonly granted: Difference | null;
  readonly represented: number;
  readonly unrepresented: number;
};

export type AgreementView = {
  readonly codes: readonly CoreCode[];
  readonly table: ConfusionMatrix;
  readonly measures: TwoCoderAgreement;
  readonly alpha: number | null;
  readonly alphaInterval: Interval | null;
};

/** One person with a final grant of relief. Days run to release, removal or death, else to the day last checked. */
export type PostReliefRow = {
  readonly matterId: string;
  readonly pseudonym: string;
  readonly finalOn: string;
  readonly days: number;
  readonly ended: 'release' | 'removal' | 'death' | null;
  readonly countriesAsked: number;
  readonly withTie: number;
  readonly declined: number;
  readonly noAnswer: number;
  readonly accepted: number;
};

export type PatternStatistics = {
  readonly waiting: WaitingView;
  readonly funnels: readonly FunnelView[];
  readonly trends: readonly TrendView[];
  readonly representation: RepresentationView;
  readonly agreement: AgreementView | null;
  readonly postRelief: readonly PostReliefRow[];
  /** The bounds of the share of silence if m more requests were sent and never logged; `null` when nothing is counted. */
  readonly boundsFor: (unlogged: number) => Interval | null;
};
