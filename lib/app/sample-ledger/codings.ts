// The sample ledger: what is known and coded of the invented mails beside it. Data; the loader mints ids and writes it.
import type { FindingNumber } from '@/lib/timeline/status.ts';
import { FRAIHAT_MATTERS, FRAIHAT_REPLIES, FRAIHAT_REQUESTS } from './fraihat-requests.ts';
import { OTHER_EVENTS, OTHER_MATTERS, OTHER_REPLIES, OTHER_REQUESTS } from './other-processes.ts';
import { PRACTICE_MAILS, PRACTICE_MATTERS, PRACTICE_REQUESTS } from './practice-requests.ts';
import type { SampleEvent, SampleKey, SampleMatter, SampleReply, SampleRequest } from './sample-types.ts';
import { SIX_EVENTS, SIX_MATTERS, SIX_REPLIES, SIX_REQUESTS } from './six-people.ts';

/** The last line of every sample mail, behind a signature delimiter (`-- `). */
export const SAMPLE_CLOSING_LINE =
  'Notice: invented text, written after the facts of the letter of 29 March 2021. No real case, message or mailbox.';

/** The header field and value that every sample mail carries. */
export const SAMPLE_HEADER = {
  name: 'X-Recourse-Sample',
  value: 'invented after the facts of the letter of 29 March 2021',
} as const;

/** Who is named as the coder of the sample's decisions. */
export const SAMPLE_CODER = 'Sample coder';

/** Everything the loader writes, and the replies left for practice. */
export type SampleLedger = {
  readonly matters: readonly SampleMatter[];
  readonly requests: readonly SampleRequest[];
  readonly replies: readonly SampleReply[];
  readonly events: readonly SampleEvent[];
  readonly practiceMails: typeof PRACTICE_MAILS;
};

/**
 * The sample: 42 Fraihat requests with one denial, the letter's six people, twelve open requests to practise on, and two
 * matters of each other process.
 * @example SAMPLE_LEDGER.requests.filter((request) => request.kind === 'fraihat-redetermination').length // 42
 */
export const SAMPLE_LEDGER: SampleLedger = {
  matters: [...FRAIHAT_MATTERS, ...SIX_MATTERS, ...PRACTICE_MATTERS, ...OTHER_MATTERS],
  requests: [...FRAIHAT_REQUESTS, ...SIX_REQUESTS, ...PRACTICE_REQUESTS, ...OTHER_REQUESTS],
  replies: [...FRAIHAT_REPLIES, ...SIX_REPLIES, ...OTHER_REPLIES],
  events: [...SIX_EVENTS, ...OTHER_EVENTS],
  practiceMails: PRACTICE_MAILS,
};

/**
 * The matters that each finding must name, by key; what the six are in the letter for. Finding 10 is Laura alone:
 * Christopher's stay and Jonathan's transfer before his request are no such thing.
 */
export const SAMPLE_FINDINGS: Readonly<Partial<Record<FindingNumber, readonly SampleKey[]>>> = {
  4: ['fraihat-109', 'moris', 'christopher', 'laura', 'jonathan', 'robert'],
  6: ['jonathan'],
  7: ['moris', 'ubaldo', 'christopher', 'laura', 'jonathan', 'robert'],
  8: ['ubaldo'],
  9: ['moris', 'ubaldo', 'christopher', 'laura', 'jonathan', 'robert'],
  10: ['laura'],
  14: ['post-relief-1'],
  15: ['detainer-1'],
  16: ['post-order-1'],
};
