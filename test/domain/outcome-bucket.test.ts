// Every code has its bucket, or none when it ends no silence.
import { expect, it } from 'vitest';
import { CoreCode, isSubstantive } from '@/lib/domain/codebook.ts';
import { bucketOfCode } from '@/lib/domain/outcome-bucket.ts';

it('puts each code where it is counted', () => {
  expect(Object.fromEntries(CoreCode.options.map((code) => [code, bucketOfCode(code)]))).toEqual({
    'summary-denial': 'summary-denial',
    'reasoned-denial': 'reasoned-denial',
    'field-office-kickback': 'field-office-kickback',
    granted: 'granted-or-partial',
    'partial-relief': 'granted-or-partial',
    'custody-continued': 'other-substantive',
    'information-requested': 'other-substantive',
    'rejected-procedural': 'other-substantive',
    misrouted: 'other-substantive',
    'release-revoked': 'other-substantive',
    moot: 'other-substantive',
    acknowledgement: null,
    undeliverable: null,
    'status-update': null,
    'not-a-reply': null,
  });
});

it('has a bucket for exactly the substantive codes', () => {
  for (const code of CoreCode.options) expect(bucketOfCode(code) !== null).toBe(isSubstantive(code));
});
