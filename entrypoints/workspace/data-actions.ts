// Wiring: what a person asks for in the Data part, handed to the use cases; each answers with words.
import type { DataHealthActions, DataOutcome } from '@/components/ledger/data-health-view.ts';
import {
  type DataFault,
  faultOutcome,
  mergeOutcome,
  stampOutcome,
  syncOutcome,
  verifyOutcome,
} from '@/lib/app/data-outcome.ts';
import { makeBackupFile, noteSavedBackup } from '@/lib/app/make-backup.ts';
import type { Session } from '@/lib/app/session.ts';
import { settleConflict } from '@/lib/app/settle-conflict.ts';
import { shareBundle } from '@/lib/app/share-bundle.ts';
import { checkHeadStamp, headFiles } from '@/lib/app/stamp-heads.ts';
import { beginFolder, joinFolder, leaveFolder, syncSharedFolder } from '@/lib/app/sync-folder.ts';
import { readBundle, restoreBackup } from '@/lib/app/take-parcel.ts';
import type { Result } from '@/lib/domain/result.ts';
import { type ChosenFolder, chooseFolder, forgetFolder, reopenFolder } from '@/lib/platform/chosen-folder.ts';
import { randomBytes } from '@/lib/platform/random.ts';
import { saveFile } from '@/lib/platform/save-file.ts';
import { askForPersistence } from '@/lib/platform/storage-durability.ts';

const AGE = 'application/octet-stream';
const NONCE_BYTES = 8;

/** Every act of the Data part; `run` shows that one is under way and then its words (`null`: none, the state says it). */
export function dataActions(
  session: Session,
  run: (act: () => Promise<DataOutcome | null>) => void,
): DataHealthActions {
  const { exchange } = session.ledger;
  return {
    onBackup: (passphrase) =>
      run(async () => {
        const made = await makeBackupFile(session, { kind: 'passphrase', passphrase });
        if (!made.ok) return faultOutcome(made.error);
        saveFile(made.value.name, made.value.file, AGE);
        await noteSavedBackup(session, made.value);
        return done('data_done_backup', { entries: made.value.entries });
      }),
    onRestore: (file, passphrase) =>
      run(async () => told(await restoreBackup(session, file, { kind: 'passphrase', passphrase }), mergeOutcome)),
    onPersist: () =>
      run(async () => {
        await askForPersistence();
        return null; // the state says what the browser answered
      }),
    onVerify: () => run(async () => verifyOutcome(await session.ledger.verify())),
    onSaveHeads: () =>
      run(async () => {
        for (const { name, bytes } of await headFiles(session, randomBytes(NONCE_BYTES))) saveFile(name, bytes, AGE);
        return done('data_done_heads');
      }),
    onCheckStamp: (heads, answer) =>
      run(async () => told(await checkHeadStamp(new TextDecoder().decode(heads), answer), stampOutcome)),
    onShare: ({ matterId, recipient, withNames }) =>
      run(async () => {
        const made = await shareBundle(session, { matterIds: [matterId], withNames, recipients: [recipient] });
        if (!made.ok) return faultOutcome(made.error);
        saveFile(made.value.name, made.value.file, AGE);
        return done('data_done_share');
      }),
    onReadBundle: (file) => run(async () => told(await readBundle(session, file), mergeOutcome)),
    onBeginFolder: () => run(() => inFolder(chooseFolder, (folder) => beginFolder(session, folder))),
    onJoinFolder: (key) => run(() => inFolder(chooseFolder, (folder) => joinFolder(session, folder, key))),
    onSyncFolder: () => run(() => inFolder(reopenFolder, (folder) => syncSharedFolder(session, folder))),
    onShowFolderKey: () =>
      run(async () => {
        const key = await exchange.folderKey();
        return key === null ? faultOutcome({ kind: 'no-folder-key' }) : done('data_done_folder_key', { key });
      }),
    onLeaveFolder: () =>
      run(async () => {
        await leaveFolder(session);
        await forgetFolder();
        return null;
      }),
    onSettle: (chosen) => run(async () => told(await settleConflict(session, chosen), () => done('data_done_settled'))),
  };
}

function done(words: DataOutcome['words'], values: DataOutcome['values'] = {}): DataOutcome {
  return { tone: 'ok', words, values };
}

function told<T>(result: Result<T, DataFault>, words: (value: T) => DataOutcome): DataOutcome {
  return result.ok ? words(result.value) : faultOutcome(result.error);
}

async function inFolder(
  open: () => Promise<ChosenFolder | null>,
  work: (folder: ChosenFolder) => ReturnType<typeof syncSharedFolder>,
): Promise<DataOutcome | null> {
  const folder = await open();
  return folder === null ? null : told(await work(folder), syncOutcome);
}
