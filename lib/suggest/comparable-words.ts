// The words of a reply by which it is compared with others: names, numbers, dates and pronouns made equal. Stands between
// the read body and the finders of same words and boilerplate.
import { type ReadBody, readBody, type Sentence } from './sentences.ts';

/** Stands for a name, a number or a date. */
const BLANK = '_';
const PRONOUNS: ReadonlySet<string> = new Set(
  'he she they him her them his hers their theirs himself herself'.split(' '),
);
const PERSON_WORDS: ReadonlySet<string> = new Set('mr mrs ms miss dr sr sra'.split(' '));
const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  'january february april june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const HAS_DIGIT = /\p{N}/u;
const MARKS: ReadonlySet<string> = new Set([',', ';', ':', '?', '!', '.', '$']);

/**
 * The words that the writer says, in order. A capitalised word inside a sentence, a number and a day's name are `_`, as
 * are several in a row; he, she and they are one word. Never throws; linear.
 * @example comparableWords('On March 4 we denied the request of Ana Paz.').join(' ') // 'on _ we denied the request of _'
 */
export function comparableWords(body: string): readonly string[] {
  return comparableSentences(readBody(body)).flatMap(({ words }) => words);
}

/** The same, a sentence at a time. */
export function comparableSentences(
  read: ReadBody,
): readonly { readonly sentence: Sentence; readonly words: readonly string[] }[] {
  return read.sentences.map((sentence) => ({ sentence, words: wordsOf(read, sentence) }));
}

function wordsOf(read: ReadBody, { tokens }: Sentence): readonly string[] {
  const words: string[] = [];
  const put = (word: string): void => {
    if (word !== BLANK || words.at(-1) !== BLANK) words.push(word);
  };
  const capitals = tokens.map((token) => isCapital(read.body, read.normal.starts[token.start] ?? 0));
  const isShouted = capitals.filter((one) => one).length > tokens.length / 2;
  for (const [index, { word }] of tokens.entries()) {
    if (MARKS.has(word) || PERSON_WORDS.has(word)) continue;
    if (PRONOUNS.has(word)) put('they');
    else if (HAS_DIGIT.test(word)) put(BLANK);
    else if (isShouted || index === 0 || word.length < 2) put(word);
    else if (capitals[index] === true || CALENDAR_WORDS.has(word)) put(BLANK);
    else put(word);
  }
  return words;
}

function isCapital(body: string, at: number): boolean {
  const code = body.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  const letter = body[at] ?? '';
  return letter !== letter.toLowerCase();
}
