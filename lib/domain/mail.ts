// Mail: what was read of one message, wherever it came from. Stands between webmail/mailfile and the panel.
import { z } from 'zod';
import { Instant } from './id.ts';

/** A person or mailbox as shown; either part is `null` when the page or file does not state it. */
export const Address = z.strictObject({ name: z.string().nullable(), address: z.string().nullable() });
export type Address = z.infer<typeof Address>;

/** Where the words came from: which webmail or file, read by which adapter and version, when. */
export const MailSource = z.strictObject({
  way: z.enum(['webmail', 'selection', 'paste', 'file']),
  /** Adapter name, e.g. `roundcube-elastic`, `sample-mailbox`, `eml`. */
  adapter: z.string(),
  adapterVersion: z.string(),
  readAtUtc: Instant,
});
export type MailSource = z.infer<typeof MailSource>;

/** `whole`: nothing is missing. `clipped`: the webmail cut it short. `partly-hidden`: some of it is not shown. */
export const Completeness = z.enum(['whole', 'clipped', 'partly-hidden']);
export type Completeness = z.infer<typeof Completeness>;

/** One message as read; missing is `null`. `body` is this message only, `quoted` what it quotes of earlier ones. */
export const Mail = z.strictObject({
  source: MailSource,
  /** RFC 5322 Message-ID without angle brackets. */
  messageId: z.string().nullable(),
  /** The webmail's own id of the message. */
  providerId: z.string().nullable(),
  threadKey: z.string().nullable(),
  /** Message-IDs this message answers (In-Reply-To, then References), without angle brackets; empty when not stated. */
  references: z.array(z.string()),
  subject: z.string().nullable(),
  from: Address,
  to: z.array(Address),
  cc: z.array(Address),
  sentAtUtc: Instant.nullable(),
  /** The date exactly as displayed or written in the header. */
  sentAtShown: z.string().nullable(),
  /** How `sentAtUtc` was known: the text stated an offset, or it was read in the browser's own zone. */
  sentAtBasis: z.enum(['offset', 'browser-zone']).nullable(),
  body: z.string(),
  quoted: z.string(),
  attachmentNames: z.array(z.string()),
  /** SHA-256 (hex) of `canonicalText`. */
  sha256: z.string(),
  /** SHA-256 (hex) of the raw file, when there was one. */
  originalSha256: z.string().nullable(),
  completeness: Completeness,
});
export type Mail = z.infer<typeof Mail>;

/** A mail as a reader returns it, before its canonical text is hashed (a content script may have no WebCrypto). */
export const UnhashedMail = Mail.omit({ sha256: true });
export type UnhashedMail = z.infer<typeof UnhashedMail>;

/**
 * The text by which the same message is recognised from two sources: sender's address, subject and body,
 * Unicode NFC, white space collapsed. The date is left out because webmails show it without seconds or zone.
 */
export function canonicalText(mail: Pick<Mail, 'from' | 'subject' | 'body'>): string {
  const parts = [mail.from.address?.toLowerCase() ?? '', mail.subject ?? '', mail.body];
  return parts.map((part) => part.normalize('NFC').replace(/\s+/gu, ' ').trim()).join('\n');
}
