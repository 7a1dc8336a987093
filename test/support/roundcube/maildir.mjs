// Writes the sample mails as a Maildir with an Inbox and a Sent folder.
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { readEmlFiles, readMailbox } from '../sample-mailbox/read-mails.mjs';

/**
 * @param {string} maildir the folder to make
 * @param {readonly { file: string, raw: Uint8Array }[]} [moreMails] beside the sample's
 * @returns {Promise<{ inbox: number, sent: number }>} how many messages went where
 */
export async function writeMaildir(maildir, moreMails = []) {
  const mails = await readMailbox([...(await readEmlFiles()), ...moreMails]);
  for (const folder of [maildir, `${maildir}/.Sent`]) {
    for (const part of ['cur', 'new', 'tmp']) await mkdir(`${folder}/${part}`, { recursive: true });
  }
  const count = { inbox: 0, sent: 0 };
  for (const mail of mails) {
    const seconds = Math.floor(Date.parse(mail.dateUtc ?? '2021-01-01T00:00:00Z') / 1000);
    const folder = mail.isOutgoing ? `${maildir}/.Sent` : maildir;
    const path = `${folder}/cur/${seconds}.${mail.id}.sample:2,S`;
    await writeFile(path, mail.raw);
    await utimes(path, seconds, seconds);
    count[mail.isOutgoing ? 'sent' : 'inbox'] += 1;
  }
  return count;
}
