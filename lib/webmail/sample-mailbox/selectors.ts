// The sample mailbox of this project (test/support/sample-mailbox), as data. Recognised by its page on any port.
import type { FieldSelector, PersonSelector, Webmail } from '@/lib/webmail/webmail.ts';

const SINCE = '2026-11';

function person(css: string, reason: string): PersonSelector {
  return {
    css,
    since: SINCE,
    reason,
    name: { css: '[data-name]', take: 'text' },
    address: { css: '[data-address]', take: 'text' },
  };
}

function field(css: string, take: FieldSelector['take'], reason: string): FieldSelector {
  return { css, take, since: SINCE, reason };
}

export const sampleMailbox: Webmail = {
  name: 'sample-mailbox',
  version: '2026-11-21',
  verified: { on: '2026-11-21', against: 'the running sample mailbox, 81 mails' },
  matches: ({ document }) => document.documentElement.getAttribute('data-recourse-sample-mailbox') === '1',
  frames: [],
  message: [{ css: 'article[data-message-id]', since: SINCE, reason: 'one article is one open message' }],
  bodyArea: [{ css: '[data-field="body"]', since: SINCE, reason: 'all the words of the sender' }],
  bodyParts: [],
  noise: [],
  quoted: [],
  quotedAfter: [],
  sender: [person('[data-field="from"]', 'the paragraph is the person')],
  to: [person('[data-field="to"] [data-person]', 'one span a person')],
  cc: [person('[data-field="cc"] [data-person]', 'one span a person')],
  date: [field('time[data-field="date"]', 'text', 'as a person reads it')],
  machineDate: [field('time[data-field="date"]', 'attribute:datetime', 'to the second')],
  subject: [field('h1[data-field="subject"]', 'text', 'the heading')],
  noSubject: ['(no subject)'],
  attachments: [field('[data-field="attachments"] > li', 'text', 'one name an item')],
  providerId: [
    { from: 'attribute', name: 'data-message-id', since: SINCE, reason: 'the mailbox numbers its messages' },
  ],
  messageId: [
    { from: 'attribute', name: 'data-message-rfc822-id', since: SINCE, reason: 'the header, without brackets' },
  ],
  threadKey: [{ from: 'attribute', name: 'data-thread', since: SINCE, reason: 'as the mailbox groups them' }],
  clipped: [],
  partlyHidden: [],
};
