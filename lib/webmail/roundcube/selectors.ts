// Roundcube in its three skins, as data. SOURCE: the templates of Debian's roundcube 1.6.5 and its program/actions/mail.
// Roundcube puts `v1` (v2, ...) before every class and id of a mail, so a mail cannot wear the names below.
import type { PersonPlace, Webmail } from '@/lib/webmail/webmail.ts';

/** Roundcube writes each person as `.adr`; inside, a link whose title is the address unless the text says it. */
function person(css: string): PersonPlace {
  return [`~${css} .adr`, '.rcmContactAddress', '.rcmContactAddress@title'];
}

const SHARED = {
  version: '2026-11-22',
  // 2022-07: the preview stands in a frame of its own
  frames: ['iframe#messagecontframe'],
  // 2022-07: holds every part, and the headings of attached mails
  bodyArea: ['#messagebody', 'div:has(> .message-part, > .message-htmlpart)'],
  // 2022-07: cells of the table of headings; from the words upwards, the nearest that holds one is the message
  headingAnchor: ['td.from', 'td.to', 'td.date'],
  // 2022-07: the parts; lists of pictures and notices stand beside them
  bodyParts: ['.message-part, .message-htmlpart'],
  // 2022-07: pictures shown under the words, with their names
  noise: ['.image-attachment'],
  // 2022-07: heads an attached mail: what follows is of another message
  quotedAfter: ['.message-partheaders'],
  noSubject: ['(no subject)', '(sin asunto)'],
  // 2022-07: without the size, which stands beside it
  attachments: ['~#attachment-list .attachment-name'],
  // 2022-07: a uid is unique in its folder
  providerId: ['?_mbox&_uid'],
  // 2022-07: a part too big, encrypted or not loaded
  clipped: ['#messagebody > .part-notice'],
  // 2022-07: elastic turns the same notice into an alert
  partlyHidden: ['#messagebody > .ui.alert'],
} as const satisfies Partial<Webmail>;

/** Elastic, the skin of Roundcube 1.4 and later. Its table of headings is folded away; the summary names the *other* side. */
export const roundcubeElastic: Webmail = {
  ...SHARED,
  name: 'roundcube-elastic',
  page: 'body[class*="task-"] > #layout, html.iframe #message-header',
  // 2022-07: the same in the full page and the preview frame
  message: ['.content:has(> #message-header):has(#messagebody)'],
  // 2022-07: in sent mail the summary shows the recipient, so not from there
  sender: [person('td.from')],
  // 2022-07: ten at most; the rest is not in the page
  to: [person('td.to')],
  cc: [person('td.cc')],
  // 2022-07: the first is always the long form; the second may be relative: `Today 15:04`
  date: ['~.header-summary .text-nowrap', '~td.date'],
  // 2022-07: beside a hidden label and the link to a new window
  subject: ['~#message-header h2.subject@own-text'],
};

/** Larry, the skin of Roundcube 0.9 to 1.3. */
export const roundcubeLarry: Webmail = {
  ...SHARED,
  name: 'roundcube-larry',
  page: '#mainscreen #mailview-right, body.iframe > #messageheader.previewheader',
  // 2022-07: the full page; the document in the preview frame
  message: ['#mailview-right:has(#messagebody)', 'body.iframe:has(#messagebody)'],
  // 2022-07: in sent mail the short table holds the recipient
  sender: [person('.headers-table:not(#preview-shortheaders) td.from')],
  // 2022-07: the short table has none
  to: [person('.headers-table:not(#preview-shortheaders) td.to')],
  cc: [person('.headers-table:not(#preview-shortheaders) td.cc')],
  // 2022-07: the same text twice in the preview; may be relative
  date: ['~#messageheader .headers-table td.date'],
  // 2022-07: beside a hidden label
  subject: ['~#messageheader .subject > span:not(.flag-icon)@own-text'],
};

/** Classic, the first skin: one table of headings, in both views. */
export const roundcubeClassic: Webmail = {
  ...SHARED,
  name: 'roundcube-classic',
  page: '#mainscreen > #mailleftcontainer, #mainscreen > #messageframe, body.iframe > .messageheaderbox',
  // 2022-07: the full page; the document in the preview frame
  message: ['#messageframe:has(#messagebody)', 'body.iframe:has(#messagebody)'],
  // 2022-07: the one table
  sender: [person('.headers-table td.from')],
  to: [person('.headers-table td.to')],
  cc: [person('.headers-table td.cc')],
  // 2022-07: may be relative
  date: ['~.headers-table td.date'],
  subject: ['~.headers-table td.subject'],
};
