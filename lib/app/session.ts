// A session: the opened ledger with who is coding and when. Handed to every use case, so that none reads a clock itself.
import type { Id, Instant } from '@/lib/domain/id.ts';
import type { EntryAuthor } from '@/lib/domain/journal.ts';
import type { Ledger } from '@/lib/ledger/ledger.ts';

export type Session = {
  readonly ledger: Ledger;
  readonly coder: string;
  /** The organisation's own mailboxes, lower case: mail from them is ours. */
  readonly ownAddresses: readonly string[];
  readonly timeZone: string;
  readonly nowUtc: () => Instant;
  readonly newId: () => Id;
};

/** The author of one action of the person at the keyboard: everything recorded under it is undone as one. */
export function beginAction(session: Session): EntryAuthor {
  return { coder: session.coder, recordedAtUtc: session.nowUtc(), actionId: session.newId() };
}
