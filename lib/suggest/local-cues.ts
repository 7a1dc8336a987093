// Local cues: wordings that a person adds in the settings, beside the shipped ones. Pure; kept and sealed by whoever calls.
import type { CoreCode } from '@/lib/domain/codebook.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { moodsOf } from './mood.ts';
import { findPhrases, indexPhrases, type PhraseMatch } from './phrase.ts';
import type { ReadBody, Sentence } from './sentences.ts';

/** `words`: as typed, in the order in which they stand; `release*` is any word beginning so. `note`: where it was seen. */
export type LocalCue = { readonly id: string; readonly code: CoreCode; readonly words: string; readonly note: string };

export type LocalCueFault = 'no-words' | 'one-short-word' | 'too-many-words' | 'unreadable-word';

const MOST_WORDS = 12;
/** So many other words may stand between two words of a cue; never a negation that it does not spell out. */
const GAP = 3;
const TYPED_WORD = /^[\p{L}\p{N}][\p{L}\p{N}'.-]{0,30}\*?$/u;

/**
 * The words of a local cue in the language of the shipped ones. One word alone must have four letters.
 * @example readLocalCue('docket sheet closed') // { ok: true, value: 'docket ..3 sheet ..3 closed' }
 */
export function readLocalCue(typed: string): Result<string, LocalCueFault> {
  const words = typed
    .toLowerCase()
    .split(/[\s,;:"\u201c\u201d]+/u)
    .map((word) => word.replace(/\.$/u, ''))
    .filter((word) => word !== '');
  const [first] = words;
  if (first === undefined) return fail('no-words');
  if (words.length > MOST_WORDS) return fail('too-many-words');
  if (words.some((word) => !TYPED_WORD.test(word) || /^.\*$/u.test(word))) return fail('unreadable-word');
  if (words.length === 1 && first.replace('*', '').length < 4) return fail('one-short-word');
  return succeed(
    words.flatMap((word) => (word.endsWith("n't") ? [word.slice(0, -3), 'not'] : [word])).join(` ..${GAP} `),
  );
}

export type LocalFound = { readonly cue: LocalCue; readonly sentence: Sentence; readonly match: PhraseMatch };

/** Where the cues stand in what the writer states. A cue that cannot be read is left out; supposed words do not count. */
export function findLocalCues(cues: readonly LocalCue[], read: ReadBody): readonly LocalFound[] {
  if (cues.length === 0) return [];
  const readable = cues.flatMap((cue) => {
    const words = readLocalCue(cue.words);
    return words.ok ? [{ cue, words: words.value }] : [];
  });
  const index = indexPhrases(readable, ({ words }) => words, {});
  return read.sentences.flatMap((sentence) => {
    const moods = moodsOf(sentence.tokens);
    return findPhrases(index, sentence.tokens).flatMap((match): LocalFound[] => {
      const mood = moods[match.to - 1] ?? 'stated';
      return mood === 'supposed' || mood === 'attributed' ? [] : [{ cue: match.item.cue, sentence, match }];
    });
  });
}
