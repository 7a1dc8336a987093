// Opens the ledger that the settings name, and opens the other one when the settings change, in any page.
import { nowMs } from '@/lib/platform/clock.ts';
import { onShownAgain, onUse, reloadPage } from '@/lib/platform/own-page.ts';
import { onSessionKeyChange, readSessionKey } from '@/lib/platform/session-key.ts';
import { onSettingsChange } from '@/lib/platform/settings-store.ts';
import { lockIfDue, noteUse } from './lock-ledger.ts';
import { describedSession, type OpenedSession, openSession } from './open-session.ts';
import { LEDGER_NAMES, loadSettings } from './settings.ts';

/** What a page knows of its ledger. `failed`: storage refused; nothing was changed. */
export type SessionState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed' }
  | Exclude<OpenedSession, { readonly kind: 'open' }>
  | (Extract<OpenedSession, { readonly kind: 'open' }> & { readonly version: number });

/** Use is noted at most this often: scrolling tells many times a second. */
const NOTE_EVERY_MS = 5_000;

/** Tells the state of the session, and again whenever it or the ledger changed, until aborted. */
export function watchSession(signal: AbortSignal, tell: (state: SessionState) => void): void {
  let version = 0;
  let current = new AbortController();
  let isLocked = false;
  const open = async (): Promise<void> => {
    current.abort();
    const mine = new AbortController();
    current = mine;
    const opened = await openSession(await loadSettings());
    if (mine.signal.aborted || signal.aborted) return;
    if (!opened.ok) return tell({ kind: 'failed' });
    const state = opened.value;
    isLocked = state.kind === 'locked';
    if (state.kind !== 'open') {
      tell(state);
      // Another page may have unlocked while this one was opening.
      if (isLocked && (await readSessionKey(LEDGER_NAMES.own)) !== null) void open();
      return;
    }
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
  followLock(signal, () => isLocked && void open());
  signal.addEventListener('abort', () => current.abort());
  void open();
}

/** A page whose key is gone or replaced starts anew, so that nothing opened is left in it; a locked one opens when it comes. */
function followLock(signal: AbortSignal, onKey: () => void): void {
  let hasKey = false;
  let notedAtMs = 0;
  const look = async (): Promise<void> => {
    const isThere = (await readSessionKey(LEDGER_NAMES.own)) !== null;
    if (hasKey && !isThere) reloadPage();
    hasKey = isThere;
  };
  onSessionKeyChange(signal, LEDGER_NAMES.own, (change) => {
    if (change !== 'kept') return reloadPage();
    hasKey = true;
    onKey();
  });
  onUse(signal, () => {
    if (Math.abs(nowMs() - notedAtMs) < NOTE_EVERY_MS) return;
    notedAtMs = nowMs();
    void noteUse();
  });
  // A page that slept may not have heard of the lock.
  onShownAgain(signal, () => void lockIfDue().then(look));
  void look();
}
