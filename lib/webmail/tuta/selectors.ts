// Tuta, as data. SOURCE: its public source, 2025; not checked on a running one yet. The words stand in a shadow root.
import type { Webmail } from '@/lib/webmail/webmail.ts';

export const tuta: Webmail = {
  name: 'tuta',
  version: '2026-11-22',
  hosts: /^(?:app|mail)\.(?:tuta\.com|tutanota\.com)$/u,
  // 2025-01: one viewer a message; collapsed ones have no body
  message: ['.mail-viewer:has(#mail-body)'],
  // 2025-01: an open shadow root
  bodyArea: ['#mail-body'],
  // 2025-01: folded quotes
  quoted: ['[tuta-collapsed-quote]'],
  sender: [['[data-testid="sender"], .mail-sender', '', '@title']],
  to: [['[data-testid="recipient"], .mail-recipient', '', '@title']],
  date: ['.mail-viewer time', '[data-testid="date"]'],
  machineDate: ['time@datetime'],
  subject: ['h4'],
  // 2025-01: in the path
  providerId: ['#/mail/[^/]+/([^/?#]+)'],
};
