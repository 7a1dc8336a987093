// Settling a conflict: a person says which of several standing decisions is right; a new decision supersedes them all.
import type { Id } from '@/lib/domain/id.ts';
import { fail, type Result } from '@/lib/domain/result.ts';
import type { AppendError } from '@/lib/ledger/append.ts';
import type { Conflict } from '@/lib/ledger/conflicts.ts';
import type { JournalEntry } from '@/lib/ledger/entry-order.ts';
import { beginAction, type Session } from './session.ts';

/** `settled-already`: that reply has no conflict now, or not this decision in it. */
export type SettleError = AppendError | { readonly kind: 'settled-already' };

/** Records the chosen decision anew, under the coder of this session, in the place of all that stand on the reply. */
export async function settleConflict(
  session: Session,
  { replyId, decisionId }: { readonly replyId: Id; readonly decisionId: Id },
): Promise<Result<readonly JournalEntry[], SettleError>> {
  return session.ledger.inTurn(async () => {
    const conflicts = await session.ledger.exchange.conflicts();
    const conflict = conflicts.find((each) => isOn(each, replyId));
    const chosen = conflict?.standing.find((decision) => decision.decisionId === decisionId);
    if (conflict === undefined || chosen === undefined) return fail({ kind: 'settled-already' });
    const { coder: _, recordedAtUtc: __, entryId: ___, words, ...codes } = chosen;
    const supersedes = conflict.standing.map((decision) => decision.decisionId);
    const content = {
      kind: 'decision-made',
      codes: {
        ...codes,
        decisionId: session.newId(),
        supersedes: supersedes[0] ?? null,
        alsoSupersedes: supersedes.slice(1),
      },
      words: words ?? { evidence: [], note: null },
    } as const;
    const { entityKind, entityId } = conflict;
    return session.ledger.append([{ entityKind, entityId, author: beginAction(session), content }]);
  });
}

type DecisionConflict = Extract<Conflict, { readonly kind: 'decisions' }>;

function isOn(conflict: Conflict, replyId: Id): conflict is DecisionConflict {
  return conflict.kind === 'decisions' && conflict.replyId === replyId;
}
