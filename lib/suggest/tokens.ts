// Words with their places. Stands between the folded text and its sentences.
import type { NormalText } from './normalise.ts';

/** One word or mark; offsets are in the folded text. */
export type Token = { readonly word: string; readonly start: number; readonly end: number };

/** Marks that are kept as tokens because they end a clause or tick a box. */
const KEPT_MARKS: ReadonlySet<string> = new Set([',', ';', ':', '?', '!', '.', '$']);
const BOX_ON = '\u2612\u2611\u2713\u2714\u2717\u2718\u25a0\u{1f5f9}';
const BOX_OFF = '\u2610\u25a1\u25fb';
/** Words that are written as one and read as two. */
const TWO_WORDS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['cannot', ['can', 'not']],
  ["can't", ['can', 'not']],
  ["won't", ['will', 'not']],
  ['cant', ['can', 'not']],
  ['wont', ['will', 'not']],
]);
const IS_WORD = /[\p{L}\p{N}]/u;

/** The words of `[from, to)` of the folded text, in order. `[x]` and ticked signs are `box-on`, empty ones `box-off`. */
export function tokensOf(normal: NormalText, from: number, to: number): readonly Token[] {
  const { text } = normal;
  const tokens: Token[] = [];
  for (let at = from; at < to; ) {
    if (isWordAt(text, at)) {
      const end = endOfWord(text, at, to);
      putWord(tokens, text.slice(at, end), at, end);
      at = end;
      continue;
    }
    const character = text[at] ?? '';
    const box = character === ' ' ? null : readBox(text, at, to);
    if (box !== null) {
      tokens.push({ word: box.word, start: at, end: box.end });
      at = box.end;
      continue;
    }
    if (KEPT_MARKS.has(character)) tokens.push({ word: character, start: at, end: at + 1 });
    at += 1;
  }
  return tokens;
}

function endOfWord(text: string, from: number, to: number): number {
  let end = from + 1;
  while (end < to) {
    if (isWordAt(text, end)) {
      end += 1;
      continue;
    }
    const character = text[end] ?? '';
    if (character === "'" && isLetter(text[end + 1])) end += 2;
    else if ((character === '.' || character === ',') && isDigit(text[end - 1]) && isDigit(text[end + 1])) end += 2;
    else break;
  }
  return Math.min(end, to);
}

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return IS_WORD.test(text[at] ?? '');
}

function putWord(tokens: Token[], word: string, start: number, end: number): void {
  const two = TWO_WORDS.get(word);
  if (two !== undefined) {
    tokens.push({ word: two[0], start, end }, { word: two[1], start, end });
  } else if (word.endsWith("n't")) {
    tokens.push({ word: word.slice(0, -3), start, end }, { word: 'not', start, end });
  } else {
    tokens.push({ word: word.endsWith("'s") ? word.slice(0, -2) : word, start, end });
  }
}

function readBox(
  text: string,
  at: number,
  to: number,
): { readonly word: 'box-on' | 'box-off'; readonly end: number } | null {
  const character = text[at] ?? '';
  if (BOX_ON.includes(character)) return { word: 'box-on', end: at + 1 };
  if (BOX_OFF.includes(character)) return { word: 'box-off', end: at + 1 };
  const shut = character === '[' ? ']' : character === '(' ? ')' : null;
  if (shut === null) {
    // Only the first of a row of underscores is looked at, so that a long row costs its length once.
    if (character !== '_' || text[at - 1] === '_') return null;
    let end = at;
    while (end < to && text[end] === '_') end += 1;
    if (text[end] === 'x' && text[end + 1] === '_') return { word: 'box-on', end: end + 2 };
    return end - at >= 2 && text[end] === ' ' ? { word: 'box-off', end } : null;
  }
  const inside = text.slice(at + 1, at + 5);
  const close = inside.indexOf(shut);
  if (close < 0) return null;
  const mark = inside.slice(0, close).trim();
  if (mark === '') return { word: 'box-off', end: at + close + 2 };
  return mark === 'x' || mark === 'xx' || BOX_ON.includes(mark) ? { word: 'box-on', end: at + close + 2 } : null;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && character >= 'a' && character <= 'z';
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
