// Writes the case folders of every shape in test/support/webmail-pages.mjs: `node test/webmail/write-cases.mjs`.
// What must be read is written from the invented mail, never from a reading. Cases made by hand are left alone.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, SHAPES } from '../support/webmail-pages.mjs';

const OFFICER = { name: 'R. Officer', address: 'r.officer@ice.dhs.gov' };
const COUNSEL = { name: 'Dana Quill', address: 'dana.quill@firm.example' };
const INTAKE = { name: 'Ero Intake', address: 'ero.intake@ice.dhs.gov' };
const SUBJECT = 'RE: Request for release, A000-000-101';
const REPLY = ['Dear Counsel,', 'Your request for release of your client, A000-000-101, is denied.', 'R. Officer'];
const REQUEST = 'Please release my client, who was granted relief and has no criminal history.';
const BODY = REPLY.join('\n');
const NO_YEAR = 'Apr 12 at 3:04 PM';

/** @param {readonly string[]} lines */
const html = (lines) => lines.map((line) => `<div>${line}</div>`).join('');

for (const shape of SHAPES) {
  const message = {
    id: '1201',
    from: OFFICER,
    to: [COUNSEL, INTAKE],
    body: html(REPLY),
    words: BODY,
    isOpen: true,
    shown: NO_YEAR,
  };
  const earlier = { ...message, id: '1101', from: COUNSEL, to: [INTAKE], body: `<div>${REQUEST}</div>`, isOpen: false };
  const write = caseWriter(shape);
  const one = { about: 'An answer without a quote.', messages: [message] };
  write('plain-reply', one);
  write('html-reply-with-quote', {
    about: 'An HTML answer above the request it quotes.',
    messages: [{ ...message, body: html(REPLY) + shape.quote(REQUEST) }],
    neverRead: ['Please release my client'],
  });
  write('conversation', {
    about: 'An earlier message of the same conversation, collapsed or kept hidden, stands above the open one.',
    messages: [earlier, message],
    neverRead: ['Please release my client'],
  });
  write('other-language', {
    about: `The interface is in another language: ${shape.language}.`,
    language: shape.language,
    messages: [message],
  });
  write('sender-missing', {
    about: 'The sender is not on the page.',
    messages: [{ ...message, from: null }],
    hasNoSender: true,
  });
  const next = {
    ...message,
    id: '1302',
    from: INTAKE,
    to: [COUNSEL, OFFICER],
    ...underReview(),
  };
  write('element-reused', {
    about: 'The webmail puts another message into the elements of this one.',
    messages: [message],
    next,
  });
  if (shape.hasConversation)
    write('several-open', {
      about: 'Two messages are open: the coder is asked which.',
      messages: [{ ...earlier, isOpen: true }, message],
    });
}

/** @param {string} folder @param {string} page */
function writeNext(folder, page) {
  mkdirSync(join(folder, 'next'), { recursive: true });
  writeFileSync(join(folder, 'next/page.html'), page);
}

/** @param {import('../support/webmail-pages.mjs').SHAPES[number]} shape */
function caseWriter(shape) {
  return (/** @type {string} */ name, /** @type {any} */ made) => {
    const folder = join(import.meta.dirname, shape.name, name);
    mkdirSync(folder, { recursive: true });
    const language = made.language ?? 'en';
    const words = LANGUAGES[language];
    const page = (/** @type {readonly any[]} */ messages) =>
      shape.page({ messages, subject: SUBJECT, words, language });
    const last = made.messages.at(-1);
    writeFileSync(join(folder, 'page.html'), page(made.messages));
    const expected = {
      about: made.about,
      address: shape.address(last.id),
      reading:
        name === 'several-open' ? severalOf(shape, made.messages) : readingOf(shape, last, words, made.hasNoSender),
      ...(made.neverRead === undefined ? {} : { neverRead: made.neverRead }),
      ...(name === 'several-open' ? {} : { mapped: ['is denied'] }),
      ...(made.next === undefined
        ? {}
        : {
            next: {
              page: 'next/page.html',
              address: shape.address(made.next.id),
              reading: readingOf(shape, made.next, words, false),
            },
          }),
    };
    if (made.next !== undefined) writeNext(folder, page([made.next]));
    writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  };
}

function readingOf(shape, message, words, hasNoSender) {
  const noId =
    hasNoSender === true && shape.name === 'outlook' ? `MSG_${message.id}_DATETIME` : shape.providerId(message.id);
  return {
    kind: 'message',
    mail: {
      source: { adapter: shape.name },
      providerId: noId,
      from: message.from ?? { name: null, address: null },
      to: message.to.map((who) => (shape.hasOnlyNames ? { name: who.name, address: null } : who)),
      cc: [],
      subject: SUBJECT,
      sentAtShown: shape.hasNoYear ? NO_YEAR : words.shown,
      sentAtUtc: shape.hasNoYear ? null : '2021-04-12T20:04:00.000Z',
      body: message.words,
      completeness: 'whole',
    },
    fields: {
      sender: hasNoSender ? 'missing' : 'found',
      recipients: 'found',
      date: 'found',
      subject: 'found',
      body: 'found',
    },
  };
}

function underReview() {
  const lines = ['Dear Counsel,', 'Your request is under review.', 'Ero Intake'];
  return { body: html(lines), words: lines.join('\n') };
}

function severalOf(shape, messages) {
  return {
    kind: 'several',
    adapter: shape.name,
    total: messages.length,
    choices: messages.map((one) => ({ from: one.from, sentAtShown: shape.hasNoYear ? NO_YEAR : LANGUAGES.en.shown })),
  };
}
