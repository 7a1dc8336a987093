// The parts of a letter by line: what the writer says, the signature, printed notices, earlier mail carried along.
import type { NormalText } from './normalise.ts';

type LineRole = 'blank' | 'content' | 'greeting' | 'signature' | 'notice' | 'forwarded';

/** One line of the folded text and what it is. `end` excludes the line break. */
export type Line = { readonly start: number; readonly end: number; readonly role: LineRole };

const GREETING =
  /^(?:dear|hi|hello|greetings|hola|estimad[oa]s?|buen[oa]s|to whom|good (?:morning|afternoon|evening|day))\b/u;
const SIGN_OFF: ReadonlySet<string> = new Set([
  'sincerely',
  'respectfully',
  'regards',
  'best regards',
  'kind regards',
  'best',
  'v/r',
  'vr',
  'very respectfully',
  'thank you',
  'thanks',
  'many thanks',
  'thank you very much',
  'warm regards',
  'cordially',
  'saludos',
  'atentamente',
  'cordialmente',
  'gracias',
  'sincerely yours',
  'yours truly',
  'r/',
  'with regards',
  'thank you kindly',
  'respectfully yours',
  'thank you and have a good day',
  'thank you for your time',
  'muchas gracias',
  'un cordial saludo',
  'respetuosamente',
]);
const NOTICE = new RegExp(
  `^[*_ ]{0,3}(?:${[
    'warning:',
    'warning this',
    'caution:',
    'confidentiality',
    'privileged and confidential',
    'notice:',
    'disclaimer',
    'this document is unclassified',
    'this (?:e-?mail|message|communication|transmission)[^.]{0,60}(?:contain|intended|confidential|originated|may be)',
    'if you are not the (?:intended|named)',
    'este (?:mensaje|correo)[^.]{0,60}(?:confidencial|destinatario)',
    'the information (?:contained )?in this',
    'external (?:e-?mail|sender)',
    'do not click',
    'please consider the environment',
    'report suspicious',
    'u//fouo',
    '\\(u//',
    'unclassified//',
  ].join('|')})`,
  'u',
);
const TITLE =
  /\b(?:deportation officer|field office director|afod|dfod|sddo|reviewing official|unit chief|detention and deportation|case review (?:team|unit|staff)|ero (?:ombudsman|headquarters)|(?:field|sub-?) ?office|enforcement and removal operations)\b/u;
const FORWARD_MARK =
  /^[-_* ]{0,12}(?:original message|forwarded message|begin forwarded message|mensaje (?:original|reenviado))\b/u;
const WROTE = /^(?:on|el) .{4,200}(?:wrote|escribio): {0,3}$/u;
const HEADER_START = /^[*_ ]{0,3}(?:from|de)[*_ ]{0,3}:/u;
const HEADER_NEXT = /^[*_ ]{0,3}(?:sent|date|to|subject|enviado|fecha|para|asunto)[*_ ]{0,3}:/u;

/** Divides the folded text in lines with a role each. Linear; never throws. */
export function linesOf(normal: NormalText): readonly Line[] {
  const raw = splitLines(normal.text);
  const texts = raw.map((line) => normal.text.slice(line.start, line.end).trim());
  const roles: LineRole[] = texts.map((text) => (text === '' ? 'blank' : 'content'));
  markForwarded(texts, roles);
  markNotices(texts, roles);
  markGreetings(texts, roles);
  markSignature(texts, roles);
  return raw.map((line, index) => ({ ...line, role: roles[index] ?? 'blank' }));
}

function splitLines(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function markForwarded(texts: readonly string[], roles: LineRole[]): void {
  let isCarried = false;
  texts.forEach((text, index) => {
    if (!isCarried) isCarried = startsForwarded(texts, index);
    if (roles[index] === 'content' && (isCarried || text.startsWith('>'))) roles[index] = 'forwarded';
  });
}

function startsForwarded(texts: readonly string[], index: number): boolean {
  const text = texts[index] ?? '';
  if (text.length > 400) return false;
  if (FORWARD_MARK.test(text) || WROTE.test(text)) return true;
  return HEADER_START.test(text) && texts.slice(index + 1, index + 4).some((next) => HEADER_NEXT.test(next));
}

function markNotices(texts: readonly string[], roles: LineRole[]): void {
  let isNotice = false;
  texts.forEach((text, index) => {
    if (text === '') isNotice = false;
    else if (NOTICE.test(text)) isNotice = true;
    if (isNotice && roles[index] === 'content') roles[index] = 'notice';
  });
}

function markGreetings(texts: readonly string[], roles: LineRole[]): void {
  texts.forEach((text, index) => {
    if (
      roles[index] === 'content' &&
      text.length < 60 &&
      GREETING.test(text) &&
      /[,:.!]?$/u.test(text) &&
      countWords(text) <= 6
    ) {
      roles[index] = /\b(?:denied|granted|approved|received|released)\b/u.test(text) ? 'content' : 'greeting';
    }
  });
}

/** From the sign-off (or the first line that is only an officer's title) to the end; notices keep their role. */
function markSignature(texts: readonly string[], roles: LineRole[]): void {
  let begin = -1;
  let hasContent = false;
  let isDelimited = false;
  texts.forEach((text, index) => {
    if (roles[index] !== 'content') return;
    if (begin >= 0) {
      if (text === '--') isDelimited = true;
      // Prose after a "Thank you." in the middle: that was a courtesy, not the end.
      if (!isDelimited && isProse(text)) begin = -1;
      return;
    }
    if (text === '--') {
      begin = index;
      isDelimited = true;
    } else if (hasContent && SIGN_OFF.has(text.replace(/[,.!~ -]{1,6}$/u, ''))) begin = index;
    else if (hasContent && isTitleLine(text))
      begin = index > 0 && isNameLine(texts[index - 1] ?? '') ? index - 1 : index;
    hasContent = true;
  });
  if (begin < 0) return;
  for (let index = begin; index < roles.length; index += 1) if (roles[index] === 'content') roles[index] = 'signature';
}

function isTitleLine(text: string): boolean {
  return (
    text.length < 100 &&
    !text.endsWith('.') &&
    countWords(text) <= 12 &&
    TITLE.test(text) &&
    !/\b(?:contact|is|has|will|was|your|please|to|the|with|first|sent|go|call|try|our|not|handles)\b/u.test(text)
  );
}

function isNameLine(text: string): boolean {
  return (
    text !== '' &&
    countWords(text) <= 4 &&
    !/[.!?]$/u.test(text) &&
    !/\b(?:denied|granted|approved|custody|request)\b/u.test(text)
  );
}

function isProse(text: string): boolean {
  return /[.!?]$/u.test(text) && countWords(text) >= 5 && !/\d{3}[-. ]\d{4}/u.test(text) && !TITLE.test(text);
}

function countWords(text: string): number {
  return text.split(' ').filter((word) => word !== '').length;
}
