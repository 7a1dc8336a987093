// The voids that take a reply and its decisions back: a correction that moves a letter to another matter needs them.
import type { Id } from '@/lib/domain/id.ts';
import type { EntryAuthor, OpenedEntry } from '@/lib/domain/journal.ts';
import type { Reply } from '@/lib/domain/reply.ts';
import type { EntryDraft } from '@/lib/ledger/journal.ts';
import type { Ledger } from '@/lib/ledger/ledger.ts';

/** One void for each live entry of the reply, under the entity that holds it. */
export async function voidsOfReply(
  ledger: Ledger,
  { reply, mailId, author }: { readonly reply: Reply; readonly mailId: Id; readonly author: EntryAuthor },
): Promise<readonly EntryDraft[]> {
  const entityKind = reply.matterId === null ? 'mail' : 'matter';
  const entityId = reply.matterId ?? mailId;
  const history = await ledger.history(entityId);
  return history
    .filter((entry) => entry.isLive && isAbout(entry, reply.replyId))
    .map(({ entryId }) => ({
      entityKind,
      entityId,
      author,
      content: { kind: 'void', codes: { target: entryId }, words: null },
    }));
}

/** Whether an entry records this reply or a decision on it. */
export function isAbout({ content }: OpenedEntry, replyId: Id): boolean {
  return (
    (content.kind === 'reply-recorded' || content.kind === 'decision-made') &&
    'replyId' in content.codes &&
    content.codes.replyId === replyId
  );
}
