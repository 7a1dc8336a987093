// What the trained model looks at in a mail: runs of words by sentence, and what the cues found. Stands between weigh and model.
import { conceptRunsOf } from './concepts.ts';
import type { CueCode } from './cues.ts';
import type { Engagement } from './reason-given.ts';
import type { Sender } from './sender.ts';
import type { ReadBody, Sentence } from './sentences.ts';
import type { Found } from './weigh.ts';

/** Codes for which cues speak, in the order of the numbers. */
const CUE_CODES: readonly CueCode[] = [
  'denial',
  'field-office-kickback',
  'granted',
  'partial-relief',
  'custody-continued',
  'information-requested',
  'rejected-procedural',
  'misrouted',
  'acknowledgement',
  'undeliverable',
  'status-update',
  'release-revoked',
  'moot',
  'not-a-reply',
];

/** `runs`: each run of words once, with the first sentence it stands in (-1: the subject). `numbers` has `NUMBER_COUNT`. */
export type Features = {
  readonly runs: ReadonlyMap<string, number>;
  readonly numbers: readonly number[];
};

const SENDERS: readonly Sender['kind'][] = ['agency', 'records', 'postmaster', 'unknown', 'outside'];
const FACT_KINDS = ['offence', 'history', 'equity', 'evidence', 'formula', 'criminal-history'] as const;
const CONCEPT_WORTH = 0.25;
/** So many of the numbers, the first ones, tell of the cues. */
export const CUE_NUMBERS = CUE_CODES.length * 2;
/** How many numbers `featuresOf` gives. */
export const NUMBER_COUNT = CUE_CODES.length * 2 + SENDERS.length + FACT_KINDS.length + 8;

/** What featuresOf reads. */
export type FeatureSource = {
  readonly read: ReadBody;
  readonly subject: string | null;
  /** The sender's address, `null` when not stated. */
  readonly mailbox: string | null;
  readonly found: readonly Found[];
  readonly saysAttached: boolean;
  readonly engagement: Engagement;
  readonly sender: Sender['kind'];
  readonly hasQuoted: boolean;
};

/** The features of one mail. Pure; linear in the words. Numbers lie in [0, 3]. */
export function featuresOf(source: FeatureSource): Features {
  const runs = new Map<string, number>();
  source.read.sentences.forEach((sentence, place) => {
    putRuns(runs, wordsOf(sentence), place, sentence.kind === 'box' ? 'x:' : '');
    for (const run of conceptRunsOf(sentence.tokens)) if (!runs.has(run)) runs.set(run, place);
  });
  const subject = (source.subject ?? '').slice(0, 300).toLowerCase().replace(/\d+/gu, '#');
  const mailbox = (source.mailbox ?? '').slice(0, 100).toLowerCase();
  for (const word of mailbox.match(/\p{L}+/gu) ?? []) if (!runs.has(`f:${word}`)) runs.set(`f:${word}`, -1);
  putRuns(runs, ['<', ...(subject.match(/[\p{L}#]+/gu) ?? [])], -1, 's:');
  return { runs, numbers: numbersOf(source) };
}

/** How much a run counts among so many: words share out one letter, concepts count by themselves. */
export function worthOf(run: string, runCount: number): number {
  return run.startsWith('c:') ? CONCEPT_WORTH : 1 / Math.sqrt(Math.max(1, runCount));
}

/** Numbers are `#`, so that no date and no A-number is learned. */
function wordsOf({ tokens }: Sentence): readonly string[] {
  return ['<', ...tokens.map(({ word }) => (/\p{N}/u.test(word) ? '#' : word)), '>'];
}

function putRuns(runs: Map<string, number>, words: readonly string[], place: number, kind: string): void {
  words.forEach((word, index) => {
    const [second, third] = [words[index + 1], words[index + 2]];
    for (const run of [word, `${word} ${second ?? ''}`, `${word} ${second ?? ''} ${third ?? ''}`]) {
      if (run.endsWith(' ')) continue;
      const key = kind + run;
      if (!runs.has(key)) runs.set(key, place);
    }
  });
}

function numbersOf({
  read,
  found,
  saysAttached,
  engagement,
  sender,
  hasQuoted,
  subject,
  mailbox,
}: FeatureSource): readonly number[] {
  const sums = CUE_CODES.flatMap((code) => {
    const weights = found.filter((one) => one.code === code).map(({ weight }) => weight);
    const left = weights.reduce((rest, weight) => rest * (1 - weight * 0.5), 1);
    return [Math.max(0, ...weights), 1 - left];
  });
  const words = read.sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return [
    ...sums,
    ...SENDERS.map((kind) => (kind === sender ? 1 : 0)),
    ...FACT_KINDS.map((kind) => (engagement.kinds.has(kind) ? 1 : 0)),
    Math.min(3, engagement.individual),
    saysAttached ? 1 : 0,
    hasQuoted ? 1 : 0,
    Math.min(3, Math.log1p(words) / 2),
    read.sentences.some(({ kind }) => kind === 'box') ? 1 : 0,
    read.sentences.some(({ isQuestion }) => isQuestion) ? 1 : 0,
    /^\s*(?:re|fwd?)\s*:/iu.test(subject ?? '') ? 1 : 0,
    /^[a-z]+[._-][a-z-]+@/iu.test(mailbox ?? '') ? 1 : 0,
  ];
}
