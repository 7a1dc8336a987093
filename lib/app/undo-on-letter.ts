// Undo, for the letter on the desk: the last action that coded or corrected it.

import type { Mail } from '@/lib/domain/mail.ts';
import type { Result } from '@/lib/domain/result.ts';
import { fail } from '@/lib/domain/result.ts';
import type { JournalEntry } from '@/lib/ledger/entry-order.ts';
import { findCapture } from './find-capture.ts';
import type { Session } from './session.ts';
import { type UndoError, undoLastAction } from './undo-last-action.ts';
import { isAbout } from './voids-of-reply.ts';

/** Undoes the last decision on this message, and what was recorded together with it. */
export async function undoOnLetter(session: Session, mail: Mail): Promise<Result<readonly JournalEntry[], UndoError>> {
  const capture = await findCapture(session.ledger, mail);
  if (capture === null) return fail({ kind: 'nothing-to-undo' });
  const { mailId } = capture.state;
  const replies = [...capture.matters, capture.state].flatMap((state) =>
    state.replies.filter((reply) => reply.mailId === mailId),
  );
  const entityIds = [mailId, ...capture.matters.map(({ matter }) => matter.matterId)];
  const concerns = (entry: JournalEntry): boolean => replies.some(({ replyId }) => isAbout(entry, replyId));
  return undoLastAction(session, { entityIds, concerns });
}
