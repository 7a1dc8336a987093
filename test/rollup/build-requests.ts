// Coded requests for the rollup's tests: random ones, and runs of the same one.
import fc from 'fast-check';
import { OfficeId } from '@/lib/domain/offices.ts';
import { OUTCOME_BUCKETS, type OutcomeBucket } from '@/lib/domain/outcome-bucket.ts';
import { Ascertainment } from '@/lib/domain/request.ts';
import type { CodedRequest } from '@/lib/rollup/coded-request.ts';

const PLAIN: CodedRequest = {
  requestId: '00000000-0000-4000-8000-000000000001',
  matterId: '00000000-0000-4000-8000-000000000002',
  kind: 'fraihat-redetermination',
  office: 'miami',
  sentOn: '2021-03-01',
  ascertainment: 'prospective',
  outcome: 'open',
  everKickedBack: false,
  lastChecked: '2021-03-29',
  loggedLate: false,
};

export function times(count: number, outcome: OutcomeBucket, rest: Partial<CodedRequest> = {}): CodedRequest[] {
  return Array.from({ length: count }, () => ({ ...PLAIN, ...rest, outcome }));
}

export const anyRequests: fc.Arbitrary<CodedRequest[]> = fc.array(
  fc
    .record({
      office: fc.option(fc.constantFrom(...OfficeId.options.slice(0, 4), 'hq' as const), { nil: null }),
      ascertainment: fc.constantFrom(...Ascertainment.options),
      outcome: fc.constantFrom(...OUTCOME_BUCKETS),
      everKickedBack: fc.boolean(),
      lastChecked: fc.option(fc.constant('2021-03-29'), { nil: null }),
      loggedLate: fc.boolean(),
    })
    .map((request) => ({ ...PLAIN, ...request })),
  { maxLength: 40 },
);
