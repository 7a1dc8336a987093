// Parts the words of this message from those it quotes: first by element, then by line. Stands inside page --webmail--> Mail.
import { complementOf, findQuotedRanges, hasWords, type TextRange } from '@/lib/domain/quoted-plain-text.ts';
import { type BodyPiece, composeBody } from './text-map.ts';
import type { VisibleText } from './visible-text.ts';

// Webmails put a prefix before the classes and ids of a mail: Roundcube `v1`, Outlook on the web `x_`.
const PREFIXES = ['', 'v1', 'v2', 'v3', 'x_', 'v1x_'];

/** What mail programs put a quote into; nobody writes an answer in there. */
const QUOTE_MARKS: readonly ((prefix: string) => string)[] = [
  () => 'blockquote[type="cite" i]', // Thunderbird, Apple Mail, Roundcube, Horde
  (p) => `.${p}gmail_quote`, // Gmail; also around a forwarded mail
  (p) => `.${p}gmail_attr, .${p}moz-cite-prefix, #${p}reply-intro`, // the line that introduces it
  (p) => `.${p}yahoo_quoted, .${p}protonmail_quote, .${p}tutanota_quote`, // Yahoo, Proton, Tuta
  (p) => `.${p}zmail_extra, #${p}zmail_extra`, // Zoho, Zimbra
  (p) => `#${p}mail-editor-reference-message-container`, // Outlook for phones
];

/** Perhaps a quote, perhaps the writer's; Roundcube makes one of lines that begin with `>`. */
const PERHAPS_MARK = 'blockquote';

/** Elements after which all is the quoted mail. */
const CUT_MARKS: readonly ((prefix: string) => string)[] = [
  (p) => `#${p}divRplyFwdMsg, #${p}appendonsend, hr[data-marker="__DIVIDER__"]`, // Outlook; Zimbra
];

/** Indented by the writer's own hand (Gmail's indent button, WebKit's), not a quote. */
const INDENT =
  'blockquote[style*="border: none" i], blockquote[style*="border:none" i], blockquote.webkit-indent-blockquote';

/** The elements of a message that are a quote, surely or perhaps, and those after which all is. */
export type QuoteElements = {
  readonly sure: ReadonlySet<Element>;
  readonly perhaps: ReadonlySet<Element>;
  readonly cutAt: ReadonlySet<Element>;
};

/**
 * Finds the quoting elements inside the areas of a body. `quoted` and `quotedAfter` are the webmail's own selectors.
 * Elements only; nothing is read or changed.
 */
export function findQuoteElements(
  areas: readonly Element[],
  own: { readonly quoted: readonly string[]; readonly quotedAfter: readonly string[] },
): QuoteElements {
  const sure = matchesOf(areas, [...QUOTE_MARKS.flatMap((css) => PREFIXES.map(css)), ...own.quoted]);
  const perhaps = new Set(
    [...matchesOf(areas, [PERHAPS_MARK])].filter((found) => !sure.has(found) && !isIndent(found)),
  );
  const cutAt = matchesOf(areas, [...CUT_MARKS.flatMap((css) => PREFIXES.map(css)), ...own.quotedAfter]);
  return { sure, perhaps, cutAt };
}

/** A message in two: `body` with the way back to the shown text, and `quoted`. `hasOwnWords`: the body holds a word. */
export type PartedText = {
  readonly body: string;
  readonly quoted: string;
  readonly pieces: readonly BodyPiece[];
  readonly hasOwnWords: boolean;
};

/**
 * Parts a shown text by its quoting elements and then by the lines of it (splitQuotedPlainText says how).
 * When only elements that are *perhaps* a quote hold words, they are kept as the body.
 * @example <div>No.<blockquote type="cite">Please</blockquote></div> gives { body: 'No.', quoted: 'Please', ... }
 */
export function partQuotedText(shown: VisibleText, elements: QuoteElements): PartedText {
  const inElements = (wanted: ReadonlySet<Element>) => shown.marked.filter((mark) => wanted.has(mark.element));
  const cut = inElements(elements.cutAt).map((mark) => mark.start);
  const sure: TextRange[] = [...inElements(elements.sure)];
  if (cut.length > 0) sure.push({ start: cut.reduce((first, at) => Math.min(first, at)), end: shown.text.length });
  const all = part(shown.text, findQuotedRanges(shown.text, [...sure, ...inElements(elements.perhaps)]));
  return all.hasOwnWords || elements.perhaps.size === 0 ? all : part(shown.text, findQuotedRanges(shown.text, sure));
}

/** Parts words that a person selected by their lines; when nothing but a quote was selected, it was meant, and is kept. */
export function partSelectedText(shown: VisibleText): PartedText {
  const parted = part(shown.text, findQuotedRanges(shown.text));
  return parted.hasOwnWords ? parted : part(shown.text, []);
}

function part(text: string, quoted: readonly TextRange[]): PartedText {
  const own = composeBody(text, complementOf(quoted, text.length));
  return { ...own, quoted: composeBody(text, quoted).body, hasOwnWords: hasWords(own.body) };
}

// Asking 20,000 plain paragraphs for sixty selectors takes 100 ms: only what has a class, an id or a mark of its own is asked.
const CANDIDATES = 'blockquote, hr, details, [class], [id], [tuta-collapsed-quote]';

function matchesOf(areas: readonly Element[], selectors: readonly string[]): ReadonlySet<Element> {
  const css = selectors.join(',');
  if (css === '') return new Set();
  const candidates = areas.flatMap((area) => [area, ...area.querySelectorAll(CANDIDATES)]);
  return new Set(candidates.filter((candidate) => candidate.matches(css)));
}

function isIndent(element: Element): boolean {
  return element.matches(INDENT);
}
