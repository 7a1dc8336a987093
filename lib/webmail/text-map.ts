// The way back from offsets in Mail.body to the places in the page where those words stand.
import { complementOf, type TextRange } from '@/lib/domain/quoted-plain-text.ts';
import { findSafeLinks } from '@/lib/domain/safe-links.ts';
import type { TextSegment } from './text-writer.ts';

/** A piece of the body: `length` characters from `bodyStart` are those of the shown text from `textStart`. */
export type BodyPiece = { readonly bodyStart: number; readonly textStart: number; readonly length: number };

/** Which words of the page the body is made of. `document` is the one (a frame's, perhaps) in which they stand. */
export type TextMap = {
  readonly document: Document;
  readonly body: string;
  /** All the text shown, quotes included: what `textStart` of pieces and segments counts in. */
  readonly shownText: string;
  readonly pieces: readonly BodyPiece[];
  readonly segments: readonly TextSegment[];
};

/**
 * Takes stretches of a text as a body: each is trimmed, those without words are left out, a blank line parts them.
 * @example composeBody('a\n> b\nc', [{ start: 0, end: 2 }, { start: 6, end: 7 }]).body // 'a\n\nc'
 */
export function composeBody(text: string, kept: readonly TextRange[]): { body: string; pieces: readonly BodyPiece[] } {
  const pieces: BodyPiece[] = [];
  let body = '';
  for (const range of kept) {
    const raw = text.slice(range.start, range.end);
    const trimmed = raw.trim();
    if (trimmed === '') continue;
    if (body !== '') body += '\n\n';
    const textStart = range.start + (raw.length - raw.trimStart().length);
    pieces.push({ bodyStart: body.length, textStart, length: trimmed.length });
    body += trimmed;
  }
  return { body, pieces };
}

/**
 * Puts SafeLinks back to the links that were written; the words around them keep their places, the link has none.
 * @example unwrapLinks({ body: 'see https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example', pieces }).body // 'see https://a.example'
 */
export function unwrapLinks({ body, pieces }: { body: string; pieces: readonly BodyPiece[] }): {
  body: string;
  pieces: readonly BodyPiece[];
} {
  const links = findSafeLinks(body);
  if (links.length === 0) return { body, pieces };
  const kept = complementOf(links, body.length);
  const moved: BodyPiece[] = [];
  let text = '';
  for (const [index, range] of kept.entries()) {
    for (const link of links.filter(({ end }) => end <= range.start && end > (kept[index - 1]?.end ?? -1)))
      text += link.inner;
    moved.push(...pieces.flatMap((piece) => partOfPiece(piece, range, text.length - range.start)));
    text += body.slice(range.start, range.end);
  }
  const last = kept.at(-1)?.end ?? 0;
  for (const link of links.filter(({ end }) => end > last)) text += link.inner;
  return { body: text, pieces: moved };
}

function partOfPiece(piece: BodyPiece, range: TextRange, shift: number): readonly BodyPiece[] {
  const start = Math.max(piece.bodyStart, range.start);
  const length = Math.min(piece.bodyStart + piece.length, range.end) - start;
  if (length <= 0) return [];
  return [{ bodyStart: start + shift, textStart: piece.textStart + start - piece.bodyStart, length }];
}

/**
 * The DOM ranges of a stretch of the body, in order; more than one where a removed quote stands between.
 * Empty when the page changed since it was read (a node left it or holds other words): then nothing may be marked.
 */
export function rangesInPage(map: TextMap, span: TextRange): readonly Range[] {
  const ranges: Range[] = [];
  for (const piece of map.pieces) {
    const start = Math.max(span.start, piece.bodyStart) - piece.bodyStart + piece.textStart;
    const end = Math.min(span.end, piece.bodyStart + piece.length) - piece.bodyStart + piece.textStart;
    if (start >= end) continue;
    const range = rangeOfText(map, { start, end });
    if (range === null) return [];
    ranges.push(range);
  }
  return ranges;
}

function rangeOfText(map: TextMap, span: TextRange): Range | null {
  const from = firstSegmentAfter(map.segments, span.start);
  const to = firstSegmentAfter(map.segments, span.end - 1, true);
  const first = map.segments[from];
  const last = map.segments[to];
  if (first === undefined || last === undefined) return null;
  if (!map.segments.slice(from, to + 1).every((segment) => isUnchanged(map.shownText, segment))) return null;
  if (first.node.ownerDocument !== last.node.ownerDocument) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.nodeStart + Math.max(0, span.start - first.textStart));
  range.setEnd(last.node, last.nodeStart + Math.min(last.length, span.end - last.textStart));
  return range.collapsed ? null : range;
}

function isUnchanged(shownText: string, segment: TextSegment): boolean {
  const { node, nodeStart, textStart, length } = segment;
  if (!node.isConnected) return false;
  const now = node.data.slice(nodeStart, nodeStart + length);
  return now.replace(/\s/gu, ' ') === shownText.slice(textStart, textStart + length).replace(/\s/gu, ' ');
}

/** Index of the segment that holds the offset, or of the next one (with `isBefore`: the one before). Binary search. */
function firstSegmentAfter(segments: readonly TextSegment[], offset: number, isBefore = false): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const segment = segments[middle];
    if (segment !== undefined && segment.textStart + segment.length <= offset) low = middle + 1;
    else high = middle;
  }
  const found = segments[low];
  return isBefore && (found === undefined || found.textStart > offset) ? low - 1 : low;
}
