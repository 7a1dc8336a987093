// Zimbra, classic and modern, as data. SOURCE: the public templates and test locators of the classic one (8.x); the modern
// one by roles alone. Not checked on a running one yet. Self-hosted: recognised by the page.
import type { Webmail } from '@/lib/webmail/webmail.ts';

export const zimbraClassic: Webmail = {
  name: 'zimbra-classic',
  version: '2026-11-22',
  // 2015-01: every view has such an id
  page: '[id^="zv__"][id*="MSG"]',
  // 2015-01: the view of one message; the search tab has an id of its own
  message: ['[id^="zv__"][id$="MSG"]:has([id$="__body__iframe"], [id$="__body"])'],
  // 2015-01: a frame of the page's own origin
  bodyArea: ['[id$="__body__iframe"]', 'iframe[name$="__body__iframe"]'],
  // 2015-01: the row of the sender; a bubble a person
  sender: [['[id$="_from"] .addrBubble', '', '@title']],
  to: [['[id$="_to"] .addrBubble', '', '@title']],
  cc: [['[id$="_cc"] .addrBubble', '', '@title']],
  // 2015-01: localised, without seconds
  date: ['td.DateCol'],
  subject: ['td.SubjectCol'],
  noSubject: ['<no subject>'],
  // 2015-01: the message was cut, with a link to all of it
  clipped: ['[id$="_msgTruncation_link"]'],
};

export const zimbraModern: Webmail = {
  name: 'zimbra-modern',
  version: '2026-11-22',
  // 2024-01: the program's own classes begin so
  page: 'body [class*="zimbra-client_"]',
  // 2024-01: roles that a reader of screens needs
  message: ['[role="article"]:has([role="document"], iframe)'],
  bodyArea: ['[role="document"]', '[role="article"] iframe'],
  // 2024-01: a person with an address says it in a title
  sender: [['[class*="from"] [title*="@"]', '', '@title']],
  to: [['[class*="recipients"] [title*="@"]', '', '@title']],
  date: ['time'],
  machineDate: ['time@datetime'],
  threadSubject: ['[class*="zimbra-client_"] h1'],
  // 2024-01: in the path
  providerId: ['#/(?:message|conversation)/([\\w-]+)'],
};
