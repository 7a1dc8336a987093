// Finds the message that is open: in the page itself or in a frame of the same origin; the outermost that is shown.
import type { Mail } from '@/lib/domain/mail.ts';
import { isShown, type OpenMessage, outermostMatches } from './read-fields.ts';
import type { IdSource, Webmail } from './webmail.ts';

/** All open messages of a page. More than one means that the reader may not choose. */
export function findOpenMessages(document: Document, webmail: Webmail): readonly OpenMessage[] {
  return readableDocuments(document, webmail).flatMap((root) =>
    outermostMatches(root, webmail.message)
      .filter(isShown)
      .map((container) => ({
        document: root,
        container,
        areas: outermostMatches(container, webmail.bodyArea).filter(isShown),
      })),
  );
}

/** The page's document and those of the webmail's message frames that are shown and of the same origin. */
export function readableDocuments(document: Document, webmail: Webmail): readonly Document[] {
  const frames = messageFrames(document, webmail).filter(isShown);
  return [document, ...frames.map((frame) => frame.contentDocument).filter((inner) => inner !== null)];
}

/** The frames of the webmail in which messages are shown; `contentDocument` of a foreign one is `null`. */
export function messageFrames(document: Document, webmail: Webmail): readonly HTMLIFrameElement[] {
  if (webmail.frames.length === 0) return [];
  return [...document.querySelectorAll(webmail.frames.join(','))].filter(
    (element): element is HTMLIFrameElement => element.tagName === 'IFRAME',
  );
}

/** The ids that a page states of its message; `null` where it states none. A Message-ID loses its angle brackets. */
export function readIds(open: OpenMessage, webmail: Webmail): Pick<Mail, 'messageId' | 'providerId' | 'threadKey'> {
  return {
    messageId: idFrom(open, webmail.messageId)?.replace(/^<|>$/gu, '') ?? null,
    providerId: idFrom(open, webmail.providerId),
    threadKey: idFrom(open, webmail.threadKey),
  };
}

function idFrom(open: OpenMessage, sources: readonly IdSource[]): string | null {
  for (const source of sources) {
    const id =
      source.from === 'attribute' ? open.container.getAttribute(source.name) : idFromAddress(open, source.parameters);
    if (id !== null && id.trim() !== '') return id.trim();
  }
  return null;
}

function idFromAddress(open: OpenMessage, parameters: readonly string[]): string | null {
  const address = URL.canParse(open.document.URL) ? new URL(open.document.URL) : null;
  const values = parameters.map((name) => address?.searchParams.get(name) ?? null);
  return values.includes(null) ? null : values.join('/');
}
