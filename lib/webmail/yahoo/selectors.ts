// Yahoo and AOL, one program, as data. SOURCE: public projects, 2021 to 2025; not checked on a running one yet.
import type { Webmail } from '@/lib/webmail/webmail.ts';

export const yahoo: Webmail = {
  name: 'yahoo',
  version: '2026-11-22',
  hosts: /^(?:[\w-]+\.)?mail\.(?:yahoo|aol)\.com$/u,
  // 2021-03: one is one open message
  message: ['[data-test-id="message-view"]'],
  // 2024-01: the newer name; 2021-03: the older
  bodyArea: ['[data-test-id="message-view-body-content"]', '[data-test-id="message-view-body"]'],
  // 2021-03: a pill a person; the address is its title, or its text when there is no name
  sender: [
    ['[data-test-id="message-from"] [data-test-id="email-pill"]', '', '@title'],
    ['[data-test-id="message-from"] [title*="@"]', '', '@title'],
  ],
  to: [['[data-test-id="message-to"] [data-test-id="email-pill"]', '', '@title']],
  cc: [['[data-test-id="message-cc"] [data-test-id="email-pill"]', '', '@title']],
  // 2021-03: has no year
  date: ['[data-test-id="message-date"]'],
  // 2021-03: above the conversation
  threadSubject: ['[data-test-id="message-group-subject-text"]'],
  noSubject: ['(no subject)'],
  // 2021-03: in the path
  providerId: ['#/messages/([^/?#]+)'],
};
