// How a sentence means its words: stated, only supposed, said by someone else, or of the past. Stands before weighing.
import type { Token } from './tokens.ts';

export type Mood = 'stated' | 'supposed' | 'attributed' | 'past';

const SUPPOSES: ReadonlySet<string> = new Set([
  'if',
  'whether',
  'should',
  'unless',
  'until',
  'once',
  'before',
  'when',
  'si',
  'cuando',
]);
const CLAUSE_ENDS: ReadonlySet<string> = new Set([
  ',',
  ';',
  ':',
  'but',
  'however',
  'then',
  'pero',
  'although',
  'though',
]);
const REQUESTERS: ReadonlySet<string> = new Set(['you', 'counsel', 'attorney', 'he', 'she', 'client', 'petitioner']);
const SAYS: ReadonlySet<string> = new Set(
  'state stated states claim claimed claims assert asserted argue argued argues asked requested allege alleged wrote contend contends contended believe seek sought mention mentioned say said'.split(
    ' ',
  ),
);
/** "We note that ... was denied" tells what somebody decided before; "Please note that" does not. */
const NOTES: ReadonlySet<string> = new Set([
  'note',
  'noted',
  'understand',
  'see',
  'show',
  'reflect',
  'indicate',
  'shows',
  'indicates',
  'reflects',
]);
const WRITERS: ReadonlySet<string> = new Set(['we', 'i', 'records', 'file', 'system', 'systems']);
const EARLIER: ReadonlySet<string> = new Set(
  'previously earlier prior formerly originally initially former past anteriormente antes'.split(' '),
);
const TURNS: ReadonlySet<string> = new Set([
  'but',
  'however',
  'now',
  'today',
  'since',
  'pero',
  'ahora',
  'nevertheless',
]);
const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const POSSIBLE: ReadonlySet<string> = new Set(['may', 'might', 'could', 'would', 'can', 'eligible']);

/** The mood of each word of a sentence, same length as `tokens`. */
export function moodsOf(tokens: readonly Token[]): readonly Mood[] {
  const moods: Mood[] = [];
  let mood: Mood = 'stated';
  for (const [index, token] of tokens.entries()) {
    const { word } = token;
    const before = tokens[index - 1]?.word;
    if (CLAUSE_ENDS.has(word)) mood = 'stated';
    if (SUPPOSES.has(word) && (word !== 'should' || before === undefined || before === ',')) mood = 'supposed';
    else if (word === 'mean' && (before === 'not' || tokens[index - 2]?.word === 'not')) mood = 'supposed';
    else if (NOTES.has(word) && WRITERS.has(before ?? '')) mood = 'past';
    else if (SAYS.has(word) && mood === 'stated' && tokens[index + 1]?.word !== 'about' && saysRequester(tokens, index))
      mood = 'attributed';
    moods.push(mood);
  }
  return withPast(tokens, moods);
}

/** Whether a word just before makes the statement at `from` a mere possibility ("may be released"). */
export function isOnlyPossible(tokens: readonly Token[], from: number, to: number): boolean {
  for (let place = Math.max(0, from - 2); place < to; place += 1) {
    const word = tokens[place]?.word ?? '';
    if (POSSIBLE.has(word) && tokens[place + 1]?.word !== 'not')
      return !MONTHS.has(word) || !/^\d/u.test(tokens[place + 1]?.word ?? '');
  }
  return false;
}

function saysRequester(tokens: readonly Token[], index: number): boolean {
  return REQUESTERS.has(tokens[index - 1]?.word ?? '') || REQUESTERS.has(tokens[index - 2]?.word ?? '');
}

/** Marks clauses that tell of an earlier time: by word, or by a month while a later clause says how it is now. */
function withPast(tokens: readonly Token[], moods: readonly Mood[]): readonly Mood[] {
  const result = [...moods];
  for (const [start, end] of clausesOf(tokens)) {
    const words = tokens.slice(start, end).map((token) => token.word);
    const turnsLater = tokens.slice(end).some((token) => TURNS.has(token.word));
    const tellsEarlier = words.some((word) => EARLIER.has(word)) || words[0] === 'had';
    const tellsMonth =
      turnsLater &&
      words.some((word) => MONTHS.has(word) || word === 'was' || word === 'were' || word === 'had' || word === 'last');
    if (!tellsEarlier && !tellsMonth) continue;
    for (let place = start; place < end; place += 1) if (result[place] === 'stated') result[place] = 'past';
  }
  return result;
}

function clausesOf(tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const clauses: [number, number][] = [];
  let start = 0;
  for (const [index, token] of tokens.entries()) {
    if (index > start && CLAUSE_ENDS.has(token.word)) {
      clauses.push([start, index]);
      start = index;
    }
  }
  clauses.push([start, tokens.length]);
  return clauses;
}
