// Live updates: whoever appends, in this page or another, every subscriber hears of it.
import { liveQuery } from 'dexie';
import type { LedgerContext } from './context.ts';
import { type StorageError, storageErrorOf } from './storage-error.ts';

/** What a subscriber of changes is called with. */
export type ChangeListener = {
  /** Called once at the start and after every append, in any page; queries then give the new state. */
  readonly onChange: () => void;
  /** Called when watching ended because storage failed. */
  readonly onFault: (error: StorageError) => void;
  /** Ends the subscription. */
  readonly signal: AbortSignal;
};

/** Subscribes to changes of the heads, until the signal aborts. No polling: Dexie hears of commits, across pages too. */
export function watchChanges({ db }: LedgerContext, { onChange, onFault, signal }: ChangeListener): void {
  if (signal.aborted) return;
  const subscription = liveQuery(() => db.heads.toArray()).subscribe({
    next: () => onChange(),
    error: (thrown) => {
      const error = storageErrorOf(thrown);
      if (error === null) throw thrown;
      onFault(error);
    },
  });
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
