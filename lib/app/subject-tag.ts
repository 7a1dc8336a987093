// A subject tag for a request about to be written: put on the clipboard, recognised when the reply comes.
import { newSubjectTag } from '@/lib/domain/subject-tag.ts';
import type { Session } from './session.ts';

/**
 * A tag in its brackets that no request of the ledger bears, from the first random bytes of a fresh id.
 * @example await unusedSubjectTag(session) // '[R-K7F3]'
 */
export async function unusedSubjectTag({ ledger, newId }: Session): Promise<string> {
  for (;;) {
    const hex = newId().replaceAll('-', '').slice(0, 8);
    const bytes = Uint8Array.from({ length: 4 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
    const tag = newSubjectTag(bytes);
    if ((await ledger.find('subject-tag', tag)).length === 0) return `[${tag}]`;
  }
}
