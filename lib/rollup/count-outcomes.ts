// What came back: every request in exactly one bucket, with its share, interval and what is left out of it.
import { OUTCOME_BUCKETS, type OutcomeBucket } from '@/lib/domain/outcome-bucket.ts';
import type { CodedRequest } from './coded-request.ts';
import { type Share, shareOf } from './share.ts';

/** A bucket that is part of the denominator: all but `undeliverable`. */
export type CountedBucket = Exclude<OutcomeBucket, 'undeliverable'>;

/** The buckets of a table of shares, in its order. */
export const COUNTED_BUCKETS: readonly CountedBucket[] = OUTCOME_BUCKETS.filter(
  (bucket): bucket is CountedBucket => bucket !== 'undeliverable',
);

/**
 * Outcomes of a set of requests. `requests` = `n` + `undeliverable`; the counts of `shares` add up to `n`.
 * `shares['no-response'].n` is `silenceN` = `n` - `viaReply`; every other share is of `n`.
 */
export type OutcomeCounts = {
  readonly requests: number;
  /** Requests in the shares: all but those that bounced. */
  readonly n: number;
  /** Requests in the share of silence: `n` less those known only from their reply. */
  readonly silenceN: number;
  readonly shares: Readonly<Record<CountedBucket, Share>>;
  readonly undeliverable: number;
  readonly uncoded: number;
  /** Known only because a reply came, of `n`. */
  readonly viaReply: number;
  /** Still waiting and never looked after, of `n`. */
  readonly neverChecked: number;
  readonly everKickedBack: Share;
  /** Logged after the day of sending, of `n`; and the share of silence without them. */
  readonly loggedLate: number;
  readonly noResponseWithoutLoggedLate: Share;
};

/**
 * Counts outcomes. A request known only from its reply (via-reply) can never show silence, so it is left out of the
 * share of silence above and below the line; should it have had no substantive reply, it is counted as `open`.
 * The order of the requests does not matter. SOURCE: the project's notes on statistics, first paragraph.
 * @example countOutcomes(fraihat).shares['no-response'] // { count: 41, n: 42, share: 0.976..., low: 0.8767..., ... }
 */
export function countOutcomes(requests: readonly CodedRequest[]): OutcomeCounts {
  const counted = requests.filter((request) => request.outcome !== 'undeliverable');
  const n = counted.length;
  const viaReply = countWhere(counted, isViaReply);
  const silenceN = n - viaReply;
  const inTime = counted.filter((request) => !request.loggedLate && !isViaReply(request));
  return {
    requests: requests.length,
    n,
    silenceN,
    shares: sharesOf(counted, n, silenceN),
    undeliverable: requests.length - n,
    uncoded: countWhere(counted, (request) => request.outcome === 'uncoded'),
    viaReply,
    neverChecked: countWhere(counted, (request) => request.outcome === 'open' && request.lastChecked === null),
    everKickedBack: shareOf(
      countWhere(counted, (request) => request.everKickedBack),
      n,
    ),
    loggedLate: countWhere(counted, (request) => request.loggedLate),
    noResponseWithoutLoggedLate: shareOf(countWhere(inTime, isSilent), inTime.length),
  };
}

/**
 * The bucket a request is counted under: its outcome, but for a silent via-reply request, which is `open`.
 * @example countedBucket({ outcome: 'no-response', ascertainment: 'via-reply' }) // 'open'
 */
export function countedBucket(request: Pick<CodedRequest, 'outcome' | 'ascertainment'>): OutcomeBucket {
  return request.outcome === 'no-response' && request.ascertainment === 'via-reply' ? 'open' : request.outcome;
}

function sharesOf(
  counted: readonly CodedRequest[],
  n: number,
  silenceN: number,
): Readonly<Record<CountedBucket, Share>> {
  const counts = new Map<OutcomeBucket, number>();
  for (const request of counted) counts.set(countedBucket(request), (counts.get(countedBucket(request)) ?? 0) + 1);
  const share = (bucket: CountedBucket) => shareOf(counts.get(bucket) ?? 0, bucket === 'no-response' ? silenceN : n);
  return {
    'no-response': share('no-response'),
    'field-office-kickback': share('field-office-kickback'),
    'summary-denial': share('summary-denial'),
    'reasoned-denial': share('reasoned-denial'),
    'granted-or-partial': share('granted-or-partial'),
    'other-substantive': share('other-substantive'),
    'closed-by-event': share('closed-by-event'),
    uncoded: share('uncoded'),
    open: share('open'),
  };
}

function isViaReply(request: CodedRequest): boolean {
  return request.ascertainment === 'via-reply';
}

function isSilent(request: CodedRequest): boolean {
  return countedBucket(request) === 'no-response';
}

function countWhere(requests: readonly CodedRequest[], holds: (request: CodedRequest) => boolean): number {
  let count = 0;
  for (const request of requests) if (holds(request)) count += 1;
  return count;
}
