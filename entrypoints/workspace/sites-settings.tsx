// Wiring: the part of the settings in which webmails are allowed for good and grants are taken back.
import { useEffect, useState } from 'preact/hooks';
import { SitesPart } from '@/components/settings/SitesPart.tsx';
import { askForSite, grantedSites, onGrantsChange, revokeSite, typedHost } from '@/lib/platform/site-grant.ts';

export function SitesSettings() {
  const [sites, setSites] = useState<readonly string[]>([]);
  useEffect(() => {
    const gone = new AbortController();
    const show = (): void => void grantedSites().then((hosts) => (gone.signal.aborted ? undefined : setSites(hosts)));
    onGrantsChange(gone.signal, show);
    show();
    return () => gone.abort();
  }, []);
  return (
    <SitesPart
      sites={sites}
      onAllow={(typed) => {
        const host = typedHost(typed);
        // Asked inside the click: the browser shows its own prompt.
        if (host !== null) void askForSite(host);
        return host !== null;
      }}
      onRevoke={(host) => void revokeSite(host)}
    />
  );
}
