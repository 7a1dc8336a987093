// Wiring: one thing recorded, with what the panel shows while and after. What fails stays on the screen.
import type { Saving } from '@/components/coding/desk-view.ts';
import { letterOfFile } from '@/lib/app/open-letter.ts';
import { fail, type Result } from '@/lib/domain/result.ts';
import { storageErrorOf } from '@/lib/ledger/storage-error.ts';
import type { Desk } from './desk-actions.ts';

type Failure = { readonly kind: string; readonly name?: string };

/** Records; on success the desk is free for the next letter, on failure draft and form stay. Gives the value or `null`. */
export async function keep<T>(
  desk: Desk,
  record: () => Promise<Result<T, Failure>>,
  endsCorrection = true,
): Promise<T | null> {
  desk.setSaving({ state: 'saving' });
  const done = await record().catch(faultOf);
  if (!done.ok && done.error.kind === 'undecided') {
    desk.setSaving({ state: 'idle' });
    return (await desk.askProtection()) ? keep(desk, record, endsCorrection) : null;
  }
  if (!done.ok) {
    desk.setSaving(savingOf(done.error));
    if (desk.view.kind !== 'reply' && desk.view.kind !== 'request') desk.setToast('not-saved');
    return null;
  }
  desk.setSaving({ state: 'idle' });
  if (endsCorrection) desk.letters.change({ isCorrecting: false });
  if (endsCorrection && desk.letters.hasWaiting) desk.setToast('recorded'); // the other letter comes at once
  return done.value;
}

/** A fault of storage met while reading what is needed to record: a value like any other. Everything else is thrown on. */
function faultOf(thrown: unknown): Result<never, Failure> {
  const error = storageErrorOf(thrown);
  if (error === null) throw thrown;
  return fail(error);
}

/** A failure as the save strip says it. */
function savingOf({ kind, name }: Failure): Saving {
  if (kind === 'impossible' || kind === 'malformed') return { state: 'failed', why: 'impossible' };
  if (kind === 'storage-full') return { state: 'failed', why: 'disk-full' };
  return { state: 'failed', why: name === 'Contended' ? 'head-moved' : 'storage' };
}

/** Brings a dropped or chosen file to the desk; one that is no mail is said to be none, and nothing changes. */
export async function bringFile(desk: Desk, file: File): Promise<void> {
  const read = await letterOfFile(desk.session, new Uint8Array(await file.arrayBuffer()));
  if (read.ok) desk.letters.bring(read.value);
  else desk.setToast('file-unreadable');
}
