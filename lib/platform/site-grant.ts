// A lasting grant for one site, asked of the browser only after the panel has said what it is for.
import { browser } from 'wxt/browser';

/** Asks for one host; must be called inside a click. True when the person agreed. */
export async function askForSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(host) });
}

/** The hosts granted for good, in alphabetical order. */
export async function grantedSites(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return [...new Set(origins.map(hostOfPattern))].sort();
}

/** Takes a grant back; the browser then tells every page of ours at once. */
export async function revokeSite(host: string): Promise<void> {
  await browser.permissions.remove({ origins: originsOf(host) });
}

/** Tells when grants are added or removed, until aborted. */
export function onGrantsChange(signal: AbortSignal, tell: () => void): void {
  const listener = (): void => tell();
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  });
}

/** Tells which origins were just taken back, until aborted. */
export function onGrantRemoved(signal: AbortSignal, tell: (origins: readonly string[]) => void): void {
  const listener = ({ origins = [] }: { origins?: string[] }): void => tell(origins);
  browser.permissions.onRemoved.addListener(listener);
  signal.addEventListener('abort', () => browser.permissions.onRemoved.removeListener(listener));
}

/** Whether one of the patterns is of this host. @example isCovered('mail.firm.example:8443', ['https://mail.firm.example/*']) // true */
export function isCovered(host: string, origins: readonly string[]): boolean {
  const [name] = host.split(':');
  return origins.some((origin) => hostOfPattern(origin) === name);
}

/** The host in what a person typed of a webmail of his own: an address or a name; `null` when there is none. @example typedHost('https://mail.firm.example/rc') // 'mail.firm.example' */
export function typedHost(typed: string): string | null {
  const text = typed.trim().replace(/^(?!https?:\/\/)/iu, 'https://');
  const url = URL.canParse(text) ? new URL(text) : null;
  return url === null || !/^[\w-]+(?:\.[\w-]+)*$/u.test(url.hostname) ? null : url.hostname;
}

function hostOfPattern(pattern: string): string {
  return pattern.replace(/^[^:]*:\/\//u, '').replace(/\/.*$/u, '');
}

/** A host with a port is granted without it: match patterns carry none. */
function originsOf(host: string): string[] {
  const [name] = host.split(':');
  return [`https://${name}/*`, `http://${name}/*`];
}
