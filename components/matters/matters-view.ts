// What the matters pages show. Stands between lib/app and the workspace.
import type { FindingView, OfficeOption, RequestOption, TimelineLine } from '@/components/coding/desk-view.ts';
import type { OfficeId } from '@/lib/domain/offices.ts';
import type { OutcomeBucket } from '@/lib/domain/outcome-bucket.ts';

/** One line of the list; `name` is local and `null` where it may not be shown. */
export type MatterRow = {
  readonly matterId: string;
  readonly pseudonym: string;
  readonly name: string | null;
  readonly fieldOffice: OfficeId | null;
  readonly requestCount: number;
  readonly lastSentOn: string | null;
  readonly lastOutcome: OutcomeBucket | null;
  readonly findingCount: number;
};

/** One matter's page. `null` is "not stated". */
export type MatterPageView = {
  readonly matterId: string;
  readonly pseudonym: string;
  readonly name: string | null;
  readonly fieldOffice: OfficeId | null;
  readonly facility: string | null;
  readonly representation: 'attorney' | 'accredited-representative' | 'unrepresented' | null;
  readonly requests: readonly RequestOption[];
  readonly timeline: readonly TimelineLine[];
  readonly findings: readonly FindingView[];
  readonly offices: readonly OfficeOption[];
};
