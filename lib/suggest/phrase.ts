// The little language in which cues are written, and its matcher: words in order, with bounded gaps. No regular
// expressions, no repetition without a bound, so the work per word of a mail is constant.
//
//   denied            this word                     den|refuse*   one of these; `*` ends a beginning of a word
//   @ask              one of a class of words       word?         may be missing
//   ..4               up to 4 words may stand between; never a negation (write it out), never `;` or `but`
import type { Token } from './tokens.ts';

type Element = {
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly gap: number;
  readonly isOptional: boolean;
};

/** A compiled phrase. `startsNegative`: it spells out its own negation, so one before it is not looked for. */
type Phrase = { readonly elements: readonly Element[]; readonly startsNegative: boolean };

/** A phrase found: token indexes, `from` inclusive, `to` exclusive. */
export type PhraseMatch = { readonly from: number; readonly to: number };

export type WordClasses = Readonly<Record<string, string>>;

/** Words that turn a statement round. */
export const NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  'never',
  'no',
  'nor',
  'neither',
  'without',
  'nothing',
  'nunca',
  'ni',
]);
const WALLS: ReadonlySet<string> = new Set([
  ';',
  'but',
  'however',
  'although',
  'though',
  'pero',
  'unless',
  'until',
  'if',
  'whether',
]);
const LONGEST_GAP = 12;

/** Compiles a phrase. Throws on an unknown class or a gap above 12: a fault of whoever wrote the cue. */
export function compilePhrase(source: string, classes: WordClasses): Phrase {
  const elements: Element[] = [];
  let gap = 0;
  for (const part of source.split(' ').filter((piece) => piece !== '')) {
    if (part.startsWith('..')) {
      gap = Number(part.slice(2));
      if (!(gap > 0 && gap <= LONGEST_GAP)) throw new Error(`Gap out of bounds in cue: ${source}`);
      continue;
    }
    elements.push(compileElement(part, gap, { source, classes }));
    gap = 0;
  }
  if (elements.length === 0) throw new Error('Empty cue');
  return {
    elements,
    startsNegative: elements.slice(0, 3).some((element) => [...element.words].some((word) => NEGATIONS.has(word))),
  };
}

function compileElement(
  part: string,
  gap: number,
  from: { readonly source: string; readonly classes: WordClasses },
): Element {
  const isOptional = part.endsWith('?') && part.length > 1;
  const words = new Set<string>();
  const beginnings: string[] = [];
  for (const option of (isOptional ? part.slice(0, -1) : part).split('|')) {
    const members = option.startsWith('@') ? from.classes[option.slice(1)]?.split(' ') : [option];
    if (members === undefined) throw new Error(`Unknown class ${option} in cue: ${from.source}`);
    for (const member of members) {
      if (member.endsWith('*')) beginnings.push(member.slice(0, -1));
      else words.add(member);
    }
  }
  return { words, beginnings, gap, isOptional };
}

/** Phrases by the word they begin with, so that a mail's word meets only the phrases that could begin there. */
type PhraseIndex<T> = {
  readonly byWord: ReadonlyMap<string, readonly Entry<T>[]>;
  readonly byBeginning: readonly Entry<T>[];
};
type Entry<T> = { readonly phrase: Phrase; readonly item: T };

/** Builds the index of `items`; `wordsOf` gives the phrase of each. Throws on a phrase that begins with an optional word. */
export function indexPhrases<T>(
  items: readonly T[],
  wordsOf: (item: T) => string,
  classes: WordClasses,
): PhraseIndex<T> {
  const byWord = new Map<string, Entry<T>[]>();
  const byBeginning: Entry<T>[] = [];
  for (const item of items) {
    const phrase = compilePhrase(wordsOf(item), classes);
    const first = phrase.elements[0];
    if (first === undefined || first.isOptional) throw new Error(`Cue begins with an optional word: ${wordsOf(item)}`);
    for (const word of first.words) byWord.set(word, [...(byWord.get(word) ?? []), { phrase, item }]);
    if (first.beginnings.length > 0) byBeginning.push({ phrase, item });
  }
  return { byWord, byBeginning };
}

/** Every place where a phrase of the index stands, shortest reading each, in order of the words. */
export function findPhrases<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
): readonly (PhraseMatch & { readonly item: T })[] {
  const matches: (PhraseMatch & { readonly item: T })[] = [];
  for (const [from, token] of tokens.entries()) {
    for (const entries of [index.byWord.get(token.word) ?? [], index.byBeginning]) {
      for (const { phrase, item } of entries) {
        const to = endFrom(phrase.elements, tokens, from);
        if (to > from && !isTurnedRound(phrase, tokens, from)) matches.push({ from, to, item });
      }
    }
  }
  return matches;
}

/** Whether a negation stands up to four words before, in the same clause. */
function isTurnedRound(phrase: Phrase, tokens: readonly Token[], from: number): boolean {
  // A clause that begins here is not under the negation of the one before.
  if (phrase.startsNegative || WALLS.has(tokens[from]?.word ?? '')) return false;
  for (let place = from - 1; place >= Math.max(0, from - 4); place -= 1) {
    const word = tokens[place]?.word ?? '';
    if (word === ',' || word === ':' || WALLS.has(word)) return false;
    if (NEGATIONS.has(word)) return true;
  }
  return false;
}

/** The earliest end of the phrase that begins at `from`, or -1. */
function endFrom(elements: readonly Element[], tokens: readonly Token[], from: number): number {
  let reached: readonly number[] = [from];
  for (const [index, element] of elements.entries()) {
    const next = new Set<number>(element.isOptional ? reached : []);
    for (const at of reached) {
      const last = at + (index === 0 ? 0 : element.gap);
      for (let place = at; place <= last && place < tokens.length; place += 1) {
        const token = tokens[place];
        if (fits(element, token)) next.add(place + 1);
        if (token !== undefined && (NEGATIONS.has(token.word) || WALLS.has(token.word))) break;
      }
    }
    if (next.size === 0) return -1;
    reached = [...next].sort((a, b) => a - b);
  }
  return reached[0] ?? -1;
}

function fits(element: Element, token: Token | undefined): boolean {
  if (token === undefined) return false;
  return element.words.has(token.word) || element.beginnings.some((beginning) => token.word.startsWith(beginning));
}
