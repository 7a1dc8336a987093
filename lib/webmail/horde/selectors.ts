// Horde (IMP 6), dynamic and basic, as data. SOURCE: a running Horde 5.2 and its public templates, seen 2026-11. Self-hosted.
import type { PersonPlace, Webmail } from '@/lib/webmail/webmail.ts';

/** The title is the address; none when the text is. Folded tables hold the same. */
function person(row: string): PersonPlace {
  return [`~${row} a.address`, '', '@title'];
}

const SHARED = {
  version: '2026-11-22',
  // 2026-11: holds the parts; after a message is let go it keeps the old one, hidden
  bodyArea: ['#messageBody'],
  // 2026-11: plain text; HTML (off by default) in a frame whose address is `javascript:false`
  bodyParts: ['.fixed', 'iframe.htmlMsgData'],
  // 2026-11: Horde's own words about parts
  noise: ['.mimeStatusMessage', '.mimePartInfo'],
  // 2026-11: lines that begin with `>`
  quoted: ['.citation.quoted1'],
} as const satisfies Partial<Webmail>;

export const hordeDynamic: Webmail = {
  ...SHARED,
  name: 'horde-dynamic',
  // 2026-11: the preview pane; the window of one message
  page: '#previewMsg, #msgHeadersTable',
  message: ['#previewMsg', '#pageContainer:has(#msgHeadersTable)'],
  // 2026-11: rows of the folded table
  sender: [person('#msgHeaderFrom'), person('td.from')],
  to: [person('#msgHeaderTo'), person('td.to')],
  cc: [person('#msgHeaderCc')],
  // 2026-11: like `11/05/26 (11:30:00 UTC)`
  date: ['~#msgHeaderDate td:not(.label)', '~td.date'],
  subject: ['#msgHeadersColl .subject', '#previewMsg .subject'],
  // 2026-11: `#msg:<mailbox>;<uid>`
  providerId: ['##msg:([^#]+;\\d+)'],
};

export const hordeBasic: Webmail = {
  ...SHARED,
  name: 'horde-basic',
  // 2026-11: the page of one message
  page: '#msgheaders',
  message: ['body:has(#msgheaders):has(#messageBody)'],
  heading: ['#msgheaders'],
  // 2026-11: a table without names; the row is known by its label alone, so only the finder by content may say who
  sender: [['~#msgheaders tr:nth-child(2) a.address', '', '@title']],
  to: [['~#msgheaders tr:nth-child(3) a.address', '', '@title']],
  date: ['#msgheaders tr:nth-child(1) td:last-child'],
  subject: ['#msgheaders > p'],
  providerId: ['?mailbox&buid', '?mailbox&uid'],
};
