// Wiring: the Data part of settings over the ledger: backup, checks, sharing, the shared folder, conflicts.
import { useState } from 'preact/hooks';
import { DataHealth } from '@/components/ledger/DataHealth.tsx';
import type { DataHealthView, DataOutcome } from '@/components/ledger/data-health-view.ts';
import { dataHealthView } from '@/lib/app/data-health.ts';
import type { Session } from '@/lib/app/session.ts';
import { chosenFolderName, mayChooseFolder } from '@/lib/platform/chosen-folder.ts';
import { readDurability } from '@/lib/platform/storage-durability.ts';
import { dataActions } from './data-actions.ts';
import { useQuery } from './use-query.ts';

export function DataSettings({ session, version }: { readonly session: Session; readonly version: number }) {
  const [outcome, setOutcome] = useState<DataOutcome | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const view = useQuery(
    async () => dataHealthView(session, { durability: await readDurability(), folder: await folderState() }),
    [session, version, outcome],
  );
  if (view.kind !== 'ready') return null;
  const run = async (act: () => Promise<DataOutcome | null>): Promise<void> => {
    setIsBusy(true);
    try {
      setOutcome(await act());
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <DataHealth
      view={view.value}
      outcome={outcome}
      isBusy={isBusy}
      actions={dataActions(session, (act) => void run(act))}
    />
  );
}

async function folderState(): Promise<DataHealthView['folder']> {
  if (!mayChooseFolder()) return 'unsupported';
  const name = await chosenFolderName();
  return name === null ? 'none' : { name };
}
