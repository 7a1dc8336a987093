// CiderWebmail, as data. SOURCE: a running CiderWebmail 1.05, seen 2026-11. Self-hosted: recognised by the page.
import type { Webmail } from '@/lib/webmail/webmail.ts';

export const ciderwebmail: Webmail = {
  name: 'ciderwebmail',
  version: '2026-11-22',
  // 2026-11: the head of a message
  page: '.message_view_head',
  // 2026-11: the address does not change on a click, so the page is looked at
  message: ['.message_rfc822'],
  // 2026-11: plain text; HTML in a frame of the same origin
  bodyArea: ['.renderable'],
  bodyParts: ['iframe'],
  sender: [['a.from_address', '', '@title']],
  to: [['a.to_address', '', '@title']],
  cc: [['a.cc_address', '', '@title']],
  // 2026-11: like `11:30:00 2026-11-05`
  date: ['.message_view_head .date', '.date'],
  subject: ['.message_view_head h1'],
};
