// iCloud Mail, as data: by roles alone, since no source tells its names. Not checked on a running one: often it will abstain.
import type { Webmail } from '@/lib/webmail/webmail.ts';

export const icloud: Webmail = {
  name: 'icloud',
  version: '2026-11-22',
  hosts: /^(?:www|mail)\.icloud\.com$/u,
  // 2024-01: the program stands in a frame; one of another origin cannot be read
  frames: ['iframe[src*="/applications/mail"]'],
  // 2024-01: roles that a reader of screens needs
  message: ['[role="article"]:has([role="document"], iframe)'],
  bodyArea: ['[role="document"]', '[role="article"] iframe'],
  // 2024-01: a person with an address says it in a title
  sender: [['[aria-label^="From"] [title*="@"]', '', '@title']],
  to: [['[aria-label^="To"] [title*="@"]', '', '@title']],
  // 2024-01: machines find it in `datetime`
  date: ['time'],
  machineDate: ['time@datetime'],
  // 2024-01: the one heading of the message
  subject: ['[role="heading"]'],
};
