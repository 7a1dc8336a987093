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
const BEGINNING_LETTERS = 2;

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
      if (member.endsWith('*')) beginnings.push(checkedBeginning(member.slice(0, -1), from.source));
      else words.add(member);
    }
  }
  return { words, beginnings, gap, isOptional };
}

function checkedBeginning(beginning: string, source: string): string {
  if (beginning.length < BEGINNING_LETTERS) throw new Error(`Beginning too short in cue: ${source}`);
  return beginning;
}

/** Phrases by the word they begin with, so that a mail's word meets only the phrases that could begin there. */
type PhraseIndex<T> = {
  readonly byWord: ReadonlyMap<string, readonly Entry<T>[]>;
  /** By the first two letters of a beginning (`refus*` is under `re`). */
  readonly byBeginning: ReadonlyMap<string, readonly Entry<T>[]>;
};
type Entry<T> = { readonly phrase: Phrase; readonly item: T };

/** Builds the index of `items`; `wordsOf` gives the phrase of each. Throws on a phrase that begins with an optional word. */
export function indexPhrases<T>(
  items: readonly T[],
  wordsOf: (item: T) => string,
  classes: WordClasses,
): PhraseIndex<T> {
  const byWord = new Map<string, Entry<T>[]>();
  const byBeginning = new Map<string, Entry<T>[]>();
  for (const item of items) {
    const phrase = compilePhrase(wordsOf(item), classes);
    const first = phrase.elements[0];
    if (first === undefined || first.isOptional) throw new Error(`Cue begins with an optional word: ${wordsOf(item)}`);
    for (const word of first.words) byWord.set(word, [...(byWord.get(word) ?? []), { phrase, item }]);
    for (const letters of new Set(first.beginnings.map((beginning) => beginning.slice(0, BEGINNING_LETTERS))))
      byBeginning.set(letters, [...(byBeginning.get(letters) ?? []), { phrase, item }]);
  }
  return { byWord, byBeginning };
}

/** Every place where a phrase of the index stands, shortest reading each, in order of the words. */
export function findPhrases<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
): readonly (PhraseMatch & { readonly item: T })[] {
  const matches: (PhraseMatch & { readonly item: T })[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const word = tokens[from]?.word ?? '';
    const exact = index.byWord.get(word);
    const beginning = index.byBeginning.get(word.slice(0, BEGINNING_LETTERS));
    if (exact !== undefined) tryEntries(exact, { tokens, from, matches });
    if (beginning !== undefined) tryEntries(beginning, { tokens, from, matches });
  }
  return matches;
}

function tryEntries<T>(
  entries: readonly Entry<T>[],
  at: {
    readonly tokens: readonly Token[];
    readonly from: number;
    readonly matches: (PhraseMatch & { readonly item: T })[];
  },
): void {
  for (const { phrase, item } of entries) {
    const to = endFrom(phrase.elements, at.tokens, at.from);
    if (to > at.from && !isTurnedRound(phrase, at.tokens, at.from)) at.matches.push({ from: at.from, to, item });
  }
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

/** The earliest end of the phrase that begins at `from`, or -1. The places reached are kept rising and apart. */
function endFrom(elements: readonly Element[], tokens: readonly Token[], from: number): number {
  let reached: readonly number[] = [from];
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index];
    if (element === undefined) break;
    const next: number[] = [];
    for (const at of reached) {
      const last = Math.min(tokens.length - 1, at + (index === 0 ? 0 : element.gap));
      for (let place = at; place <= last; place += 1) {
        const token = tokens[place];
        if (fits(element, token) && !next.includes(place + 1)) next.push(place + 1);
        if (token !== undefined && (NEGATIONS.has(token.word) || WALLS.has(token.word))) break;
      }
    }
    if (element.isOptional) for (const at of reached) if (!next.includes(at)) next.push(at);
    if (next.length === 0) return -1;
    reached = next.sort((a, b) => a - b);
  }
  return reached[0] ?? -1;
}

function fits(element: Element, token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (element.words.has(token.word)) return true;
  for (const beginning of element.beginnings) if (token.word.startsWith(beginning)) return true;
  return false;
}
