// The second finder: looks for sender, recipients and words by what stands there, not by where. It knows no webmail.
// It has only a veto: where it sees something else than the first finder, the field is ambiguous, and nobody guesses.
import { outermostMatches } from './field-place.ts';
import { type OpenMessage, partsOf } from './open-message.ts';
import { isMailAddress } from './read-address.ts';
import { readVisibleText } from './visible-text.ts';
import type { Webmail } from './webmail.ts';

/** The labels of a heading in the languages read: en, es, fr, de, pt, ru, zh. A label stands alone or before a colon. */
const FROM = /^(?:from|sender|de|remitente|expéditeur|von|absender|remetente|от|от кого|发件人|寄件者)$/iu;
const TO = /^(?:to|para|à|pour|an|cc|bcc|cco|cci|kopie|copie|copia|cópia|кому|копия|收件人|抄送)$/iu;

/** Attributes in which what looks like an address may be something else (a Message-ID, a script). */
const NO_PERSON = /^(?:.*id|class|on.*)$/u;

const MAX_HEADING_ELEMENTS = 3000;
const MAX_LABEL_CHARACTERS = 14;
/** Outside the sender's words a webmail writes no more in one line; inside them it writes almost nothing. */
const MAX_WORDS_OUTSIDE = 25;
const MAX_WORDS_BESIDE_PARTS = 2;

/** Whether a subject begins with the label for one: then it is not told where the label ends. */
export function startsWithLabel(subject: string): boolean {
  return /^(?:subject|asunto|objet|betreff|assunto|тема|主题) ?[::]/iu.test(subject);
}

/** What the heading holds, in the order of the page. */
export type HeadingContent = {
  /** The address that stands after a label for the sender; `null` when no label says so, or several addresses do. */
  readonly sender: string | null;
  /** Every address that stands anywhere in the heading, lower case. */
  readonly addresses: ReadonlySet<string>;
};

type Sight = { readonly kind: 'from' | 'to' } | { readonly kind: 'address'; readonly address: string };

/** Looks through the heading of a message: all of it but the sender's words. `null`: it is too long to be one. */
export function findInHeading(open: OpenMessage, webmail: Webmail): HeadingContent | null {
  const sights: Sight[] = [];
  let visited = 0;
  const headings = outermostMatches(open.container, webmail.heading).filter(
    (heading) => !open.areas.some((area) => area.contains(heading)),
  );
  const stack: Element[] = headings.length > 0 ? [...headings].reverse() : [open.container];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (open.areas.includes(element)) continue;
    visited += 1;
    if (visited > MAX_HEADING_ELEMENTS) return null;
    sights.push(...sightsOf(element));
    stack.push(...[...element.children].reverse());
  }
  return {
    sender: senderAmong(sights),
    addresses: new Set(sights.flatMap((sight) => (sight.kind === 'address' ? [sight.address] : []))),
  };
}

function sightsOf(element: Element): readonly Sight[] {
  const own = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue ?? '');
  const attributes = [...element.attributes].filter(({ name }) => !NO_PERSON.test(name));
  const texts = [...attributes.map(({ value }) => value), ...own];
  const label = labelOf(own.join(' '));
  const addresses = texts.filter((text) => text.length < 1000 && text.includes('@')).flatMap(addressesIn);
  const sights: Sight[] = [...new Set(addresses)].map((address) => ({ kind: 'address', address }));
  return label === null ? sights : [{ kind: label }, ...sights];
}

function labelOf(text: string): 'from' | 'to' | null {
  const words = text.replace(/\s+/gu, ' ').trim();
  if (words.length > MAX_LABEL_CHARACTERS) return null;
  const bare = words.replace(/\s?[::]$/u, '').trim();
  return FROM.test(bare) ? 'from' : TO.test(bare) ? 'to' : null;
}

function addressesIn(text: string): readonly string[] {
  return text
    .split(/[\s<>()"'“”,;:[\]?&=]+/u)
    .filter(isMailAddress)
    .map((address) => address.toLowerCase());
}

/**
 * Whether beside the persons read something else stands that may be one: a name that lost its element, or its mark.
 * What has no letters (commas), is a label or a button does not count.
 */
export function hasLooseNames(people: readonly Element[]): boolean {
  const known = new Set(people);
  const lists = new Set(people.flatMap((person) => person.parentElement ?? []));
  return [...lists].some((list) =>
    [...list.childNodes].some((node) => {
      const isElement = node.nodeType === 1;
      if (isElement && (known.has(node as Element) || people.some((person) => node.contains(person)))) return false;
      if (isElement && /^(?:BUTTON|SCRIPT|STYLE)$/u.test(node.nodeName)) return false;
      const words = (node.textContent ?? '').trim();
      return /\p{L}{2}/u.test(words) && labelOf(words) === null;
    }),
  );
}

function senderAmong(sights: readonly Sight[]): string | null {
  const senders = new Set<string>();
  let after: Sight['kind'] | null = null;
  for (const sight of sights) {
    if (sight.kind === 'address') {
      if (after === 'from') senders.add(sight.address);
    } else after = sight.kind;
  }
  const [only, ...others] = senders;
  return only === undefined || others.length > 0 ? null : only;
}

/**
 * Whether words stand in the message that neither the heading nor the parts of the body account for: then the part
 * that was read may be a quote or a signature, and is not called the body. `known`: the values of the heading.
 */
export function hasUnreadWords(open: OpenMessage, webmail: Webmail, known: readonly string[]): boolean {
  const aside = [...(webmail.noise ?? []), ...(webmail.clipped ?? []), ...(webmail.partlyHidden ?? [])];
  const skip = new Set([...outermostMatches(open.container, aside), ...open.areas]);
  const outside = readVisibleText([open.container], { skip }).text;
  if (longestLine(outside, known) > MAX_WORDS_OUTSIDE) return true;
  const parts = partsOf(open, webmail);
  if (open.areas.every((area) => parts.includes(area))) return false;
  const besides = readVisibleText(open.areas, {
    skip: new Set([...skip, ...parts].filter((at) => !open.areas.includes(at))),
  });
  return longestLine(besides.text, known) > MAX_WORDS_BESIDE_PARTS;
}

function longestLine(text: string, known: readonly string[]): number {
  const unknown = known.reduce((rest, value) => (value.length > 2 ? rest.replaceAll(value, ' ') : rest), text);
  return unknown.split('\n').reduce((most, line) => Math.max(most, line.match(/\p{L}{2,}/gu)?.length ?? 0), 0);
}
