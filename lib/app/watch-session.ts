// Opens the ledger that the settings name, and opens the other one when the settings change, in any page.
import { onSettingsChange } from '@/lib/platform/settings-store.ts';
import { describedSession, type OpenedSession, openSession } from './open-session.ts';
import { loadSettings } from './settings.ts';

/** What a page knows of its ledger. `failed`: storage refused; nothing was changed. */
export type SessionState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed' }
  | Exclude<OpenedSession, { readonly kind: 'open' }>
  | (Extract<OpenedSession, { readonly kind: 'open' }> & { readonly version: number });

/** Tells the state of the session, and again whenever it or the ledger changed, until aborted. */
export function watchSession(signal: AbortSignal, tell: (state: SessionState) => void): void {
  let version = 0;
  let current = new AbortController();
  const open = async (): Promise<void> => {
    current.abort();
    const mine = new AbortController();
    current = mine;
    const opened = await openSession(await loadSettings());
    if (mine.signal.aborted || signal.aborted) return;
    if (!opened.ok) return tell({ kind: 'failed' });
    const state = opened.value;
    if (state.kind === 'unreadable') return tell(state);
    mine.signal.addEventListener('abort', () => state.session.ledger.close());
    state.session.ledger.watch({
      signal: mine.signal,
      onFault: () => tell({ kind: 'failed' }),
      onChange: () => {
        version += 1;
        const mineNow = version;
        void describedSession(state.session).then((session) => {
          if (mineNow === version && !mine.signal.aborted) tell({ ...state, session, version });
        });
      },
    });
  };
  onSettingsChange(signal, () => void open());
  signal.addEventListener('abort', () => current.abort());
  void open();
}
