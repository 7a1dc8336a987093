// A folded state apart in codes and words, and joined again: the two are sealed under different keys.
import type { Decision, DecisionWords } from '@/lib/domain/decision.ts';
import type { Id } from '@/lib/domain/id.ts';
import type { Dismissal, MailState, MatterState } from '@/lib/domain/journal.ts';
import type { Mail } from '@/lib/domain/mail.ts';
import type { Matter, MatterCodes, MatterWords } from '@/lib/domain/matter.ts';
import { assertNever } from '@/lib/domain/result.ts';
import type { EntityState, OrganisationState } from './projections.ts';

type BareDecision = Omit<Decision, 'words'>;
type WordsByEntry = Readonly<Record<Id, DecisionWords>>;

/** The coded part of a state: no identity, no mail text, no quote, no note. */
export type StateCodes =
  | (Omit<MatterState, 'matter' | 'decisions' | 'dismissals'> & {
      readonly kind: 'matter';
      readonly matter: MatterCodes;
      readonly decisions: readonly BareDecision[];
      readonly dismissals: readonly Omit<Dismissal, 'reason'>[];
    })
  | (Omit<MailState, 'mail' | 'decisions'> & { readonly kind: 'mail'; readonly decisions: readonly BareDecision[] })
  | ({ readonly kind: 'organisation' } & Omit<OrganisationState, 'desks'>)
  | { readonly kind: 'empty' };

/** The words of a state; `null` where nothing has any or they are withheld. */
export type StateWords =
  | {
      readonly kind: 'matter';
      readonly matter: MatterWords | null;
      readonly decisions: WordsByEntry;
      /** Why findings were dismissed, by dismissalId. */
      readonly reasons: Readonly<Record<Id, string>>;
    }
  | { readonly kind: 'mail'; readonly mail: Mail; readonly decisions: WordsByEntry }
  | { readonly kind: 'organisation'; readonly desks: OrganisationState['desks'] }
  | null;

/** The two parts of a state. @example splitState({ kind: 'empty' }) // { codes: { kind: 'empty' }, words: null } */
export function splitState(entity: EntityState): { readonly codes: StateCodes; readonly words: StateWords } {
  switch (entity.kind) {
    case 'matter': {
      const { matter, decisions, dismissals, ...rest } = entity.state;
      const { words, ...codes } = matter;
      return {
        codes: {
          kind: 'matter',
          ...rest,
          matter: codes,
          decisions: decisions.map(bareDecision),
          dismissals: dismissals.map(({ reason: _, ...bare }) => bare),
        },
        words: { kind: 'matter', matter: words, decisions: wordsByEntry(decisions), reasons: reasonsOf(dismissals) },
      };
    }
    case 'mail': {
      const { mail, decisions, ...rest } = entity.state;
      return {
        codes: { kind: 'mail', ...rest, decisions: decisions.map(bareDecision) },
        words: { kind: 'mail', mail, decisions: wordsByEntry(decisions) },
      };
    }
    case 'organisation': {
      const { desks, ...codes } = entity.state;
      return { codes: { kind: 'organisation', ...codes }, words: { kind: 'organisation', desks } };
    }
    case 'empty':
      return { codes: entity, words: null };
    default:
      return assertNever(entity);
  }
}

/** The whole matter of its parts; without words, identity and quotes are `null`. */
export function joinMatter(codes: Extract<StateCodes, { kind: 'matter' }>, words: StateWords): MatterState {
  const known = words?.kind === 'matter' ? words : null;
  const { kind: _, matter, decisions, dismissals, ...rest } = codes;
  const whole: Matter = { ...matter, words: known?.matter ?? null };
  const reasons = known?.reasons ?? {};
  return {
    ...rest,
    matter: whole,
    decisions: joinDecisions(decisions, known?.decisions ?? {}),
    dismissals: dismissals.map((bare) => ({ ...bare, reason: reasons[bare.dismissalId] ?? null })),
  };
}

/** The whole mail of its parts; `null` without words, as there is no mail without its text. */
export function joinMail(codes: Extract<StateCodes, { kind: 'mail' }>, words: StateWords): MailState | null {
  if (words?.kind !== 'mail') return null;
  const { kind: _, decisions, ...rest } = codes;
  return { ...rest, mail: words.mail, decisions: joinDecisions(decisions, words.decisions) };
}

function reasonsOf(dismissals: readonly Dismissal[]): Readonly<Record<Id, string>> {
  return Object.fromEntries(
    dismissals.flatMap(({ dismissalId, reason }) => (reason === null ? [] : [[dismissalId, reason]])),
  );
}

function joinDecisions(decisions: readonly BareDecision[], words: WordsByEntry): readonly Decision[] {
  return decisions.map((decision) => ({ ...decision, words: words[decision.entryId] ?? null }));
}

function bareDecision(decision: Decision): BareDecision {
  const { words: _, ...bare } = decision;
  return bare;
}

function wordsByEntry(decisions: readonly Decision[]): WordsByEntry {
  return Object.fromEntries(decisions.flatMap(({ entryId, words }) => (words === null ? [] : [[entryId, words]])));
}
