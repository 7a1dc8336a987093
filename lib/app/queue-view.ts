// The queue as a list: what waits, since when, and when its window ends.
import type { MarkRow, QueueRow, QueueView } from '@/components/queue/queue-view.ts';
import { officeOf } from '@/lib/domain/offices.ts';
import { bucketOfOutcome } from '@/lib/timeline/outcome-bucket.ts';
import type { Queue, WaitingMark, WaitingRequest } from './queue-counts.ts';

/** The queue's rows: uncoded replies first, then clocks by the end of their window, then the fixed marks. */
export function queueView({ uncoded, clocks, marks }: Queue): QueueView {
  return { uncoded: uncoded.map(queueRow), clocks: clocks.map(queueRow), marks: marks.map(markRow) };
}

function queueRow({ state, request, status, clock }: WaitingRequest): QueueRow {
  return {
    key: request.requestId,
    matterId: state.matter.matterId,
    pseudonym: state.matter.pseudonym,
    kind: request.kind,
    officeName: request.office === null ? null : officeOf(request.office).name,
    sentOn: request.sentOn,
    dueOn: clock.dueOn,
    checkedThrough: status.checkedThrough,
    bucket: bucketOfOutcome(status.outcome),
    state: clock.state,
  };
}

function markRow({ state, mark }: WaitingMark): MarkRow {
  return {
    key: `${mark.startEventId} ${mark.kind}`,
    matterId: state.matter.matterId,
    pseudonym: state.matter.pseudonym,
    mark: mark.kind,
    startsOn: mark.startsOn,
    endsOn: mark.endsOn ?? mark.startsOn,
    state: mark.state,
  };
}
