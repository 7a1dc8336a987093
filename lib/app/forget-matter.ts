// Retention: a matter is forgotten for good, or held so that it cannot be.
import type { Id } from '@/lib/domain/id.ts';
import { fail, type Result } from '@/lib/domain/result.ts';
import type { AppendError } from '@/lib/ledger/append.ts';
import type { JournalEntry } from '@/lib/ledger/entry-order.ts';
import type { ForgetError } from '@/lib/ledger/forget.ts';
import { mailsOfMatter } from './mails-of-matter.ts';
import { beginAction, type Session } from './session.ts';

/** `no-such-matter`: none of that id counts, or it cannot be opened here. */
export type ForgetMatterError = ForgetError | { readonly kind: 'no-such-matter' };

/**
 * Destroys the keys of a matter and of the mails that no other matter uses. It cannot be undone; backups, bundles and
 * files of the shared folder made before still hold the keys, and the caller must have said so.
 */
export async function forgetMatter(
  session: Session,
  matterId: Id,
): Promise<Result<readonly JournalEntry[], ForgetMatterError>> {
  const { ledger } = session;
  const states = await ledger.matters();
  const state = states.find(({ matter }) => matter.matterId === matterId);
  if (state === undefined) return fail({ kind: 'no-such-matter' });
  const usedElsewhere = new Set(states.filter((other) => other !== state).flatMap(mailsOfMatter));
  const mailIds = mailsOfMatter(state).filter((mailId) => !usedElsewhere.has(mailId));
  return ledger.exchange.forget({ matterId, entityIds: [matterId, ...mailIds] }, beginAction(session));
}

/** Puts a matter on legal hold, or lifts it. An entry of the journal: who and when stays. */
export async function setLegalHold(
  session: Session,
  matterId: Id,
  isOnHold: boolean,
): Promise<Result<readonly JournalEntry[], AppendError>> {
  const { ledger } = session;
  const content = { kind: 'legal-hold-set', codes: { matterId, isOnHold }, words: null } as const;
  const place = { entityKind: 'organisation', entityId: ledger.organisationId } as const;
  return ledger.append([{ ...place, author: beginAction(session), content }]);
}
