// Plain reading of a mail body: hidden letters dropped, look-alike letters and quotes folded, every character still
// tied to its place in the body. Stands before the suggestion's sentences.

/** Only this many characters of a body are read; a decision stands in its first pages. */
export const READ_LIMIT = 32_000;

/** Folded lower-case text; character `i` came from `body[starts[i]..ends[i])`. */
export type NormalText = {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
};

/** Letters of other scripts that print like Latin ones. Data: the common ones, not the whole Unicode table. */
const LOOK_ALIKE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    һ: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    ӏ: 'l',
    м: 'm',
    о: 'o',
    р: 'p',
    ѕ: 's',
    т: 't',
    у: 'y',
    х: 'x',
    ο: 'o',
    α: 'a',
    ε: 'e',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    '\u2018': "'",
    '\u2019': "'",
    '\u201a': "'",
    '\u2032': "'",
    '\u201c': '"',
    '\u201d': '"',
    '\u201e': '"',
    '\u00ab': '"',
    '\u00bb': '"',
    '\u2010': '-',
    '\u2011': '-',
    '\u2012': '-',
    '\u2013': '-',
    '\u2014': '-',
    '\u2015': '-',
    '\u2212': '-',
    '\u2028': '\n',
    '\u2029': '\n',
    '\u0085': '\n',
    '\r': '\n',
    '\t': ' ',
    '\f': '\n',
  }),
);

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&nbsp;', ' '],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&apos;', "'"],
  ['&rsquo;', "'"],
  ['&lsquo;', "'"],
  ['&ldquo;', '"'],
  ['&rdquo;', '"'],
  ['&ndash;', '-'],
  ['&mdash;', '-'],
  ['&#160;', ' '],
  ['&#8217;', "'"],
]);

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'br p div tr li ul ol table h1 h2 h3 h4 hr blockquote body html'.split(' '),
);
const INLINE_TAGS: ReadonlySet<string> = new Set(
  'span b i u em strong a font td th tbody thead img small sup sub center o:p meta link head title'.split(' '),
);
const LONGEST_TAG = 400;
const HIDDEN_CHARACTER = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;
const MARK = /\p{M}/u;

/**
 * Folds a body for reading: NFKC, lower case, accents off, hidden characters out, left-over HTML tags as breaks.
 * Never throws; linear in the text; at most `READ_LIMIT` characters.
 * @example normalise('De\u200bnied').text // 'denied'
 */
export function normalise(body: string): NormalText {
  const limit = Math.min(body.length, READ_LIMIT);
  const out = foldedText(limit);
  for (let at = 0; at < limit; ) {
    const code = body.charCodeAt(at);
    const plain = code < 128 ? (PLAIN[code] ?? 0) : 0;
    if (plain !== 0) {
      out.putCode(plain, at, at + 1);
      at += 1;
      continue;
    }
    const markup = readMarkup(body, at);
    if (markup !== null) {
      out.put(markup.stands, at, markup.end);
      at = markup.end;
      continue;
    }
    const character = String.fromCodePoint(body.codePointAt(at) ?? 0xfffd);
    out.put(fold(character), at, at + character.length);
    at += character.length;
  }
  return out.finish();
}

/** The place in the body of `[from, to)` of the folded text; `to` must be above `from`. */
export function placeInBody(
  normal: NormalText,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  return { start: normal.starts[from] ?? 0, end: normal.ends[to - 1] ?? 0 };
}

/** What an ASCII character folds to by itself; 0 for those that may begin markup or stand for another. */
const PLAIN: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === '<' || character === '&' || LOOK_ALIKE.has(character)) return 0;
  return character.toLowerCase().charCodeAt(0);
});
const DECODE_STEP = 8192;

type FoldedText = {
  readonly putCode: (code: number, start: number, end: number) => void;
  readonly put: (characters: string, start: number, end: number) => void;
  readonly finish: () => NormalText;
};

/** Collects folded characters with their places; grows where one character folds to several. */
function foldedText(expected: number): FoldedText {
  let codes = new Uint16Array(expected + 16);
  let starts = new Int32Array(expected + 16);
  let ends = new Int32Array(expected + 16);
  let length = 0;
  const grow = (): void => {
    const [oldCodes, oldStarts, oldEnds] = [codes, starts, ends];
    codes = new Uint16Array(length * 2);
    codes.set(oldCodes);
    starts = new Int32Array(length * 2);
    starts.set(oldStarts);
    ends = new Int32Array(length * 2);
    ends.set(oldEnds);
  };
  const putCode = (code: number, start: number, end: number): void => {
    if (length === codes.length) grow();
    codes[length] = code;
    starts[length] = start;
    ends[length] = end;
    length += 1;
  };
  return {
    putCode,
    put: (characters, start, end) => {
      for (let index = 0; index < characters.length; index += 1) putCode(characters.charCodeAt(index), start, end);
    },
    finish: () => {
      let text = '';
      for (let from = 0; from < length; from += DECODE_STEP)
        text += String.fromCharCode(...codes.subarray(from, Math.min(length, from + DECODE_STEP)));
      return { text, starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
    },
  };
}

function fold(character: string): string {
  if (character < '\u0080') return LOOK_ALIKE.get(character) ?? character.toLowerCase();
  if (HIDDEN_CHARACTER.test(character)) return '';
  const known = LOOK_ALIKE.get(character) ?? LOOK_ALIKE.get(character.toLowerCase());
  if (known !== undefined) return known;
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase()) {
    if (!MARK.test(part)) folded += LOOK_ALIKE.get(part) ?? part;
  }
  return folded;
}

/** A left-over tag or entity at `at`, and what it stands for; `null` when the text is not one. Looks at most 400 ahead. */
function readMarkup(body: string, at: number): { readonly end: number; readonly stands: string } | null {
  const first = body[at];
  if (first === '&') {
    const close = body.slice(at, at + 8).indexOf(';');
    const stands = close < 0 ? undefined : ENTITIES.get(body.slice(at, at + close + 1).toLowerCase());
    return stands === undefined ? null : { end: at + (close + 1), stands };
  }
  if (first !== '<') return null;
  const ahead = body.slice(at, at + LONGEST_TAG);
  const close = ahead.indexOf('>');
  if (close < 0) return null;
  const name = /^<\/?([a-z][a-z0-9:]{0,10})/iu.exec(ahead)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  if (BLOCK_TAGS.has(name)) return { end: at + close + 1, stands: '\n' };
  return INLINE_TAGS.has(name) ? { end: at + close + 1, stands: ' ' } : null;
}
