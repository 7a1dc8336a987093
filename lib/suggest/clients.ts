// Several clients in one mail: which sentences speak of whom, by A-number or by a name that begins a line.
import { aNumbersOf } from './identifiers.ts';
import { findPhrases, indexPhrases } from './phrase.ts';
import type { ReadBody, Sentence } from './sentences.ts';

/** A client named in a mail. `aNumber` is nine digits, `null` where only the name is given. Places are in folded text. */
export type NamedClient = {
  readonly aNumber: string | null;
  readonly from: number;
  readonly to: number;
  readonly sentences: readonly Sentence[];
};

type Mark = { readonly key: string; readonly aNumber: string | null; readonly from: number; readonly to: number };

const TITLED = indexPhrases(['mr|ms|mrs|sr|sra'], (words) => words, {});
const MOST_CLIENTS = 20;
/** A name counts as a heading only this near the start of its sentence: "As to Ms. Brito, ...". */
const HEADING_WORDS = 6;

/**
 * The clients of a mail that names at least two, each with the sentences from their name to the next client's; `[]` when
 * it names one or none. A sentence that names two is cut at the second name. Names count only where no two A-numbers do.
 * @example clientsOf(readBody('A000-000-101: denied.\nA000-000-102: granted.')).length // 2
 */
export function clientsOf(read: ReadBody): readonly NamedClient[] {
  const byNumber = marksByNumber(read);
  const marks = countKeys(byNumber) >= 2 ? byNumber : marksByName(read);
  const count = countKeys(marks);
  if (count < 2 || count > MOST_CLIENTS) return [];
  const clients = new Map<string, { mark: Mark; sentences: Sentence[] }>();
  let current: string | null = null;
  for (const sentence of read.sentences) {
    const start = sentence.tokens[0]?.start ?? 0;
    const end = sentence.tokens.at(-1)?.end ?? 0;
    const inside = marks.filter((mark) => mark.from < end && mark.to > start);
    for (const mark of inside) if (!clients.has(mark.key)) clients.set(mark.key, { mark, sentences: [] });
    const parts = cutAt(sentence, inside.slice(1));
    for (const [index, part] of parts.entries()) {
      current = inside[index]?.key ?? current;
      const known = current === null ? undefined : clients.get(current);
      if (known !== undefined && part.tokens.length > 0) known.sentences.push(part);
    }
  }
  return [...clients.values()].map(({ mark, sentences }) => ({
    aNumber: mark.aNumber,
    from: mark.from,
    to: mark.to,
    sentences,
  }));
}

function marksByNumber(read: ReadBody): readonly Mark[] {
  return aNumbersOf(read.normal)
    .filter(({ from }) => read.lines.some((line) => line.role === 'content' && from >= line.start && from <= line.end))
    .map(({ aNumber, from, to }) => ({ key: aNumber, aNumber, from, to }));
}

/** Titled names near the start of a sentence. */
function marksByName(read: ReadBody): readonly Mark[] {
  return read.sentences.flatMap(({ tokens }) =>
    findPhrases(TITLED, tokens).flatMap(({ from, to }): Mark[] => {
      const name = tokens[tokens[to]?.word === '.' ? to + 1 : to];
      const first = tokens[from];
      if (from > HEADING_WORDS || name === undefined || first === undefined) return [];
      const letter = read.body[read.normal.starts[name.start] ?? 0] ?? '';
      return letter === letter.toLowerCase()
        ? []
        : [{ key: name.word, aNumber: null, from: first.start, to: name.end }];
    }),
  );
}

function countKeys(marks: readonly Mark[]): number {
  return new Set(marks.map(({ key }) => key)).size;
}

/** A sentence in parts, a new one where each of `marks` begins. */
function cutAt(sentence: Sentence, marks: readonly Mark[]): readonly Sentence[] {
  const parts: Sentence[] = [];
  let rest = sentence.tokens;
  for (const mark of marks) {
    const at = rest.findIndex(({ end }) => end > mark.from);
    if (at < 0) continue;
    parts.push({ ...sentence, tokens: rest.slice(0, at) });
    rest = rest.slice(at);
  }
  return [...parts, { ...sentence, tokens: rest }];
}
