// Undo: takes back the last action that touched a letter, everywhere it wrote. Adds voids; removes nothing.
import type { Id } from '@/lib/domain/id.ts';
import { fail, type Result } from '@/lib/domain/result.ts';
import type { JournalEntry } from '@/lib/ledger/entry-order.ts';
import { beginAction, type Session } from './session.ts';
import { type UndoActionError, undoAction } from './undo-action.ts';

/** `nothing-to-undo`: no live entry of a person is left on these entities. */
export type UndoError = UndoActionError;

/**
 * Undoes the latest live action among the entries that `concerns` picks, in all of the given entities.
 * The capture of a mail stays: it says that the message was read, and ties what is coded next to the same history.
 */
export async function undoLastAction(
  session: Session,
  { entityIds, concerns }: { readonly entityIds: readonly Id[]; readonly concerns: (entry: JournalEntry) => boolean },
): Promise<Result<readonly JournalEntry[], UndoError>> {
  const histories = await Promise.all(entityIds.map((id) => session.ledger.history(id)));
  const live = histories.flat().filter((entry) => entry.isLive && entry.content.kind !== 'mail-captured');
  const last = live
    .filter((entry) => entry.content.kind !== 'void' && concerns(entry))
    .sort(byTime)
    .at(-1);
  if (last === undefined) return fail({ kind: 'nothing-to-undo' });
  const together = live.filter((entry) => entry.author.actionId === last.author.actionId);
  const move = together.find(({ content }) => content.kind === 'records-moved');
  // A merge or split also voided records elsewhere: taken back in part, they would stand nowhere.
  if (move !== undefined) return undoAction(session, { matterId: move.entityId, actionId: last.author.actionId });
  return session.ledger.undo(together, beginAction(session));
}

function byTime(a: JournalEntry, b: JournalEntry): number {
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1;
  return a.seq - b.seq;
}
