// Reads the page: which webmail, which message, its words. What the content script calls. Stands on page --webmail--> Mail.
import type { Completeness } from '@/lib/domain/mail.ts';
import type { FieldName, FieldState, Reading } from '@/lib/domain/reading.ts';
import { findOpenMessages, readIds } from './open-message.ts';
import { findQuoteElements, partQuotedText } from './quoted-text.ts';
import { type OpenMessage, outermostMatches, type ReadHeading, readHeading } from './read-fields.ts';
import { makeReadingKey } from './reading-key.ts';
import { findWebmail } from './registry.ts';
import { readVisibleText } from './visible-text.ts';
import type { PageReading, PlaceSelector, ReadContext, Webmail } from './webmail.ts';

const NO_FIELDS: Readonly<Record<FieldName, FieldState>> = {
  sender: 'missing',
  recipients: 'missing',
  date: 'missing',
  subject: 'missing',
  body: 'missing',
};

/**
 * Reads the message that is open on a page. Changes nothing on it and never throws: what a hostile or broken page
 * makes fail is `not-understood`. A message without words of its own (an attachment alone, nothing but a quote) has the
 * body '' and the state `missing` for it. `unknown-page`: no webmail that we know. `no-message`: none is open.
 * @example readPage(document, context).reading.kind // 'message'
 */
export function readPage(document: Document, context: ReadContext): PageReading {
  let name = 'none';
  try {
    const webmail = findWebmail({ document, host: context.location.host });
    if (webmail === null) return { reading: { kind: 'unknown-page' }, textMap: null };
    name = webmail.name;
    return readWith(webmail, document, context);
  } catch {
    // The page is another's: whatever it throws is a page we do not understand, which is what the panel is told.
    return notUnderstood(name, NO_FIELDS);
  }
}

function readWith(webmail: Webmail, document: Document, context: ReadContext): PageReading {
  const messages = findOpenMessages(document, webmail);
  const [open] = messages;
  if (open === undefined) return { reading: { kind: 'no-message', adapter: webmail.name }, textMap: null };
  if (messages.length > 1) return notUnderstood(webmail.name, { ...NO_FIELDS, body: 'ambiguous' });
  const heading = readHeading(open, webmail, context.timeZone);
  const fields = statesOf(heading, open);
  if (fields.body !== 'found') return notUnderstood(webmail.name, fields);
  return readMessage({ open, webmail, heading, fields, context });
}

type Found = {
  readonly open: OpenMessage;
  readonly webmail: Webmail;
  readonly heading: ReadHeading;
  readonly fields: Record<FieldName, FieldState>;
  readonly context: ReadContext;
};

function readMessage({ open, webmail, heading, fields, context }: Found): PageReading {
  const ids = readIds(open, webmail);
  const parts = partsOf(open, webmail);
  const quotes = findQuoteElements(open.areas, {
    quoted: cssOf(webmail.quoted),
    quotedAfter: cssOf(webmail.quotedAfter),
  });
  const skip = new Set(open.areas.flatMap((area) => [...outermostMatches(area, webmail.noise)]));
  const mark = new Set([...quotes.sure, ...quotes.perhaps, ...quotes.cutAt]);
  const shown = readVisibleText(parts, { mark, skip });
  const { body, quoted, pieces, hasOwnWords } = partQuotedText(shown, quotes);
  const { sentAtUtc, sentAtBasis, sentAtShown } = heading.date.value;
  const mail: Extract<Reading, { kind: 'message' }>['mail'] = {
    source: { way: 'webmail', adapter: webmail.name, adapterVersion: webmail.version, readAtUtc: context.nowUtc },
    ...ids,
    references: [],
    subject: heading.subject.value,
    from: heading.sender.value,
    to: [...heading.to.value],
    cc: [...heading.cc.value],
    sentAtUtc,
    sentAtShown,
    sentAtBasis,
    body,
    quoted,
    attachmentNames: [...heading.attachmentNames],
    originalSha256: null,
    completeness: completenessOf(open, webmail, shown.isClipped),
  };
  return {
    reading: {
      kind: 'message',
      mail,
      fields: hasOwnWords ? fields : { ...fields, body: 'missing' },
      readingKey: makeReadingKey(mail, context.location.host),
    },
    textMap: { document: open.document, body, shownText: shown.text, pieces, segments: shown.segments },
  };
}

/** The parts of the body in order; the areas themselves where the webmail names no parts or none stands there. */
function partsOf(open: OpenMessage, webmail: Webmail): readonly Element[] {
  const parts = open.areas.flatMap((area) => [
    ...outermostMatches(area, [...webmail.bodyParts, ...(webmail.bodyParts.length > 0 ? webmail.quotedAfter : [])]),
  ]);
  return webmail.bodyParts.length === 0 || parts.length === 0 ? open.areas : parts;
}

function statesOf(heading: ReadHeading, open: OpenMessage): Record<FieldName, FieldState> {
  const lists = [heading.to.state, heading.cc.state];
  const recipients = lists.includes('ambiguous') ? 'ambiguous' : lists.includes('found') ? 'found' : 'missing';
  const body = open.areas.length === 0 ? 'missing' : open.areas.length === 1 ? 'found' : 'ambiguous';
  return { sender: heading.sender.state, recipients, date: heading.date.state, subject: heading.subject.state, body };
}

function completenessOf(open: OpenMessage, webmail: Webmail, isClipped: boolean): Completeness {
  if (isClipped || outermostMatches(open.container, webmail.clipped).length > 0) return 'clipped';
  return outermostMatches(open.container, webmail.partlyHidden).length > 0 ? 'partly-hidden' : 'whole';
}

function notUnderstood(adapter: string, fields: Readonly<Record<FieldName, FieldState>>): PageReading {
  return { reading: { kind: 'not-understood', adapter, fields: { ...fields } }, textMap: null };
}

function cssOf(places: readonly PlaceSelector[]): readonly string[] {
  return places.map((place) => place.css);
}
