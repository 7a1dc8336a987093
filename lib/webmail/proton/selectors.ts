// Proton Mail, as data. SOURCE: its public source and projects that read it, to 2026; not checked on a running one yet.
import type { Webmail } from '@/lib/webmail/webmail.ts';

export const proton: Webmail = {
  name: 'proton',
  version: '2026-11-22',
  hosts: /^mail\.(?:proton\.me|protonmail\.com)$/u,
  // 2023-01: collapsed ones say `false`
  message: ['article[data-expanded="true"]', '.message-container[data-expanded="true"]'],
  // 2023-01: sandboxed, about:blank, but of the page's own origin; the second is the same by its place
  bodyArea: ['iframe[data-testid="content-iframe"]', '.message-content iframe'],
  // 2023-01: the address is the title; rows of the list have another mark
  sender: [['[data-testid="recipients:sender"]', '', '@title']],
  to: [['[data-testid^="recipients:item-"]', '', '@title']],
  // 2023-01: list rows have the same mark, but stand outside the message
  date: ['time[data-testid="item-date-simple"]'],
  machineDate: ['time[data-testid="item-date-simple"]@datetime'],
  // 2023-01: above the conversation
  threadSubject: ['h1[data-testid="conversation-header:subject"]'],
  noSubject: ['(no subject)'],
  // 2023-01: on the article
  providerId: ['[data-message-id]@data-message-id'],
};
