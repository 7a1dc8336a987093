// The one engine that reads every webmail: data in, each field found, missing or ambiguous out; it never picks.
import type { Address } from '@/lib/domain/mail.ts';
import type { FieldState } from '@/lib/domain/reading.ts';
import { NO_ADDRESS, toAddress } from './read-address.ts';
import { type ReadDate, readDate } from './read-date.ts';
import { readVisibleText } from './visible-text.ts';
import type { FieldSelector, PersonSelector, PlaceSelector, Take, Webmail } from './webmail.ts';

/** One open message in its document, and the areas of it that its sender filled. */
export type OpenMessage = {
  readonly document: Document;
  readonly container: Element;
  readonly areas: readonly Element[];
};

/** A value with its state; `value` is the missing value unless `found`. */
export type ReadField<T> = { readonly state: FieldState; readonly value: T };

/** The heading of a message as its page shows it. */
export type ReadHeading = {
  readonly sender: ReadField<Address>;
  readonly to: ReadField<readonly Address[]>;
  readonly cc: ReadField<readonly Address[]>;
  readonly subject: ReadField<string | null>;
  readonly date: ReadField<ReadDate & { readonly sentAtShown: string | null }>;
  readonly attachmentNames: readonly string[];
};

const NO_DATE = { sentAtUtc: null, sentAtBasis: null, sentAtShown: null } as const;

/**
 * Reads the heading of an open message. All selectors of a field are asked; values that differ make it `ambiguous`.
 * Nothing inside the sender's own words (`areas`) is read, and nothing hidden but where the webmail says so.
 * `timeZone` is the browser's.
 */
export function readHeading(open: OpenMessage, webmail: Webmail, timeZone: string): ReadHeading {
  const subject = readText(open, webmail.subject);
  const isNoSubject = subject.value !== null && webmail.noSubject.includes(subject.value.toLowerCase());
  return {
    sender: readSender(open, webmail.sender),
    to: readPeople(open, webmail.to),
    cc: readPeople(open, webmail.cc),
    subject: isNoSubject ? { state: 'missing', value: null } : subject,
    date: readDates(open, webmail, timeZone),
    attachmentNames: webmail.attachments.flatMap((selector) => valuesOf(open, selector)),
  };
}

/** The outermost elements that match any of the selectors, in document order. A fake inside a match does not count. */
export function outermostMatches(root: ParentNode, selectors: readonly PlaceSelector[]): readonly Element[] {
  const css = selectors.map((selector) => selector.css).join(',');
  if (css === '') return [];
  const outermost: Element[] = [];
  for (const match of root.querySelectorAll(css)) {
    if (outermost.at(-1)?.contains(match) !== true) outermost.push(match);
  }
  return outermost;
}

/** Whether an element is shown at all: it has a box, and neither it nor what holds it is invisible. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
}

function matchesOutsideBody(open: OpenMessage, selector: FieldSelector | PersonSelector): readonly Element[] {
  return [...open.container.querySelectorAll(selector.css)].filter(
    (match) => !open.areas.some((area) => area.contains(match)) && (selector.mayBeHidden === true || isShown(match)),
  );
}

function valuesOf(open: OpenMessage, selector: FieldSelector): readonly string[] {
  return matchesOutsideBody(open, selector)
    .map((match) => valueFrom(match, selector.take, selector.mayBeHidden === true))
    .filter((value) => value !== '');
}

function valueFrom(element: Element, take: Take, isHiddenRead: boolean): string {
  if (take === 'text') return oneLine(readVisibleText([element], { isHiddenRead }).text);
  if (take === 'own-text') {
    return oneLine(
      [...element.childNodes].map((node) => (node.nodeType === 3 ? (node.nodeValue ?? '') : ' ')).join(''),
    );
  }
  return oneLine(element.getAttribute(take.slice('attribute:'.length)) ?? '');
}

function oneLine(text: string): string {
  return text
    .replace(/[\u00AD\u200B\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function readText(open: OpenMessage, selectors: readonly FieldSelector[]): ReadField<string | null> {
  const values = new Set(selectors.flatMap((selector) => valuesOf(open, selector)));
  if (values.size > 1) return { state: 'ambiguous', value: null };
  const [value] = values;
  return value === undefined ? { state: 'missing', value: null } : { state: 'found', value };
}

function personOf(element: Element, selector: PersonSelector): Address {
  const part = ({ css, take }: PersonSelector['name']) => {
    const at = css === null ? element : element.querySelector(css);
    return at === null ? null : valueFrom(at, take, selector.mayBeHidden === true);
  };
  const stated = toAddress(part(selector.name), part(selector.address));
  if (stated.name !== null || stated.address !== null) return stated;
  return toAddress(valueFrom(element, 'text', selector.mayBeHidden === true), null);
}

function peopleOf(open: OpenMessage, selector: PersonSelector): readonly Address[] {
  return matchesOutsideBody(open, selector)
    .map((match) => personOf(match, selector))
    .filter((person) => person.name !== null || person.address !== null);
}

function readSender(open: OpenMessage, selectors: readonly PersonSelector[]): ReadField<Address> {
  const people = selectors.flatMap((selector) => peopleOf(open, selector));
  const addresses = new Set(people.flatMap((person) => person.address?.toLowerCase() ?? []));
  const names = new Set(people.flatMap((person) => person.name ?? []));
  if (people.length === 0) return { state: 'missing', value: NO_ADDRESS };
  // The same address under two names is one mailbox but not one statement of who writes: say nothing of the name.
  if (addresses.size > 1 || (addresses.size === 0 && names.size > 1)) return { state: 'ambiguous', value: NO_ADDRESS };
  const [address] = people.flatMap((person) => person.address ?? []);
  const [name] = names;
  const hasStrangers = addresses.size === 1 && people.some((person) => person.address === null && person.name !== name);
  if (hasStrangers) return { state: 'ambiguous', value: NO_ADDRESS };
  return { state: 'found', value: { name: names.size === 1 ? (name ?? null) : null, address: address ?? null } };
}

/** Lists are compared whole: two selectors that list other people make the field ambiguous. */
function readPeople(open: OpenMessage, selectors: readonly PersonSelector[]): ReadField<readonly Address[]> {
  const lists = selectors.map((selector) => peopleOf(open, selector)).filter((list) => list.length > 0);
  const different = new Set(lists.map((list) => JSON.stringify(list)));
  if (different.size > 1) return { state: 'ambiguous', value: [] };
  const [list] = lists;
  return list === undefined ? { state: 'missing', value: [] } : { state: 'found', value: list };
}

function readDates(open: OpenMessage, webmail: Webmail, timeZone: string): ReadHeading['date'] {
  const shown = [...new Set(webmail.date.flatMap((selector) => valuesOf(open, selector)))];
  const machine = webmail.machineDate.flatMap((selector) => valuesOf(open, selector));
  const read = shown.map((text) => ({ ...readDate(text, timeZone), sentAtShown: text }));
  const trusted = machine.map((text) => readDate(text, timeZone)).filter((date) => date.sentAtBasis === 'offset');
  const known = [...read, ...trusted].filter((date) => date.sentAtUtc !== null);
  const minutes = new Set(known.map((date) => date.sentAtUtc?.slice(0, 16)));
  if (minutes.size > 1 || (minutes.size === 0 && shown.length > 1)) return { state: 'ambiguous', value: NO_DATE };
  const best = read.find((date) => date.sentAtUtc !== null);
  const [exact] = trusted;
  const sentAtShown = best?.sentAtShown ?? shown[0] ?? null;
  if (exact !== undefined) return { state: 'found', value: { ...exact, sentAtShown } };
  if (best !== undefined) return { state: 'found', value: best };
  return shown.length === 0
    ? { state: 'missing', value: NO_DATE }
    : { state: 'found', value: { ...NO_DATE, sentAtShown } };
}
