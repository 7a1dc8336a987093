// The fold: the entries of one entity -> its state now. Pure; stands on the arrow journal -> projections.
import type { CaseEvent } from '@/lib/domain/case-event.ts';
import type { ClockRules } from '@/lib/domain/clock-rule.ts';
import type { Decision } from '@/lib/domain/decision.ts';
import type { Id, Instant } from '@/lib/domain/id.ts';
import type {
  Desk,
  Dismissal,
  EntryContent,
  EntryKind,
  ForgottenMatter,
  MailState,
  MatterState,
} from '@/lib/domain/journal.ts';
import type { Mail } from '@/lib/domain/mail.ts';
import type { Matter } from '@/lib/domain/matter.ts';
import type { Reply } from '@/lib/domain/reply.ts';
import type { Request } from '@/lib/domain/request.ts';
import { assertNever } from '@/lib/domain/result.ts';
import { judgeEntries, type UnjudgedEntry } from './entry-order.ts';

/** The organisation: its declared rules, `null` until some are, and the desk of each device that was described. */
export type OrganisationState = {
  readonly clockRules: ClockRules | null;
  readonly desks: Readonly<Record<Id, Desk>>;
  /** Matters on legal hold, by id. */
  readonly holds: readonly Id[];
  /** Matters to be forgotten; the hold of one bars it, whichever came first. */
  readonly forgotten: readonly ForgottenMatter[];
};

/** What an entity is now. `empty`: no live entry says what it is (not yet started, or undone). */
export type EntityState =
  | { readonly kind: 'matter'; readonly state: MatterState }
  | { readonly kind: 'mail'; readonly state: MailState }
  | { readonly kind: 'organisation'; readonly state: OrganisationState }
  | { readonly kind: 'empty' };

/**
 * The state of one entity from all its entries, given in any order. Only live entries count. A request, reply or event
 * recorded again under its own id takes the place of the earlier one; decisions all stay.
 * @example foldEntity([]) // { kind: 'empty' }
 */
export function foldEntity(entries: readonly UnjudgedEntry[]): EntityState {
  const live = judgeEntries(entries).filter((entry) => entry.isLive);
  const first = live[0];
  if (first === undefined) return { kind: 'empty' };
  const folded = live.reduce<Folding>(applyEntry, newFolding());
  if (first.entityKind === 'organisation') {
    return { kind: 'organisation', state: organisationState(folded) };
  }
  return first.entityKind === 'matter' ? matterState(folded) : mailState(folded);
}

type Folding = {
  matter: Matter | null;
  isStarted: boolean;
  mail: { readonly mailId: Id; readonly mail: Mail } | null;
  clockRules: ClockRules | null;
  readonly desks: Map<Id, Desk>;
  readonly holds: Set<Id>;
  readonly forgotten: Map<Id, ForgottenMatter>;
  readonly requests: Map<Id, Request>;
  readonly checks: Map<Id, Instant>;
  readonly replies: Map<Id, Reply>;
  readonly decisions: Decision[];
  readonly events: Map<Id, CaseEvent>;
  readonly dismissals: Map<Id, Dismissal>;
  isArchived: boolean;
};

// Content whose words may be withheld, kind and codes still belonging together.
type Content = {
  [K in EntryKind]: {
    readonly kind: K;
    readonly codes: Extract<EntryContent, { kind: K }>['codes'];
    readonly words: Extract<EntryContent, { kind: K }>['words'] | null;
  };
}[EntryKind];

function newFolding(): Folding {
  return {
    matter: null,
    isStarted: false,
    mail: null,
    clockRules: null,
    desks: new Map(),
    holds: new Set(),
    forgotten: new Map(),
    requests: new Map(),
    checks: new Map(),
    replies: new Map(),
    decisions: [],
    events: new Map(),
    dismissals: new Map(),
    isArchived: false,
  };
}

function applyEntry(folding: Folding, entry: UnjudgedEntry): Folding {
  const content = entry.content as Content; // Kind and codes were sealed as one, so they still match.
  switch (content.kind) {
    case 'matter-started':
      folding.isStarted = true;
      folding.matter ??= { ...content.codes, words: content.words };
      break;
    case 'matter-amended':
      folding.matter = { ...content.codes, words: content.words };
      break;
    case 'mail-captured':
      if (content.words !== null) folding.mail = { mailId: content.codes.mailId, mail: content.words };
      break;
    case 'request-recorded':
      folding.requests.set(content.codes.requestId, content.codes);
      break;
    case 'requests-checked':
      for (const requestId of content.codes.requestIds) noteCheck(folding.checks, requestId, content.codes.checkedAt);
      break;
    case 'reply-recorded':
      folding.replies.set(content.codes.replyId, content.codes);
      break;
    case 'decision-made':
      folding.decisions.push({ ...content.codes, ...authorOf(entry), words: content.words });
      break;
    case 'event-recorded':
      folding.events.set(content.codes.eventId, content.codes);
      break;
    case 'finding-dismissed': {
      const { matterId: _, ...codes } = content.codes;
      const dismissal = { ...codes, ...authorOf(entry), reason: content.words?.reason ?? null };
      folding.dismissals.set(dismissal.dismissalId, dismissal);
      break;
    }
    case 'matter-archived':
      folding.isArchived = content.codes.isArchived;
      break;
    case 'clock-rules-declared':
      folding.clockRules = content.codes;
      break;
    case 'desk-described':
      if (content.words !== null) folding.desks.set(content.codes.deviceId, content.words);
      break;
    case 'legal-hold-set':
      if (content.codes.isOnHold) folding.holds.add(content.codes.matterId);
      else folding.holds.delete(content.codes.matterId);
      break;
    case 'matter-forgotten':
      folding.forgotten.set(content.codes.matterId, content.codes);
      break;
    case 'records-moved': // says where records went; they are recorded anew there
    case 'void':
      break;
    default:
      return assertNever(content);
  }
  return folding;
}

function organisationState({ clockRules, desks, holds, forgotten }: Folding): OrganisationState {
  return { clockRules, desks: Object.fromEntries(desks), holds: [...holds].sort(), forgotten: [...forgotten.values()] };
}

function authorOf(entry: UnjudgedEntry): Pick<Decision, 'coder' | 'recordedAtUtc' | 'entryId'> {
  return { coder: entry.author.coder, recordedAtUtc: entry.author.recordedAtUtc, entryId: entry.entryId };
}

function noteCheck(checks: Map<Id, Instant>, requestId: Id, checkedAt: Instant): void {
  const known = checks.get(requestId);
  checks.set(requestId, known === undefined ? checkedAt : laterOf(known, checkedAt));
}

function laterOf(a: Instant, b: Instant): Instant {
  return Date.parse(a) >= Date.parse(b) ? a : b;
}

function matterState(folding: Folding): EntityState {
  if (folding.matter === null || !folding.isStarted) return { kind: 'empty' };
  const state: MatterState = {
    matter: folding.matter,
    requests: [...folding.requests.values()].map((request) => checkedRequest(request, folding.checks)),
    replies: [...folding.replies.values()],
    decisions: folding.decisions,
    events: [...folding.events.values()],
    dismissals: [...folding.dismissals.values()],
    isArchived: folding.isArchived,
  };
  return { kind: 'matter', state };
}

function checkedRequest(request: Request, checks: ReadonlyMap<Id, Instant>): Request {
  const checkedAt = checks.get(request.requestId);
  if (checkedAt === undefined) return request;
  const known = request.lastCheckedAt;
  return { ...request, lastCheckedAt: known === null ? checkedAt : laterOf(known, checkedAt) };
}

function mailState(folding: Folding): EntityState {
  if (folding.mail === null) return { kind: 'empty' };
  const state: MailState = { ...folding.mail, replies: [...folding.replies.values()], decisions: folding.decisions };
  return { kind: 'mail', state };
}
