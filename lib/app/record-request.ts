// Records what was sent, from an open outgoing mail or by hand, with how we came to know of it.
import type { NewRequest } from '@/components/coding/desk-view.ts';
import { dayInZone } from '@/lib/domain/count-days.ts';
import type { Id } from '@/lib/domain/id.ts';
import type { Mail } from '@/lib/domain/mail.ts';
import { type Result, succeed } from '@/lib/domain/result.ts';
import type { AppendError } from '@/lib/ledger/append.ts';
import type { EntryDraft } from '@/lib/ledger/journal.ts';
import { findCapture } from './find-capture.ts';
import { beginAction, type Session } from './session.ts';

/**
 * Records the request; `mail` is the outgoing message, `null` when it was entered by hand. Gives the request's id.
 * Only what is logged on its day of sending is prospective: later it is `by-hand`, and at risk only from then.
 */
export async function recordRequest(
  session: Session,
  { request, mail }: { readonly request: NewRequest; readonly mail: Mail | null },
): Promise<Result<Id, AppendError>> {
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
    medicalUrgency: null,
    answers: null,
    evidence: [],
    congressionalInquiry: null,
    coCounselElsewhere: null,
  };
  drafts.push({
    entityKind: 'matter',
    entityId: matterId,
    author,
    content: { kind: 'request-recorded', codes, words: null },
  });
  const done = await session.ledger.append(drafts);
  return done.ok ? succeed(requestId) : done;
}
