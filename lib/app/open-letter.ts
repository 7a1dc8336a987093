// A message becomes a letter in the panel, whichever way it came: read from the page, selected, pasted or dropped.
import type { PastedLetter } from '@/components/coding/desk-view.ts';
import type { Mail } from '@/lib/domain/mail.ts';
import type { Reading } from '@/lib/domain/reading.ts';
import type { Result } from '@/lib/domain/result.ts';
import { hashMail } from '@/lib/mailfile/hash-mail.ts';
import type { MailFileError } from '@/lib/mailfile/read-eml.ts';
import type { OpenLetter } from './panel-view.ts';
import type { Session } from './session.ts';

/** The letter of a reading that found a message. Its key is the page's, so that a highlight goes to this message only. */
export async function letterOfReading(reading: Extract<Reading, { kind: 'message' }>): Promise<OpenLetter> {
  const mail = await hashMail(reading.mail);
  return { mail, key: reading.readingKey, isCodedAnyway: mail.source.way !== 'webmail', isCorrecting: false };
}

/** The letter of a dropped or chosen `.eml`. The reader is loaded when the first file comes. */
export async function letterOfFile(
  session: Session,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<OpenLetter, MailFileError>> {
  const { readEml } = await import('@/lib/mailfile/read-eml.ts');
  const read = await readEml(bytes, { nowUtc: session.nowUtc() });
  return read.ok ? { ok: true, value: letterOfMail(session, read.value) } : read;
}

/** The letter of pasted words with what the person said of them. */
export async function letterOfPaste(session: Session, pasted: PastedLetter): Promise<OpenLetter> {
  const { readPastedText } = await import('@/lib/mailfile/read-pasted-text.ts');
  const read = readPastedText(pasted.body, { nowUtc: session.nowUtc() });
  const said = {
    ...read,
    from: pasted.fromAddress === '' ? read.from : { ...read.from, address: pasted.fromAddress },
    subject: pasted.subject === '' ? read.subject : pasted.subject,
    ...(pasted.receivedOn === ''
      ? {}
      : {
          sentAtUtc: `${pasted.receivedOn}T12:00:00Z`,
          sentAtShown: pasted.receivedOn,
          sentAtBasis: 'browser-zone' as const,
        }),
  };
  return letterOfMail(session, await hashMail(said));
}

function letterOfMail(session: Session, mail: Mail): OpenLetter {
  return { mail, key: session.newId(), isCodedAnyway: true, isCorrecting: false };
}
