// Evidence: words of the body with their exact place, as offsets and as a W3C TextQuoteSelector.
import { placeInBody } from './normalise.ts';
import type { ReadBody, Sentence } from './sentences.ts';
import type { EvidenceSpan } from './suggestion.ts';

const CONTEXT_CHARACTERS = 32;

/** The span `[start, end)` of the body, with up to 32 characters either side; never splits a surrogate pair. */
export function spanOf(body: string, start: number, end: number): EvidenceSpan {
  const from = isLowSurrogate(body, Math.max(0, start - CONTEXT_CHARACTERS))
    ? start - CONTEXT_CHARACTERS + 1
    : start - CONTEXT_CHARACTERS;
  const to = isLowSurrogate(body, end + CONTEXT_CHARACTERS) ? end + CONTEXT_CHARACTERS + 1 : end + CONTEXT_CHARACTERS;
  return {
    start,
    end,
    quote: { exact: body.slice(start, end), prefix: body.slice(Math.max(0, from), start), suffix: body.slice(end, to) },
  };
}

/** The span in the body of `[from, to)` of the folded text. */
export function spanOfFolded(read: ReadBody, from: number, to: number): EvidenceSpan {
  const place = placeInBody(read.normal, from, to);
  return spanOf(read.body, place.start, place.end);
}

/** The span of the words `[from, to)` of a sentence; the whole sentence without indexes. */
export function spanOfWords(
  read: ReadBody,
  sentence: Sentence,
  from = 0,
  to = sentence.tokens.length,
): EvidenceSpan | null {
  const first = sentence.tokens[from];
  const last = sentence.tokens[to - 1];
  return first === undefined || last === undefined ? null : spanOfFolded(read, first.start, last.end);
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
