// Sentences and ticked boxes of what the writer says. Stands between the letter's parts and the cues.
import { type Line, linesOf } from './letter-parts.ts';
import { type NormalText, normalise } from './normalise.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A stretch of words weighed as one. `box`: the words after a ticked box. Offsets are in the folded text. */
export type Sentence = {
  readonly tokens: readonly Token[];
  readonly kind: 'prose' | 'box';
  readonly isQuestion: boolean;
};

/** A body read once for every reader of the room. `signature` holds the words of the lines after the sign-off. */
export type ReadBody = {
  readonly body: string;
  readonly normal: NormalText;
  readonly lines: readonly Line[];
  readonly sentences: readonly Sentence[];
};

const LONGEST_SENTENCE = 90;
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr no esq inc st jr sr sec dept u s i e g v vs art cir fed supp reg para jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** Reads a body: folded text, parts, sentences. Never throws; linear in the body. */
export function readBody(body: string): ReadBody {
  const normal = normalise(body);
  const lines = linesOf(normal);
  return { body, normal, lines, sentences: sentencesOf(normal, lines) };
}

function sentencesOf(normal: NormalText, lines: readonly Line[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let pending: Token[] = [];
  let kind: 'prose' | 'box' | 'unticked' = 'prose';
  const close = (isQuestion: boolean): void => {
    if (kind !== 'unticked' && pending.some((token) => token.word.length > 1))
      sentences.push({ tokens: pending, kind, isQuestion });
    pending = [];
    kind = 'prose';
  };
  for (const [index, line] of lines.entries()) {
    if (line.role !== 'content') {
      close(false);
      continue;
    }
    const tokens = tokensOf(normal, line.start, line.end);
    for (const [place, token] of tokens.entries()) {
      if (token.word === 'box-on' || token.word === 'box-off') {
        close(false);
        kind = token.word === 'box-on' ? 'box' : 'unticked';
      } else if (endsSentence(normal, tokens, place)) close(token.word === '?');
      else pending.push(token);
      if (pending.length >= LONGEST_SENTENCE) close(false);
    }
    if (kind !== 'prose' || breaksAfter(normal, line, lines[index + 1])) close(false);
  }
  close(false);
  return sentences;
}

function endsSentence(normal: NormalText, tokens: readonly Token[], place: number): boolean {
  const token = tokens[place];
  if (token === undefined) return false;
  if (token.word === '?' || token.word === '!') return true;
  if (token.word !== '.') return false;
  const next = normal.text[token.end];
  if (next !== undefined && next !== ' ' && next !== '\n' && next !== '"' && next !== ')' && next !== "'") return false;
  const before = tokens[place - 1];
  return before === undefined || before.end !== token.start || !ABBREVIATIONS.has(before.word);
}

/** A line break ends a sentence at a blank line, a list mark, or after a short line that the next does not continue. */
function breaksAfter(normal: NormalText, line: Line, next: Line | undefined): boolean {
  if (next === undefined || next.role !== 'content') return true;
  const text = normal.text.slice(line.start, line.end).trimEnd();
  const following = normal.text.slice(next.start, next.start + 12).trimStart();
  if (text.endsWith(':') || /^(?:[-*\u2022\u00b7]|\d{1,2}[.)]|[a-z][.)]) /u.test(following)) return true;
  return text.length < 38 && !text.endsWith(',');
}
