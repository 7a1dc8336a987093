// A mail as the head of a letter in the panel.
import type { LetterView } from '@/components/coding/desk-view.ts';
import type { Mail } from '@/lib/domain/mail.ts';

/** The head of a letter; `key` ties a draft to the message it was made on. */
export function letterView(mail: Mail, key: string): LetterView {
  const recipients = mail.to.map(({ name, address }) => name ?? address).filter((shown) => shown !== null);
  return {
    key,
    fromName: mail.from.name,
    fromAddress: mail.from.address,
    toShown: recipients.length === 0 ? null : recipients.join(', '),
    subject: mail.subject,
    sentAtUtc: mail.sentAtUtc,
    sentAtShown: mail.sentAtShown,
    completeness: mail.completeness,
    hasQuoted: mail.quoted !== '',
    attachmentCount: mail.attachmentNames.length,
  };
}
