// Writes shown text piece by piece, with line breaks where the page has them, and notes where each piece stood.

/** A run of the text as long as, and but for kinds of space the same as, `node.data` from `nodeStart`. UTF-16 units. */
export type TextSegment = {
  readonly node: Text;
  readonly nodeStart: number;
  readonly textStart: number;
  readonly length: number;
};

/** Collects a text. Breaks and spaces are held back until words follow, so that a text never ends in one. */
export type TextWriter = {
  /** Words that stand in `node` from `nodeStart`. */
  readonly write: (node: Text, nodeStart: number, piece: string) => void;
  /** One space for any run of white space that begins in `node` at `nodeStart`. */
  readonly space: (node: Text, nodeStart: number) => void;
  /** The border between two cells of a row. */
  readonly tab: () => void;
  /** A forced line break. */
  readonly newLine: () => void;
  /** At least so many line breaks between what was written and what follows (1: a new line, 2: a blank line). */
  readonly break: (lines: number) => void;
  readonly length: () => number;
  readonly isFull: () => boolean;
  readonly finish: () => { readonly text: string; readonly segments: readonly TextSegment[] };
};

type HeldSpace = { readonly node: Text; readonly nodeStart: number };

/**
 * Begins an empty text that takes at most `maxLength` characters and then is full.
 * @example const w = startWriting(9); w.write(node, 0, 'One'); w.break(1); w.write(node, 3, 'two'); w.finish().text // 'One\ntwo'
 */
export function startWriting(maxLength: number): TextWriter {
  const pieces: string[] = [];
  const segments: { node: Text; nodeStart: number; textStart: number; length: number }[] = [];
  let length = 0;
  let breaks = 0;
  let hasTab = false;
  let held: HeldSpace | null = null;
  let isFull = false;

  const put = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  const note = (node: Text, nodeStart: number, size: number) => {
    const last = segments.at(-1);
    const isNext = last?.node === node && last.nodeStart + last.length === nodeStart;
    if (last !== undefined && isNext && last.textStart + last.length === length) last.length += size;
    else segments.push({ node, nodeStart, textStart: length, length: size });
  };
  const putHeld = () => {
    if (length > 0 && breaks > 0) put('\n'.repeat(Math.min(breaks, 2)));
    else if (length > 0 && hasTab) put('\t');
    else if (length > 0 && held !== null) {
      note(held.node, held.nodeStart, 1);
      put(' ');
    }
    breaks = 0;
    hasTab = false;
    held = null;
  };

  return {
    write: (node, nodeStart, piece) => {
      if (isFull) return;
      putHeld();
      const room = maxLength - length;
      isFull = piece.length > room;
      const fitting = isFull ? piece.slice(0, Math.max(0, room)) : piece;
      note(node, nodeStart, fitting.length);
      put(fitting);
    },
    space: (node, nodeStart) => {
      held ??= { node, nodeStart };
    },
    tab: () => {
      hasTab = true;
    },
    newLine: () => {
      breaks += 1;
    },
    break: (lines) => {
      breaks = Math.max(breaks, lines);
    },
    length: () => length,
    isFull: () => isFull,
    finish: () => ({ text: pieces.join(''), segments }),
  };
}
