// Records a reply that came on paper, by fax, phone, portal or as an attachment: entered by hand, and attested.
import type { AttestedReply } from '@/components/coding/desk-view.ts';
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import { NO_FLAGS } from '@/lib/domain/decision.ts';
import type { Id } from '@/lib/domain/id.ts';
import type { EntryContent } from '@/lib/domain/journal.ts';
import { type Result, succeed } from '@/lib/domain/result.ts';
import type { AppendError } from '@/lib/ledger/append.ts';
import { beginAction, type Session } from './session.ts';

/** Records the reply, its decision and the look at its request as one action; gives the reply's id. */
export async function recordAttestedReply(session: Session, input: AttestedReply): Promise<Result<Id, AppendError>> {
  const author = beginAction(session);
  const replyId = session.newId();
  const { matterId, requestId, receivedOn, channel } = input;
  const contents: EntryContent[] = [
    {
      kind: 'reply-recorded',
      codes: { replyId, mailId: null, matterId, requestId, receivedOn, receivedAtUtc: null, channel, attested: true },
      words: null,
    },
  ];
  if (requestId !== null) {
    const codes = { requestIds: [requestId], checkedAt: author.recordedAtUtc };
    contents.push({ kind: 'requests-checked', codes, words: null });
  }
  contents.push({
    kind: 'decision-made',
    codes: {
      decisionId: session.newId(),
      replyId,
      code: input.code,
      reasonGiven: input.reasonGiven,
      flags: NO_FLAGS,
      replyingOffice: input.office,
      reviewerLevel: input.reviewerLevel,
      codebookVersion: CODEBOOK_1_0.version,
      suggested: null,
      supersedes: null,
      role: 'first',
    },
    words: { evidence: [{ exact: input.words, prefix: '', suffix: '' }], note: null },
  });
  const drafts = contents.map((content) => ({ entityKind: 'matter' as const, entityId: matterId, author, content }));
  const done = await session.ledger.append(drafts);
  return done.ok ? succeed(replyId) : done;
}
