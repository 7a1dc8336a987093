// Wiring: settings over the ledger: who codes, our own addresses, the declared clocks, protection, the ledger's own health.
import { SettingsPage } from '@/components/settings/SettingsPage.tsx';
import { declareClockRules, describeDesk, settingsView } from '@/lib/app/declare-settings.ts';
import { DataSettings } from './data-settings.tsx';
import { ProtectionSettings } from './protection-settings.tsx';
import { SitesSettings } from './sites-settings.tsx';
import { useQuery } from './use-query.ts';
import type { TabProps } from './workspace-app.tsx';

export function SettingsTab({ session, version, isSample }: TabProps) {
  const view = useQuery(() => settingsView(session), [session, version]);
  if (view.kind !== 'ready') return null;
  return (
    <>
      <SettingsPage
        key={version}
        view={view.value}
        onDesk={(desk) => void describeDesk(session, desk)}
        onClockRules={(rules) => void declareClockRules(session, rules)}
      />
      <SitesSettings />
      {isSample ? null : (
        <>
          <ProtectionSettings session={session} version={version} />
          <DataSettings session={session} version={version} />
        </>
      )}
    </>
  );
}
