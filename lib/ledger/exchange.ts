// Exchange: what the ledger gives to and takes from other copies of itself. One member of the ledger, so that they stand together.
import type { Id, Instant } from '@/lib/domain/id.ts';
import type { EntryAuthor, ForgottenMatter } from '@/lib/domain/journal.ts';
import type { Result } from '@/lib/domain/result.ts';
import type { Bytes } from '@/lib/vault/bytes.ts';
import { type FileKey, type FileSeal, newFileIdentity, recipientOf, type SealFault, sealFile } from './age-file.ts';
import {
  type Backup,
  type BackupError,
  type LastBackup,
  lastBackup,
  makeBackup,
  noteBackup,
  openParcel,
} from './backup.ts';
import { type Conflict, findConflicts } from './conflicts.ts';
import { type LedgerContext, turnName } from './context.ts';
import type { JournalEntry } from './entry-order.ts';
import { exportParcel } from './export-parcel.ts';
import { type FolderMemory, type SharedFolder, type SyncError, type SyncReport, syncFolder } from './folder-sync.ts';
import { type ForgetError, forgetMatter } from './forget.ts';
import { type Fork, type MergeError, type MergeReport, mergeParcel, queryForks } from './merge.ts';
import { type Parcel, type ParcelFault, writeParcel } from './parcel-text.ts';
import { queryMails, queryMatters, queryRetention, type Retention } from './queries.ts';
import { readNote, writeNote } from './sealed-note.ts';

/** What is sealed for colleagues: the whole journal, the keys to these entities only, with or without words and identity. */
export type BundleContent = {
  readonly entityIds: readonly Id[];
  readonly withNames: boolean;
  readonly madeAtUtc: Instant;
};

/** The ledger's dealings with other copies. Files are age files; nothing is sent from here. */
export type LedgerExchange = {
  readonly makeBackup: (input: {
    readonly seal: FileSeal;
    readonly madeAtUtc: Instant;
  }) => Promise<Result<Backup, BackupError>>;
  /** Notes that a backup was handed to the person to save. */
  readonly noteBackup: (backup: Omit<Backup, 'file'>) => Promise<void>;
  readonly lastBackup: () => Promise<LastBackup>;
  readonly makeBundle: (
    content: BundleContent,
    recipients: readonly string[],
  ) => Promise<Result<Bytes, { readonly kind: 'bad-recipient' } | { readonly kind: 'damaged' }>>;
  readonly open: (file: Bytes, key: FileKey) => Promise<Result<Parcel, SealFault | ParcelFault>>;
  readonly merge: (
    parcel: Parcel,
    options: { readonly adoptOrganisation: boolean },
  ) => Promise<Result<MergeReport, MergeError>>;
  readonly syncFolder: (input: {
    readonly folder: SharedFolder;
    readonly identity: string;
    readonly memory: FolderMemory;
    readonly madeAtUtc: Instant;
    readonly adoptOrganisation: boolean;
    readonly isFirstTime: boolean;
  }) => Promise<Result<SyncReport, SyncError>>;
  /** The recipient to which colleagues seal bundles for this copy; its identity is made at the first call and stays here. */
  readonly ownRecipient: () => Promise<string>;
  /** Opens a bundle that was sealed for this copy. */
  readonly openOwn: (file: Bytes) => Promise<Result<Parcel, SealFault | ParcelFault>>;
  /** The age identity of the shared folder, kept sealed on this computer; `null` when there is none. */
  readonly folderKey: () => Promise<string | null>;
  readonly keepFolderKey: (identity: string | null) => Promise<void>;
  readonly forks: () => Promise<readonly Fork[]>;
  readonly conflicts: () => Promise<readonly Conflict[]>;
  readonly retention: () => Promise<Retention>;
  readonly forget: (
    matter: ForgottenMatter,
    author: EntryAuthor,
  ) => Promise<Result<readonly JournalEntry[], ForgetError>>;
};

/** The exchange of an opened ledger. */
export function exchangeOf(context: LedgerContext): LedgerExchange {
  return {
    makeBackup: (input) => makeBackup(context, input),
    noteBackup: (backup) => noteBackup(context, backup),
    lastBackup: () => lastBackup(context),
    makeBundle: (content, recipients) => makeBundle(context, content, recipients),
    open: openParcel,
    merge: (parcel, options) => mergeParcel(context, parcel, options),
    syncFolder: (input) => syncFolder(context, input),
    ownRecipient: async () => (await ownIdentity(context)).recipient,
    openOwn: async (file) => openParcel(file, { kind: 'identity', identity: (await ownIdentity(context)).identity }),
    folderKey: () => readNote(context, 'folder-key'),
    keepFolderKey: (identity) => writeNote(context, 'folder-key', identity),
    forks: () => queryForks(context),
    conflicts: async () => findConflicts(await queryMatters(context), await queryMails(context)),
    retention: () => queryRetention(context),
    forget: (matter, author) => forgetMatter(context, matter, author),
  };
}

// Two pages that ask at once are given one identity.
async function ownIdentity(context: LedgerContext): Promise<{ readonly identity: string; readonly recipient: string }> {
  return context.world.lock(turnName(context.db.name), async () => {
    const identity = await readNote(context, 'bundle-key');
    const recipient = identity === null ? null : await recipientOf(identity);
    if (identity !== null && recipient !== null) return { identity, recipient };
    const made = await newFileIdentity();
    await writeNote(context, 'bundle-key', made.identity);
    return made;
  });
}

async function makeBundle(
  context: LedgerContext,
  { entityIds, withNames, madeAtUtc }: BundleContent,
  recipients: readonly string[],
): ReturnType<LedgerExchange['makeBundle']> {
  const keys = { entities: entityIds, withWords: withNames };
  const exported = await exportParcel(context, { kind: 'bundle', madeAtUtc, keys });
  if (!exported.ok) return exported;
  return sealFile(writeParcel(exported.value.parcel), { kind: 'recipients', recipients });
}
