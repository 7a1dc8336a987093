// Finds a message again in the ledger: by Message-ID, else by its words and the time it was sent.
import type { Id } from '@/lib/domain/id.ts';
import type { MailState, MatterState } from '@/lib/domain/journal.ts';
import type { Mail } from '@/lib/domain/mail.ts';
import type { Ledger } from '@/lib/ledger/ledger.ts';

/** A message that was captured before, and the matters that hold a reply or a request made from it. */
export type Capture = { readonly state: MailState; readonly matters: readonly MatterState[] };

// A webmail shows minutes and sometimes a zone that is not ours: the widest difference two zones can make.
const ZONE_MS = 26 * 3_600_000;
const MINUTE_MS = 60_000;

/** The earlier capture of this message, `null` when there is none. Equal words of another day are another message. */
export async function findCapture(ledger: Ledger, mail: Mail): Promise<Capture | null> {
  const ids = new Set<Id>();
  if (mail.messageId !== null) for (const id of await ledger.find('message-id', mail.messageId)) ids.add(id);
  for (const id of await ledger.find('mail-sha256', mail.sha256)) ids.add(id);
  for (const id of ids) {
    const state = await ledger.mail(id);
    if (state !== null && isSameMessage(state.mail, mail)) return { state, matters: await mattersOf(ledger, id) };
  }
  return null;
}

/** Whether two readings are of one message. */
export function isSameMessage(a: Mail, b: Mail): boolean {
  if (a.messageId !== null && b.messageId !== null) return a.messageId === b.messageId;
  if (a.sha256 !== b.sha256) return false;
  if (a.sentAtUtc === null || b.sentAtUtc === null) return true;
  const apart = Math.abs(Date.parse(a.sentAtUtc) - Date.parse(b.sentAtUtc));
  return apart <= (a.sentAtBasis === b.sentAtBasis ? MINUTE_MS : ZONE_MS);
}

async function mattersOf(ledger: Ledger, mailId: Id): Promise<readonly MatterState[]> {
  const ids = new Set([
    ...(await ledger.find('reply-of-mail', mailId)),
    ...(await ledger.find('request-of-mail', mailId)),
  ]);
  const states = await Promise.all([...ids].map((id) => ledger.matter(id)));
  return states.filter((state) => state !== null);
}
