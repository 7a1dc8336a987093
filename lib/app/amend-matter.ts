// Amends what is coded of a matter and who it is about, puts it away, and takes it out again. Each is a new entry.
import type { Id } from '@/lib/domain/id.ts';
import type { EntryContent } from '@/lib/domain/journal.ts';
import type { MatterCodes, MatterWords } from '@/lib/domain/matter.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import type { AppendError } from '@/lib/ledger/append.ts';
import { beginAction, type Session } from './session.ts';
import { nineDigits } from './start-matter.ts';

/** What a person may change; the id and the pseudonym stay. */
export type MatterAmendment = {
  readonly codes: Omit<MatterCodes, 'matterId' | 'pseudonym'>;
  readonly words: MatterWords;
};

/** `bad-a-number`: one is not 7 to 9 digits; the number is not repeated. `no-matter`: it is not there any more. */
export type AmendError = AppendError | { readonly kind: 'bad-a-number' } | { readonly kind: 'no-matter' };

/**
 * Records the amendment. A shielded matter (8 USC 1367) never has consent to pool: the flag is taken off with it.
 * A-numbers are zero-padded to nine digits, each kept once.
 */
export async function amendMatter(
  session: Session,
  matterId: Id,
  { codes, words }: MatterAmendment,
): Promise<Result<Id, AmendError>> {
  const state = await session.ledger.matter(matterId);
  if (state === null) return fail({ kind: 'no-matter' });
  const aNumbers = words.aNumbers.map(nineDigits);
  if (aNumbers.includes(null)) return fail({ kind: 'bad-a-number' });
  return write(session, matterId, {
    kind: 'matter-amended',
    codes: {
      ...codes,
      consentToPool: codes.consentToPool && !codes.shielded,
      matterId,
      pseudonym: state.matter.pseudonym,
    },
    words: { ...words, aNumbers: [...new Set(aNumbers.filter((aNumber) => aNumber !== null))] },
  });
}

/** Puts a matter away, or takes it out again. Archived matters leave the list and the queue, never the numbers. */
export async function archiveMatter(
  session: Session,
  matterId: Id,
  isArchived: boolean,
): Promise<Result<Id, AppendError>> {
  return write(session, matterId, { kind: 'matter-archived', codes: { matterId, isArchived }, words: null });
}

async function write(session: Session, matterId: Id, content: EntryContent): Promise<Result<Id, AppendError>> {
  const author = beginAction(session);
  const done = await session.ledger.append([{ entityKind: 'matter', entityId: matterId, author, content }]);
  return done.ok ? succeed(matterId) : done;
}
