// CodedRequest: one request as the statistics see it, facts only. What timeline hands to rollup, through app.
import type { Day, Id } from '@/lib/domain/id.ts';
import type { OfficeId } from '@/lib/domain/offices.ts';
import type { OutcomeBucket } from '@/lib/domain/outcome-bucket.ts';
import type { Ascertainment, RequestKind } from '@/lib/domain/request.ts';

/** The unit of every share. `null` is "not stated" (office) and "nobody looked" (lastChecked). */
export type CodedRequest = {
  readonly requestId: Id;
  readonly matterId: Id;
  readonly kind: RequestKind;
  /** The office it is counted under. */
  readonly office: OfficeId | null;
  readonly sentOn: Day;
  readonly ascertainment: Ascertainment;
  readonly outcome: OutcomeBucket;
  readonly everKickedBack: boolean;
  readonly lastChecked: Day | null;
  /** First logged on a later day than it was sent, other than from a complete Sent archive. */
  readonly loggedLate: boolean;
};
