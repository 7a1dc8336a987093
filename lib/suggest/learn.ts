// Learning on this computer: from confirmed decisions to words and weights that can be read, exported and reset. Pure.
// A naive model on purpose: every number is a count of the person's own decisions, and nothing is hidden in it.
import { CoreCode } from '@/lib/domain/codebook.ts';
import type { OfficeId } from '@/lib/domain/offices.ts';
import { comparableSentences } from './comparable-words.ts';
import { readBody } from './sentences.ts';

/** A reply whose code a coder has confirmed. `office` is `null` where the reply does not say who signed. */
export type ConfirmedReply = { readonly body: string; readonly code: CoreCode; readonly office: OfficeId | null };

/** How often something stood in confirmed replies of each code; codes without any are left out. */
export type CodeCounts = Readonly<Partial<Record<CoreCode, number>>>;

/** A sentence that came back: its comparable words, how often under each code, and which offices wrote it. */
export type LearnedSentence = { readonly counts: CodeCounts; readonly offices: readonly OfficeId[] };

/** All that was learned, as plain data. `words` and `sentences` are in alphabetical order. */
export type Learned = {
  readonly version: 1;
  readonly replies: CodeCounts;
  readonly words: Readonly<Record<string, CodeCounts>>;
  readonly sentences: Readonly<Record<string, LearnedSentence>>;
};

/** Nothing learned: also what a reset gives. */
export const NOTHING_LEARNED: Learned = { version: 1, replies: {}, words: {}, sentences: {} };

const FEWEST_SENTENCE_WORDS = 5;
const MOST_WORDS_A_REPLY = 1500;

/** What is learned from these replies; the order does not matter. Empty input gives `NOTHING_LEARNED`'s content. */
export function learnFrom(replies: readonly ConfirmedReply[]): Learned {
  return replies.reduce((learned, reply) => learnOne(learned, reply), draft()).finish();
}

/** The same as plain data of two computers, or of earlier and later decisions, counted together. */
export function joinLearned(one: Learned, other: Learned): Learned {
  const joined = draft(one);
  for (const [code, count] of entriesOf(other.replies)) joined.addReply(code, count);
  for (const [word, counts] of Object.entries(other.words))
    for (const [code, count] of entriesOf(counts)) joined.addWord(word, code, count);
  for (const [sentence, { counts, offices }] of Object.entries(other.sentences))
    for (const [code, count] of entriesOf(counts)) joined.addSentence(sentence, { code, count, offices });
  return joined.finish();
}

type Draft = {
  readonly addReply: (code: CoreCode, count: number) => void;
  readonly addWord: (word: string, code: CoreCode, count: number) => void;
  readonly addSentence: (
    sentence: string,
    more: { readonly code: CoreCode; readonly count: number; readonly offices: readonly OfficeId[] },
  ) => void;
  readonly finish: () => Learned;
};

type Counting = Map<CoreCode, number>;

function draft(from: Learned = NOTHING_LEARNED): Draft {
  const replies: Counting = new Map(entriesOf(from.replies));
  const words = new Map(Object.entries(from.words).map(([word, counts]) => [word, new Map(entriesOf(counts))]));
  const sentences = new Map(
    Object.entries(from.sentences).map(([key, { counts, offices }]) => [
      key,
      { counts: new Map(entriesOf(counts)), offices: new Set(offices) },
    ]),
  );
  return {
    addReply: (code, count) => add(replies, code, count),
    addWord: (word, code, count) => {
      const counts = words.get(word) ?? new Map<CoreCode, number>();
      add(counts, code, count);
      words.set(word, counts);
    },
    addSentence: (key, { code, count, offices }) => {
      const known = sentences.get(key) ?? { counts: new Map<CoreCode, number>(), offices: new Set<OfficeId>() };
      add(known.counts, code, count);
      for (const office of offices) known.offices.add(office);
      sentences.set(key, known);
    },
    finish: () => ({
      version: 1,
      replies: countsOf(replies),
      words: Object.fromEntries(sorted(words).map(([word, counts]) => [word, countsOf(counts)])),
      sentences: Object.fromEntries(
        sorted(sentences).map(([key, { counts, offices }]) => [
          key,
          { counts: countsOf(counts), offices: [...offices].sort() },
        ]),
      ),
    }),
  };
}

function learnOne(learned: Draft, { body, code, office }: ConfirmedReply): Draft {
  learned.addReply(code, 1);
  const sentences = comparableSentences(readBody(body));
  const words = new Set(sentences.flatMap(({ words: said }) => said).slice(0, MOST_WORDS_A_REPLY));
  for (const word of words) if (isWord(word)) learned.addWord(word, code, 1);
  const keys = new Set(sentences.map(({ words: said }) => sentenceKey(said)));
  for (const key of keys)
    if (key !== null) learned.addSentence(key, { code, count: 1, offices: office === null ? [] : [office] });
  return learned;
}

/** The key of a sentence long enough to be boilerplate, else `null`. */
export function sentenceKey(words: readonly string[]): string | null {
  return words.filter(isWord).length < FEWEST_SENTENCE_WORDS ? null : words.join(' ');
}

function isWord(word: string): boolean {
  return word.length > 1 && word !== 'they';
}

function add(counts: Counting, code: CoreCode, count: number): void {
  counts.set(code, (counts.get(code) ?? 0) + count);
}

function entriesOf(counts: CodeCounts): readonly (readonly [CoreCode, number])[] {
  return CoreCode.options.flatMap((code) => {
    const count = counts[code] ?? 0;
    return count > 0 ? [[code, count] as const] : [];
  });
}

function countsOf(counts: Counting): CodeCounts {
  return Object.fromEntries(
    CoreCode.options.flatMap((code) => (counts.has(code) ? [[code, counts.get(code) ?? 0]] : [])),
  );
}

function sorted<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
