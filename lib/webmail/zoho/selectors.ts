// Zoho Mail, as data: by roles alone, since no source tells its names. Not checked on a running one: often it will abstain.
import type { Webmail } from '@/lib/webmail/webmail.ts';

export const zoho: Webmail = {
  name: 'zoho',
  version: '2026-11-22',
  hosts: /^mail\.zoho\.(?:com|eu|in|com\.au|jp)$/u,
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
  // 2024-01: in the fragment
  providerId: ['#/p/(\\d+)'],
};
