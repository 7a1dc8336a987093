// Wiring: one thing recorded, with what the panel shows while and after. What fails stays on the screen.
import type { Saving } from '@/components/coding/desk-view.ts';
import { letterOfFile } from '@/lib/app/open-letter.ts';
import type { Result } from '@/lib/domain/result.ts';
import type { Desk } from './desk-actions.ts';

type Failure = { readonly kind: string; readonly name?: string };

/** Records; on success the desk is free for the next letter, on failure draft and form stay. Gives the value or `null`. */
export async function keep<T>(
  desk: Desk,
  record: () => Promise<Result<T, Failure>>,
  endsCorrection = true,
): Promise<T | null> {
  desk.setSaving({ state: 'saving' });
  const done = await record();
  if (!done.ok) {
    desk.setSaving(savingOf(done.error));
    if (desk.view.kind !== 'reply' && desk.view.kind !== 'request') desk.setToast('not-saved');
    return null;
  }
  desk.setSaving({ state: 'idle' });
  if (endsCorrection) desk.letters.change({ isCorrecting: false });
  return done.value;
}

/** A failure as the save strip says it. */
function savingOf({ kind, name }: Failure): Saving {
  if (kind === 'storage-full') return { state: 'failed', why: 'disk-full' };
  return { state: 'failed', why: name === 'Contended' ? 'head-moved' : 'storage' };
}

/** Brings a dropped or chosen file to the desk; one that is no mail is said to be none, and nothing changes. */
export async function bringFile(desk: Desk, file: File): Promise<void> {
  const read = await letterOfFile(desk.session, new Uint8Array(await file.arrayBuffer()));
  if (read.ok) desk.letters.bring(read.value);
  else desk.setToast('file-unreadable');
}
