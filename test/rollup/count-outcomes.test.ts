// Outcomes: each request in one bucket, denominators that say what they leave out, and sums that add up.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTED_BUCKETS, countOutcomes, type OutcomeCounts } from '@/lib/rollup/count-outcomes.ts';
import { outcomesByOffice } from '@/lib/rollup/outcomes-by-office.ts';
import { anyRequests, times } from './build-requests.ts';

describe('countOutcomes', () => {
  it('keeps undeliverable requests out of the denominator and counts them apart', () => {
    const counts = countOutcomes([
      ...times(3, 'no-response'),
      ...times(1, 'summary-denial'),
      ...times(2, 'undeliverable'),
    ]);
    expect(counts).toMatchObject({ requests: 6, n: 4, silenceN: 4, undeliverable: 2 });
    expect(counts.shares['no-response']).toMatchObject({ count: 3, n: 4, share: 0.75 });
  });

  it('keeps requests known only from their reply out of the share of silence, and says how many', () => {
    const counts = countOutcomes([
      ...times(6, 'no-response'),
      ...times(2, 'summary-denial'),
      ...times(4, 'summary-denial', { ascertainment: 'via-reply' }),
      ...times(1, 'no-response', { ascertainment: 'via-reply' }),
    ]);
    expect(counts.shares['no-response']).toMatchObject({ count: 6, n: 8, share: 0.75 });
    expect(counts.shares['summary-denial']).toMatchObject({ count: 6, n: 13 });
    expect(counts.shares.open.count).toBe(1);
    expect(counts).toMatchObject({ n: 13, silenceN: 8, viaReply: 5 });
  });

  it('never counts silence as a denial', () => {
    const { shares } = countOutcomes(times(5, 'no-response'));
    expect([shares['summary-denial'].count, shares['reasoned-denial'].count]).toEqual([0, 0]);
  });

  it('shows the uncoded, the late and the never checked, and the share of silence without the late', () => {
    const counts = countOutcomes([
      ...times(3, 'no-response'),
      ...times(2, 'no-response', { loggedLate: true }),
      ...times(1, 'uncoded'),
      ...times(1, 'no-response', { ascertainment: 'via-reply' }),
      ...times(1, 'open', { lastChecked: null }),
      ...times(1, 'field-office-kickback', { everKickedBack: true }),
      ...times(1, 'granted-or-partial', { everKickedBack: true }),
    ]);
    expect(counts).toMatchObject({ n: 10, uncoded: 1, loggedLate: 2, neverChecked: 1 });
    expect(counts.noResponseWithoutLoggedLate).toMatchObject({ count: 3, n: 7 });
    expect(counts.everKickedBack).toMatchObject({ count: 2, n: 10 });
    expect(counts.shares['field-office-kickback'].count).toBe(1);
  });

  it('puts every request in exactly one place, whatever the requests', () => {
    fc.assert(
      fc.property(anyRequests, (requests) => {
        const counts = countOutcomes(requests);
        const placed = COUNTED_BUCKETS.reduce((sum, bucket) => sum + counts.shares[bucket].count, 0);
        expect(placed).toBe(counts.n);
        expect(counts.n + counts.undeliverable).toBe(requests.length);
        expect(counts.silenceN + counts.viaReply).toBe(counts.n);
      }),
    );
  });

  it('does not depend on the order of the requests', () => {
    fc.assert(
      fc.property(
        anyRequests.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(countOutcomes(shuffled)).toEqual(countOutcomes(all));
        },
      ),
    );
  });

  it('keeps every share when all data are doubled, and narrows every interval', () => {
    fc.assert(
      fc.property(anyRequests, (requests) => {
        const one = countOutcomes(requests).shares;
        const two = countOutcomes([...requests, ...requests]).shares;
        for (const bucket of COUNTED_BUCKETS) {
          expect(two[bucket].share).toBe(one[bucket].share);
          expect(width(two[bucket])).toBeLessThanOrEqual(width(one[bucket]));
        }
      }),
    );
  });

  it('has no rate where there is no n, and never NaN, an infinity or -0', () => {
    fc.assert(fc.property(anyRequests, (requests) => expectCleanNumbers(countOutcomes(requests))));
    expect(countOutcomes([]).shares['no-response']).toMatchObject({
      count: 0,
      n: 0,
      share: null,
      low: null,
      high: null,
    });
  });
});

describe('outcomesByOffice', () => {
  it('lists offices by name, headquarters after them and those not stated last', () => {
    const requests = [null, 'hq', 'st-paul', 'boston', 'atlanta'].flatMap((office) =>
      times(1, 'open', { office: office as 'hq' | null }),
    );
    expect(outcomesByOffice(requests).map((row) => row.office)).toEqual(['atlanta', 'boston', 'st-paul', 'hq', null]);
  });

  it('adds up to the whole', () => {
    fc.assert(
      fc.property(anyRequests, (requests) => {
        const whole = countOutcomes(requests);
        const rows = outcomesByOffice(requests).map((row) => row.outcomes);
        for (const key of [
          'requests',
          'n',
          'silenceN',
          'undeliverable',
          'uncoded',
          'viaReply',
          'neverChecked',
          'loggedLate',
        ] as const) {
          expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(whole[key]);
        }
        for (const bucket of COUNTED_BUCKETS) {
          expect(rows.reduce((sum, row) => sum + row.shares[bucket].count, 0)).toBe(whole.shares[bucket].count);
          expect(rows.reduce((sum, row) => sum + row.shares[bucket].n, 0)).toBe(whole.shares[bucket].n);
        }
      }),
    );
  });

  it('gives an office the same outcomes whatever other offices there are', () => {
    fc.assert(
      fc.property(anyRequests, (requests) => {
        const others = requests.filter((request) => request.office !== 'boston');
        const boston = [
          ...times(4, 'no-response', { office: 'boston' }),
          ...times(1, 'summary-denial', { office: 'boston' }),
        ];
        const row = outcomesByOffice([...others, ...boston]).find(({ office }) => office === 'boston');
        expect(row?.outcomes).toEqual(countOutcomes(boston));
      }),
    );
  });
});

function width(share: { readonly low: number | null; readonly high: number | null }): number {
  return share.low === null || share.high === null ? 0 : share.high - share.low;
}

function expectCleanNumbers(counts: OutcomeCounts): void {
  const walk = (value: unknown): void => {
    if (typeof value === 'number') expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(counts);
}
