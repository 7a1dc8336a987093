// Sets a finding aside. It needs a reason, which stands in the journal beside who gave it; undo brings the finding back.
import type { Id } from '@/lib/domain/id.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import type { AppendError } from '@/lib/ledger/append.ts';
import type { FindingNumber } from '@/lib/timeline/status.ts';
import { beginAction, type Session } from './session.ts';

/** The finding, by its number and the records it rests on, and why it does not hold. */
export type DismissalToRecord = {
  readonly matterId: Id;
  readonly number: FindingNumber;
  readonly recordIds: readonly Id[];
  readonly reason: string;
};

/** Records the dismissal; gives its id. `no-reason`: nothing was said, so nothing was recorded. */
export async function dismissFinding(
  session: Session,
  { matterId, number, recordIds, reason }: DismissalToRecord,
): Promise<Result<Id, AppendError | { readonly kind: 'no-reason' }>> {
  if (reason.trim() === '') return fail({ kind: 'no-reason' });
  const dismissalId = session.newId();
  const codes = { dismissalId, matterId, number, recordIds: [...recordIds] };
  const content = { kind: 'finding-dismissed', codes, words: { reason: reason.trim() } } as const;
  const author = beginAction(session);
  const done = await session.ledger.append([{ entityKind: 'matter', entityId: matterId, author, content }]);
  return done.ok ? succeed(dismissalId) : done;
}
