// The text of a page as a person sees it, with the way back to the nodes it stands in. Stands inside page --webmail--> Mail.
import { startWriting, type TextSegment, type TextWriter } from './text-writer.ts';

/** Shown text; `marked` are the stretches inside the elements asked for, `visitedNodes` measures the work done. */
export type VisibleText = {
  readonly text: string;
  readonly segments: readonly TextSegment[];
  readonly marked: readonly { readonly element: Element; readonly start: number; readonly end: number }[];
  readonly isClipped: boolean;
  readonly visitedNodes: number;
};

export type VisibleTextOptions = {
  /** Elements whose stretch of the text is wanted. */
  readonly mark?: ReadonlySet<Element>;
  /** Elements to leave out with all they hold. */
  readonly skip?: ReadonlySet<Element>;
  /** Read only what lies inside this range. */
  readonly within?: Range;
  /** Stop after so many characters; `MAX_TEXT_CHARACTERS` when not said. */
  readonly maxCharacters?: number;
  /** Read hidden elements as well (a heading the webmail folded away). */
  readonly isHiddenRead?: boolean;
};

/** More text than this is cut and said to be; so is a page of more nodes than this. What is left reads in under 100 ms. */
export const MAX_TEXT_CHARACTERS = 400_000;
export const MAX_NODES = 14_000;

const NEVER_TEXT: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE IFRAME FRAME OBJECT EMBED CANVAS AUDIO VIDEO SELECT TEXTAREA DATALIST'.split(
    ' ',
  ),
);
const BLOCK =
  /^(?:block|flex|grid|flow-root|table|list-item|-webkit-box|table-(?:row|caption|row-group|header-group|footer-group))(?: |$)/u;

/**
 * Reads the shown text of some elements, each on a line of its own. Line breaks are where the page shows them (blocks,
 * `br`, table rows, preformatted text); cells are parted by a tab; at most one blank line in a row; runs of
 * spaces are one space; soft hyphens and zero-width spaces are dropped. Hidden elements, scripts and form fields are not read.
 * Linear in the nodes; never throws for what stands on the page. Changes nothing.
 * @example readVisibleText([p]) // for <p>One<br>two <b hidden>x</b>three</p>: text 'One\ntwo three'
 */
export function readVisibleText(roots: readonly Element[], options: VisibleTextOptions = {}): VisibleText {
  const writer = startWriting(options.maxCharacters ?? MAX_TEXT_CHARACTERS);
  const marked: { element: Element; start: number; end: number }[] = [];
  let visitedNodes = 0;
  for (const root of roots) {
    visitedNodes += walk(root, { options, writer, marked, budget: MAX_NODES - visitedNodes });
    writer.break(1);
  }
  return { ...writer.finish(), marked, visitedNodes, isClipped: writer.isFull() || visitedNodes >= MAX_NODES };
}

type Layout = {
  readonly isHidden: boolean;
  readonly hidesOwnText: boolean;
  readonly breaks: 0 | 1 | 2;
  readonly isCell: boolean;
  readonly keepsLines: boolean;
};
type Open = { readonly element: Element; readonly layout: Layout; readonly start: number };
type Walk = {
  readonly options: VisibleTextOptions;
  readonly writer: TextWriter;
  readonly marked: { element: Element; start: number; end: number }[];
  readonly budget: number;
};

/** Walks without recursion, since a hostile page may be nested deeper than the stack. Returns the nodes visited. */
function walk(root: Element, { options, writer, marked, budget }: Walk): number {
  const opened: Open[] = [];
  let visited = 0;
  const leave = () => {
    const open = opened.pop();
    if (open === undefined) return;
    if (options.mark?.has(open.element))
      marked.push({ element: open.element, start: open.start, end: writer.length() });
    if (open.layout.breaks > 0) writer.break(open.layout.breaks);
  };
  let node: Node | null = root;
  while (node !== null && visited < budget && !writer.isFull()) {
    visited += 1;
    const child: Node | null = enter(node, opened, writer, options) ? node.firstChild : null;
    if (child !== null) {
      node = child;
      continue;
    }
    while (node !== null) {
      if (opened.at(-1)?.element === node) leave();
      if (node === root) return visited;
      const next: Node | null = node.nextSibling;
      if (next !== null) {
        node = next;
        break;
      }
      node = node.parentNode;
    }
  }
  while (opened.length > 0) leave();
  return visited;
}

/** Takes one node in; true when its children are to be read. */
function enter(node: Node, opened: Open[], writer: TextWriter, options: VisibleTextOptions): boolean {
  if (node.nodeType === 3) {
    const layout = opened.at(-1)?.layout;
    if (layout !== undefined && !layout.hidesOwnText) writeText(node as Text, layout, writer, options.within);
    return false;
  }
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  const tag = element.tagName.toUpperCase();
  if (NEVER_TEXT.has(tag) || options.skip?.has(element)) return false;
  if (options.within !== undefined && !options.within.intersectsNode(element)) return false;
  const layout = layoutOf(element, tag, options);
  if (layout.isHidden) return false;
  if (tag === 'BR') writer.newLine();
  if (layout.breaks > 0) writer.break(layout.breaks);
  if (layout.isCell && element.previousElementSibling !== null) writer.tab();
  opened.push({ element, layout, start: writer.length() });
  return true;
}

function layoutOf(element: Element, tag: string, { isHiddenRead, mark }: VisibleTextOptions): Layout {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const display = style?.display ?? 'block';
  const space = style?.whiteSpace ?? 'normal';
  // A quote is a block whatever its style says: Roundcube's elastic makes it an inline-block as wide as the mail.
  const isBlock = BLOCK.test(display) || mark?.has(element) === true;
  return {
    isHidden: !isHiddenRead && (style === undefined || display === 'none' || isOutOfSight(element, style)),
    hidesOwnText: !isHiddenRead && (style?.visibility !== 'visible' || style.fontSize === '0px' || isFolded(element)),
    breaks: tag === 'P' ? 2 : isBlock ? 1 : 0,
    isCell: display === 'table-cell',
    keepsLines: space.startsWith('pre') || space === 'break-spaces',
  };
}

/** Clipped to a dot for screen readers, fully transparent, or inside a closed `details`. */
function isOutOfSight(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.opacity === '0' || style.contentVisibility === 'hidden') return true;
  if (style.position === 'absolute' && style.overflow !== 'visible' && isDot(style)) return true;
  return isFolded(element.parentElement) && element.tagName !== 'SUMMARY';
}

function isFolded(element: Element | null): boolean {
  return element?.tagName === 'DETAILS' && !element.hasAttribute('open');
}

function isDot(style: CSSStyleDeclaration): boolean {
  return Number.parseFloat(style.width) <= 1 || Number.parseFloat(style.height) <= 1;
}

// Runs of characters that a page shows as they are, as space, or not at all (soft hyphen, zero-width space).
// Words parted by one space are one piece: most text is.
const PIECES =
  /[ \t\r\n\f]+|\u00A0+|[\u00AD\u200B\uFEFF]+|[^ \t\r\n\f\u00A0\u00AD\u200B\uFEFF]+(?: [^ \t\r\n\f\u00A0\u00AD\u200B\uFEFF]+)*/gu;

function writeText(node: Text, layout: Layout, writer: TextWriter, within: Range | undefined): void {
  const [from, to] = clip(node, within);
  const data = from === 0 && to === node.data.length ? node.data : node.data.slice(from, to);
  for (const { 0: piece, index } of data.matchAll(PIECES)) {
    if (writer.isFull()) return;
    const first = piece.charAt(0);
    if (first === '\u00A0') writer.space(node, from + index);
    else if (/[ \t\r\n\f]/u.test(first)) writeSpace({ node, at: from + index, piece, layout, writer });
    else if (!/[\u00AD\u200B\uFEFF]/u.test(first)) writer.write(node, from + index, piece);
  }
}

type Space = {
  readonly node: Text;
  readonly at: number;
  readonly piece: string;
  readonly layout: Layout;
  readonly writer: TextWriter;
};

function writeSpace({ node, at, piece, layout, writer }: Space): void {
  if (!layout.keepsLines || !piece.includes('\n')) writer.space(node, at);
  else for (const character of piece) if (character === '\n') writer.newLine();
}

function clip(node: Text, within: Range | undefined): readonly [number, number] {
  if (within === undefined) return [0, node.data.length];
  if (!within.intersectsNode(node)) return [0, 0];
  const from = within.startContainer === node ? within.startOffset : 0;
  const to = within.endContainer === node ? within.endOffset : node.data.length;
  return [from, to];
}
