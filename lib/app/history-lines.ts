// Who coded a letter, when, what was undone: the journal's entries about one message, newest first.
import type { HistoryLine } from '@/components/coding/desk-view.ts';
import type { Id } from '@/lib/domain/id.ts';
import type { JournalEntry } from '@/lib/ledger/entry-order.ts';
import { isAbout } from './voids-of-reply.ts';

/** The lines of one message from the history of its entity. Undone entries stay, marked; each undoing is a line too. */
export function historyLines(history: readonly JournalEntry[], mailId: Id): readonly HistoryLine[] {
  const replyIds = repliesMade(history, mailId);
  const isOfMail = (entry: JournalEntry): boolean => replyIds.some((replyId) => isAbout(entry, replyId));
  const decisions = history.filter((entry) => entry.content.kind === 'decision-made' && isOfMail(entry));
  const byId = new Map(decisions.map((entry) => [entry.entryId, entry]));
  const lines = history.flatMap((entry): readonly HistoryLine[] => {
    const { content, author, entryId, isLive } = entry;
    const base = { entryId, atUtc: author.recordedAtUtc, coder: author.coder, isUndone: !isLive };
    if (content.kind === 'decision-made' && 'code' in content.codes && byId.has(entryId)) {
      const { code, flags, role } = content.codes;
      const { factualErrors, facilityNamed: _, ...others } = flags;
      const flagCount = factualErrors.length + Object.values(others).filter((value) => value !== null).length;
      return [{ ...base, did: { kind: 'coded', code, flagCount, isBlind: role === 'second' } }];
    }
    if (content.kind === 'void' && 'target' in content.codes) {
      const target = byId.get(content.codes.target);
      return target === undefined
        ? []
        : [{ ...base, did: { kind: 'undid', targetAtUtc: target.author.recordedAtUtc } }];
    }
    return [];
  });
  return lines.toReversed();
}

/** Every reply that was ever recorded from this message, undone ones included. */
function repliesMade(history: readonly JournalEntry[], mailId: Id): readonly Id[] {
  return history.flatMap(({ content }) => {
    const isReply = content.kind === 'reply-recorded' && 'mailId' in content.codes && 'replyId' in content.codes;
    return isReply && content.codes.mailId === mailId ? [content.codes.replyId] : [];
  });
}
