// Records a coder's decision on a message: the capture, the reply, the look at the request and the decision, as one action.
import type { DeskDraft } from '@/components/coding/desk-draft.ts';
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import { dayInZone } from '@/lib/domain/count-days.ts';
import type { TextQuote } from '@/lib/domain/decision.ts';
import type { Id } from '@/lib/domain/id.ts';
import type { EntityKind, EntryContent } from '@/lib/domain/journal.ts';
import type { Mail } from '@/lib/domain/mail.ts';
import { officeOf } from '@/lib/domain/offices.ts';
import type { Reply } from '@/lib/domain/reply.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import type { AppendError } from '@/lib/ledger/append.ts';
import type { EntryDraft } from '@/lib/ledger/journal.ts';
import type { Suggestion } from '@/lib/suggest/suggestion.ts';
import { type Capture, findCapture } from './find-capture.ts';
import { beginAction, type Session } from './session.ts';
import { voidsOfReply } from './voids-of-reply.ts';

/** What the coder decided, on which message, and what was shown. `evidence` are the quotes kept with it. */
export type DecisionToRecord = {
  readonly mail: Mail;
  readonly draft: DeskDraft;
  readonly shown: Suggestion | null;
  readonly evidence: readonly TextQuote[];
};

/** `incomplete`: no code, or a reply without its matter. In every case nothing was recorded. */
export type RecordError = AppendError | { readonly kind: 'incomplete' };

/** Records the decision; gives the id of the reply it stands on. */
export async function recordDecision(session: Session, input: DecisionToRecord): Promise<Result<Id, RecordError>> {
  const { draft } = input;
  if (draft.code === null || (draft.matterId === null && draft.code !== 'not-a-reply'))
    return fail({ kind: 'incomplete' });
  return session.ledger.inTurn(() => record(session, input));
}

async function record(session: Session, input: DecisionToRecord): Promise<Result<Id, AppendError>> {
  const { mail, draft } = input;
  const author = beginAction(session);
  const capture = await findCapture(session.ledger, mail);
  const mailId = capture?.state.mailId ?? session.newId();
  const owner = draft.matterId === null ? ownerOf('mail', mailId) : ownerOf('matter', draft.matterId);
  const earlier = repliesFrom(capture);
  const kept = earlier.find((reply) => reply.matterId === draft.matterId && reply.requestId === draft.requestId);
  const replaced =
    draft.supersedes === null
      ? []
      : earlier.filter((reply) => reply !== kept && hasDecision(capture, reply, draft.supersedes));
  const reply = kept ?? newReply(session, { mail, mailId, draft });
  const drafts: EntryDraft[] = [];
  const write = (place: Owner, content: EntryContent): void => void drafts.push({ ...place, author, content });
  if (capture === null) write(ownerOf('mail', mailId), { kind: 'mail-captured', codes: { mailId }, words: mail });
  for (const old of replaced) {
    drafts.push(...(await voidsOfReply(session.ledger, { reply: old, mailId, author })));
    for (const [place, content] of movesOf(old.matterId, draft.matterId)) write(place, content);
  }
  if (kept === undefined) write(owner, { kind: 'reply-recorded', codes: reply, words: null });
  if (draft.requestId !== null) {
    const codes = { requestIds: [draft.requestId], checkedAt: author.recordedAtUtc };
    write(owner, { kind: 'requests-checked', codes, words: null });
  }
  write(owner, decisionOf(session, input, { reply, isReplacing: replaced.length > 0 }));
  const done = await session.ledger.append(drafts);
  return done.ok ? succeed(reply.replyId) : done;
}

/** Says in both matters that a letter went from one to the other, so that undo finds both. */
function movesOf(from: Id | null, to: Id | null): readonly (readonly [Owner, EntryContent])[] {
  if (from === null || to === null || from === to) return [];
  const codes = { fromMatterId: from, toMatterId: to, isMerge: false };
  const content = { kind: 'records-moved', codes, words: null } as const;
  return [
    [ownerOf('matter', from), content],
    [ownerOf('matter', to), content],
  ];
}

type Owner = { readonly entityKind: EntityKind; readonly entityId: Id };

function ownerOf(entityKind: EntityKind, entityId: Id): Owner {
  return { entityKind, entityId };
}

function repliesFrom(capture: Capture | null): readonly Reply[] {
  if (capture === null) return [];
  const ofMatters = capture.matters.flatMap((state) => state.replies);
  return [...ofMatters, ...capture.state.replies].filter((reply) => reply.mailId === capture.state.mailId);
}

function hasDecision(capture: Capture | null, reply: Reply, decisionId: Id | null): boolean {
  const decisions = [
    ...(capture?.matters.flatMap((state) => state.decisions) ?? []),
    ...(capture?.state.decisions ?? []),
  ];
  return decisions.some((decision) => decision.decisionId === decisionId && decision.replyId === reply.replyId);
}

function newReply(
  session: Session,
  { mail, mailId, draft }: { readonly mail: Mail; readonly mailId: Id; readonly draft: DeskDraft },
): Reply {
  const zone = draft.office === null ? session.timeZone : officeOf(draft.office).timeZone;
  return {
    replyId: session.newId(),
    mailId,
    matterId: draft.matterId,
    requestId: draft.requestId,
    receivedOn: mail.sentAtUtc === null ? null : dayInZone(mail.sentAtUtc, zone),
    receivedAtUtc: mail.sentAtUtc,
    channel: 'email',
    attested: false,
  };
}

function decisionOf(
  session: Session,
  { draft, shown, evidence }: DecisionToRecord,
  { reply, isReplacing }: { readonly reply: Reply; readonly isReplacing: boolean },
): EntryContent {
  return {
    kind: 'decision-made',
    codes: {
      decisionId: session.newId(),
      replyId: reply.replyId,
      code: draft.code ?? 'not-a-reply', // recordDecision refuses a draft without a code
      reasonGiven: draft.reasonGiven,
      flags: draft.flags,
      replyingOffice: draft.office,
      reviewerLevel: draft.reviewerLevel,
      codebookVersion: CODEBOOK_1_0.version,
      suggested: shown === null ? null : { code: shown.code, probability: shown.probability },
      supersedes: isReplacing ? null : draft.supersedes,
      role: 'first',
    },
    words: { evidence: [...evidence], note: draft.note.trim() === '' ? null : draft.note },
  };
}
