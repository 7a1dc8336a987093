// Roundcube in its three skins, as data. SOURCE: the templates of Debian's roundcube 1.6.5 and its program/actions/mail.
// Roundcube puts `v1` (v2, ...) before every class and id of a mail, so a mail cannot wear the names below.
import type { FieldSelector, PersonSelector, PlaceSelector, Webmail } from '@/lib/webmail/webmail.ts';

const SINCE = '2022-07';

function place(css: string, reason: string): PlaceSelector {
  return { css, since: SINCE, reason };
}

/** Roundcube writes each person as `.adr`; inside, a link whose title is the address unless the text says it. */
function person(css: string, reason: string): PersonSelector {
  return {
    css,
    since: SINCE,
    reason,
    name: { css: '.rcmContactAddress', take: 'text' },
    address: { css: '.rcmContactAddress', take: 'attribute:title' },
    mayBeHidden: true,
  };
}

function field(css: string, take: FieldSelector['take'], reason: string): FieldSelector {
  return { css, take, since: SINCE, reason, mayBeHidden: true };
}

const SHARED = {
  version: '2026-11-21',
  verified: {
    on: '2026-11-21',
    against: 'a running Roundcube 1.6.5 (Debian 12), 81 mails in the full page, two a skin in the preview',
  },
  frames: ['iframe#messagecontframe'],
  bodyArea: [place('#messagebody', 'holds every part, and the headings of attached mails')],
  bodyParts: [place('.message-part, .message-htmlpart', 'the parts; lists of pictures and notices stand beside them')],
  noise: [],
  quoted: [],
  quotedAfter: [place('.message-partheaders', 'heads an attached mail: what follows is of another message')],
  machineDate: [],
  noSubject: ['(no subject)', '(sin asunto)'],
  attachments: [field('#attachment-list .attachment-name', 'text', 'without the size, which stands beside it')],
  providerId: [
    { from: 'address', parameters: ['_mbox', '_uid'], since: SINCE, reason: 'a uid is unique in its folder' },
  ],
  messageId: [],
  threadKey: [],
  clipped: [place('#messagebody > .part-notice', 'a part too big, encrypted or not loaded')],
  partlyHidden: [place('#messagebody > .ui.alert', 'elastic turns the same notice into an alert')],
} as const satisfies Partial<Webmail>;

/** Elastic, the skin of Roundcube 1.4 and later. Its table of headings is folded away; the summary names the *other* side. */
export const roundcubeElastic: Webmail = {
  ...SHARED,
  name: 'roundcube-elastic',
  matches: ({ document }) =>
    document.querySelector('body[class*="task-"] > #layout, html.iframe #message-header') !== null,
  message: [
    place('.content:has(> #message-header):has(#messagebody)', 'the same in the full page and the preview frame'),
  ],
  sender: [
    person('.header-headers td.header.from .adr', 'in sent mail the summary shows the recipient, so not from there'),
  ],
  to: [person('.header-headers td.header.to .adr', 'ten at most; the rest is not in the page')],
  cc: [person('.header-headers td.header.cc .adr', 'as `to`')],
  date: [
    field('.header-summary .text-nowrap', 'text', 'always the long form'),
    field('.header-headers td.header.date', 'text', 'may be relative: `Today 15:04`'),
  ],
  subject: [field('#message-header h2.subject', 'own-text', 'beside a hidden label and the link to a new window')],
};

/** Larry, the skin of Roundcube 0.9 to 1.3. */
export const roundcubeLarry: Webmail = {
  ...SHARED,
  name: 'roundcube-larry',
  matches: ({ document }) =>
    document.querySelector('#mainscreen #mailview-right, body.iframe > #messageheader.previewheader') !== null,
  message: [
    place('#mailview-right:has(#messagebody)', 'the full page'),
    place('body.iframe:has(#messagebody)', 'the document in the preview frame'),
  ],
  sender: [
    person(
      '.headers-table:not(#preview-shortheaders) td.header.from .adr',
      'in sent mail the short one holds the recipient',
    ),
  ],
  to: [person('.headers-table:not(#preview-shortheaders) td.header.to .adr', 'the short one has none')],
  cc: [person('.headers-table:not(#preview-shortheaders) td.header.cc .adr', 'as `to`')],
  date: [
    field(
      '#messageheader .headers-table td.header.date',
      'text',
      'the same text twice in the preview; may be relative',
    ),
  ],
  subject: [field('#messageheader .subject > span:not(.flag-icon)', 'own-text', 'beside a hidden label')],
};

/** Classic, the first skin: one table of headings, in both views. */
export const roundcubeClassic: Webmail = {
  ...SHARED,
  name: 'roundcube-classic',
  matches: ({ document }) =>
    document.querySelector(
      '#mainscreen > #mailleftcontainer, #mainscreen > #messageframe, body.iframe > .messageheaderbox',
    ) !== null,
  message: [
    place('#messageframe:has(#messagebody)', 'the full page'),
    place('body.iframe:has(#messagebody)', 'the document in the preview frame'),
  ],
  sender: [person('.headers-table td.header.from .adr', 'the one table')],
  to: [person('.headers-table td.header.to .adr', 'the one table')],
  cc: [person('.headers-table td.header.cc .adr', 'the one table')],
  date: [field('.headers-table td.header.date', 'text', 'may be relative')],
  subject: [field('.headers-table td.header.subject', 'text', 'the one table')],
};
