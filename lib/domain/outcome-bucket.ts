// Outcome buckets: the headline a request is counted under. The word shared by timeline, rollup, report and pool.
import { type CoreCode, isSubstantive } from './codebook.ts';

/** Every bucket, in the order of a table. Each request is in exactly one. */
export const OUTCOME_BUCKETS = [
  'no-response',
  'field-office-kickback',
  'summary-denial',
  'reasoned-denial',
  'granted-or-partial',
  'other-substantive',
  'closed-by-event',
  'uncoded',
  'open',
  'undeliverable',
] as const;
export type OutcomeBucket = (typeof OUTCOME_BUCKETS)[number];

/**
 * The bucket of a request whose outcome is a reply with this code. `custody-continued` and `release-revoked` decide but
 * are no answer to a plea for release, so they are `other-substantive`; a code that ends no silence has no bucket: `null`.
 * @example bucketOfCode('partial-relief') // 'granted-or-partial'
 */
export function bucketOfCode(code: CoreCode): OutcomeBucket | null {
  if (code === 'summary-denial' || code === 'reasoned-denial' || code === 'field-office-kickback') return code;
  if (code === 'granted' || code === 'partial-relief') return 'granted-or-partial';
  return isSubstantive(code) ? 'other-substantive' : null;
}
