// The words of an HTML mail as plain text, without a DOM (a worker has none): what is shown, in lines, quotes marked `>`.
// Our own, because what counts as the message's own words is what this program is for. One pass, linear in the text.

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote br center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
);
const PARAGRAPHS: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 ul ol table blockquote'.split(' '));
/** Elements whose words are never shown. */
const UNSHOWN: ReadonlySet<string> = new Set(
  'script style head title template noscript svg math object iframe textarea select'.split(' '),
);
const VOID: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const HIDING =
  /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|mso-hide\s{0,3}:\s{0,3}all|font-size\s{0,3}:\s{0,3}0(?![.\d])/iu;
const QUOTE_CLASS = /class\s{0,3}=\s{0,3}["']?[^"'>]{0,120}(?:gmail_quote|yahoo_quoted|moz-cite-prefix)/iu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '\u2013',
  mdash: '\u2014',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201c',
  rdquo: '\u201d',
  hellip: '\u2026',
  bull: '\u2022',
  middot: '\u00b7',
  copy: '\u00a9',
  reg: '\u00ae',
  sect: '\u00a7',
  para: '\u00b6',
  aacute: '\u00e1',
  eacute: '\u00e9',
  iacute: '\u00ed',
  oacute: '\u00f3',
  uacute: '\u00fa',
  ntilde: '\u00f1',
  Aacute: '\u00c1',
  Eacute: '\u00c9',
  Iacute: '\u00cd',
  Oacute: '\u00d3',
  Uacute: '\u00da',
  Ntilde: '\u00d1',
  uuml: '\u00fc',
  iquest: '\u00bf',
  iexcl: '\u00a1',
  shy: '',
  zwnj: '',
  zwj: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  deg: '\u00b0',
  times: '\u00d7',
  euro: '\u20ac',
};

/** The text under construction: finished lines, the line being written, and how deep in quotes it is. */
type Writing = { readonly lines: string[]; words: string[]; endsInSpace: boolean; quoteDepth: number };
/** What is left to spend on looking for the ends of tags: some times the text's length, so that no text costs more. */
type Budget = { left: number };
type Open = { readonly name: string; readonly isHiding: boolean; readonly isQuoting: boolean };

/**
 * The shown words of an HTML text, one line a block, at most one blank line between; words inside a quote begin with
 * `> `. Scripts, styles, comments and hidden elements are left out. Never throws.
 * @example htmlToText('<p>Denied.<br>Thank you</p><blockquote>My request</blockquote>') // 'Denied.\nThank you\n\n> My request'
 */
export function htmlToText(html: string): string {
  const writing: Writing = { lines: [], words: [], endsInSpace: true, quoteDepth: 0 };
  const open: Open[] = [];
  const budget: Budget = { left: html.length * 4 + 1000 };
  let hidden = 0;
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    if (end > at && hidden === 0) writeWords(writing, html.slice(at, end));
    if (next < 0) break;
    const tag = readTag(html, next, budget);
    if (tag === null) {
      if (hidden === 0) writeWords(writing, '<');
      at = next + 1;
      continue;
    }
    at = tag.end;
    if (tag.name === '') continue;
    if (BLOCKS.has(tag.name) && hidden === 0) breakLine(writing, PARAGRAPHS.has(tag.name));
    if (tag.isClosing) hidden -= closeTag(open, tag.name, writing);
    else if (!VOID.has(tag.name) && !tag.isSelfClosed) {
      const element = openTag(tag);
      open.push(element);
      if (element.isHiding) hidden += 1;
      if (element.isQuoting) {
        breakLine(writing, true);
        writing.quoteDepth += 1;
      }
    }
    if (RAW.has(tag.name) && !tag.isClosing) at = endOfRaw(html, at, tag.name);
  }
  breakLine(writing, false);
  return writing.lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Elements whose content is not markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea']);

type Tag = {
  readonly name: string;
  readonly attributes: string;
  readonly end: number;
  readonly isClosing: boolean;
  readonly isSelfClosed: boolean;
};

/** The tag, comment or declaration at `at` (`name` is '' for the latter two); `null` when the `<` is only a character. */
function readTag(html: string, at: number, budget: Budget): Tag | null {
  if (html.startsWith('<!--', at)) {
    const close = html.indexOf('-->', at + 4);
    return {
      name: '',
      attributes: '',
      end: close < 0 ? html.length : close + 3,
      isClosing: false,
      isSelfClosed: false,
    };
  }
  const start = /^<(\/?)([a-z][a-z0-9:]{0,20}|[!?])/iu.exec(html.slice(at, at + 24));
  if (start === null) return null;
  const close = endOfTag(html, at + start[0].length, budget);
  if (close < 0) return null;
  const name = start[2] ?? '';
  const attributes = html.slice(at + start[0].length, close);
  const isMarkup = name !== '!' && name !== '?';
  return {
    name: isMarkup ? name.toLowerCase() : '',
    attributes,
    end: close + 1,
    isClosing: start[1] === '/',
    isSelfClosed: attributes.endsWith('/'),
  };
}

/** The `>` that ends a tag, not counting those in quoted attributes; -1 when the tag is not closed. */
function endOfTag(html: string, from: number, budget: Budget): number {
  for (let at = from; at < html.length && budget.left > 0; at += 1) {
    const character = html[at];
    if (character === '>') return at;
    if (character === '<') return -1;
    budget.left -= 1;
    if (character !== '"' && character !== "'") continue;
    const shut = html.indexOf(character, at + 1);
    if (shut < 0) return html.indexOf('>', at);
    budget.left -= shut - at;
    at = shut;
  }
  return -1;
}

function endOfRaw(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}`, 'giu');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

function openTag(tag: Tag): Open {
  const isHiding =
    UNSHOWN.has(tag.name) ||
    HIDING.test(tag.attributes.slice(0, 2000)) ||
    /(?:^|\s)hidden(?:\s|=|$)/iu.test(tag.attributes.slice(0, 2000));
  const isQuoting = tag.name === 'blockquote' || QUOTE_CLASS.test(tag.attributes.slice(0, 2000));
  return { name: tag.name, isHiding, isQuoting };
}

/** Closes the nearest open element of that name (looking back 64) and those left open in it; returns how many were hiding. */
function closeTag(open: Open[], name: string, writing: Writing): number {
  let depth = open.length - 1;
  const deepest = Math.max(0, open.length - 64);
  while (depth >= deepest && open[depth]?.name !== name) depth -= 1;
  if (depth < deepest || depth < 0) return 0;
  let hiding = 0;
  for (const element of open.splice(depth)) {
    if (element.isHiding) hiding += 1;
    if (element.isQuoting) {
      breakLine(writing, true);
      writing.quoteDepth -= 1;
    }
  }
  return hiding;
}

// Pieces are gathered and joined once a line: asking a growing string how it ends would copy it each time.
function writeWords(writing: Writing, raw: string): void {
  const words = decodeEntities(raw).replace(/[\s\u00a0]+/gu, ' ');
  const piece = writing.endsInSpace ? words.trimStart() : words;
  if (piece === '') return;
  writing.words.push(piece);
  writing.endsInSpace = piece.endsWith(' ');
}

function breakLine(writing: Writing, isParagraph: boolean): void {
  const line = writing.words.join('').trim();
  writing.words = [];
  writing.endsInSpace = true;
  const mark = '> '.repeat(Math.min(writing.quoteDepth, 5));
  if (line !== '') writing.lines.push(mark + line);
  if (isParagraph && writing.lines.length > 0 && writing.lines.at(-1) !== '') writing.lines.push('');
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,20});/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
    const code =
      name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}
