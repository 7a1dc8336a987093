// Wiring: the first run of the person's own ledger: what Recourse is, then how it is protected. Nothing is saved before.
import { useState } from 'preact/hooks';
import { ProtectionChoice } from '@/components/settings/ProtectionChoice.tsx';
import { FirstRun } from '@/components/ui/FirstRun.tsx';
import { goWithoutPassphrase, protectByPassphrase } from '@/lib/app/protect-ledger.ts';
import { secretAnswer } from '@/lib/app/secret-answer.ts';

export type FirstRunPagesProps = {
  /** Begins with the second screen: the person came to set a passphrase. */
  readonly hasBegun: boolean;
  readonly onLoadSample: () => void;
  /** Called before a passphrase is set: the page starts anew after it, in the settings, where the recovery key is made. */
  readonly onPassphrase: () => void;
  readonly onChosen: () => void;
};

export function FirstRunPages(props: FirstRunPagesProps) {
  const { onLoadSample, onPassphrase, onChosen } = props;
  const [hasBegun, setHasBegun] = useState(props.hasBegun);
  if (!hasBegun) return <FirstRun onLoadSample={onLoadSample} onBegin={() => setHasBegun(true)} />;
  return (
    <ProtectionChoice
      onPassphrase={async (passphrase) => {
        onPassphrase();
        const answer = secretAnswer(await protectByPassphrase(passphrase));
        if (answer.kind === 'done') onChosen();
        return answer;
      }}
      onDecline={() => void goWithoutPassphrase().then((done) => done.ok && onChosen())}
    />
  );
}
