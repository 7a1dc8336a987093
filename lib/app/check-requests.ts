// "I have looked, nothing more has come": sets when the open requests were last checked. One click for all.
import type { Result } from '@/lib/domain/result.ts';
import type { AppendError } from '@/lib/ledger/append.ts';
import type { JournalEntry } from '@/lib/ledger/entry-order.ts';
import { beginAction, type Session } from './session.ts';

/** Marks every request of every matter as checked now, as one action. */
export async function checkAllRequests(session: Session): Promise<Result<readonly JournalEntry[], AppendError>> {
  const author = beginAction(session);
  const states = await session.ledger.matters();
  const drafts = states
    .filter((state) => state.requests.length > 0)
    .map(({ matter, requests }) => ({
      entityKind: 'matter' as const,
      entityId: matter.matterId,
      author,
      content: {
        kind: 'requests-checked' as const,
        codes: { requestIds: requests.map((request) => request.requestId), checkedAt: author.recordedAtUtc },
        words: null,
      },
    }));
  return session.ledger.append(drafts);
}
