// The queue as a list: what waits, since when, and when its window ends.
import type { QueueRow, QueueView } from '@/components/queue/queue-view.ts';
import { officeOf } from '@/lib/domain/offices.ts';
import { bucketOfOutcome } from '@/lib/timeline/outcome-bucket.ts';
import type { Queue, WaitingRequest } from './queue-counts.ts';

/** The queue's rows: uncoded replies first, then clocks by the end of their window. */
export function queueView({ uncoded, clocks }: Queue): QueueView {
  return { uncoded: uncoded.map(queueRow), clocks: clocks.map(queueRow) };
}

function queueRow({ state, request, status, isLapsed }: WaitingRequest): QueueRow {
  return {
    key: request.requestId,
    matterId: state.matter.matterId,
    pseudonym: state.matter.pseudonym,
    kind: request.kind,
    officeName: request.office === null ? null : officeOf(request.office).name,
    sentOn: request.sentOn,
    dueOn: status.dueOn,
    checkedThrough: status.checkedThrough,
    bucket: bucketOfOutcome(status.outcome),
    isLapsed,
  };
}
