// Forgetting a matter: its content keys are destroyed, here and wherever the journal is merged. The chain stays whole.
import type { Id } from '@/lib/domain/id.ts';
import type { EntryAuthor, ForgottenMatter } from '@/lib/domain/journal.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { type AppendError, appendDrafts } from './append.ts';
import { type LedgerContext, lockName } from './context.ts';
import type { JournalEntry } from './entry-order.ts';
import { forgottenEntities } from './forgotten.ts';
import { queryRetention } from './queries.ts';

/** `on-hold`: a legal hold bars it. In every case nothing was forgotten. */
export type ForgetError = AppendError | { readonly kind: 'on-hold' };

/**
 * Records that a matter is forgotten and destroys the keys of its entities. It cannot be taken back: voiding the entry
 * does not bring a key back. Copies in backups, bundles and the shared folder that were made before keep theirs.
 */
export async function forgetMatter(
  context: LedgerContext,
  matter: ForgottenMatter,
  author: EntryAuthor,
): Promise<Result<readonly JournalEntry[], ForgetError>> {
  const { holds } = await queryRetention(context);
  if (holds.includes(matter.matterId)) return fail({ kind: 'on-hold' });
  const content = { kind: 'matter-forgotten', codes: matter, words: null } as const;
  const { organisationId: entityId } = context;
  const appended = await appendDrafts(context, [{ entityKind: 'organisation', entityId, author, content }]);
  if (!appended.ok) return appended;
  await context.world.lock(lockName(context.db.name), () => sweepForgotten(context));
  return succeed(appended.value);
}

/** Destroys the keys and states of what the organisation's entries say is forgotten; to be called under the lock. */
export async function sweepForgotten(context: LedgerContext): Promise<void> {
  const { db, found } = context;
  const ids = [...forgottenEntities(await queryRetention(context))];
  const rows = (await db.keyring.bulkGet(ids)).filter((row) => row !== undefined);
  const kept = rows.filter((row) => row.codes !== null || row.words !== null).map((row): Id => row.entityId);
  if (kept.length === 0) return;
  await db.transaction('rw', [db.keyring, db.projectionCodes, db.projectionWords, db.lookups], async () => {
    await db.keyring.bulkPut(kept.map((entityId) => ({ entityId, codes: null, words: null })));
    await db.projectionCodes.bulkDelete(kept);
    await db.projectionWords.bulkDelete(kept);
    await db.lookups.where('entityId').anyOf(kept).delete();
  });
  for (const entityId of kept) {
    for (const memory of [found.codes, found.matters, found.keys.codes, found.keys.words]) memory.delete(entityId);
  }
}
