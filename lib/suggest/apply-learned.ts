// What was learned, beside the shipped suggestion: it may raise a code or speak where the suggestion was silent. Where it
// disagrees, both are shown with their words: a shipped cue is never sunk in silence.
import { CoreCode } from '@/lib/domain/codebook.ts';
import type { Choice } from './choose-code.ts';
import { comparableSentences } from './comparable-words.ts';
import type { CueCode } from './cues.ts';
import { type CodeCounts, type Learned, sentenceKey } from './learn.ts';
import { findLocalCues, type LocalCue } from './local-cues.ts';
import type { ReadBody, Sentence } from './sentences.ts';

/** Why a choice was made or raised: a sentence confirmed before, words of such replies, or a local cue. */
export type LearnedWhy = {
  readonly kind: 'boilerplate' | 'words' | 'local-cue';
  /** Confirmed replies that held it under this code. */
  readonly confirmed: number;
  readonly words: readonly string[];
};
export type LearnedChoice = Choice & { readonly learned: LearnedWhy | null };

/** A word with the natural logarithm of how much likelier it makes a code; positive speaks for it. */
export type WordWeight = { readonly word: string; readonly weight: number; readonly confirmed: number };

const FEWEST_CONFIRMED = 2;
const FEWEST_REPLIES_FOR_WORDS = 20;
const FEWEST_OF_CODE = 3;
/** A learned agreement closes at most this part of the distance to certainty. */
const MOST_RAISED = 0.5;
const BOILERPLATE_MOST = 0.95;
const LOCAL_CUE_PROBABILITY = 0.85;
const WORDS_SPEAK_FROM = 4;
const WORDS_PROBABILITY = 0.6;

/**
 * The words that moved, heaviest first, for one code: what the settings page shows. Words in fewer than two confirmed
 * replies of the code are left out. Add-one smoothed log odds of the word in replies of the code against all others.
 * @example wordWeights(learned, 'granted')[0] // { word: 'recognizance', weight: 2.1, confirmed: 6 }
 */
export function wordWeights(learned: Learned, code: CoreCode): readonly WordWeight[] {
  return Object.entries(learned.words)
    .flatMap(([word, counts]) => {
      const confirmed = counts[code] ?? 0;
      return confirmed < FEWEST_CONFIRMED ? [] : [{ word, weight: weightOf(learned, counts, code), confirmed }];
    })
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
}

function weightOf(learned: Learned, counts: CodeCounts, code: CoreCode): number {
  const ofCode = learned.replies[code] ?? 0;
  const ofOthers = total(learned.replies) - ofCode;
  const here = counts[code] ?? 0;
  const elsewhere = total(counts) - here;
  return Math.log((here + 1) / (ofCode + 2)) - Math.log((elsewhere + 1) / (ofOthers + 2));
}

/** What this computer knows beside the shipped cues. */
export type LocalKnowledge = { readonly learned: Learned; readonly localCues: readonly LocalCue[] };

/** Adds what was learned to the shipped choices (best first, may be empty). Never removes one. */
export function withLearned(
  choices: readonly Choice[],
  read: ReadBody,
  { learned, localCues }: LocalKnowledge,
): readonly LearnedChoice[] {
  const shipped = choices.map((choice): LearnedChoice => ({ ...choice, learned: null }));
  const known =
    localCueIn(read, localCues) ??
    boilerplateIn(read, learned) ??
    (choices.length === 0 ? wordsIn(read, learned) : null);
  if (known === null) return shipped;
  const same = shipped.findIndex(({ code }) => code === known.code);
  const joined =
    same < 0 ? [known, ...shipped] : shipped.map((choice, place) => (place === same ? raise(choice, known) : choice));
  return [...joined].sort((a, b) => b.probability - a.probability);
}

function raise(shipped: LearnedChoice, known: LearnedChoice): LearnedChoice {
  const probability = shipped.probability + (1 - shipped.probability) * MOST_RAISED * known.probability;
  return {
    ...shipped,
    probability: Math.max(shipped.probability, Math.min(0.99, probability)),
    learned: known.learned,
  };
}

/** The local cue with the most words that stands in the letter. */
function localCueIn(read: ReadBody, cues: readonly LocalCue[]): LearnedChoice | null {
  const [best] = [...findLocalCues(cues, read)].sort((a, b) => b.cue.words.length - a.cue.words.length);
  if (best === undefined) return null;
  return choice(best.cue.code, LOCAL_CUE_PROBABILITY, best.sentence, {
    kind: 'local-cue',
    confirmed: 0,
    words: [best.cue.words],
  });
}

/** The sentence confirmed most often, when at least two replies held it and nine in ten of them under one code. */
function boilerplateIn(read: ReadBody, learned: Learned): LearnedChoice | null {
  let best: LearnedChoice | null = null;
  for (const { sentence, words } of comparableSentences(read)) {
    const key = sentenceKey(words);
    const known = key === null || !Object.hasOwn(learned.sentences, key) ? undefined : learned.sentences[key];
    if (known === undefined) continue;
    for (const code of CoreCode.options) {
      const confirmed = known.counts[code] ?? 0;
      const all = total(known.counts);
      // A sentence that an office writes in many kinds of reply ("Thank you for your patience") says nothing.
      if (confirmed < FEWEST_CONFIRMED || confirmed < 0.9 * all) continue;
      const probability = Math.min(BOILERPLATE_MOST, (confirmed + 1) / (all + 2) + 0.05);
      if (best !== null && best.probability >= probability) continue;
      best = choice(code, probability, sentence, { kind: 'boilerplate', confirmed, words: [] });
    }
  }
  return best;
}

/** Where the shipped suggestion is silent: the code for which the learned words speak clearly, with its best sentence. */
function wordsIn(read: ReadBody, learned: Learned): LearnedChoice | null {
  if (total(learned.replies) < FEWEST_REPLIES_FOR_WORDS) return null;
  let best: { readonly sum: number; readonly choice: LearnedChoice } | null = null;
  for (const code of CoreCode.options) {
    if ((learned.replies[code] ?? 0) < FEWEST_OF_CODE) continue;
    for (const { sentence, words } of comparableSentences(read)) {
      const heard = [...new Set(words)].flatMap((word) => {
        const counts = Object.hasOwn(learned.words, word) ? learned.words[word] : undefined;
        const weight =
          counts === undefined || (counts[code] ?? 0) < FEWEST_CONFIRMED ? 0 : weightOf(learned, counts, code);
        return Math.abs(weight) > 1 ? [{ word, weight }] : [];
      });
      const sum = heard.reduce((all, { weight }) => all + weight, 0);
      if (sum < WORDS_SPEAK_FROM || sum <= (best?.sum ?? 0)) continue;
      const confirmed = learned.replies[code] ?? 0;
      const said = heard.sort((a, b) => b.weight - a.weight).map(({ word }) => word);
      best = {
        sum,
        choice: choice(code, WORDS_PROBABILITY, sentence, { kind: 'words', confirmed, words: said.slice(0, 5) }),
      };
    }
  }
  return best?.choice ?? null;
}

function choice(code: CoreCode, probability: number, sentence: Sentence, learned: LearnedWhy): LearnedChoice {
  const cueCode: CueCode = code === 'summary-denial' || code === 'reasoned-denial' ? 'denial' : code;
  const found = [{ code: cueCode, weight: 1, sentence, match: { from: 0, to: sentence.tokens.length } }];
  return { code, probability, found, learned };
}

function total(counts: CodeCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
