// Splits the plain text of a mail into its own words and what it quotes. Used on both arrows that lead to Mail.
// Two rules pull apart: a lost word of the reply is worse than a kept quote, and no word of the quoted request may be
// classified. So a quote is only cut at marks that nobody types by hand, and a cut loses nothing: it goes to `quoted`.

/** A stretch of a text in UTF-16 offsets, `start` inclusive, `end` exclusive. */
export type TextRange = { readonly start: number; readonly end: number };

/** The two parts of a mail's text; together they hold every line of it. */
export type SplitText = { readonly body: string; readonly quoted: string };

type Line = {
  readonly start: number;
  /** Without the line break. */
  readonly text: string;
  /** Offset after the line break. */
  readonly end: number;
  readonly isMarked: boolean;
  readonly isBlank: boolean;
};

// The lines of an attribution are joined to at most this many characters, and a header block is looked for in this
// many lines, so that the work stays linear in the text.
const MAX_ATTRIBUTION_LINES = 4;
const MAX_ATTRIBUTION_CHARACTERS = 500;
const MAX_HEADER_LINES = 14;

/** `On <date>, <who> wrote:` as the mail programs of each language write it; `Jane <jane@...> wrote:` as well. */
const ATTRIBUTIONS: readonly RegExp[] = [
  /^(?:on|in a message dated)\s.{3,450}\s(?:wrote|writes|sent)\s?:$/iu, // en
  /^el\s.{3,450}\s(?:escribió|escribio)\s?:$/iu, // es
  /^le\s.{3,450}\sa écrit\s?:$/iu, // fr
  /^am\s.{3,450}\sschrieb(?:\s.{0,450})?:$/iu, // de
  /^em\s.{3,450}\sescreveu\s?:$/iu, // pt
  /^[^<>]{0,200}<[^\s<>]{1,200}@[^\s<>]{1,200}>\s(?:wrote|writes|escribió|a écrit|schrieb|escreveu)\s?:$/iu,
  /^\d{4}-\d{2}-\d{2}\s\d{1,2}:\d{2}\s.{0,300}<[^\s<>]{1,200}@[^\s<>]{1,200}>:$/u,
  /^\p{L}{2}, \d{1,2}\s.{3,40}\s\d{1,2}:\d{2},\s.{0,300}<[^\s<>]{1,200}@[^\s<>]{1,200}>:$/u, // ru, Gmail
  /^.{3,450}\s(?:пишет|написала?|написал\(а\))\s?:$/iu, // ru
  /^.{3,450}(?:写道|寫道|写了)\s?[::]$/u, // zh
  /^(?:quoting|zitat von|citando a?|citant|quotando)\s.{1,300}@.{1,200}:$/iu, // Horde
  /^.{3,60}\sby\s[^\s<>]{1,200}@[^\s<>]{1,200}:$/iu, // Tuta
  /^-{3,}\s?on\s.{3,450}\swrote\s?-{3,}$/iu, // Zoho
];
const ATTRIBUTION_START =
  /^(?:-{3,}\s?)?(?:on|in a message dated|el|le|am|em|在)\s?.*\d|^\d{4}(?:-\d{2}-\d{2}\s|\s?年)|^.{0,12}\d{1,2}[. ].{0,20}\d{4}|<?[^\s<>]{1,200}@/iu;

/** What an attribution must also hold to cut all that follows when no `>` lines follow it: a time of day or an address. */
const CLOCK_OR_ADDRESS = /\d{1,2}[:.h]\d{2}|@/u;

const REPLY_SEPARATOR =
  /^[-_=*\s]*(?:original message|mensaje original|message d'origine|message original|ursprüngliche nachricht|mensagem original|исходное сообщение|原始邮件|原始郵件)[-_=*\s]*:?$/iu;
const FORWARD_SEPARATOR =
  /^(?:[-_=*\s]*(?:forwarded message|mensaje reenviado|message transféré|weitergeleitete nachricht|mensagem encaminhada|пересылаемое сообщение|转发的邮件|轉寄的郵件)[-_=*\s]*:?|begin forwarded message\s?:|inicio del mensaje reenviado\s?:)$/iu;
const HAS_RULE = /[-_=*]{2}|:$/u;
const RULE_LINE = /^\s*(?:_{5,}|-{5,})\s*$/u;

type HeaderKind = 'from' | 'sent' | 'date' | 'to' | 'subject' | 'other';
const HEADER_LABELS: readonly (readonly [HeaderKind, RegExp])[] = [
  ['from', /^\*?(?:from|de|von|от|发件人|寄件者)\*?\s?[::]/iu],
  ['sent', /^\*?(?:sent|enviado|enviado el|enviada em|envoyé|gesendet|отправлено|发送时间)\*?\s?[::]/iu],
  ['date', /^\*?(?:date|fecha|datum|data|дата|日期)\*?\s?[::]/iu],
  ['to', /^\*?(?:to|para|à|an|кому|收件人)\*?\s?[::]/iu],
  ['subject', /^\*?(?:subject|asunto|objet|betreff|assunto|тема|主题|主旨)\*?\s?[::]/iu],
  ['other', /^\*?(?:cc|bcc|cco|reply-to|importance|attachments|adjuntos|копия|抄送)\*?\s?[::]/iu],
];

/**
 * Splits a plain text into the words of this message and the words it quotes.
 *
 * Quoted are: lines that begin with `>`, with the line that introduces them; all that follows a line such as
 * `On <date> <who> wrote:` (with a time or an address), `-----Original Message-----`, or a From/Sent/To/Subject block,
 * in English, Spanish, French, German, Portuguese, Russian and Chinese. A memo heading without addresses or `Sent:` is the reply's own.
 *
 * Nothing but a quote: an unmistakable one (an answer with no words of its own) leaves `body` empty; a forwarded
 * message without a comment, and a text in which every line begins with `>`, stay in `body`.
 *
 * Line breaks become `\n`; both parts are trimmed. Linear in the length of the text. Never throws.
 *
 * @example splitQuotedPlainText('Denied.\n\nOn 1 Mar 2021 at 9:00 Ana Paz wrote:\n> Please release him.')
 * // { body: 'Denied.', quoted: 'On 1 Mar 2021 at 9:00 Ana Paz wrote:\n> Please release him.' }
 */
export function splitQuotedPlainText(text: string): SplitText {
  const quoted = findQuotedRanges(text);
  return {
    body: joinRanges(text, complementOf(quoted, text.length)),
    quoted: joinRanges(text, quoted),
  };
}

/**
 * The quoted stretches of a text, in order, not overlapping, each of whole lines (but for parts of `known`).
 * `known` are stretches already known to be quoted (elements of a page); a line wholly inside one counts as one
 * beginning with `>`. Empty when nothing is quoted, or when all of it is and must be kept (see splitQuotedPlainText).
 * @example findQuotedRanges('Yes.\n> Ready?') // [{ start: 5, end: 13 }]
 */
export function findQuotedRanges(text: string, known: readonly TextRange[] = []): readonly TextRange[] {
  const sortedKnown = uniteRanges(known);
  const lines = splitLines(text, sortedKnown);
  const ranges = uniteRanges([...scanLines(lines), ...sortedKnown]);
  return mustKeepAll(lines, ranges, sortedKnown) ? [] : ranges;
}

/** What is left of `[0, length)` outside the ranges (which are in order and apart). @example complementOf([{start:1,end:2}], 3) // [{start:0,end:1},{start:2,end:3}] */
export function complementOf(ranges: readonly TextRange[], length: number): readonly TextRange[] {
  const left: TextRange[] = [];
  let from = 0;
  for (const range of ranges) {
    if (range.start > from) left.push({ start: from, end: range.start });
    from = Math.max(from, range.end);
  }
  if (from < length) left.push({ start: from, end: length });
  return left;
}

/** Whether a text holds a word: at least one letter or digit of any script. @example hasWords('-- \n') // false */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function joinRanges(text: string, ranges: readonly TextRange[]): string {
  return ranges
    .map((range) => text.slice(range.start, range.end))
    .join('')
    .replace(/\r\n?/gu, '\n')
    .trim();
}

function splitLines(text: string, known: readonly TextRange[]): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let knownIndex = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed + 1;
    const line = text.slice(start, feed === -1 ? text.length : feed).replace(/\r$/u, '');
    while ((known[knownIndex]?.end ?? Number.POSITIVE_INFINITY) < start + line.length) knownIndex += 1;
    const inside = known[knownIndex];
    const isKnown = inside !== undefined && inside.start <= start && inside.end >= start + line.length;
    const isBlank = line.trim() === '';
    lines.push({ start, text: line, end, isBlank, isMarked: (!isBlank && isKnown) || /^ {0,3}>/u.test(line) });
    start = end;
  }
  return lines;
}

function scanLines(lines: readonly Line[]): readonly TextRange[] {
  const ranges: TextRange[] = [];
  let index = 0;
  while (index < lines.length) {
    const end = endOfQuoteAt(lines, index);
    if (end > index) {
      ranges.push(rangeOf(lines, index, end));
      index = end;
    } else index += 1;
  }
  return ranges;
}

/** The index of the line after the quote that begins at `index`, or `index` when none begins there. */
function endOfQuoteAt(lines: readonly Line[], index: number): number {
  const line = lines[index];
  if (line === undefined || line.isBlank) return index;
  if (line.isMarked) return isEscapedFrom(lines, index) ? index : endOfMarked(lines, index);
  const introduced = endOfIntroduction(lines, index);
  if (introduced === null) return index;
  const next = skipBlank(lines, introduced.end);
  if (lines[next]?.isMarked === true) return endOfMarked(lines, next);
  return introduced.mayCutAll ? lines.length : index;
}

/** A single `>From ` line is mail-file escaping of an ordinary sentence, not a quote. */
function isEscapedFrom(lines: readonly Line[], index: number): boolean {
  return (
    lines[index]?.text.startsWith('>From ') === true &&
    lines[index - 1]?.isMarked !== true &&
    !lines[index + 1]?.isMarked
  );
}

function endOfMarked(lines: readonly Line[], from: number): number {
  let end = from;
  let index = from;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.isMarked || isWrappedRest(lines, index)) end = index + 1;
    else if (!line.isBlank) break;
    index += 1;
  }
  return end;
}

/** The few words a mail server broke off a long `>` line: lower case, short, between two quoted lines. */
function isWrappedRest(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  const line = lines[index];
  if (before?.isMarked !== true || line === undefined || lines[index + 1]?.isMarked !== true) return false;
  return before.text.length >= 60 && !/[.!?:;]\s*$/u.test(before.text) && /^\p{Ll}.{0,40}$/u.test(line.text);
}

type Introduction = { readonly end: number; readonly mayCutAll: boolean };

function endOfIntroduction(lines: readonly Line[], index: number): Introduction | null {
  const text = lines[index]?.text.trim() ?? '';
  if (text.length > MAX_ATTRIBUTION_CHARACTERS) return null;
  if (isSeparator(text)) return { end: index + 1, mayCutAll: HAS_RULE.test(text) || isHeaderBlock(lines, index + 1) };
  if (RULE_LINE.test(text) && isHeaderBlock(lines, skipBlank(lines, index + 1))) {
    return { end: skipBlank(lines, index + 1), mayCutAll: true };
  }
  if (isHeaderBlock(lines, index)) return { end: index, mayCutAll: true };
  return endOfAttribution(lines, index);
}

function endOfAttribution(lines: readonly Line[], index: number): Introduction | null {
  let joined = '';
  for (let next = index; next < index + MAX_ATTRIBUTION_LINES; next += 1) {
    const line = lines[next];
    if (line === undefined || line.isBlank || line.isMarked) return null;
    joined = `${joined} ${line.text.trim()}`.trim();
    if (joined.length > MAX_ATTRIBUTION_CHARACTERS || !ATTRIBUTION_START.test(joined)) return null;
    if (ATTRIBUTIONS.some((pattern) => pattern.test(joined))) {
      return { end: next + 1, mayCutAll: CLOCK_OR_ADDRESS.test(joined) };
    }
  }
  return null;
}

function isSeparator(text: string): boolean {
  return REPLY_SEPARATOR.test(text) || FORWARD_SEPARATOR.test(text);
}

/** A mail's own heading lines: sender, date and one more, and something only mail has (`Sent:` or an address). */
function isHeaderBlock(lines: readonly Line[], from: number): boolean {
  if (headerKind(lines[skipBlank(lines, from)]) === null) return false;
  const kinds = new Set<HeaderKind>();
  let hasAddress = false;
  let withoutLabel = 0;
  for (const line of lines.slice(from, from + MAX_HEADER_LINES)) {
    const kind = headerKind(line);
    if (kind === null) withoutLabel += 1;
    else withoutLabel = 0;
    if (withoutLabel > 3) break;
    if (kind !== null) kinds.add(kind);
    if (line.text.slice(0, 1000).includes('@')) hasAddress = true;
  }
  const hasWhen = kinds.has('sent') || kinds.has('date');
  const isMail = kinds.has('sent') || hasAddress;
  return kinds.has('from') && hasWhen && (kinds.has('to') || kinds.has('subject')) && isMail;
}

function headerKind(line: Line | undefined): HeaderKind | null {
  if (line === undefined || line.isMarked) return null;
  const text = line.text.trimStart();
  return HEADER_LABELS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether cutting would leave no word although the quote may be the message itself. */
function mustKeepAll(lines: readonly Line[], ranges: readonly TextRange[], known: readonly TextRange[]): boolean {
  if (ranges.length === 0) return false;
  let index = 0;
  for (const line of lines) {
    while ((ranges[index]?.end ?? Number.POSITIVE_INFINITY) <= line.start) index += 1;
    const isQuoted = (ranges[index]?.start ?? Number.POSITIVE_INFINITY) <= line.start;
    if (!isQuoted && hasWords(line.text)) return false;
  }
  const first = lines.find((line) => !line.isBlank);
  if (first === undefined) return false;
  if (FORWARD_SEPARATOR.test(first.text.trim())) return true;
  return known.length === 0 && lines.every((line) => line.isBlank || line.isMarked);
}

function skipBlank(lines: readonly Line[], from: number): number {
  let index = from;
  while (index < from + 3 && lines[index]?.isBlank === true) index += 1;
  return index;
}

function rangeOf(lines: readonly Line[], from: number, to: number): TextRange {
  return { start: lines[from]?.start ?? 0, end: lines[to - 1]?.end ?? 0 };
}

function uniteRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const united: { start: number; end: number }[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else if (range.end > range.start) united.push({ start: range.start, end: range.end });
  }
  return united;
}
