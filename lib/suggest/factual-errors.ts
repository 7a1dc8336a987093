// What a reply says of the person that the matter contradicts: place, A-number, name, country. Only when the matter is known.
import type { MatterState } from '@/lib/domain/journal.ts';
import { spanOfFolded, spanOfWords } from './evidence.ts';
import { facilitiesIn, facilityOn, isSameFacility } from './facility.ts';
import { aNumbersOf } from './identifiers.ts';
import { normalise } from './normalise.ts';
import { findPhrases, indexPhrases } from './phrase.ts';
import type { ReadBody, Sentence } from './sentences.ts';
import type { EvidenceSpan, FlagSuggestion } from './suggestion.ts';

/** After these words the person is named: "your client, Mr. ...". SOURCE: our own wording (2026-11). */
const NAMES_PERSON = indexPhrases(
  [
    'client|detainee|noncitizen|alien|subject|applicant|petitioner ,? mr|ms|mrs',
    'client|detainee|noncitizen|alien|subject named',
    'request|release|behalf|case|custody ..2 of|for mr|ms|mrs',
    'your client ,',
  ],
  (words) => words,
  {},
);
const NAMES_COUNTRY = indexPhrases(['citizen|national|native ..3 of'], (words) => words, {});
/** Not the country of the person: relatives and sponsors. */
const RELATIVES: ReadonlySet<string> = new Set(
  'wife husband spouse child children son daughter mother father parent sponsor brother sister partner'.split(' '),
);
const LONGEST_NAME = 4;
const NOT_A_NAME: ReadonlySet<string> = new Set([
  'the',
  'and',
  'a',
  'an',
  'mr',
  'ms',
  'mrs',
  'dr',
  'is',
  'united',
  'states',
]);

/** The errors, at most one of each kind. A name or country is an error only when no word of it is the matter's. */
export function factualErrorsIn(
  read: ReadBody,
  { matter, sentAtUtc }: { readonly matter: MatterState | null; readonly sentAtUtc: string | null },
): readonly FlagSuggestion[] {
  if (matter === null) return [];
  const { words } = matter.matter;
  return [
    ...facilityError(read, facilityOn(matter, sentAtUtc?.slice(0, 10) ?? null)),
    ...aNumberError(read, words?.aNumbers ?? []),
    ...nameError(read, words?.name ?? null),
    ...countryError(read, words?.countryOfOrigin ?? null),
  ];
}

function facilityError(read: ReadBody, right: string | null): readonly FlagSuggestion[] {
  if (right === null) return [];
  const held = facilitiesIn(read).filter((facility) => facility.isWhereHeld);
  const wrong = held.some((facility) => isSameFacility(facility.name, right)) ? undefined : held[0];
  if (wrong === undefined) return [];
  const evidence = [spanOfFolded(read, wrong.from, wrong.to)];
  const value = { factualErrors: ['facility' as const], facilityNamed: wrong.name };
  return [{ flag: 'factual-error:facility', value, evidence }];
}

function aNumberError(read: ReadBody, known: readonly string[]): readonly FlagSuggestion[] {
  const printed = aNumbersOf(read.normal).filter((hit) => isOwnWord(read, hit.from));
  const first = printed[0];
  if (known.length === 0 || first === undefined || printed.some((hit) => known.includes(hit.aNumber))) return [];
  const evidence = [spanOfFolded(read, first.from, first.to)];
  return [{ flag: 'factual-error:a-number', value: { factualErrors: ['a-number'] }, evidence }];
}

function nameError(read: ReadBody, name: string | null): readonly FlagSuggestion[] {
  const known = new Set(namePartsOf(name));
  if (known.size === 0) return [];
  const named = namesAfter(read, NAMES_PERSON);
  const wrong = named.some(({ words }) => words.some((word) => known.has(word))) ? undefined : named[0];
  if (wrong === undefined) return [];
  return [{ flag: 'factual-error:name', value: { factualErrors: ['name'] }, evidence: [wrong.evidence] }];
}

function countryError(read: ReadBody, country: string | null): readonly FlagSuggestion[] {
  const known = new Set(namePartsOf(country));
  if (known.size === 0) return [];
  const named = namesAfter(read, NAMES_COUNTRY).filter(({ isOfRelative }) => !isOfRelative);
  const wrong = named.some(({ words }) => words.some((word) => known.has(word))) ? undefined : named[0];
  if (wrong === undefined) return [];
  return [{ flag: 'factual-error:country', value: { factualErrors: ['country'] }, evidence: [wrong.evidence] }];
}

type Named = { readonly words: readonly string[]; readonly evidence: EvidenceSpan; readonly isOfRelative: boolean };

/** The capitalised words right after each phrase, at most four. */
function namesAfter(read: ReadBody, index: typeof NAMES_PERSON): readonly Named[] {
  return read.sentences.flatMap((sentence) => {
    const isOfRelative = sentence.tokens.some(({ word }) => RELATIVES.has(word));
    return findPhrases(index, sentence.tokens).flatMap(({ to }): Named[] => {
      const end = endOfName(read, sentence, to);
      const words = sentence.tokens.slice(to, end).map(({ word }) => word);
      const distinct = words.filter((word) => word.length > 2 && !NOT_A_NAME.has(word));
      const evidence = spanOfWords(read, sentence, to, end);
      return distinct.length === 0 || evidence === null ? [] : [{ words: distinct, evidence, isOfRelative }];
    });
  });
}

function endOfName(read: ReadBody, { tokens }: Sentence, from: number): number {
  let end = from;
  while (end < tokens.length && end - from < LONGEST_NAME) {
    const token = tokens[end];
    const letter = token === undefined ? '' : (read.body[read.normal.starts[token.start] ?? 0] ?? '');
    if (token?.word !== '.' && letter === letter.toLowerCase()) break;
    end += 1;
  }
  return end;
}

function namePartsOf(name: string | null): readonly string[] {
  return normalise(name ?? '')
    .text.split(/[^\p{L}]/u)
    .filter((word) => word.length > 2 && !NOT_A_NAME.has(word));
}

/** Whether a place is in the letter itself, not in mail carried along. */
function isOwnWord(read: ReadBody, at: number): boolean {
  const line = read.lines.find((one) => at >= one.start && at <= one.end);
  return line !== undefined && line.role !== 'forwarded';
}
