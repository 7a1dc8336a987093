// Reads the page: which webmail, which message, its words. What the content script calls. Stands on page --webmail--> Mail.
import type { Completeness } from '@/lib/domain/mail.ts';
import type { FieldName, FieldState, Reading } from '@/lib/domain/reading.ts';
import { unwrapSafeLinks } from '@/lib/domain/safe-links.ts';
import { outermostMatches } from './field-place.ts';
import { findInHeading, hasUnreadWords } from './find-by-content.ts';
import { findOpenMessages, type OpenMessage, partsOf, readIds } from './open-message.ts';
import { findQuoteElements, partQuotedText } from './quoted-text.ts';
import { NO_ADDRESS } from './read-address.ts';
import { type ReadHeading, readHeading } from './read-fields.ts';
import { makeReadingKey } from './reading-key.ts';
import { findWebmail } from './registry.ts';
import { listChoices, pickChosen } from './several-messages.ts';
import { unwrapLinks } from './text-map.ts';
import { readVisibleText } from './visible-text.ts';
import type { PageReading, ReadContext, Webmail } from './webmail.ts';

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
  if (messages.length === 0) return { reading: { kind: 'no-message', adapter: webmail.name }, textMap: null };
  const open = messages.length === 1 ? messages[0] : pickChosen(messages, webmail, context);
  if (open === undefined) return { reading: listChoices(messages, webmail, context), textMap: null };
  const heading = agreeOn(open, webmail, readHeading(open, webmail, context.timeZone));
  const fields = statesOf(heading, open);
  if (fields.body === 'found' && hasUnreadWords(open, webmail, knownWords(heading))) fields.body = 'ambiguous';
  if (fields.body !== 'found') return notUnderstood(webmail.name, fields);
  return readMessage({ open, webmail, heading, fields, context });
}

/** Takes back what the finder by content sees otherwise: another sender, or somebody whom no list names. */
function agreeOn(open: OpenMessage, webmail: Webmail, heading: ReadHeading): ReadHeading {
  const seen = findInHeading(open, webmail);
  const address = heading.sender.value.address?.toLowerCase() ?? null;
  const isOther = address !== null && seen?.sender != null && seen.sender !== address;
  const sender = isOther ? ({ state: 'ambiguous', value: NO_ADDRESS } as const) : heading.sender;
  const named = new Set([...heading.to.value, ...heading.cc.value].map((person) => person.address?.toLowerCase()));
  const strangers = [...(seen?.addresses ?? [])].filter((at) => !heading.senderAddresses.has(at) && !named.has(at));
  const listed = heading.to.value.length + heading.cc.value.length;
  if (listed === 0 || strangers.length === 0 || webmail.to === undefined) return { ...heading, sender };
  const nobody = { state: 'ambiguous', value: [] } as const;
  return { ...heading, sender, to: nobody, cc: nobody };
}

function knownWords({ sender, to, cc, subject, date, attachmentNames }: ReadHeading): readonly string[] {
  const people = [sender.value, ...to.value, ...cc.value].slice(0, 100).flatMap(({ name, address }) => [name, address]);
  return [...people, subject.value, date.value.sentAtShown, ...attachmentNames].filter((value) => value !== null);
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
  const quotes = findQuoteElements(parts, {
    quoted: webmail.quoted ?? [],
    quotedAfter: webmail.quotedAfter ?? [],
  });
  const aside = [webmail.noise, webmail.clipped, webmail.partlyHidden].flatMap((places) => places ?? []);
  const skip = new Set([open.container, ...parts].flatMap((root) => outermostMatches(root, aside)));
  const mark = new Set([...quotes.sure, ...quotes.perhaps, ...quotes.cutAt]);
  const shown = readVisibleText(parts, { mark, skip });
  const parted = partQuotedText(shown, quotes);
  const { body, pieces } = unwrapLinks(parted);
  const { hasOwnWords } = parted;
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
    quoted: unwrapSafeLinks(parted.quoted),
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
    textMap: {
      document: parts[0]?.ownerDocument ?? open.document,
      body,
      shownText: shown.text,
      pieces,
      segments: shown.segments,
    },
  };
}

function statesOf(heading: ReadHeading, open: OpenMessage): Record<FieldName, FieldState> {
  const lists: FieldState[] = [heading.to.state, heading.cc.state];
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
