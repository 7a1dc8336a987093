// A saved message (.eml, RFC 5322) becomes a Mail. Stands on the arrow file --mailfile--> Mail.
import PostalMime, { addressParser, type Email, type Address as ParsedAddress } from 'postal-mime';
import type { Address, Mail } from '@/lib/domain/mail.ts';
import { splitQuotedPlainText } from '@/lib/domain/quoted-plain-text.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { unwrapSafeLinks } from '@/lib/domain/safe-links.ts';
import { isCutShort } from './cut-short.ts';
import { hashMail, sha256Hex } from './hash-mail.ts';
import { htmlToText } from './html-to-text.ts';
import { instantOfHeader } from './mail-date.ts';

/** Why a file gave no mail. `reason` is the parser's own, technical sentence; it holds no words of the mail. */
export type MailFileError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-mail' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly maxBytes: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A file above this is refused: 50 MB. */
const MAX_MAIL_BYTES = 50 * 1024 * 1024;
/** Changes whenever the same bytes would be read otherwise. */
const ADAPTER_VERSION = '1';
/** One of these headers makes a file a mail. */
const MAIL_HEADERS: ReadonlySet<string> = new Set([
  'from',
  'to',
  'date',
  'subject',
  'message-id',
  'received',
  'reply-to',
  'sender',
]);

/**
 * Reads one .eml file. The plain part is the text; without one, the HTML part's shown words. Attached messages stay
 * attachments. Two different senders, or a date without an offset, are "not stated" (`null`). `nowUtc`: an ISO instant.
 * Errors: `empty`, `not-a-mail` (no mail header), `too-large` (above 50 MB), `unreadable` (nested beyond the parser's bound).
 * @example (await readEml(bytes, { nowUtc: '2026-11-21T00:00:00Z' })).ok // true
 */
export async function readEml(
  bytes: Uint8Array,
  context: { readonly nowUtc: string },
): Promise<Result<Mail, MailFileError>> {
  if (bytes.length === 0) return fail({ kind: 'empty' });
  if (bytes.length > MAX_MAIL_BYTES) return fail({ kind: 'too-large', bytes: bytes.length, maxBytes: MAX_MAIL_BYTES });
  const parsed = await parseMime(bytes);
  if (!parsed.ok) return parsed;
  const email = parsed.value;
  if (!email.headers.some((header) => MAIL_HEADERS.has(header.key))) return fail({ kind: 'not-a-mail' });
  const { body, quoted } = splitQuotedPlainText(textOf(email));
  const thread = threadOf(email);
  const sentAtShown = headerOf(email, 'date');
  const sentAtUtc = sentAtShown === null ? null : instantOfHeader(sentAtShown);
  return succeed(
    await hashMail({
      source: { way: 'file', adapter: 'eml', adapterVersion: ADAPTER_VERSION, readAtUtc: context.nowUtc },
      ...thread,
      providerId: null,
      subject: shown(email.subject),
      from: senderOf(email),
      to: (email.to ?? []).flatMap(addressesOf),
      cc: (email.cc ?? []).flatMap(addressesOf),
      sentAtUtc,
      sentAtShown,
      sentAtBasis: sentAtUtc === null ? null : 'offset',
      body,
      quoted,
      attachmentNames: attachmentNamesOf(email),
      originalSha256: await sha256Hex(bytes),
      completeness: isCutShort(bytes, email.headers) ? 'clipped' : 'whole',
    }),
  );
}

async function parseMime(bytes: Uint8Array): Promise<Result<Email, MailFileError>> {
  try {
    return succeed(await PostalMime.parse(bytes, { forceRfc822Attachments: true }));
  } catch (cause) {
    // The parser refuses messages nested or headed beyond its bounds by throwing; its sentences name bounds, not content.
    return fail({ kind: 'unreadable', reason: cause instanceof Error ? cause.message : 'unknown' });
  }
}

function textOf(email: Email): string {
  const plain = (email.text ?? '').replace(/\r\n?/gu, '\n');
  const text = plain.trim() === '' && email.html !== undefined ? htmlToText(email.html) : plain;
  return unwrapSafeLinks(text).replace(/\n+$/u, '');
}

function threadOf(email: Email): Pick<Mail, 'messageId' | 'references' | 'threadKey'> {
  const messageId = messageIdsIn(email.messageId)[0] ?? null;
  const answered = messageIdsIn(email.inReplyTo);
  const earlier = messageIdsIn(email.references);
  return {
    messageId,
    references: [...new Set([...answered, ...earlier])],
    threadKey: earlier[0] ?? answered[0] ?? messageId,
  };
}

/** Message-IDs without brackets; an id written without brackets counts when it holds an `@`. */
function messageIdsIn(header: string | undefined): readonly string[] {
  const text = header ?? '';
  const bracketed = [...text.matchAll(/<([^<>\s]{1,998})>/gu)].map((match) => match[1] ?? '');
  return bracketed.length > 0 ? bracketed : text.split(/\s+/u).filter((word) => word.includes('@'));
}

/** The one sender, or nobody: several different senders are not told apart by us. */
function senderOf(email: Email): Address {
  const senders = email.headers
    .filter((header) => header.key === 'from')
    .flatMap((header) => addressParser(header.value).flatMap(addressesOf));
  const different = new Set(senders.map((sender) => sender.address?.toLowerCase() ?? sender.name));
  return (different.size === 1 ? senders[0] : undefined) ?? { name: null, address: null };
}

function addressesOf(parsed: ParsedAddress): readonly Address[] {
  if (parsed.group !== undefined) return parsed.group.flatMap(addressesOf);
  const address = { name: shown(parsed.name), address: shown(parsed.address) };
  return address.name === null && address.address === null ? [] : [address];
}

/** Names of attached files; an unnamed one by its media type. Pictures that are part of the text are left out. */
function attachmentNamesOf(email: Email): string[] {
  return email.attachments
    .filter((attachment) => attachment.related !== true)
    .map((attachment) => shown(attachment.filename) ?? attachment.mimeType);
}

function headerOf(email: Email, key: string): string | null {
  return shown(email.headers.find((header) => header.key === key)?.value);
}

function shown(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
