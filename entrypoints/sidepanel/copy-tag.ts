// Wiring: a mark for the subject of a request about to be written, put on the clipboard.
import { unusedSubjectTag } from '@/lib/app/subject-tag.ts';
import { copyText } from '@/lib/platform/clipboard.ts';
import type { Desk } from './desk-actions.ts';

/** Copies a tag that no request bears yet, and says so. */
export async function copyTag({ session, setToast }: Pick<Desk, 'session' | 'setToast'>): Promise<void> {
  await copyText(await unusedSubjectTag(session));
  setToast('tag-copied');
}
