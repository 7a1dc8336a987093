// Undo: nothing is deleted; a void is appended for each entry of an action. Undoing the voids restores exactly.
import type { EntryAuthor } from '@/lib/domain/journal.ts';
import type { JournalEntry } from './entry-order.ts';
import type { EntryDraft } from './journal.ts';

/** The drafts that void these entries, in reverse order; entries that do not count any more are left out. */
export function undoDrafts(entries: readonly JournalEntry[], author: EntryAuthor): readonly EntryDraft[] {
  return entries
    .filter((entry) => entry.isLive)
    .toReversed()
    .map(({ entityKind, entityId, entryId }) => ({
      entityKind,
      entityId,
      author,
      content: { kind: 'void', codes: { target: entryId }, words: null },
    }));
}
