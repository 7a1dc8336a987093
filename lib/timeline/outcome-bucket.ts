// From a request's outcome to the bucket it is counted under.
import type { OutcomeBucket } from '@/lib/domain/outcome-bucket.ts';
import { bucketOfCode } from '@/lib/domain/outcome-bucket.ts';
import { assertNever } from '@/lib/domain/result.ts';
import type { Outcome } from './status.ts';

/**
 * The one bucket of an outcome. A conflict counts as `uncoded`: nobody's decision stands yet.
 * @example bucketOfOutcome({ kind: 'no-response' }) // 'no-response'
 */
export function bucketOfOutcome(outcome: Outcome): OutcomeBucket {
  switch (outcome.kind) {
    case 'reply':
      // An outcome's code is substantive by construction; should it not be, the request still waits.
      return bucketOfCode(outcome.code) ?? 'open';
    case 'conflict':
      return 'uncoded';
    case 'uncoded':
    case 'closed-by-event':
    case 'undeliverable':
    case 'no-response':
    case 'open':
      return outcome.kind;
    default:
      return assertNever(outcome);
  }
}
