// Weighing: which cues stand in which sentences, and how much each counts there. Stands between sentences and codes.
import { BOX_CUES, CUES, type Cue, type CueCode, WORD_CLASSES } from './cues.ts';
import { isOnlyPossible, type Mood, moodsOf } from './mood.ts';
import { findPhrases, indexPhrases, NEGATIONS, type PhraseMatch } from './phrase.ts';
import type { Sentence } from './sentences.ts';

/** A cue found; `weight` is what is left of it after mood and place. */
export type Found = {
  readonly code: CueCode;
  readonly weight: number;
  readonly sentence: Sentence;
  readonly match: PhraseMatch;
};

/** What the sentences say. `saysAttached`: some sentence points to an attachment for the answer. */
type Weighed = { readonly found: readonly Found[]; readonly saysAttached: boolean };

const PROSE_INDEX = indexPhrases(CUES, (cue) => cue.words, WORD_CLASSES);
const BOX_INDEX = indexPhrases([...BOX_CUES, ...CUES], (cue) => cue.words, WORD_CLASSES);

const ATTACHED_INDEX = indexPhrases(
  [
    'see|find|review|refer|open|read ..5 attached|attachment|enclosed|attachments|enclosure',
    'attached|enclosed ..5 letter|decision|response|notice|correspondence|memo|memorandum|pdf|document|reply|determination',
    'letter|decision|response|notice|correspondence|memo|memorandum|pdf|determination ..4 attached|enclosed',
    'adjunto|adjunta|anexo',
    'attached|attachment',
  ],
  (words) => words,
  {},
);
const FORM_WORDS: ReadonlySet<string> = new Set([
  'form',
  'g',
  'waiver',
  'complete',
  'fill',
  'sign',
  'checklist',
  'instructions',
  'provide',
  'submit',
  'not',
  'nothing',
  'no',
  'your',
  'you',
  'application',
  'petition',
  'returned',
  'request',
]);

const DECIDING: ReadonlySet<CueCode> = new Set<CueCode>([
  'denial',
  'granted',
  'partial-relief',
  'custody-continued',
  'release-revoked',
  'moot',
]);
const COURTESY: ReadonlySet<string> = new Set([
  'questions',
  'question',
  'future',
  'concerns',
  'updates',
  'preguntas',
  'assistance',
  'status',
]);

/** Finds and weighs every cue. Linear in the words. */
export function weigh(sentences: readonly Sentence[]): Weighed {
  const found: Found[] = [];
  let saysAttached = false;
  for (const sentence of sentences) {
    const isAttached = pointsToAttachment(sentence);
    if (isAttached) saysAttached = true;
    const moods = moodsOf(sentence.tokens);
    for (const match of findPhrases(sentence.kind === 'box' ? BOX_INDEX : PROSE_INDEX, sentence.tokens)) {
      const weight = weightOf(match.item, { sentence, match, moods, isAttached });
      if (weight > 0.05) found.push({ code: match.item.code, weight, sentence, match });
    }
  }
  return { found, saysAttached };
}

/** Whether the sentence says that the answer is in an attachment (and not that a form is to be filled in). */
export function pointsToAttachment(sentence: Sentence): boolean {
  if (findPhrases(ATTACHED_INDEX, sentence.tokens).length === 0) return false;
  return (
    !sentence.tokens.some((token) => FORM_WORDS.has(token.word)) ||
    sentence.tokens.some((token) => token.word === 'decision' || token.word === 'response')
  );
}

type Place = {
  readonly sentence: Sentence;
  readonly match: PhraseMatch;
  readonly moods: readonly Mood[];
  readonly isAttached: boolean;
};

const GIVING: ReadonlySet<CueCode> = new Set<CueCode>(['granted', 'partial-relief']);
const STILL_SO = /^(?:stand|uphold|upheld|affirm|maintain|concur|remain|unchanged|sustain|agree)/u;

/** Words such as "stands" tell of today even beside "prior". */
function isCurrent({ sentence, match }: Place): boolean {
  return sentence.tokens.slice(match.from, match.to).some((token) => STILL_SO.test(token.word));
}

/** "A favorable exercise of discretion is not warranted": a negation up to six words after, in the same clause. */
function isTakenBack({ sentence, match }: Place): boolean {
  for (const token of sentence.tokens.slice(match.to, match.to + 6)) {
    if (token.word === ',' || token.word === ';' || token.word === 'but' || token.word === 'and') return false;
    if (NEGATIONS.has(token.word) && token.word !== 'without') return true;
  }
  return false;
}

function weightOf(cue: Cue, place: Place): number {
  const { sentence, match } = place;
  if (sentence.kind === 'box') {
    const isRefused = sentence.tokens.some(({ word }) => NEGATIONS.has(word) || /^(?:deni|refus|declin)/u.test(word));
    return GIVING.has(cue.code) && isRefused ? 0.05 : Math.min(0.97, cue.weight + 0.04);
  }
  let weight = cue.weight;
  const mood = place.moods[match.to - 1] ?? 'stated';
  if (DECIDING.has(cue.code)) {
    if (mood === 'supposed' || mood === 'attributed') weight *= 0.15;
    if (mood === 'past' && !isCurrent(place)) weight *= cue.code === 'moot' ? 0.9 : 0.3;
    if (GIVING.has(cue.code) && isTakenBack(place)) weight *= 0.1;
    if (isOnlyPossible(sentence.tokens, match.from, match.to)) weight *= 0.25;
    if (sentence.isQuestion) weight *= 0.2;
    if (place.isAttached) weight *= 0.3;
  } else if (mood === 'attributed' && cue.code !== 'undeliverable') weight *= 0.3;
  else if (mood === 'past' && cue.code === 'field-office-kickback') weight *= 0.6;
  if (cue.code === 'field-office-kickback' || cue.code === 'misrouted') {
    const isCourtesy = sentence.tokens.some((token) => COURTESY.has(token.word));
    if (isCourtesy) weight *= 0.4;
  }
  return weight;
}
