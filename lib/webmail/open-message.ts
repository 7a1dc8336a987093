// Finds the message that is open: in the page itself or in a frame of the same origin; the outermost that is shown.
import type { Mail } from '@/lib/domain/mail.ts';
import { elementsAt, isShown, outermostMatches, valuesAt, valuesOutside } from './field-place.ts';
import type { IdPlace, Webmail } from './webmail.ts';

/** One open message in its document, and the areas of it that its sender filled. */
export type OpenMessage = {
  readonly document: Document;
  readonly container: Element;
  readonly areas: readonly Element[];
};

const MAX_STEPS_TO_HEADING = 12;

/**
 * All open messages of a page. More than one means that the reader may not choose; one that shows no words counts as
 * well, for what marks it as open is there.
 */
export function findOpenMessages(document: Document, webmail: Webmail): readonly OpenMessage[] {
  return readableDocuments(document, webmail).flatMap((root) => {
    const explicit = outermostMatches(root, webmail.message).filter(isShown);
    const further = containersByHeading(root, webmail).filter((at) => !explicit.some((known) => known.contains(at)));
    return [...explicit.filter((known) => !further.some((at) => at.contains(known))), ...further].map((container) => ({
      document: root,
      container,
      areas: outermostMatches(container, webmail.bodyArea).filter(isShown),
    }));
  });
}

/** From each body area upwards to the nearest element that also holds a heading of the webmail. */
function containersByHeading(root: Document, webmail: Webmail): readonly Element[] {
  const anchors = webmail.headingAnchor?.join(',');
  if (anchors === undefined) return [];
  const found = new Set<Element>();
  for (const area of outermostMatches(root, webmail.bodyArea).filter(isShown)) {
    const hasHeading = (at: Element) => [...at.querySelectorAll(anchors)].some((anchor) => !area.contains(anchor));
    let at = area.parentElement;
    for (let step = 0; at !== null && step < MAX_STEPS_TO_HEADING && !hasHeading(at); step += 1) at = at.parentElement;
    if (at !== null && at !== root.documentElement && hasHeading(at)) found.add(at);
  }
  return [...found];
}

/** The page's document and those of the webmail's message frames that are shown and of the same origin. */
export function readableDocuments(document: Document, webmail: Webmail): readonly Document[] {
  const frames = messageFrames(document, webmail).filter(isShown);
  return [document, ...frames.map(documentOf).filter((inner) => inner !== null)];
}

/** The frames of the webmail in which messages are shown. */
function messageFrames(document: Document, webmail: Webmail): readonly Element[] {
  return webmail.frames === undefined ? [] : [...document.querySelectorAll(webmail.frames.join(','))];
}

/** The document of a frame; `null` of a foreign one, and of what is no frame. */
function documentOf(element: Element): Document | null {
  return element.tagName === 'IFRAME' ? (element as HTMLIFrameElement).contentDocument : null; // told by its tag
}

/**
 * The elements that hold an area's words: the area, or the parts the webmail names in it; of a frame its body, of a
 * shadow host what its open root holds. A frame of a foreign origin holds none that may be read.
 */
export function partsOf(open: OpenMessage, webmail: Webmail): readonly Element[] {
  return open.areas.flatMap((area) => {
    const named = webmail.bodyParts === undefined ? [] : [...webmail.bodyParts, ...(webmail.quotedAfter ?? [])];
    const parts = rootsOf(area).flatMap((root) => outermostMatches(root, named));
    return (parts.length === 0 ? [area] : parts).flatMap(rootsOf);
  });
}

function rootsOf(element: Element): readonly Element[] {
  if (element.tagName !== 'IFRAME') return element.shadowRoot === null ? [element] : [...element.shadowRoot.children];
  const body = documentOf(element)?.body;
  return body === undefined || body === null ? [] : [body];
}

/** Roots beside the page's own in which the words of the open messages stand: they must be watched too. */
export function innerRoots(messages: readonly OpenMessage[]): readonly (Document | ShadowRoot)[] {
  const roots = messages.flatMap(({ areas }) =>
    areas.flatMap((area) =>
      [area, ...area.querySelectorAll('iframe')].flatMap((host) => [documentOf(host), host.shadowRoot]),
    ),
  );
  return roots.filter((root) => root !== null);
}

/** The ids that a page states of its message; `null` where it states none. A Message-ID loses its angle brackets. */
export function readIds(open: OpenMessage, webmail: Webmail): Pick<Mail, 'messageId' | 'providerId' | 'threadKey'> {
  return {
    messageId: idFrom(open, webmail.messageId)?.replace(/^<|>$/gu, '') ?? null,
    providerId: idFrom(open, webmail.providerId),
    threadKey: idFrom(open, webmail.threadKey),
  };
}

function idFrom(open: OpenMessage, places: readonly IdPlace[] = []): string | null {
  for (const place of places) {
    const id = idAt(open, place)?.trim() ?? '';
    if (id !== '' && id !== 'undefined' && id !== 'null') return id; // 2026: Gmail writes the word
  }
  return null;
}

function idAt(open: OpenMessage, place: IdPlace): string | null {
  const kind = place[0];
  if (kind === '^') return only(valuesOutside(open.document, `~${place.slice(1)}`, ':not(*)'));
  if (kind !== '?' && kind !== '#') {
    const own = open.container.matches(place.split('@')[0] ?? '') ? [open.container] : elementsAt(open, `~${place}`);
    return own.length === 0 ? null : only(valuesAt(open, `~${place}`));
  }
  const address = URL.canParse(open.document.URL) ? new URL(open.document.URL) : null;
  if (address === null) return null;
  if (kind === '#') return new RegExp(place.slice(1), 'u').exec(address.pathname + address.hash)?.[1] ?? null;
  const values = place
    .slice(1)
    .split('&')
    .map((name) => address.searchParams.get(name));
  return values.includes(null) ? null : values.join('/');
}

function only(values: readonly string[]): string | null {
  const [value, ...others] = new Set(values);
  return value === undefined || others.length > 0 ? null : value;
}
