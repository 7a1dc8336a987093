// Conflicts: what two people decided at the same time, apart from each other. Shown, and settled by a person.
import type { Decision } from '@/lib/domain/decision.ts';
import type { Id } from '@/lib/domain/id.ts';
import { type MailState, type MatterState, standingDecisions } from '@/lib/domain/journal.ts';
import { groupBy } from './group-by.ts';

/**
 * `decisions`: a reply with more than one standing decision; `entityId` is its matter or mail. `pseudonym`: two computers
 * gave one number to two matters.
 */
export type Conflict =
  | {
      readonly kind: 'decisions';
      readonly entityKind: 'matter' | 'mail';
      readonly entityId: Id;
      readonly replyId: Id;
      readonly standing: readonly Decision[];
    }
  | { readonly kind: 'pseudonym'; readonly pseudonym: string; readonly matterIds: readonly Id[] };

/** All conflicts there are; settling one is a new decision that supersedes every standing one. */
export function findConflicts(matters: readonly MatterState[], mails: readonly MailState[]): readonly Conflict[] {
  const byPseudonym = groupBy(matters, ({ matter }) => matter.pseudonym);
  const shared = [...byPseudonym].filter(([, states]) => states.length > 1);
  return [
    ...matters.flatMap((state) => ofEntity('matter', state.matter.matterId, state)),
    ...mails.flatMap((state) => ofEntity('mail', state.mailId, state)),
    ...shared.map(([pseudonym, states]): Conflict => {
      return { kind: 'pseudonym', pseudonym, matterIds: states.map(({ matter }) => matter.matterId).sort() };
    }),
  ];
}

function ofEntity(
  entityKind: 'matter' | 'mail',
  entityId: Id,
  { decisions }: Pick<MatterState, 'decisions'>,
): readonly Conflict[] {
  const replyIds = [...new Set(decisions.map((decision) => decision.replyId))];
  return replyIds.flatMap((replyId): readonly Conflict[] => {
    const standing = standingDecisions(decisions, replyId);
    return standing.length > 1 ? [{ kind: 'decisions', entityKind, entityId, replyId, standing }] : [];
  });
}
