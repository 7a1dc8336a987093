// SOGo, as data. SOURCE: a running SOGo 5.8 (Debian 12), seen 2026-11. Self-hosted: recognised by the page.
import type { Webmail } from '@/lib/webmail/webmail.ts';

export const sogo: Webmail = {
  name: 'sogo',
  version: '2026-11-22',
  // 2026-11: the program's module
  page: '[ng-app="SOGo.MailerUI"], #detailView [ng-bind*="from[0]"], #detailView .msg-body, #detailView .mailer_plaincontent',
  // 2026-11: one document, one message
  message: ['#detailView'],
  // 2026-11: the box of all parts
  bodyArea: ['.msg-body', '.mailer_plaincontent, .mailer_htmlcontent'],
  bodyParts: ['.mailer_plaincontent, .mailer_htmlcontent'],
  // 2026-11: name and address are bound apart
  sender: [
    [
      '.pseudo-input-container--compact:has([ng-bind*="from[0]"]), .msg-sender:has([ng-bind*="from[0]"])',
      '[ng-bind*="from[0].name"]',
      '[ng-bind*="from[0].email"]',
    ],
  ],
  // 2026-11: names only (`me, Bob`)
  to: [['.msg-recipients [ng-bind*="recipient"], .msg-recipients .md-chip-content', '', '@title']],
  // 2026-11: its `datetime` is a template never filled in: the text is read
  date: ['time.msg-date'],
  subject: ['h5.sg-md-headline'],
  // 2026-11: `#!/Mail/0/INBOX/UID`
  providerId: ['##!?/Mail/(\\d+/.+/\\d+)'],
};
