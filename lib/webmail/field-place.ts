// Reads the short notation of a place and takes the value that stands there. Stands inside page --webmail--> Mail.
import type { OpenMessage } from './open-message.ts';
import { readVisibleText } from './visible-text.ts';
import type { FieldPlace } from './webmail.ts';

type Parsed = { readonly css: string; readonly take: string; readonly isHiddenRead: boolean };

const NOTATION = /^(~?)(.*?)(?:@([\w-]+))?$/u;

function parse(place: FieldPlace): Parsed {
  const [, fold = '', css = '', take = ''] = NOTATION.exec(place) ?? [];
  return { css, take, isHiddenRead: fold !== '' };
}

/** The outermost elements that match any of the places, in document order. A fake inside a match does not count. */
export function outermostMatches(root: ParentNode, places: readonly string[] = []): readonly Element[] {
  const css = places.join(',');
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

/** The elements at a place of the message, outside its body; hidden ones only where the notation says so. */
export function elementsAt(open: OpenMessage, place: FieldPlace): readonly Element[] {
  const { css, isHiddenRead } = parse(place);
  const inside = [...open.container.querySelectorAll(css)];
  return (open.container.matches(css) ? [open.container, ...inside] : inside).filter(
    (match) => !open.areas.some((area) => area.contains(match)) && (isHiddenRead || isShown(match)),
  );
}

/** The values at a place of the message, each on one line; empty ones are left out. */
export function valuesAt(open: OpenMessage, place: FieldPlace): readonly string[] {
  return elementsAt(open, place)
    .map((match) => valueFrom(match, place))
    .filter((value) => value !== '');
}

/** The value of an element as the notation takes it. `isHiddenRead`: of one that may be folded away. */
export function valueFrom(element: Element, place: FieldPlace, isHiddenRead = parse(place).isHiddenRead): string {
  const { take } = parse(place);
  if (take === '') return oneLine(readVisibleText([element], { isHiddenRead }).text);
  if (take !== 'own-text') return oneLine(element.getAttribute(take) ?? '');
  const own = [...element.childNodes].map((node) => (node.nodeType === 3 ? (node.nodeValue ?? '') : ' '));
  return oneLine(own.join(''));
}

/** The value of a part of a person: of the person itself when the notation names no place, else of the first inside. */
export function partValue(person: Element, place: FieldPlace, isHiddenRead: boolean): string | null {
  const { css } = parse(place);
  const at = css === '' ? person : person.querySelector(css);
  return at === null ? null : valueFrom(at, place, isHiddenRead);
}

/** Whether the notation reads folded elements. @example isFoldedRead('~td.from') // true */
export function isFoldedRead(place: FieldPlace): boolean {
  return place.startsWith('~');
}

/** The values at a place of the document that belong to no message of it. */
export function valuesOutside(root: Document, place: FieldPlace, messages: string): readonly string[] {
  const { css, isHiddenRead } = parse(place);
  return [...root.querySelectorAll(css)]
    .filter((match) => match.closest(messages) === null && (isHiddenRead || isShown(match)))
    .map((match) => valueFrom(match, place))
    .filter((value) => value !== '');
}

// Webmails wrap a value in directional marks; those inside it are the writer's own and stay.
function oneLine(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u200E\u200F\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\u202A-\u202E]+|[\s\u202A-\u202E]+$/gu, '');
}
