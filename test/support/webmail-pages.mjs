// Invented pages in the shape of each webmail, from which the cases of test/webmail are written (write-cases.mjs).
// The shapes are those the reader's own header names as its source; nobody's mail and nobody's capture stands here.

/** The words around a heading in each language, and one instant as each writes it: 12 April 2021, 15:04 in Chicago. */
const LANGUAGES = {
  en: { from: 'From', to: 'To', date: 'Date', subject: 'Subject', shown: 'Mon, Apr 12, 2021, 3:04 PM' },
  es: { from: 'De', to: 'Para', date: 'Fecha', subject: 'Asunto', shown: 'lun, 12 abr 2021, 15:04' },
  fr: { from: 'De', to: 'À', date: 'Date', subject: 'Objet', shown: 'lun. 12 avr. 2021 à 15:04' },
  de: { from: 'Von', to: 'An', date: 'Datum', subject: 'Betreff', shown: 'Mo., 12. Apr. 2021, 15:04' },
  pt: { from: 'De', to: 'Para', date: 'Data', subject: 'Assunto', shown: 'seg., 12 de abr. de 2021, 15:04' },
  ru: { from: 'От', to: 'Кому', date: 'Дата', subject: 'Тема', shown: '12 апр. 2021 г., 15:04' },
  zh: { from: '发件人', to: '收件人', date: '日期', subject: '主题', shown: '2021年4月12日 下午3:04' },
};

/** @typedef {{ name: string, address: string }} Person */
/** @typedef {{ id: string, from: Person | null, to: readonly Person[], body: string, isOpen: boolean, shown: string }} Message */
/** @typedef {{ messages: readonly Message[], subject: string, words: typeof LANGUAGES.en, language: string }} Mailbox */
/**
 * @typedef {object} Shape
 * @property {string} name the reader's
 * @property {(id: string) => string} address of the page, when the message of that id is open
 * @property {keyof typeof LANGUAGES} language of the case in another language
 * @property {(box: Mailbox) => string} page
 * @property {(quote: string) => string} quote how the reply quotes
 * @property {(id: string) => string | null} providerId as the reader must find it
 * @property {boolean} hasConversation whether several messages can stand open
 * @property {boolean} [hasNoYear]
 * @property {boolean} [hasOnlyNames] recipients are names
 */

/** @param {string} text */
const esc = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A frame of the page's own origin that the page fills, as webmails do. @param {string} attributes @param {string} html */
function frame(attributes, html) {
  const words = JSON.stringify(`<body>${html}</body>`).replaceAll('<', '\\u003c');
  return `<iframe ${attributes}></iframe><script>(() => { const f = document.currentScript.previousElementSibling;
    f.contentDocument.open(); f.contentDocument.write(${words}); f.contentDocument.close(); document.currentScript.remove(); })()</script>`;
}

/** @param {string} title @param {string} body @param {string} language */
const page = (title, body, language) =>
  `<!DOCTYPE html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${esc(title)}</title></head>\n<body>${body}</body></html>\n`;

/** What stands around the open message in every webmail: folders, a bar of buttons, and a list with other people in it. */
const LIST = `<nav aria-label="Folders">${['Inbox', 'Sent', 'Drafts', 'Archive', 'Spam', 'Trash']
  .map(
    (name) =>
      `<a class="folder" id="folder-${name.toLowerCase()}" href="#${name.toLowerCase()}"><span class="icon"></span><span class="label">${name}</span></a>`,
  )
  .join('')}</nav><div class="bar" role="toolbar" aria-label="Actions">${[
  'Reply',
  'Forward',
  'Delete',
  'Move',
  'Print',
  'Mark',
]
  .map(
    (name) =>
      `<button type="button" class="button ${name.toLowerCase()}" data-action="${name.toLowerCase()}"><span class="icon"></span>${name}</button>`,
  )
  .join('')}</div><div class="list" role="grid" aria-label="Messages">${Array.from({ length: 12 }, (_, at) => at)
  .map(
    (at) =>
      `<div class="row" id="row-${at}" role="row" data-row="${at}"><span class="who" role="gridcell" title="writer.${at}@office.example">Writer ${at}</span><span class="what" role="gridcell">Notice ${at}</span><span class="when" role="gridcell">Apr ${at + 1}</span></div>`,
  )
  .join('')}</div>`;

/** @type {readonly Shape[]} */
export const SHAPES = [
  {
    name: 'gmail',
    address: (id) => `https://mail.google.com/mail/u/0/#inbox/${id}`,
    language: 'ru',
    hasConversation: true,
    quote: (text) =>
      `<div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Fri, Apr 9, 2021 at 9:00 AM Dana Quill &lt;<a href="mailto:dana.quill@firm.example">dana.quill@firm.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">${text}</blockquote></div>`,
    providerId: (id) => `#msg-f:${id}`,
    page: ({ messages, subject, words, language }) =>
      page(
        subject,
        `${LIST}<div role="main"><div class="ha"><h2 class="hP" data-thread-perm-id="thread-f:77" data-legacy-thread-id="17f0">${esc(subject)}</h2></div><div role="list" class="Bs">${messages
          .map((one) => {
            const sender = one.from
              ? `<h3 class="iw"><span translate="no" class="qu" role="gridcell"><span email="${one.from.address}" name="${one.from.name}" data-hovercard-id="${one.from.address}" class="gD"><span>${one.from.name}</span></span> <span class="cfXrwd"></span></span></h3>`
              : '';
            const to = one.to
              .map(
                (who) => `<span email="${who.address}" name="${who.name}" class="g2">${who.name.split(' ')[0]}</span>`,
              )
              .join(', ');
            const body = one.isOpen
              ? `<div class="ii gt" jslog="1"><div class="a3s aiL">${one.body}</div></div>`
              : '<div class="iA g6">Please release my client</div>';
            return `<div role="listitem" class="${one.isOpen ? 'h7' : 'kv'}" aria-expanded="${one.isOpen}"><div class="adn ads" data-message-id="#msg-f:${one.id}" data-legacy-message-id="17f${one.id}"><div class="gs"><div class="gE iv gt">${sender}<div class="gK"><span class="g3" title="${words.shown}" alt="${words.shown}">${words.shown}</span></div><div class="iw ajw"><span class="hb">${words.to.toLowerCase()} ${to}</span></div></div>${body}</div></div></div>`;
          })
          .join('')}</div></div>`,
        language,
      ),
  },
  {
    name: 'outlook',
    address: (id) => `https://outlook.office.com/mail/inbox/id/${id}`,
    language: 'de',
    hasConversation: true,
    quote: (text) =>
      `<div id="x_appendonsend"></div><hr><div id="x_divRplyFwdMsg" dir="ltr"><b>From:</b> Dana Quill &lt;dana.quill@firm.example&gt;<br><b>Sent:</b> Friday, April 9, 2021 9:00 AM<br><b>To:</b> ERO Intake<br><b>Subject:</b> Request</div><div>${text}</div>`,
    providerId: (id) => `MSG_${id}_FROM`,
    page: ({ messages, subject, words, language }) =>
      page(
        subject,
        `${LIST}<div role="listbox"><div role="option" data-convid="AAQk77" aria-selected="true">${esc(subject)}</div></div><div id="ReadingPaneContainerId" role="main"><div data-app-section="ConversationContainer"><div id="CONV_77_SUBJECT" role="heading" aria-level="2">${esc(subject)}</div>${messages
          .map((one) => {
            const label = language === 'en' ? 'Email message' : 'E-Mail-Nachricht';
            const from = one.from
              ? `<span id="MSG_${one.id}_FROM" role="button" aria-label="${words.from}: ${one.from.name}">${one.from.name}&lt;${one.from.address}&gt;</span>`
              : '';
            const to = one.to
              .map((who) => `<span role="button" aria-label="${who.name}" title="${who.address}">${who.name}</span>`)
              .join('; ');
            const head = `<div class="x1">${from}<div id="MSG_${one.id}_TO"><span>${words.to}:</span> <div data-testid="RecipientWell">${to}</div></div><div id="MSG_${one.id}_DATETIME" data-testid="SentReceivedSavedTime">${words.shown}</div></div>`;
            return one.isOpen
              ? `<div class="w1"><div aria-label="${label}" tabindex="-1">${head}<div class="b1"><div id="UniqueMessageBody_${one.id}" role="document"><div>${one.body}</div></div></div></div></div>`
              : `<div class="w0"><div class="c1">${head}<div class="p1">Please release my client</div></div></div>`;
          })
          .join('')}</div></div>`,
        language,
      ),
  },
  {
    name: 'yahoo',
    address: (id) => `https://mail.yahoo.com/d/folders/1/messages/${id}`,
    language: 'es',
    hasConversation: true,
    hasNoYear: true,
    quote: (text) =>
      `<div id="ydp1yahoo_quoted_1" class="yahoo_quoted"><div>On Friday, April 9, 2021, 9:00 AM, Dana Quill &lt;dana.quill@firm.example&gt; wrote:</div><div>${text}</div></div>`,
    providerId: (id) => id,
    page: ({ messages, subject, words, language }) =>
      page(
        subject,
        `${LIST}<div data-test-id="message-group-view"><header><span data-test-id="message-group-subject-text">${esc(subject)}</span></header><ul>${messages
          .map((one) => {
            const pill = (/** @type {Person} */ who) =>
              `<span data-test-id="email-pill" title="${who.address}"><span>${who.name}</span></span>`;
            return one.isOpen
              ? `<li><div data-test-id="message-view"><header>${one.from ? `<span data-test-id="message-from">${pill(one.from)}</span>` : ''}<span data-test-id="message-to">${words.to}: ${one.to.map(pill).join(' ')}</span><div data-test-id="message-date"><span>${one.shown}</span></div></header><div data-test-id="message-view-body-content"><div class="jb">${one.body}</div></div></div></li>`
              : `<li><div data-test-id="message-collapsed"><span data-test-id="message-from">${one.from ? pill(one.from) : ''}</span><span>Please release my client</span></div></li>`;
          })
          .join('')}</ul></div>`,
        language,
      ),
  },
  {
    name: 'proton',
    address: (id) => `https://mail.proton.me/u/0/inbox/${id}`,
    language: 'fr',
    hasConversation: true,
    quote: (text) =>
      `<div class="protonmail_quote">On Friday, April 9th, 2021 at 9:00 AM, Dana Quill &lt;dana.quill@firm.example&gt; wrote:<br><blockquote class="protonmail_quote" type="cite">${text}</blockquote></div>`,
    providerId: (id) => id,
    page: ({ messages, subject, words, language }) =>
      page(
        subject,
        `${LIST}<main><h1 data-testid="conversation-header:subject">${esc(subject)}</h1>${messages
          .map((one) => {
            const from = one.from
              ? `<span data-testid="recipients:sender" title="${one.from.name} &lt;${one.from.address}&gt;"><span>${one.from.name}</span></span>`
              : '';
            const to = one.to
              .map(
                (who, at) =>
                  `<span data-testid="recipients:item-${at}" title="${who.address}"><span>${who.name}</span></span>`,
              )
              .join(' ');
            return `<article class="message-container" data-shortcut-target="message-container" data-message-id="${one.id}" data-expanded="${one.isOpen}"><div class="message-header">${from}<div>${words.to}: ${to}</div><time data-testid="item-date-simple" datetime="${words.shown}">${words.shown}</time></div>${one.isOpen ? `<div class="message-content">${frame('data-testid="content-iframe" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" title="Email content"', one.body)}</div>` : ''}</article>`;
          })
          .join('')}</main>`,
        language,
      ),
  },
  {
    name: 'fastmail',
    address: (id) => `https://app.fastmail.com/mail/Inbox/T77.M${id}?u=1`,
    language: 'de',
    hasConversation: true,
    quote: (text) =>
      `<div>On Fri, Apr 9, 2021, at 9:00 AM, Dana Quill wrote:</div><blockquote type="cite" id="qt">${text}</blockquote>`,
    providerId: (id) => `T77.M${id}`,
    page: ({ messages, subject, words, language }) =>
      page(
        subject,
        `${LIST}<div class="v-Thread"><h1 class="v-Thread-title">${esc(subject)}</h1>${messages
          .map((one) => {
            const from = one.from
              ? `<span class="v-Message-from" title="${one.from.address}">${one.from.name}</span>`
              : '';
            const to = one.to.map((who) => `<span title="${who.address}">${who.name}</span>`).join(', ');
            return `<div class="v-Message"><div class="v-Message-header">${from}<div class="v-Message-to">${words.to}: ${to}</div><span class="v-Message-date">${words.shown}</span></div>${one.isOpen ? `<div class="v-Message-body"><div class="u-article">${one.body}</div></div>` : '<div class="v-Message-preview">Please release my client</div>'}</div>`;
          })
          .join('')}</div>`,
        language,
      ),
  },
  ...['icloud', 'zoho'].map((name) => ({
    name,
    address: (/** @type {string} */ id) =>
      name === 'icloud' ? `https://www.icloud.com/mail/` : `https://mail.zoho.com/zm/#mail/folder/inbox/p/${id}`,
    language: /** @type {const} */ (name === 'icloud' ? 'es' : 'pt'),
    hasConversation: true,
    quote: (/** @type {string} */ text) =>
      name === 'icloud'
        ? `<div><blockquote type="cite"><div>On Apr 9, 2021, at 9:00 AM, Dana Quill &lt;dana.quill@firm.example&gt; wrote:</div><div>${text}</div></blockquote></div>`
        : `<div class="zmail_extra"><div>---- On Fri, 09 Apr 2021 09:00:00 Dana Quill wrote ----</div><blockquote>${text}</blockquote></div>`,
    providerId: (/** @type {string} */ id) => (name === 'icloud' ? null : id),
    page: (/** @type {Mailbox} */ { messages, subject, words, language }) =>
      page(
        subject,
        `${LIST}<main>${messages
          .map((one) => {
            const from = one.from
              ? `<div aria-label="From"><span title="${one.from.address}">${one.from.name}</span></div>`
              : '';
            const to = one.to.map((who) => `<span title="${who.address}">${who.name}</span>`).join(', ');
            return `<div role="article">${one.isOpen ? `<div role="heading" aria-level="2">${esc(subject)}</div>` : ''}${from}<div aria-label="To">${words.to}: ${to}</div><time>${words.shown}</time>${one.isOpen ? `<div role="document"><div>${one.body}</div></div>` : '<p>Please release my client</p>'}</div>`;
          })
          .join('')}</main>`,
        language,
      ),
  })),
  {
    name: 'zimbra-classic',
    address: () => 'https://zimbra.firm.example/',
    language: 'fr',
    hasConversation: false,
    quote: (text) =>
      `<hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>"Dana Quill"<br><b>Sent: </b>Friday, April 9, 2021<br></div><div data-marker="__QUOTED_TEXT__">${text}</div>`,
    providerId: () => null,
    page: ({ messages, subject, words, language }) =>
      page(
        subject,
        `${LIST}${messages
          .filter((one) => one.isOpen)
          .map((one) => {
            const bubble = (/** @type {Person} */ who) =>
              `<span class="addrBubble" title="${who.name} &lt;${who.address}&gt;">${who.name}</span>`;
            return `<div id="zv__TV-main__MSG" class="ZmMailMsgView"><table role="presentation"><tr id="zv__TV-main__MSG_hdrTableTopRow"><td class="LabelColValue SubjectCol">${esc(subject)}</td><td class="LabelColValue DateCol">${words.shown}</td></tr></table><table id="zv__TV-main__MSG_hdrTable">${one.from ? `<tr id="OBJ_PREFIX_DWT1_from"><td class="LabelColName">${words.from}:</td><td class="LabelColValue">${bubble(one.from)}</td></tr>` : ''}<tr id="OBJ_PREFIX_DWT2_to"><td class="LabelColName">${words.to}:</td><td class="LabelColValue">${one.to.map(bubble).join('; ')}</td></tr></table><div id="zv__TV-main__MSG__body">${frame('id="zv__TV-main__MSG__body__iframe" name="zv__TV-main__MSG__body__iframe" title="Message content"', one.body)}</div></div>`;
          })
          .join('')}`,
        language,
      ),
  },
  {
    name: 'zimbra-modern',
    address: (id) => `https://mail.firm.example/modern/email/Inbox/message/${id}`,
    language: 'es',
    hasConversation: true,
    quote: (text) =>
      `<div id="zmail_extra"><blockquote>On Fri, Apr 9, 2021 Dana Quill wrote:<br>${text}</blockquote></div>`,
    providerId: (id) => id,
    page: ({ messages, subject, words, language }) =>
      page(
        subject,
        `<div id="root" class="zimbra-client_app">${LIST}<div class="zimbra-client_viewer"><h1>${esc(subject)}</h1>${messages
          .map((one) => {
            const who = (/** @type {Person} */ p) => `<span title="${p.address}">${p.name}</span>`;
            return `<div role="article" class="zimbra-client_message">${one.from ? `<div class="zimbra-client_from">${who(one.from)}</div>` : ''}<div class="zimbra-client_recipients">${words.to}: ${one.to.map(who).join(', ')}</div><time>${words.shown}</time>${one.isOpen ? `<div role="document"><div>${one.body}</div></div>` : '<p>Please release my client</p>'}</div>`;
          })
          .join('')}</div></div>`,
        language,
      ),
  },
  {
    name: 'sogo',
    address: (id) => `https://sogo.firm.example/SOGo/so/dana/Mail/view#!/Mail/0/INBOX/${id}`,
    language: 'fr',
    hasConversation: false,
    hasOnlyNames: true,
    quote: (text) =>
      `<div class="moz-cite-prefix">On 4/9/21 9:00 AM, Dana Quill wrote:<br></div><blockquote type="cite" cite="mid:a">${text}</blockquote>`,
    providerId: (id) => `0/INBOX/${id}`,
    page: ({ messages, subject, words, language }) =>
      page(
        subject,
        `${LIST}${messages
          .filter((one) => one.isOpen)
          .map(
            (one) =>
              `<div id="detailView"><h5 class="sg-md-headline">${esc(subject)}</h5>${one.from ? `<div class="msg-sender"><span ng-bind="::viewer.message.from[0].name">${one.from.name}</span> <a ng-bind="::viewer.message.from[0].email">${one.from.address}</a></div>` : ''}<div class="msg-recipients">${one.to.map((who) => `<span ng-bind="recipient.name">${who.name}</span>`).join(', ')}</div><time class="msg-date" datetime="{{message.date}}">${words.shown}</time><div class="msg-body"><div class="mailer_htmlcontent">${one.body}</div></div></div>`,
          )
          .join('')}`,
        language,
      ),
  },
  {
    name: 'nextcloud',
    address: (id) => `https://cloud.firm.example/apps/mail/box/1/thread/${id}`,
    language: 'de',
    hasConversation: true,
    quote: (text) =>
      `<div>On 9 Apr 2021 9:00, Dana Quill &lt;dana.quill@firm.example&gt; wrote:</div><blockquote type="cite">${text}</blockquote>`,
    providerId: (id) => id,
    page: ({ messages, subject, words, language }) =>
      page(
        subject,
        `${LIST}<div id="mail-message"><div id="mail-thread-header"><div id="mail-thread-header-fields"><h2 dir="auto" title="${esc(subject)}">${esc(subject)}</h2></div></div>${messages
          .map((one) => {
            const from = one.from
              ? `<div class="sender${one.isOpen ? ' sender--expanded' : ''}">${one.from.name}</div>${one.isOpen ? `<button type="button" class="sender__email sender__email--toggle">${one.from.address}</button>` : ''}`
              : '';
            const to = one.to
              .map((who) => `<div class="recipient-bubble" title="${who.address}">${who.name}</div>`)
              .join('');
            return `<div class="envelope${one.isOpen ? ' envelope--expanded' : ''}"><div class="envelope__header"><div class="left" role="button" tabindex="0"><div class="envelope__header__left__sender-subject-tags">${from}</div></div><div class="right"><span class="timestamp" title="${words.shown}">5 days ago</span></div></div>${one.isOpen ? `<div class="recipients__list" hidden>${to}</div><div class="html-message-body"><div id="message-container">${frame('class="message-frame" sandbox="allow-same-origin allow-popups" title="Message frame"', one.body)}</div></div>` : ''}</div>`;
          })
          .join('')}</div>`,
        language,
      ),
  },
  {
    name: 'horde-dynamic',
    address: (id) => `https://horde.firm.example/imp/dynamic.php?page=mailbox#msg:SU5CT1g;${id}`,
    language: 'pt',
    hasConversation: false,
    quote: (text) =>
      `<div>Quoting Dana Quill &lt;dana.quill@firm.example&gt;:</div><div class="citation quoted1">${text}</div>`,
    providerId: (id) => `SU5CT1g;${id}`,
    page: ({ messages, subject, words, language }) =>
      page(
        subject,
        `${LIST}<div id="previewPane">${messages
          .filter((one) => one.isOpen)
          .map((one) => {
            const who = (/** @type {Person} */ p) => `<a class="address" title="${p.address}">${p.name}</a>`;
            return `<div id="previewMsg"><div id="msgHeadersColl"><span class="subject">${esc(subject)}</span></div><div id="msgHeaders"><table id="msgHeadersTable">${one.from ? `<tr id="msgHeaderFrom"><td class="label">${words.from}:</td><td class="from">${who(one.from)}</td></tr>` : ''}<tr id="msgHeaderDate"><td class="label">${words.date}:</td><td class="date">${words.shown}</td></tr><tr id="msgHeaderTo"><td class="label">${words.to}:</td><td class="to">${one.to.map(who).join(', ')}</td></tr></table></div><div id="messageBody"><div class="mimePartBase"><div class="mimePartData">${frame('class="htmlMsgData" src="javascript:false"', one.body)}</div></div></div></div>`;
          })
          .join('')}</div>`,
        language,
      ),
  },
  {
    name: 'horde-basic',
    address: (id) => `https://horde.firm.example/imp/basic.php?page=message&mailbox=INBOX&buid=${id}`,
    language: 'es',
    hasConversation: false,
    quote: (text) =>
      `Quoting Dana Quill &lt;dana.quill@firm.example&gt;:<br><div class="citation quoted1">${text}</div>`,
    providerId: (id) => `INBOX/${id}`,
    page: ({ messages, subject, words, language }) =>
      page(
        subject,
        `${LIST}${messages
          .filter((one) => one.isOpen)
          .map((one) => {
            const who = (/** @type {Person} */ p) => `<a class="address" title="${p.address}">${p.name}</a>`;
            return `<div id="msgheaders"><p>${esc(subject)}</p><table><tr><td>${words.date}:</td><td>${words.shown}</td></tr>${one.from ? `<tr><td>${words.from}:</td><td>${who(one.from)}</td></tr>` : '<tr><td></td><td></td></tr>'}<tr><td>${words.to}:</td><td>${one.to.map(who).join(', ')}</td></tr></table></div><div id="messageBody"><div class="fixed">${one.body}</div></div>`;
          })
          .join('')}`,
        language,
      ),
  },
  {
    name: 'ciderwebmail',
    address: () => 'https://cider.firm.example/mailbox/INBOX',
    language: 'de',
    hasConversation: false,
    quote: (text) =>
      `<div class="moz-cite-prefix">On 4/9/21 9:00 AM, Dana Quill wrote:</div><blockquote type="cite">${text}</blockquote>`,
    providerId: () => null,
    page: ({ messages, subject, words, language }) =>
      page(
        subject,
        `${LIST}${messages
          .filter((one) => one.isOpen)
          .map((one) => {
            const who = (/** @type {Person} */ p, /** @type {string} */ kind) =>
              `<a class="${kind}_address" title="${p.address}" href="mailto:${p.address}">${p.name}</a>`;
            return `<div class="message_rfc822"><div class="message_view_head"><h1>${esc(subject)}</h1><table>${one.from ? `<tr><th>${words.from}:</th><td>${who(one.from, 'from')}</td></tr>` : ''}<tr><th>${words.to}:</th><td>${one.to.map((p) => who(p, 'to')).join(', ')}</td></tr><tr><th>${words.date}:</th><td class="date">${words.shown}</td></tr></table></div><div class="renderable">${frame('title="html"', one.body)}</div></div>`;
          })
          .join('')}`,
        language,
      ),
  },
  {
    name: 'snappymail',
    address: () => 'https://snappy.firm.example/#/mailbox/INBOX',
    language: 'ru',
    hasConversation: false,
    quote: (text) =>
      `<blockquote type="cite"><div>On April 9, 2021 9:00 AM, Dana Quill &lt;dana.quill@firm.example&gt; wrote:</div>${text}</blockquote>`,
    providerId: () => null,
    page: ({ messages, subject, words, language }) =>
      page(
        subject,
        `${LIST}<div class="messageView"><div class="b-message">${messages
          .map((one) => {
            const who = (/** @type {Person} */ p, /** @type {string} */ kind) =>
              `<span class="${kind}" title="${p.name} &lt;${p.address}&gt;">${p.name}</span>`;
            return one.isOpen
              ? `<div class="subjectParent"><span class="subject">${esc(subject)}</span></div><div class="informationShort">${one.from ? who(one.from, 'from') : ''} <div class="tos">${words.to}: ${one.to.map((p) => who(p, 'to')).join(', ')}</div> <time class="date" data-time-format="FULL">${words.shown}</time></div><div id="messageItem"><div class="bodyText"><div>${one.body}</div></div></div>`
              : `<div class="bodyText" hidden>${one.body}</div>`;
          })
          .join('')}</div></div>`,
        language,
      ),
  },
  {
    name: 'tuta',
    address: (id) => `https://app.tuta.com/mail/Inbox1/${id}`,
    language: 'zh',
    hasConversation: true,
    quote: (text) =>
      `<div>Apr 9, 2021, 09:00 by dana.quill@firm.example:</div><blockquote class="tutanota_quote">${text}</blockquote>`,
    providerId: (id) => id,
    page: ({ messages, subject, words, language }) =>
      page(
        subject,
        `${LIST}<main>${messages
          .map((one) => {
            const who = (/** @type {Person} */ p, /** @type {string} */ kind) =>
              `<span data-testid="${kind}" class="mail-${kind}" title="${p.address}">${p.name}</span>`;
            return one.isOpen
              ? `<div class="mail-viewer"><h4>${esc(subject)}</h4><div class="head">${one.from ? who(one.from, 'sender') : ''}<div>${words.to}: ${one.to.map((p) => who(p, 'recipient')).join(' ')}</div><time>${words.shown}</time></div><div id="mail-body"><template shadowrootmode="open"><div class="wrapper">${one.body}</div></template></div></div>`
              : `<div class="collapsed">${one.from ? one.from.name : ''} Please release my client</div>`;
          })
          .join('')}</main>`,
        language,
      ),
  },
];

export { LANGUAGES };
