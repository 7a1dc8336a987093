// A key that changes whenever another message is open; ties a highlight or a decision to the message it was made on.
import type { UnhashedMail } from '@/lib/domain/mail.ts';

/**
 * The key of a reading: where, which id, and a fingerprint of what does not change while the message stays open.
 * Without any id the words of the message take its place. Not a secret and not a hash to store: 53 bits, this page only.
 */
export function makeReadingKey(mail: UnhashedMail, host: string): string {
  const id = mail.providerId ?? mail.messageId;
  const steady = [mail.from.address, mail.subject, id === null ? `${mail.sentAtShown}\n${mail.body}` : ''];
  return [mail.source.adapter, host, id ?? 'no-id', fingerprint(JSON.stringify(steady))].join(' ');
}

/** A short name of a text within one page: 53 bits, not a secret. FNV-1a style mixing in two halves; SOURCE: Fowler, Noll, Vo (offset basis and prime of the 32-bit variant). */
export function fingerprint(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x811c9dc5 ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ (unit + index), 0x01000193);
  }
  return ((high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff)).toString(36);
}
