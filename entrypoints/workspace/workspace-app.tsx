// Wiring: the workspace's frame over an opened ledger, and the sample ledger's way in and out.
import { useState } from 'preact/hooks';
import { LedgerNotice } from '@/components/ui/LedgerNotice.tsx';
import { WorkspaceFrame } from '@/components/ui/WorkspaceFrame.tsx';
import { queueCounts, queueOf } from '@/lib/app/queue-counts.ts';
import { enterSample, leaveSample } from '@/lib/app/sample-session.ts';
import type { Session } from '@/lib/app/session.ts';
import { saveFile } from '@/lib/platform/save-file.ts';
import { MattersTab } from './matters-tab.tsx';
import { PatternsTab } from './patterns-tab.tsx';
import { QueueTab } from './queue-tab.tsx';
import { SettingsTab } from './settings-tab.tsx';
import { addressOf, TABS, usePlace } from './use-place.ts';
import { useQuery } from './use-query.ts';

export type TabProps = {
  readonly session: Session;
  readonly version: number;
  readonly isSample: boolean;
  readonly onLoadSample: () => void;
  readonly onOpenMatter: (matterId: string) => void;
};

export type WorkspaceAppProps = { readonly session: Session; readonly version: number; readonly isSample: boolean };

export function WorkspaceApp({ session, version, isSample }: WorkspaceAppProps) {
  const [place, goTo] = usePlace();
  const [hasFailed, setHasFailed] = useState(false);
  const queue = useQuery(() => queueOf(session), [session, version]);
  const counts = queue.kind === 'ready' ? queueCounts(queue.value) : { uncoded: 0, runningOut: 0 };
  const mode = session.ledger.mode();
  const tabs = TABS.map((id) => ({
    id,
    href: addressOf({ tab: id, id: null }),
    ...(id === 'queue' ? { count: counts.uncoded + counts.runningOut } : {}),
  }));
  const props: TabProps = {
    session,
    version,
    isSample,
    onLoadSample: () => void enterSample().then((done) => setHasFailed(!done.ok)),
    onOpenMatter: (id) => goTo({ tab: 'matters', id }),
  };
  const onBackup = async (): Promise<void> => {
    saveFile(
      'recourse-ledger-raw.json',
      new TextEncoder().encode(await session.ledger.exportRaw()),
      'application/json',
    );
  };
  return (
    <WorkspaceFrame
      tabs={tabs}
      current={place.tab}
      onTab={(tab) => goTo({ tab, id: null })}
      isSample={isSample}
      onRemoveSample={() => void leaveSample(session)}
    >
      {mode.kind === 'read-only' ? (
        <LedgerNotice state={mode.why} onBackup={() => void onBackup()} onTryAgain={() => location.reload()} />
      ) : null}
      {hasFailed ? (
        <LedgerNotice state="failed" onBackup={() => void onBackup()} onTryAgain={() => location.reload()} />
      ) : null}
      {place.tab === 'patterns' ? (
        <PatternsTab {...props} onChangeRule={() => goTo({ tab: 'settings', id: null })} />
      ) : null}
      {place.tab === 'queue' ? <QueueTab {...props} /> : null}
      {place.tab === 'matters' ? (
        <MattersTab {...props} matterId={place.id} onBack={() => goTo({ tab: 'matters', id: null })} />
      ) : null}
      {place.tab === 'settings' ? <SettingsTab {...props} /> : null}
    </WorkspaceFrame>
  );
}
