// The sample mailbox of this project (test/support/sample-mailbox), as data. Recognised by its page on any port.
import type { Webmail } from '@/lib/webmail/webmail.ts';

export const sampleMailbox: Webmail = {
  name: 'sample-mailbox',
  version: '2026-11-22',
  // 2026-11: the project's own mark
  page: 'html[data-recourse-sample-mailbox="1"]',
  // 2026-11: one article is one open message
  message: ['article[data-message-id]'],
  // 2026-11: all the words of the sender
  bodyArea: ['[data-field="body"]', 'article[data-message-id] > div:last-child'],
  // 2026-11: the paragraph is the person; one span a person
  sender: [['[data-field="from"]', '[data-name]', '[data-address]']],
  to: [['[data-field="to"] [data-person]', '[data-name]', '[data-address]']],
  cc: [['[data-field="cc"] [data-person]', '[data-name]', '[data-address]']],
  // 2026-11: as a person reads it; to the second for machines
  date: ['time[data-field="date"]'],
  machineDate: ['time[data-field="date"]@datetime'],
  subject: ['h1[data-field="subject"]'],
  noSubject: ['(no subject)'],
  // 2026-11: one name an item
  attachments: ['[data-field="attachments"] > li'],
  // 2026-11: the mailbox numbers its messages
  providerId: ['article@data-message-id'],
  messageId: ['article@data-message-rfc822-id'],
  threadKey: ['article@data-thread'],
};
