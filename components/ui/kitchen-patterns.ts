// Invented numbers for the kitchen page; intervals are made up in shape only. Dev only.
import type { OfficeRow, PatternsView, Share } from '@/components/patterns/patterns-view.ts';
import type { CountedBucket, OutcomeCounts } from '@/lib/rollup/count-outcomes.ts';

const COUNTED_BUCKETS: readonly CountedBucket[] = [
  'no-response',
  'field-office-kickback',
  'summary-denial',
  'reasoned-denial',
  'granted-or-partial',
  'other-substantive',
  'closed-by-event',
  'uncoded',
  'open',
];

function share(count: number, n: number): Share {
  if (n === 0) return { count, n, share: null, low: null, high: null, method: 'wilson' };
  const p = count / n;
  const z = 1.96;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return { count, n, share: p, low: Math.max(middle - half, 0), high: Math.min(middle + half, 1), method: 'wilson' };
}

function outcomes(counts: Partial<Record<CountedBucket, number>>, n: number): OutcomeCounts {
  const shares = Object.fromEntries(COUNTED_BUCKETS.map((bucket) => [bucket, share(counts[bucket] ?? 0, n)]));
  return {
    requests: n,
    n,
    silenceN: n,
    shares: shares as OutcomeCounts['shares'], // built from every counted bucket
    undeliverable: 0,
    uncoded: counts.uncoded ?? 0,
    viaReply: 0,
    neverChecked: 0,
    everKickedBack: share(counts['field-office-kickback'] ?? 0, n),
    loggedLate: Math.round(n * 0.07),
    noResponseWithoutLoggedLate: share(counts['no-response'] ?? 0, n),
  };
}

const ROWS = [
  ['atlanta', 'Atlanta', 31, 6, 9, 11],
  ['boston', 'Boston', 18, 4, 5, 4],
  ['chicago', 'Chicago', 46, 8, 18, 13],
  ['dallas', 'Dallas', 22, 5, 5, 9],
  ['denver', 'Denver', 12, 2, 3, 5],
  ['el-paso', 'El Paso', 27, 5, 6, 12],
  ['houston', 'Houston', 38, 8, 10, 14],
  ['los-angeles', 'Los Angeles', 41, 5, 14, 10],
  ['new-orleans', 'New Orleans', 34, 3, 3, 25],
  ['new-york-city', 'New York City', 26, 4, 10, 5],
  ['philadelphia', 'Philadelphia', 9, 1, 3, 3],
  ['san-antonio', 'San Antonio', 14, 1, 2, 10],
] as const;

const BY_OFFICE: readonly OfficeRow[] = ROWS.map(([office, name, n, denied, kicked, silent]) => ({
  office,
  name,
  outcomes: outcomes(
    {
      'summary-denial': denied,
      'field-office-kickback': kicked,
      'no-response': silent,
      'other-substantive': n - denied - kicked - silent,
    },
    n,
  ),
}));

const NO_FILTERS: PatternsView['filters'] = {
  kind: null,
  sentFrom: null,
  sentTo: null,
  office: null,
  representation: null,
  relief: null,
  coder: null,
  codebookVersion: null,
};

export const PATTERNS: PatternsView = {
  filters: { ...NO_FILTERS, kind: 'ice-case-review', sentFrom: '2021-03-08', sentTo: '2021-09-30' },
  choices: { offices: ROWS.map(([id, name]) => ({ id, name })), coders: [], codebookVersions: ['1.0'] },
  sentFrom: '2021-03-08',
  sentTo: '2021-09-30',
  asOf: '2021-12-31',
  outcomes: outcomes(
    {
      'no-response': 121,
      'field-office-kickback': 88,
      'summary-denial': 52,
      'reasoned-denial': 17,
      'granted-or-partial': 14,
      'other-substantive': 20,
      uncoded: 6,
    },
    318,
  ),
  byOffice: BY_OFFICE,
  findings: [
    { number: 1, share: share(37, 88), denominatorOf: 'kick-backs', unknown: 0 },
    { number: 2, share: share(21, 88), denominatorOf: 'kick-backs', unknown: 0 },
    { number: 3, share: share(14, 203), denominatorOf: 'matters', unknown: 0 },
    { number: 6, share: share(11, 191), denominatorOf: 'coded-replies', unknown: 4 },
    { number: 7, share: share(44, 69), denominatorOf: 'denials', unknown: 0 },
    { number: 12, share: share(26, 191), denominatorOf: 'coded-replies', unknown: 0 },
  ],
  rules: [{ kind: 'ice-case-review', days: 14, count: 'calendar' }],
  codebookVersion: '1.0',
  isSample: true,
  statistics: null,
};

/** The reference tally: 42 requests, 1 denied, 41 without a reply. */
export const FRAIHAT: PatternsView = {
  ...PATTERNS,
  filters: { ...NO_FILTERS, kind: 'fraihat-redetermination' },
  sentFrom: '2020-12-01',
  sentTo: '2021-03-22',
  asOf: '2021-03-29',
  outcomes: outcomes({ 'no-response': 41, 'summary-denial': 1 }, 42),
  byOffice: [{ office: 'miami', name: 'Miami', outcomes: outcomes({ 'no-response': 41, 'summary-denial': 1 }, 42) }],
  findings: [],
  rules: [{ kind: 'fraihat-redetermination', days: 5, count: 'business' }],
};
