// What the queue shows. Stands between lib/app and the workspace.
import type { OutcomeBucket } from '@/lib/domain/outcome-bucket.ts';
import type { RequestKind } from '@/lib/domain/request.ts';

/** One request that waits. `checkedThrough` is `null` when nobody has looked. */
export type QueueRow = {
  readonly key: string;
  readonly matterId: string;
  readonly pseudonym: string;
  readonly kind: RequestKind;
  readonly officeName: string | null;
  readonly sentOn: string;
  readonly dueOn: string;
  readonly checkedThrough: string | null;
  readonly bucket: OutcomeBucket;
  readonly isLapsed: boolean;
};

export type QueueView = { readonly uncoded: readonly QueueRow[]; readonly clocks: readonly QueueRow[] };
