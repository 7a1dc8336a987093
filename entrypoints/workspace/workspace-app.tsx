// Wiring: the workspace's frame over an opened ledger, and the sample ledger's way in and out.
import { useState } from 'preact/hooks';
import { LedgerNotice } from '@/components/ui/LedgerNotice.tsx';
import { WorkspaceFrame } from '@/components/ui/WorkspaceFrame.tsx';
import { lockNow } from '@/lib/app/lock-ledger.ts';
import { ownProtection } from '@/lib/app/protect-ledger.ts';
import { queueCounts, queueOf } from '@/lib/app/queue-counts.ts';
import { enterSample, leaveSample } from '@/lib/app/sample-session.ts';
import type { Session } from '@/lib/app/session.ts';
import { saveFile } from '@/lib/platform/save-file.ts';
import { FirstRunPages } from './first-run.tsx';
import { MattersTab } from './matters-tab.tsx';
import { PatternsTab } from './patterns-tab.tsx';
import { QueueTab } from './queue-tab.tsx';
import { SettingsTab } from './settings-tab.tsx';
import { addressOf, type Place, TABS, usePlace } from './use-place.ts';
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
  const [choices, setChoices] = useState(0);
  const protection = useQuery(ownProtection, [session, version, choices]);
  const queue = useQuery(() => queueOf(session), [session, version]);
  const counts = queue.kind === 'ready' ? queueCounts(queue.value) : { uncoded: 0, runningOut: 0 };
  const mode = session.ledger.mode();
  const kind = protection.kind === 'ready' ? protection.value.kind : null;
  // Nothing of one's own is recorded before it is said how it is protected. The sample is invented.
  const isUndecided = !isSample && kind === 'undecided';
  const isKnown = isSample || kind !== null;
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
      tabs={isUndecided ? [] : tabs}
      current={place.tab}
      onTab={(tab) => goTo({ tab, id: null })}
      isSample={isSample}
      onRemoveSample={() => void leaveSample(session)}
      onLock={kind === 'passphrase' ? () => void lockNow() : undefined}
    >
      {mode.kind === 'read-only' ? (
        <LedgerNotice state={mode.why} onBackup={() => void onBackup()} onTryAgain={() => location.reload()} />
      ) : null}
      {hasFailed ? (
        <LedgerNotice state="failed" onBackup={() => void onBackup()} onTryAgain={() => location.reload()} />
      ) : null}
      {isUndecided ? (
        <FirstRunPages
          hasBegun={place.tab === 'settings'}
          onLoadSample={props.onLoadSample}
          onPassphrase={() => goTo({ tab: 'settings', id: null })}
          onChosen={() => setChoices(choices + 1)}
        />
      ) : null}
      {isKnown && !isUndecided ? <CurrentTab {...props} place={place} goTo={goTo} /> : null}
    </WorkspaceFrame>
  );
}

type CurrentTabProps = TabProps & { readonly place: Place; readonly goTo: (place: Place) => void };

function CurrentTab({ place, goTo, ...props }: CurrentTabProps) {
  switch (place.tab) {
    case 'patterns':
      return (
        <PatternsTab
          {...props}
          onChangeRule={() => goTo({ tab: 'settings', id: null })}
          viewId={place.id}
          onView={(id) => goTo({ tab: 'patterns', id })}
        />
      );
    case 'queue':
      return <QueueTab {...props} />;
    case 'matters':
      return <MattersTab {...props} matterId={place.id} onBack={() => goTo({ tab: 'matters', id: null })} />;
    case 'settings':
      return <SettingsTab {...props} />;
    default:
      return null; // a tab that is not built yet is in no address
  }
}
