// Wiring: the workspace while no ledger can be read: opening, failed, newer or damaged.
import { LedgerNotice } from '@/components/ui/LedgerNotice.tsx';
import { WorkspaceFrame } from '@/components/ui/WorkspaceFrame.tsx';
import type { SessionState } from '@/lib/app/watch-session.ts';
import { saveFile } from '@/lib/platform/save-file.ts';

export function StillWorkspace({ state }: { readonly state: Exclude<SessionState, { readonly kind: 'open' }> }) {
  const onBackup = async (): Promise<void> => {
    if (state.kind !== 'unreadable') return;
    saveFile('recourse-ledger-raw.json', new TextEncoder().encode(await state.exportRaw()), 'application/json');
  };
  const idle = (): void => undefined;
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
