// Pasted words become a mail: the way that works on any page. Stands on the arrow paste --mailfile--> Mail.
import { addressParser } from 'postal-mime';
import type { Address, UnhashedMail } from '@/lib/domain/mail.ts';
import { splitQuotedPlainText } from '@/lib/domain/quoted-plain-text.ts';
import { unwrapSafeLinks } from '@/lib/domain/safe-links.ts';
import { instantOfHeader } from './mail-date.ts';

type Field = 'from' | 'sent' | 'to' | 'cc' | 'subject' | 'other';

/** Field names as mail programs print them above a copied message. English and Spanish. */
const FIELD_NAMES: Readonly<Record<string, Field>> = {
  from: 'from',
  de: 'from',
  sent: 'sent',
  date: 'sent',
  enviado: 'sent',
  'enviado el': 'sent',
  fecha: 'sent',
  to: 'to',
  para: 'to',
  cc: 'cc',
  bcc: 'other',
  cco: 'other',
  subject: 'subject',
  asunto: 'subject',
  attachments: 'other',
  'datos adjuntos': 'other',
  adjuntos: 'other',
  importance: 'other',
  importancia: 'other',
  'reply-to': 'other',
};
const FIELD_LINE = /^[*\s]{0,4}([\p{L} -]{2,20})\*{0,2}\s{0,2}:\*{0,2}[ \t]{0,8}(.*)$/u;
const MAX_HEADER_LINES = 20;

/**
 * A mail from words a person pasted. A printed header block at the top (From, Sent, To, Subject; De, Enviado, Para,
 * Asunto) fills the fields; whatever it does not state is `null`. The date is an instant only when it states its offset.
 * Never throws. `nowUtc`: an ISO instant.
 * @example readPastedText('From: R. Officer <r@ice.dhs.gov>\nSubject: Re: x\n\nDenied.', { nowUtc }).body // 'Denied.'
 */
export function readPastedText(text: string, context: { readonly nowUtc: string }): UnhashedMail {
  const plain = unwrapSafeLinks(text.replace(/\r\n?/gu, '\n').replace(/\u00a0/gu, ' '));
  const { fields, rest } = readHeaderBlock(plain);
  const { body, quoted } = splitQuotedPlainText(rest.replace(/^\n+|\s+$/gu, ''));
  const sentAtShown = fields.get('sent') ?? null;
  const sentAtUtc = sentAtShown === null ? null : instantOfHeader(sentAtShown);
  return {
    source: { way: 'paste', adapter: 'paste', adapterVersion: '1', readAtUtc: context.nowUtc },
    messageId: null,
    providerId: null,
    threadKey: null,
    references: [],
    subject: fields.get('subject') ?? null,
    from: senderIn(fields.get('from')),
    to: addressesIn(fields.get('to')),
    cc: addressesIn(fields.get('cc')),
    sentAtUtc,
    sentAtShown,
    sentAtBasis: sentAtUtc === null ? null : 'offset',
    body,
    quoted,
    attachmentNames: [],
    originalSha256: null,
    completeness: 'whole',
  };
}

/** The fields of a block at the very top; a block names a sender and at least one other field, or it is no block. */
function readHeaderBlock(text: string): { readonly fields: ReadonlyMap<Field, string>; readonly rest: string } {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const fields = new Map<Field, string>();
  let at = Math.max(first, 0);
  let last: Field | null = null;
  for (const limit = at + MAX_HEADER_LINES; at < lines.length && at < limit; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') break;
    const match = FIELD_LINE.exec(line.slice(0, 6000));
    const field = match === null ? undefined : FIELD_NAMES[(match[1] ?? '').trim().toLowerCase()];
    if (field !== undefined) {
      const value = (match?.[2] ?? '').trim();
      if (!fields.has(field) && value !== '') fields.set(field, value);
      last = field;
    } else if ((last === 'to' || last === 'cc') && /^\s|@|;/u.test(line)) {
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`.trim());
    } else break;
  }
  const isBlock = fields.has('from') && (fields.has('sent') || fields.has('to') || fields.has('subject'));
  return isBlock ? { fields, rest: lines.slice(at).join('\n') } : { fields: new Map(), rest: text };
}

/** A sender is one person, whatever commas the name holds. */
function senderIn(value: string | undefined): Address {
  const senders = value === undefined ? [] : printedAddress(value.slice(0, 2000));
  return (senders.length === 1 ? senders[0] : undefined) ?? { name: null, address: null };
}

/** Addresses as printed: parted by `;` (then a name may hold commas), else by commas. */
function addressesIn(value: string | undefined): Address[] {
  const list = (value ?? '').slice(0, 20_000);
  return list.includes(';') ? list.split(';').flatMap(printedAddress) : parsedAddresses(list);
}

/** `Officer, R. <r@ice.dhs.gov>` is one address although its comma is not quoted. */
function printedAddress(text: string): Address[] {
  const match = /^([^<>]{0,300})<([^<>\s]{1,320}@[^<>\s]{1,320})>\s{0,9}$/u.exec(text.trim());
  const name = match?.[1]?.replaceAll('"', '').trim() ?? '';
  return match === null ? parsedAddresses(text) : [{ name: name === '' ? null : name, address: match[2] ?? null }];
}

function parsedAddresses(text: string): Address[] {
  return addressParser(text, { flatten: true }).flatMap((parsed) => {
    const name = parsed.name?.trim() ?? '';
    const address = parsed.address?.trim() ?? '';
    return name === '' && address === ''
      ? []
      : [{ name: name === '' ? null : name, address: address === '' ? null : address }];
  });
}
