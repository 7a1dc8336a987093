// Settings that say nothing of anybody: kept unsealed in the browser's local storage, and watched across pages.
import { browser } from 'wxt/browser';

const NAME = 'settings';

/** The settings as stored, unchecked; `undefined` when none are. */
export async function readSettings(): Promise<unknown> {
  return (await browser.storage.local.get(NAME))[NAME];
}

/** Replaces the settings. */
export async function writeSettings(value: unknown): Promise<void> {
  await browser.storage.local.set({ [NAME]: value });
}

/** Forgets the settings and all else that is kept unsealed. */
export async function forgetSettings(): Promise<void> {
  await browser.storage.local.clear();
}

/** Tells when any page changed the settings, until aborted. */
export function onSettingsChange(signal: AbortSignal, tell: () => void): void {
  const listener = (changes: Record<string, unknown>): void => {
    if (NAME in changes) tell();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
