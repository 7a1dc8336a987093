// The sample mailbox: a small webmail on the loopback interface that serves the invented mails of the sample ledger.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { mailboxPage } from './mailbox-page.mjs';
import { readEmlFiles, readMailbox } from './read-mails.mjs';

const HOST = '127.0.0.1';
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/**
 * @typedef {{ url: string, mails: readonly import('./read-mails.mjs').SampleMail[], idOf: (file: string) => string,
 *   close: () => Promise<void> }} SampleMailbox
 */

/**
 * Starts the mailbox on 127.0.0.1. `url` is the Inbox, with a trailing slash; open a message by `url + '#m/' + idOf(file)`.
 * @param {{ port?: number, moreMails?: readonly { file: string, raw: Uint8Array }[] }} [options] port 0, the default, is
 *   any free one; `moreMails` are shown beside the sample's (bad input for tests)
 * @returns {Promise<SampleMailbox>}
 */
export async function startSampleMailbox({ port = 0, moreMails = [] } = {}) {
  const mails = await readMailbox([...(await readEmlFiles()), ...moreMails]);
  const answers = await answersFor(mails);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', `http://${HOST}`).pathname;
    const answer = request.method === 'GET' ? answers.get(path) : undefined;
    if (answer === undefined) {
      response.writeHead(404, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end('Not here.');
      return;
    }
    response.writeHead(200, { ...HEADERS, ...answer.headers }).end(answer.body);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The sample mailbox has no port');
  return {
    url: `http://${HOST}:${address.port}/`,
    mails,
    idOf: (file) => idOf(mails, file),
    close: () => closed(server),
  };
}

/** @param {readonly import('./read-mails.mjs').SampleMail[]} mails @param {string} file with or without `.eml` */
function idOf(mails, file) {
  const found = mails.find((mail) => mail.file === file || mail.file === `${file}.eml`);
  if (found === undefined) throw new Error(`The sample mailbox has no ${file}`);
  return found.id;
}

/** @param {readonly import('./read-mails.mjs').SampleMail[]} mails */
async function answersFor(mails) {
  /** @type {Map<string, { headers: Record<string, string>, body: string | Uint8Array }>} */
  const answers = new Map();
  const add = (path, type, body, headers = {}) =>
    answers.set(path, { headers: { 'content-type': type, ...headers }, body });
  add('/', 'text/html; charset=utf-8', mailboxPage('inbox', mails));
  add('/sent', 'text/html; charset=utf-8', mailboxPage('sent', mails));
  for (const [name, type] of [
    ['mailbox.js', 'text/javascript'],
    ['mailbox.css', 'text/css'],
  ]) {
    add(`/${name}`, `${type}; charset=utf-8`, await readFile(new URL(name, import.meta.url), 'utf8'));
  }
  for (const mail of mails) {
    const headers = { 'content-disposition': `attachment; filename="${mail.file}"` };
    add(`/raw/${mail.id}.eml`, 'message/rfc822', mail.raw, headers);
  }
  return answers;
}

/** @param {import('node:http').Server} server */
async function closed(server) {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(() => resolve(undefined)));
}
