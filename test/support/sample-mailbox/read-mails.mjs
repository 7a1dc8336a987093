// Reads the invented .eml files of the sample ledger into the messages that the sample mailbox shows.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import PostalMime from 'postal-mime';

/** The folder of the sample's .eml files. */
export const SAMPLE_MAILS = fileURLToPath(new URL('../../../lib/app/sample-ledger/mails/', import.meta.url));

const OUR_DOMAIN = '@lakeview-legal.example';

/**
 * @typedef {{ name: string | null, address: string | null }} Person
 * @typedef {{ file: string, raw: Uint8Array, messageId: string | null, references: string[], subject: string,
 *   from: Person, to: Person[], cc: Person[], dateShown: string | null, dateUtc: string | null, text: string | null,
 *   html: string | null, attachments: string[], isOutgoing: boolean }} ParsedMail
 * @typedef {ParsedMail & { id: string, thread: string }} SampleMail
 */

/**
 * The names and bytes of the .eml files in a folder, by name.
 * @param {string} [folder]
 * @returns {Promise<{ file: string, raw: Uint8Array }[]>}
 */
export async function readEmlFiles(folder = SAMPLE_MAILS) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
  return Promise.all(names.map(async (file) => ({ file, raw: new Uint8Array(await readFile(`${folder}/${file}`)) })));
}

/**
 * One parsed message. A field the message lacks is `null` (an empty string for the subject).
 * @param {{ file: string, raw: Uint8Array }} file
 * @returns {Promise<ParsedMail>}
 */
export async function parseMail({ file, raw }) {
  const mail = await PostalMime.parse(raw);
  const dateHeader = mail.headers.find((header) => header.key === 'date')?.value ?? null;
  const from = person(mail.from);
  const to = (mail.to ?? []).map(person);
  return {
    file,
    raw,
    messageId: unbracketed(mail.messageId),
    references:
      `${mail.references ?? ''} ${mail.inReplyTo ?? ''}`.match(/<[^<>]+>/gu)?.map((id) => id.slice(1, -1)) ?? [],
    subject: mail.subject ?? '',
    from,
    to,
    cc: (mail.cc ?? []).map(person),
    dateShown: dateHeader === null ? null : shownDate(dateHeader),
    dateUtc: instant(dateHeader),
    text: mail.text ?? null,
    html: mail.html ?? null,
    attachments: mail.attachments.map((attachment) => attachment.filename ?? 'attachment'),
    isOutgoing: isOurs(from) && !to.every(isOurs),
  };
}

/**
 * Every message, oldest first, with its id in the mailbox and its thread (the id of its first known message).
 * @param {readonly { file: string, raw: Uint8Array }[]} files
 * @returns {Promise<SampleMail[]>}
 */
export async function readMailbox(files) {
  const parsed = await Promise.all(files.map(parseMail));
  parsed.sort((a, b) => (a.dateUtc ?? '').localeCompare(b.dateUtc ?? '') || a.file.localeCompare(b.file));
  const numbered = parsed.map((mail, index) => ({ ...mail, id: `m${String(index + 1).padStart(3, '0')}` }));
  /** @type {Map<string, string>} */
  const threadOf = new Map();
  return numbered.map((mail) => {
    const earlier = mail.references.find((id) => threadOf.has(id));
    const thread = (earlier === undefined ? undefined : threadOf.get(earlier)) ?? `t-${mail.id}`;
    for (const id of [mail.messageId, ...mail.references]) if (id !== null) threadOf.set(id, thread);
    return { ...mail, thread };
  });
}

/** @param {Person} someone */
function isOurs(someone) {
  return someone.address?.toLowerCase().endsWith(OUR_DOMAIN) ?? false;
}

/** @param {{ name?: string, address?: string } | undefined} address @returns {Person} */
function person(address) {
  return { name: address?.name || null, address: address?.address || null };
}

/** @param {string | undefined} id */
function unbracketed(id) {
  return id === undefined ? null : id.trim().replace(/^<|>$/gu, '');
}

/** @param {string | null} header */
function instant(header) {
  const time = header === null ? Number.NaN : Date.parse(header);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}

/** `Mon, 12 Apr 2021 15:04:00 -0500` as `12 Apr 2021, 15:04 -0500`; another form stays as it is. */
function shownDate(header) {
  const parts = /^\s*(?:\w{3},\s*)?(\d{1,2} \w{3} \d{4}) (\d{2}:\d{2})(?::\d{2})? ([+-]\d{4})/u.exec(header);
  return parts === null ? header.trim() : `${parts[1]}, ${parts[2]} ${parts[3]}`;
}
