// The sample ledger in and out: a database of its own, so that removing it removes all of it and nothing else.
import { type Result, succeed } from '@/lib/domain/result.ts';
import type { AppendError } from '@/lib/ledger/append.ts';
import type { OpenError } from '@/lib/ledger/ledger.ts';
import { removeDatabase } from '@/lib/ledger/remove-database.ts';
import { forgetSessionKey } from '@/lib/platform/session-key.ts';
import { openSession } from './open-session.ts';
import type { Session } from './session.ts';
import { chooseLedger, LEDGER_NAMES } from './settings.ts';

/** Fills the sample's database if it is empty, then shows it in every page. */
export async function enterSample(): Promise<Result<null, AppendError | OpenError>> {
  const opened = await openSession({ ledger: 'sample' });
  if (!opened.ok) return opened;
  if (opened.value.kind === 'open') {
    const { session } = opened.value;
    const { loadSampleLedger } = await import('./sample-ledger/load-sample-ledger.ts');
    const isEmpty = (await session.ledger.counts()).entries === 0;
    const loaded = isEmpty ? await loadSampleLedger(session) : succeed(0);
    session.ledger.close();
    if (!loaded.ok) return loaded;
  }
  await chooseLedger('sample');
  return succeed(null);
}

/** Shows the person's own ledger again, then deletes the sample's database and its key. */
export async function leaveSample(session: Session): Promise<void> {
  session.ledger.close();
  await chooseLedger('own');
  await removeDatabase({ name: LEDGER_NAMES.sample, indexedDB, IDBKeyRange });
  await forgetSessionKey(LEDGER_NAMES.sample);
}
