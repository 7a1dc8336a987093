// Undo of any action in a matter's history: voids what it recorded, and restores what it voided, in every matter it touched.
import type { Id } from '@/lib/domain/id.ts';
import { fail, type Result } from '@/lib/domain/result.ts';
import type { AppendError } from '@/lib/ledger/append.ts';
import type { JournalEntry } from '@/lib/ledger/entry-order.ts';
import { beginAction, type Session } from './session.ts';

/** `nothing-to-undo`: no entry of it counts any more. `still-used`: it started a matter that has other records. */
export type UndoActionError = AppendError | { readonly kind: 'nothing-to-undo' } | { readonly kind: 'still-used' };

/** Undoes one action that the history of a matter shows; undoing the undoing restores it. Captured mails stay. */
export async function undoAction(
  session: Session,
  { matterId, actionId }: { readonly matterId: Id; readonly actionId: Id },
): Promise<Result<readonly JournalEntry[], UndoActionError>> {
  const { ledger } = session;
  const own = (await ledger.history(matterId)).filter((entry) => entry.author.actionId === actionId);
  const entityIds = new Set([matterId, ...own.flatMap(entitiesNamed)]);
  const entries = (await ledger.historyOfAction([...entityIds], actionId)).filter(
    (entry) => entry.isLive && entry.content.kind !== 'mail-captured',
  );
  if (entries.length === 0) return fail({ kind: 'nothing-to-undo' });
  for (const { content, entityId } of entries) {
    if (content.kind === 'matter-started' && (await hasOther(session, entityId, actionId))) {
      return fail({ kind: 'still-used' });
    }
  }
  return ledger.undo(entries, beginAction(session));
}

/** The other entities that an entry says its action touched. */
function entitiesNamed({ content: { kind, codes } }: JournalEntry): readonly Id[] {
  if (kind === 'records-moved' && 'fromMatterId' in codes) return [codes.fromMatterId, codes.toMatterId];
  return kind === 'reply-recorded' && 'mailId' in codes && codes.mailId !== null ? [codes.mailId] : [];
}

async function hasOther({ ledger }: Session, entityId: Id, actionId: Id): Promise<boolean> {
  const history = await ledger.history(entityId);
  return history.some((entry) => entry.isLive && entry.content.kind !== 'void' && entry.author.actionId !== actionId);
}
