// The facility a reply names, and whether it is where the matter says the person was that day.
import type { MatterState } from '@/lib/domain/journal.ts';
import type { ReadBody } from './sentences.ts';
import type { Token } from './tokens.ts';

/** A facility named, in offsets of the folded text. `isWhereHeld`: the sentence says that the person is there now. */
type NamedFacility = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly isWhereHeld: boolean;
};

const KINDS: readonly (readonly string[])[] = [
  ['ice', 'processing', 'center'],
  ['service', 'processing', 'center'],
  ['processing', 'center'],
  ['detention', 'center'],
  ['detention', 'facility'],
  ['correctional', 'center'],
  ['correctional', 'facility'],
  ['correctional', 'institution'],
  ['correction', 'center'],
  ['county', 'jail'],
  ['parish', 'jail'],
  ['regional', 'jail'],
  ['residential', 'center'],
  ['staging', 'facility'],
  ['contract', 'facility'],
  ['jail'],
  ['prison'],
];
const GENERIC: ReadonlySet<string> = new Set(
  'the of at in ice detention center facility processing service correctional correction institution county parish regional jail prison residential staging contract immigration federal city annex'.split(
    ' ',
  ),
);
const HELD: ReadonlySet<string> = new Set([
  'detained',
  'held',
  'housed',
  'custody',
  'located',
  'remains',
  'remain',
  'currently',
  'detention',
  'booked',
  'confined',
]);
const ELSEWHERE: ReadonlySet<string> = new Set([
  'transferred',
  'transfer',
  'moved',
  'was',
  'were',
  'previously',
  'formerly',
  'contact',
  'visit',
  'arrested',
  'sentenced',
  'if',
  'mail',
]);
const LONGEST_NAME = 5;

/** Every facility named in the letter's own sentences, in order. Names are as written in the body. */
export function facilitiesIn(read: ReadBody): readonly NamedFacility[] {
  return read.sentences.flatMap(({ tokens }) => {
    const words = tokens.map((token) => token.word);
    const isWhereHeld = words.some((word) => HELD.has(word)) && !words.some((word) => ELSEWHERE.has(word));
    const found: NamedFacility[] = [];
    for (let at = 0; at < tokens.length; ) {
      const end = endOfKind(words, at);
      const start = end < 0 ? -1 : startOfName(read, tokens, at);
      const first = tokens[start];
      const last = tokens[end - 1];
      if (end >= 0 && start >= 0 && start < at && first !== undefined && last !== undefined) {
        const name = read.body.slice(read.normal.starts[first.start] ?? 0, read.normal.ends[last.end - 1] ?? 0);
        found.push({ name: name.replace(/\s+/gu, ' '), from: first.start, to: last.end, isWhereHeld });
      }
      at = end >= 0 ? end : at + 1;
    }
    return found;
  });
}

/** Where the matter says the person was on a day: the last transfer by then, else where they were at the start. */
export function facilityOn(matter: MatterState, day: string | null): string | null {
  const moves = matter.events
    .filter((event) => event.kind === 'transfer' && event.facilityTo !== null && (day === null || event.on <= day))
    .sort((a, b) => a.on.localeCompare(b.on));
  return moves.at(-1)?.facilityTo ?? matter.matter.facility;
}

/** Whether two names can be the same place: they share a word that is not just a kind of facility. */
export function isSameFacility(one: string, other: string): boolean {
  const words = distinctWords(one);
  return [...distinctWords(other)].some((word) => words.has(word));
}

function distinctWords(name: string): ReadonlySet<string> {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter((word) => word !== '');
  const distinct = words.filter((word) => !GENERIC.has(word));
  return new Set(distinct.length > 0 ? distinct : words);
}

function endOfKind(words: readonly string[], at: number): number {
  const kind = KINDS.find((parts) => parts.every((part, index) => words[at + index] === part));
  return kind === undefined ? -1 : at + kind.length;
}

/** The capitalised words before the kind, at most five. */
function startOfName(read: ReadBody, tokens: readonly Token[], kindAt: number): number {
  let start = kindAt;
  while (start > 0 && kindAt - start < LONGEST_NAME) {
    const token = tokens[start - 1];
    if (token === undefined || token.word.length < 2) break;
    const letter = read.body[read.normal.starts[token.start] ?? 0] ?? '';
    if (letter === letter.toLowerCase() || GENERIC_STARTS.has(token.word)) break;
    start -= 1;
  }
  return start;
}

const GENERIC_STARTS: ReadonlySet<string> = new Set([
  'the',
  'at',
  'in',
  'your',
  'this',
  'client',
  'mr',
  'ms',
  'he',
  'she',
]);
