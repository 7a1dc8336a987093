// Wiring: the lock's settings over the person's own ledger.
import { useState } from 'preact/hooks';
import { ProtectionPage } from '@/components/settings/ProtectionPage.tsx';
import { LOCK_MINUTES, LockMinutes } from '@/lib/app/lock-deadline.ts';
import { chooseLockMinutes, lockMinutes, lockNow } from '@/lib/app/lock-ledger.ts';
import { ownProtection, protectByPassphrase, recoveryOnPaper, replacePassphrase } from '@/lib/app/protect-ledger.ts';
import { secretAnswer, secretRefusal } from '@/lib/app/secret-answer.ts';
import type { Session } from '@/lib/app/session.ts';
import { isWipeBarred } from '@/lib/app/wipe-bar.ts';
import { wipeEverything } from '@/lib/app/wipe-everything.ts';
import { printPage, reloadPage } from '@/lib/platform/own-page.ts';
import { useQuery } from './use-query.ts';

export function ProtectionSettings({ session, version }: { readonly session: Session; readonly version: number }) {
  const [changes, setChanges] = useState(0);
  const known = useQuery(
    async () => ({
      protection: await ownProtection(),
      minutes: await lockMinutes(),
      isOnHold: await isWipeBarred(session),
    }),
    [changes, session, version],
  );
  if (known.kind !== 'ready') return null;
  const { protection, minutes, isOnHold } = known.value;
  const hasPassphrase = protection.kind === 'passphrase';
  const changed = (): void => setChanges(changes + 1);
  return (
    <ProtectionPage
      view={{
        hasPassphrase,
        hasRecovery: hasPassphrase && protection.hasRecovery,
        lockMinutes: minutes,
        lockChoices: LOCK_MINUTES,
        isOnHold,
      }}
      onPassphrase={async (typed) => {
        const done = secretAnswer(await (hasPassphrase ? replacePassphrase(typed) : protectByPassphrase(typed.next)));
        if (!hasPassphrase && done.kind === 'done') reloadPage(); // the frame has a button to lock from now on
        return done;
      }}
      onMakeRecovery={async (input) => {
        const made = await recoveryOnPaper(input);
        if (!made.ok) return secretRefusal(made.error);
        changed();
        return { kind: 'made', texts: made.value };
      }}
      onLockMinutes={(chosen) => {
        const minutesChosen = LockMinutes.safeParse(chosen);
        if (minutesChosen.success) void chooseLockMinutes(minutesChosen.data).then(changed);
      }}
      onLock={() => void lockNow()}
      onPrint={printPage}
      onWipe={() => {
        location.hash = ''; // the page that starts anew after it is the first one
        void wipeEverything(session);
      }}
    />
  );
}
