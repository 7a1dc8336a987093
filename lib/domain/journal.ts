// The journal's words: the sealed content of an entry, apart in codes and words, and the state folded from it.
import { z } from 'zod';
import { CaseEvent } from './case-event.ts';
import { ClockRules } from './clock-rule.ts';
import { type Decision, DecisionCodes, DecisionWords } from './decision.ts';
import { Id, Instant } from './id.ts';
import { Mail } from './mail.ts';
import { type Matter, MatterCodes, MatterWords } from './matter.ts';
import { Reply } from './reply.ts';
import { Request } from './request.ts';

/** Who codes at a device, and which mailboxes are the organisation's own (lower case). */
export const Desk = z.strictObject({ coder: z.string(), ownAddresses: z.array(z.string()) });
export type Desk = z.infer<typeof Desk>;

/** A matter whose content keys were destroyed, and the entities that went: itself and the mails of nobody else. */
export const ForgottenMatter = z.strictObject({ matterId: Id, entityIds: z.array(Id) });
export type ForgottenMatter = z.infer<typeof ForgottenMatter>;

/** What an entry says, by kind. `codes` holds codes and dates; `words` identity, mail text, quotes and notes. */
export const EntryContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mail-captured'), codes: z.strictObject({ mailId: Id }), words: Mail }),
  z.strictObject({ kind: z.literal('matter-started'), codes: MatterCodes, words: MatterWords }),
  z.strictObject({ kind: z.literal('matter-amended'), codes: MatterCodes, words: MatterWords }),
  z.strictObject({ kind: z.literal('request-recorded'), codes: Request, words: z.null() }),
  z.strictObject({
    kind: z.literal('requests-checked'),
    codes: z.strictObject({ requestIds: z.array(Id), checkedAt: Instant }),
    words: z.null(),
  }),
  z.strictObject({ kind: z.literal('reply-recorded'), codes: Reply, words: z.null() }),
  z.strictObject({ kind: z.literal('decision-made'), codes: DecisionCodes, words: DecisionWords }),
  z.strictObject({ kind: z.literal('event-recorded'), codes: CaseEvent, words: z.null() }),
  z.strictObject({
    kind: z.literal('matter-archived'),
    codes: z.strictObject({ matterId: Id, isArchived: z.boolean() }),
    words: z.null(),
  }),
  z.strictObject({
    kind: z.literal('records-moved'),
    codes: z.strictObject({ fromMatterId: Id, toMatterId: Id, isMerge: z.boolean() }),
    words: z.null(),
  }),
  z.strictObject({
    kind: z.literal('finding-dismissed'),
    codes: z.strictObject({
      dismissalId: Id,
      matterId: Id,
      number: z.number().int().min(1).max(16),
      recordIds: z.array(Id),
    }),
    words: z.strictObject({ reason: z.string().min(1) }),
  }),
  z.strictObject({ kind: z.literal('clock-rules-declared'), codes: ClockRules, words: z.null() }),
  z.strictObject({ kind: z.literal('desk-described'), codes: z.strictObject({ deviceId: Id }), words: Desk }),
  z.strictObject({
    kind: z.literal('legal-hold-set'),
    codes: z.strictObject({ matterId: Id, isOnHold: z.boolean() }),
    words: z.null(),
  }),
  z.strictObject({ kind: z.literal('matter-forgotten'), codes: ForgottenMatter, words: z.null() }),
  z.strictObject({ kind: z.literal('void'), codes: z.strictObject({ target: Id }), words: z.null() }),
]);
export type EntryContent = z.infer<typeof EntryContent>;
export type EntryKind = EntryContent['kind'];

/** Sealed beside the codes of every entry: who, when, and which one action of a person it belongs to (undone as one). */
export const EntryAuthor = z.strictObject({ coder: z.string(), recordedAtUtc: Instant, actionId: Id });
export type EntryAuthor = z.infer<typeof EntryAuthor>;

/** Which thing an entry is about. Each entity owns two content keys; `organisation` holds the declared rules. */
export type EntityKind = 'mail' | 'matter' | 'organisation';

/** An entry opened: content, author and whether it counts (no live void targets it). `words` is `null` where withheld. */
export type OpenedEntry = {
  readonly entryId: Id;
  readonly deviceId: Id;
  readonly seq: number;
  readonly hlc: string;
  readonly entityId: Id;
  readonly author: EntryAuthor;
  readonly content: EntryContent | WithheldContent;
  readonly isLive: boolean;
};

/** The codes of an entry whose words were withheld. */
export type WithheldContent = { readonly kind: EntryKind; readonly codes: EntryContent['codes']; readonly words: null };

/** A finding that a person set aside, why, and who. It is known by its number and the records it rests on, in order. */
export type Dismissal = {
  readonly dismissalId: Id;
  readonly number: number;
  readonly recordIds: readonly Id[];
  /** `null` where the words are withheld. */
  readonly reason: string | null;
  readonly coder: string;
  readonly recordedAtUtc: Instant;
  readonly entryId: Id;
};

/** One matter as its live entries say it is. Lists are in order of recording; only live entries are in it. */
export type MatterState = {
  readonly matter: Matter;
  readonly requests: readonly Request[];
  readonly replies: readonly Reply[];
  /** All live decisions, superseded ones included. */
  readonly decisions: readonly Decision[];
  readonly events: readonly CaseEvent[];
  readonly dismissals: readonly Dismissal[];
  /** Put away: out of the list and the queue, never out of the numbers. */
  readonly isArchived: boolean;
};

/** One captured message, and the replies and decisions made on it that belong to no matter (not-a-reply). */
export type MailState = {
  readonly mailId: Id;
  readonly mail: Mail;
  readonly replies: readonly Reply[];
  readonly decisions: readonly Decision[];
};

/** The decisions on a reply that stand: live, by this role, superseded by no live one. More than one is a conflict. */
export function standingDecisions(
  decisions: readonly Decision[],
  replyId: Id,
  role: Decision['role'] = 'first',
): readonly Decision[] {
  const ofReply = decisions.filter((decision) => decision.replyId === replyId && decision.role === role);
  const superseded = new Set(
    ofReply.flatMap(({ supersedes, alsoSupersedes }) => [supersedes, ...(alsoSupersedes ?? [])]),
  );
  return ofReply.filter((decision) => !superseded.has(decision.decisionId));
}
