// Records what was sent, from an open outgoing mail or by hand, with how we came to know of it.
import type { NewRequest } from '@/components/coding/desk-view.ts';
import { dayInZone } from '@/lib/domain/count-days.ts';
import type { Id } from '@/lib/domain/id.ts';
import type { Mail } from '@/lib/domain/mail.ts';
import { Request } from '@/lib/domain/request.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { subjectTagsIn } from '@/lib/domain/subject-tag.ts';
import type { AppendError } from '@/lib/ledger/append.ts';
import type { EntryDraft } from '@/lib/ledger/journal.ts';
import { type RecordProblem, refusals } from '@/lib/timeline/record-problems.ts';
import { findCapture } from './find-capture.ts';
import { beginAction, type Session } from './session.ts';

/** `impossible`: it contradicts another record or the calendar. `malformed`: a date is no date. Nothing was recorded. */
export type RecordRequestError =
  | AppendError
  | { readonly kind: 'impossible'; readonly problems: readonly RecordProblem[] }
  | { readonly kind: 'malformed' };

/**
 * Records the request; `mail` is the outgoing message, `null` when it was entered by hand. Gives the request's id.
 * A subject tag in the message is kept with it. Only what is logged on its day of sending is prospective: later it is `by-hand`, and at risk only from then.
 */
export async function recordRequest(
  session: Session,
  { request, mail }: { readonly request: NewRequest; readonly mail: Mail | null },
): Promise<Result<Id, RecordRequestError>> {
  const author = beginAction(session);
  const requestId = session.newId();
  const capture = mail === null ? null : await findCapture(session.ledger, mail);
  const mailId = mail === null ? null : (capture?.state.mailId ?? session.newId());
  const drafts: EntryDraft[] = [];
  if (mail !== null && mailId !== null && capture === null) {
    const content = { kind: 'mail-captured', codes: { mailId }, words: mail } as const;
    drafts.push({ entityKind: 'mail', entityId: mailId, author, content });
  }
  const { matterId, ...asked } = request;
  const isLate = dayInZone(author.recordedAtUtc, session.timeZone) > asked.sentOn;
  const codes = {
    ...asked,
    ascertainment: isLate && asked.ascertainment === 'prospective' ? ('by-hand' as const) : asked.ascertainment,
    requestId,
    matterId,
    mailId,
    sentAtUtc: mail?.sentAtUtc ?? null,
    firstLoggedAt: author.recordedAtUtc,
    lastCheckedAt: null,
    evidence: [...asked.evidence],
    subjectTag: asked.subjectTag ?? subjectTagsIn(mail?.subject ?? null)[0] ?? null,
  };
  const refused = await refusalOf(session, codes);
  if (refused !== null) return fail(refused);
  drafts.push({
    entityKind: 'matter',
    entityId: matterId,
    author,
    content: { kind: 'request-recorded', codes, words: null },
  });
  const done = await session.ledger.append(drafts);
  return done.ok ? succeed(requestId) : done;
}

async function refusalOf(session: Session, codes: unknown): Promise<Exclude<RecordRequestError, AppendError> | null> {
  const parsed = Request.safeParse(codes);
  if (!parsed.success) return { kind: 'malformed' };
  const request = parsed.data;
  const state = await session.ledger.matter(request.matterId);
  if (state === null) return null; // a matter just emptied: the ledger says what is wrong with it
  const today = dayInZone(session.nowUtc(), session.timeZone);
  const problems = refusals(state, { ...state, requests: [...state.requests, request] }, today);
  return problems.length === 0 ? null : { kind: 'impossible', problems };
}
