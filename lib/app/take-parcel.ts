// Taking in what another copy wrote: a backup (restore) or a bundle of a colleague. Both are merges; nothing is overwritten.
import type { Desk, EntryContent } from '@/lib/domain/journal.ts';
import type { Result } from '@/lib/domain/result.ts';
import type { FileKey, SealFault } from '@/lib/ledger/age-file.ts';
import type { MergeError, MergeReport } from '@/lib/ledger/merge.ts';
import type { Parcel, ParcelFault } from '@/lib/ledger/parcel-text.ts';
import type { Bytes } from '@/lib/vault/bytes.ts';
import { beginAction, type Session } from './session.ts';

/** Why nothing was taken in; the ledger is as it was. */
export type TakeError = SealFault | ParcelFault | MergeError;

/** Restores a backup: into an empty ledger all of it, its organisation's rules too; into a living one by merging. */
export async function restoreBackup(
  session: Session,
  file: Bytes,
  key: FileKey,
): Promise<Result<MergeReport, TakeError>> {
  const opened = await session.ledger.exchange.open(file, key);
  return opened.ok ? takeParcel(session, opened.value, { adoptOrganisation: await isUnused(session) }) : opened;
}

/** Takes in a bundle that a colleague sealed for this copy. Our own rules and offices stay. */
export async function readBundle(session: Session, file: Bytes): Promise<Result<MergeReport, TakeError>> {
  const opened = await session.ledger.exchange.openOwn(file);
  return opened.ok ? takeParcel(session, opened.value, { adoptOrganisation: false }) : opened;
}

/** Whether no matter and no mail was recorded here yet. */
export async function isUnused({ ledger }: Session): Promise<boolean> {
  const { matters, mails } = await ledger.counts();
  return matters === 0 && mails === 0;
}

/** Merges, and where this copy came by a new device says again who codes at it. */
async function takeParcel(
  session: Session,
  parcel: Parcel,
  options: { readonly adoptOrganisation: boolean },
): Promise<Result<MergeReport, TakeError>> {
  const desk = await session.ledger.desk();
  const merged = await session.ledger.exchange.merge(parcel, options);
  if (merged.ok && desk !== null) await describeAgain(session, desk);
  return merged;
}

/** A new device (or organisation) knows nobody: who coded here before is described for it. Nothing where it is known. */
export async function describeAgain(session: Session, desk: Desk): Promise<void> {
  const { ledger } = session;
  if ((await ledger.desk()) !== null) return;
  const content: EntryContent = { kind: 'desk-described', codes: { deviceId: ledger.deviceId }, words: desk };
  const place = { entityKind: 'organisation', entityId: ledger.organisationId } as const;
  const done = await ledger.append([{ ...place, author: beginAction(session), content }]);
  // The merge stands without it; the person then finds the desk unnamed and names it in Settings.
  if (!done.ok && done.error.kind !== 'withheld') throw new Error(`The desk was not described: ${done.error.kind}`);
}
