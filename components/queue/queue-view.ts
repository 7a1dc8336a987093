// What the queue shows. Stands between lib/app and the workspace.
import type { OutcomeBucket } from '@/lib/domain/outcome-bucket.ts';
import type { RequestKind } from '@/lib/domain/request.ts';
import type { FixedMarkKind, FixedMarkState } from '@/lib/timeline/fixed-marks.ts';
import type { ClockState } from '@/lib/timeline/request-clock.ts';

/** One request that waits. `dueOn` is `null` while its clock stands still, `checkedThrough` when nobody has looked. */
export type QueueRow = {
  readonly key: string;
  readonly matterId: string;
  readonly pseudonym: string;
  readonly kind: RequestKind;
  readonly officeName: string | null;
  readonly sentOn: string;
  readonly dueOn: string | null;
  readonly checkedThrough: string | null;
  readonly bucket: OutcomeBucket;
  readonly state: ClockState;
};

/** A fixed mark that law or a case sets and that has not ended. */
export type MarkRow = {
  readonly key: string;
  readonly matterId: string;
  readonly pseudonym: string;
  readonly mark: FixedMarkKind;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly state: FixedMarkState;
};

export type QueueView = {
  readonly uncoded: readonly QueueRow[];
  readonly clocks: readonly QueueRow[];
  readonly marks: readonly MarkRow[];
};
