// The HTML of the sample mailbox's two pages, Inbox and Sent: a list beside the open message.
import { escaped, messageHtml } from './message-html.mjs';

/** @typedef {import('./read-mails.mjs').SampleMail} SampleMail */

/** What every page says of its texts. */
export const MAILBOX_NOTICE =
  'Sample mailbox. Every text here is invented, after the facts of the letter of 29 March 2021: no real case, no real message.';

/**
 * One page. Every message waits in a `<template>`, so that opening one needs no request and no page load.
 * @param {'inbox' | 'sent'} folder
 * @param {readonly SampleMail[]} mails all of them; the page shows its folder's, newest first
 * @returns {string}
 */
export function mailboxPage(folder, mails) {
  const shown = mails.filter((mail) => mail.isOutgoing === (folder === 'sent')).reverse();
  const title = folder === 'sent' ? 'Sent' : 'Inbox';
  return `<!doctype html>
<html lang="en" data-recourse-sample-mailbox="1">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Lakeview Legal Aid (sample mailbox)</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/mailbox.css">
<script src="/mailbox.js" defer></script>
</head>
<body data-folder="${folder}">
<p class="notice" role="note">${MAILBOX_NOTICE}</p>
<div class="bar">
<strong>Lakeview mail</strong>
<nav aria-label="Folders">${folderLink('/', 'Inbox', folder === 'inbox')} ${folderLink('/sent', 'Sent', folder === 'sent')}</nav>
<span class="keys"><kbd>j</kbd> next <kbd>k</kbd> previous</span>
</div>
<div class="panes">
<nav class="list" aria-label="Messages"><ol>
${shown.map(rowHtml).join('\n')}
</ol></nav>
<main id="open-message"><p class="none">No message is open. Choose one from the list.</p></main>
</div>
${shown.map((mail) => `<template id="template-${mail.id}">${messageHtml(mail)}</template>`).join('\n')}
</body>
</html>
`;
}

/** @param {string} href @param {string} label @param {boolean} isCurrent */
function folderLink(href, label, isCurrent) {
  return `<a href="${href}"${isCurrent ? ' aria-current="page"' : ''}>${label}</a>`;
}

/** @param {SampleMail} mail */
function rowHtml(mail) {
  const who = mail.isOutgoing ? mail.to[0] : mail.from;
  const name = who?.name ?? who?.address ?? '(no sender)';
  const day = mail.dateShown?.split(',')[0] ?? '';
  return `<li><a href="#m/${mail.id}" data-open="${mail.id}"><span class="who" dir="auto">${escaped(name)}</span> <span class="day">${escaped(day)}</span> <span class="what" dir="auto">${escaped(mail.subject.slice(0, 200))}</span></a></li>`;
}
