// The HTML of one message in the sample mailbox. Its attributes are a contract with the webmail reader of this page.
import { sanitizedHtml } from './sanitized-html.mjs';

/** @typedef {import('./read-mails.mjs').SampleMail} SampleMail */

/**
 * Text as HTML text.
 * @param {string} text
 * @example escaped('a < b') // 'a &lt; b'
 */
export function escaped(text) {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

/**
 * The open message: `<article data-message-id data-thread data-message-rfc822-id [data-outgoing]>`.
 * @param {SampleMail} mail
 * @returns {string}
 */
export function messageHtml(mail) {
  const outgoing = mail.isOutgoing ? ' data-outgoing' : '';
  const rfc822 = mail.messageId === null ? '' : ` data-message-rfc822-id="${escaped(mail.messageId)}"`;
  return `<article data-message-id="${mail.id}" data-thread="${escaped(mail.thread)}"${rfc822}${outgoing} tabindex="-1">
<header>
<h1 data-field="subject" dir="auto">${escaped(mail.subject)}</h1>
<p data-field="from" dir="auto">${personHtml(mail.from)}</p>
${recipientsHtml('to', mail.to)}${recipientsHtml('cc', mail.cc)}${dateHtml(mail)}
<a class="download" href="/raw/${mail.id}.eml" download>Download .eml</a>
</header>
<div data-field="body" dir="auto">${bodyHtml(mail)}</div>
${attachmentsHtml(mail.attachments)}</article>`;
}

/** @param {import('./read-mails.mjs').Person} person */
function personHtml(person) {
  const name = person.name === null ? '' : `<span data-name>${escaped(person.name)}</span> `;
  return person.address === null ? name.trim() : `${name}<span data-address>${escaped(person.address)}</span>`;
}

/** @param {'to' | 'cc'} field @param {readonly import('./read-mails.mjs').Person[]} people */
function recipientsHtml(field, people) {
  if (people.length === 0) return '';
  const each = people.map((person) => `<span data-person>${personHtml(person)}</span>`).join(' ');
  return `<p data-field="${field}" dir="auto">${each}</p>\n`;
}

/** @param {SampleMail} mail */
function dateHtml(mail) {
  if (mail.dateShown === null) return '';
  const machine = mail.dateUtc === null ? '' : ` datetime="${mail.dateUtc}"`;
  return `<time data-field="date"${machine}>${escaped(mail.dateShown)}</time>`;
}

/** @param {readonly string[]} names */
function attachmentsHtml(names) {
  if (names.length === 0) return '';
  return `<ul data-field="attachments">${names.map((name) => `<li>${escaped(name)}</li>`).join('')}</ul>\n`;
}

/** @param {SampleMail} mail */
function bodyHtml(mail) {
  return mail.html === null ? plainTextHtml(mail.text ?? '') : sanitizedHtml(mail.html);
}

/**
 * Plain text as paragraphs; lines that begin with `>` become `<blockquote type="cite">`, nested by their depth.
 * @param {string} text
 * @example plainTextHtml('Yes.\n> Ask') // '<p>Yes.</p><blockquote type="cite"><p>Ask</p></blockquote>'
 */
export function plainTextHtml(text) {
  const lines = text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '').split('\n');
  let html = '';
  for (let start = 0; start < lines.length; ) {
    const isQuote = isQuoted(lines[start]);
    let end = start;
    while (end < lines.length && isQuoted(lines[end]) === isQuote) end += 1;
    const block = lines.slice(start, end);
    html += isQuote
      ? `<blockquote type="cite">${plainTextHtml(block.map((line) => line.replace(/^> ?/u, '')).join('\n'))}</blockquote>`
      : paragraphs(block);
    start = end;
  }
  return html;
}

/** @param {string | undefined} line */
function isQuoted(line) {
  return line?.startsWith('>') ?? false;
}

/** @param {readonly string[]} lines */
function paragraphs(lines) {
  return lines
    .join('\n')
    .split(/\n{2,}/u)
    .map((block) => block.replace(/^\n+|\n+$/gu, ''))
    .filter((block) => block !== '')
    .map((block) => `<p>${escaped(block).replace(/\n/gu, '<br>')}</p>`)
    .join('');
}
