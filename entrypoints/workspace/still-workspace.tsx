// Wiring: the workspace while no ledger can be read: opening, locked, failed, newer or damaged.
import { Locked } from '@/components/coding/Locked.tsx';
import { LedgerNotice } from '@/components/ui/LedgerNotice.tsx';
import { WorkspaceFrame } from '@/components/ui/WorkspaceFrame.tsx';
import { secretAnswer } from '@/lib/app/secret-answer.ts';
import { unlockLedger } from '@/lib/app/unlock-ledger.ts';
import type { SessionState } from '@/lib/app/watch-session.ts';
import { saveFile } from '@/lib/platform/save-file.ts';

export function StillWorkspace({ state }: { readonly state: Exclude<SessionState, { readonly kind: 'open' }> }) {
  const onBackup = async (): Promise<void> => {
    if (state.kind !== 'unreadable') return;
    saveFile('recourse-ledger-raw.json', new TextEncoder().encode(await state.exportRaw()), 'application/json');
  };
  const idle = (): void => undefined;
  if (state.kind === 'locked') {
    return (
      <WorkspaceFrame tabs={[]} current="patterns" onTab={idle} isSample={false} onRemoveSample={idle}>
        <Locked
          isPage
          nextAtMs={state.nextAtMs}
          onUnlock={async (secret) => secretAnswer(await unlockLedger(secret))}
        />
      </WorkspaceFrame>
    );
  }
  return (
    <WorkspaceFrame tabs={[]} current="patterns" onTab={idle} isSample={false} onRemoveSample={idle}>
      <LedgerNotice
        state={state.kind === 'unreadable' ? state.why : state.kind}
        onBackup={() => void onBackup()}
        onTryAgain={() => location.reload()}
      />
    </WorkspaceFrame>
  );
}
