// A lasting grant for one site, asked of the browser only after the panel has said what it is for.
import { browser } from 'wxt/browser';

/** Asks for one host; must be called inside a click. True when the person agreed. */
export async function askForSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(host) });
}

/** A host with a port is granted without it: match patterns carry none. */
function originsOf(host: string): string[] {
  const [name] = host.split(':');
  return [`https://${name}/*`, `http://${name}/*`];
}
