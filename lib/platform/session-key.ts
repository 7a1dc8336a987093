// Where an opened vault key lives: the browser's session storage, in memory only, gone when the browser closes.
import { browser } from 'wxt/browser';

const nameOf = (ledgerName: string): string => `vaultKey:${ledgerName}`;

/** The opened key of a ledger as base64, or `null` when it is not open. */
export async function readSessionKey(ledgerName: string): Promise<string | null> {
  const name = nameOf(ledgerName);
  const stored: unknown = (await browser.storage.session.get(name))[name];
  return typeof stored === 'string' ? stored : null;
}

/** Keeps the opened key until lock or browser close. */
export async function keepSessionKey(ledgerName: string, base64: string): Promise<void> {
  await browser.storage.session.set({ [nameOf(ledgerName)]: base64 });
}

/** Forgets the opened key of a ledger that is removed. */
export async function forgetSessionKey(ledgerName: string): Promise<void> {
  await browser.storage.session.remove(nameOf(ledgerName));
}

/** Forgets every opened key and all else that the session holds: every page hears of it. */
export async function forgetSession(): Promise<void> {
  await browser.storage.session.clear();
}

/** What became of the opened key: none before, taken away or replaced by another. */
export type SessionKeyChange = 'kept' | 'gone' | 'replaced';

/** Tells when any page kept, replaced or forgot the key of a ledger, until aborted. */
export function onSessionKeyChange(
  signal: AbortSignal,
  ledgerName: string,
  tell: (change: SessionKeyChange) => void,
): void {
  const listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>): void => {
    const change = changes[nameOf(ledgerName)];
    if (change === undefined || change.oldValue === change.newValue) return;
    if (change.newValue === undefined) tell('gone');
    else tell(change.oldValue === undefined ? 'kept' : 'replaced');
  };
  browser.storage.session.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener));
}
