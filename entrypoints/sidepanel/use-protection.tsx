// Wiring: how the ledger is protected, as far as the panel needs it: the button that locks, and the question before the
// first words are saved.
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ProtectionAsk } from '@/components/settings/ProtectionAsk.tsx';
import { lockNow } from '@/lib/app/lock-ledger.ts';
import { goWithoutPassphrase, ownProtection } from '@/lib/app/protect-ledger.ts';
import { openWorkspace } from '@/lib/platform/panel-door.ts';

export type ProtectionControls = {
  /** Asks the person; true when the words may be saved now. */
  readonly ask: () => Promise<boolean>;
  readonly dialog: VNode | null;
  /** `undefined` while there is no passphrase. */
  readonly onLock: (() => void) | undefined;
};

export function useProtection(): ProtectionControls {
  const [answer, setAnswer] = useState<{ readonly give: (isDecided: boolean) => void } | null>(null);
  const [hasPassphrase, setHasPassphrase] = useState(false);
  useEffect(() => {
    void ownProtection().then(({ kind }) => setHasPassphrase(kind === 'passphrase'));
  }, []);
  const give = (isDecided: boolean): void => {
    answer?.give(isDecided);
    setAnswer(null);
  };
  const dialog =
    answer === null ? null : (
      <ProtectionAsk
        onSetPassphrase={() => {
          give(false);
          void openWorkspace('/settings');
        }}
        onDecline={() => void goWithoutPassphrase().then((done) => give(done.ok))}
        onClose={() => give(false)}
      />
    );
  return {
    ask: () => new Promise((resolve) => setAnswer({ give: resolve })),
    dialog,
    onLock: hasPassphrase ? () => void lockNow() : undefined,
  };
}
