// The cases of the letter and of published tallies: from records through timeline to shares, to the digits stated.
import { describe, expect, it } from 'vitest';
import { DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import type { CodedRequest } from '@/lib/rollup/coded-request.ts';
import { countOutcomes } from '@/lib/rollup/count-outcomes.ts';
import type { Share } from '@/lib/rollup/share.ts';
import { isLoggedLate } from '@/lib/timeline/logged-late.ts';
import { bucketOfOutcome } from '@/lib/timeline/outcome-bucket.ts';
import { requestStatuses } from '@/lib/timeline/request-statuses.ts';
import { buildState } from '@/test/timeline/build-state.ts';
import { times } from './build-requests.ts';

describe('42 Fraihat requests, one denied and 41 unanswered as of 29 March 2021', () => {
  const requests = Array.from({ length: 42 }, (_, index) => fraihat(index));
  const { shares, n, uncoded } = countOutcomes(requests);
  it('no response: 41 of 42, 97.6%, Wilson 87.7 to 99.6', () => {
    expect([n, uncoded]).toEqual([42, 0]);
    expect(inWords(shares['no-response'])).toBe('41/42 97.6% 87.7-99.6%');
  });
  it('denied: 1 of 42; granted: 0 of 42, at most 8.4%', () => {
    expect(shares['summary-denial'].count).toBe(1);
    expect(inWords(shares['granted-or-partial'])).toBe('0/42 0.0% 0.0-8.4%');
  });
});

it('New Orleans parole 2018: 2 granted of 130 is 1.54%, 0.42 to 5.44', () => {
  const { shares } = countOutcomes([...times(2, 'granted-or-partial'), ...times(128, 'summary-denial')]);
  expect(inWords(shares['granted-or-partial'], 2)).toBe('2/130 1.54% 0.42-5.44%');
});

it('El Paso, February to September 2017: 349 of 349 denied is 98.9 to 100%', () => {
  const { shares } = countOutcomes(times(349, 'summary-denial', { office: 'el-paso' }));
  expect(inWords(shares['summary-denial'])).toBe('349/349 100.0% 98.9-100.0%');
});

/** One invented request of the 42, sent in December to March, the last on 22 March: five business days before the look. */
function fraihat(index: number): CodedRequest {
  const sentOn =
    index === 41 ? '2021-03-22' : `202${index < 14 ? '0-12' : '1-02'}-${String((index % 14) + 1).padStart(2, '0')}`;
  const state = buildState({
    matter: { id: `fraihat ${index}` },
    requests: [
      {
        id: `request ${index}`,
        kind: 'fraihat-redetermination',
        addressee: 'field-office',
        office: 'miami',
        sentOn,
        lastCheckedAt: '2021-03-29T21:00:00Z',
      },
    ],
    ...(index === 0
      ? {
          replies: [{ id: 'denial', request: 'request 0', on: '2020-12-20' }],
          decisions: [{ reply: 'denial', code: 'summary-denial' }],
        }
      : {}),
  });
  const request = state.requests[0];
  const status = requestStatuses(state, DEFAULT_CLOCK_RULES)[0];
  if (request === undefined || status === undefined) throw new Error('The fixture has one request');
  return {
    ...request,
    outcome: bucketOfOutcome(status.outcome),
    everKickedBack: status.wasEverKickedBack,
    lastChecked: status.checkedThrough,
    loggedLate: isLoggedLate(request),
  };
}

function inWords(share: Share, digits = 1): string {
  const percent = (value: number | null) => ((value ?? Number.NaN) * 100).toFixed(digits);
  return `${share.count}/${share.n} ${percent(share.share)}% ${percent(share.low)}-${percent(share.high)}%`;
}
