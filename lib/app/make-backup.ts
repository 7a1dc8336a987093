// Backup as a person asks for it: a passphrase or recipients, a name, and the note of when it was.
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import type { FileSeal } from '@/lib/ledger/age-file.ts';
import type { Backup, BackupError } from '@/lib/ledger/backup.ts';
import { SHORTEST_PASSPHRASE } from '@/lib/ledger/protection.ts';
import type { Session } from './session.ts';

/** A backup ready to be saved under a name that says when it was made and nothing else. */
export type NamedBackup = Backup & { readonly name: string };

/** `too-short`: the passphrase has fewer characters than one of the vault must have. */
export type MakeBackupError = BackupError | { readonly kind: 'too-short' };

/** Makes a backup that was restored in memory and compared. After saving it, `noteSavedBackup`. */
export async function makeBackupFile(session: Session, seal: FileSeal): Promise<Result<NamedBackup, MakeBackupError>> {
  if (seal.kind === 'passphrase' && seal.passphrase.length < SHORTEST_PASSPHRASE) return fail({ kind: 'too-short' });
  const madeAtUtc = session.nowUtc();
  const made = await session.ledger.exchange.makeBackup({ seal, madeAtUtc });
  return made.ok ? succeed({ ...made.value, name: `recourse-backup-${madeAtUtc.slice(0, 10)}.age` }) : made;
}

/** Notes that the backup was handed to the person: where it lies only they know. */
export async function noteSavedBackup(session: Session, { madeAtUtc, entries }: NamedBackup): Promise<void> {
  await session.ledger.exchange.noteBackup({ madeAtUtc, entries });
}
