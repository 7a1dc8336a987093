// Wiring: the panel while no ledger can be written: opening, failed, newer or damaged.
import { CodingDesk } from '@/components/coding/CodingDesk.tsx';
import { startDraft } from '@/components/coding/desk-draft.ts';
import type { PanelView } from '@/components/coding/desk-view.ts';
import { idleActions } from '@/components/coding/idle-actions.ts';
import { secretAnswer } from '@/lib/app/secret-answer.ts';
import { unlockLedger } from '@/lib/app/unlock-ledger.ts';
import type { SessionState } from '@/lib/app/watch-session.ts';
import { openWorkspace } from '@/lib/platform/panel-door.ts';
import { saveFile } from '@/lib/platform/save-file.ts';

const NO_DRAFT = startDraft('', { office: null, reviewerLevel: null });

export function StillPanel({ state }: { readonly state: Exclude<SessionState, { readonly kind: 'open' }> }) {
  const onBackup = async (): Promise<void> => {
    if (state.kind !== 'unreadable') return;
    saveFile('recourse-ledger-raw.json', new TextEncoder().encode(await state.exportRaw()), 'application/json');
  };
  const actions = {
    ...idleActions(),
    onBackup: () => void onBackup(),
    onReadAgain: () => location.reload(),
    onOpenWorkspace: () => void openWorkspace('/'),
    onUnlock: async (secret: string) => secretAnswer(await unlockLedger(secret)),
  };
  return (
    <CodingDesk
      view={viewOf(state)}
      draft={NO_DRAFT}
      dispatch={() => undefined}
      actions={actions}
      queueCount={0}
      matters={[]}
      offices={[]}
    />
  );
}

function viewOf(state: Exclude<SessionState, { readonly kind: 'open' }>): PanelView {
  if (state.kind === 'opening') return { kind: 'loading' };
  if (state.kind === 'locked') return state;
  return state.kind === 'failed' ? { kind: 'failed', why: 'storage' } : { kind: 'read-only', why: state.why };
}
