// Which captured mails belong to a matter: those that its requests and replies were made from.
import type { Id } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';

/** The ids of the mails of a matter, each once. */
export function mailsOfMatter({ requests, replies }: MatterState): readonly Id[] {
  return [...new Set([...requests, ...replies].flatMap(({ mailId }) => (mailId === null ? [] : [mailId])))];
}
