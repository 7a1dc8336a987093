// Writes the sample ledger: the invented mails and their codings go through the same journal as a person's own.

import type { Session } from '@/lib/app/session.ts';
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import type { TextQuote } from '@/lib/domain/decision.ts';
import type { Id } from '@/lib/domain/id.ts';
import type { EntityKind, EntryContent } from '@/lib/domain/journal.ts';
import type { Mail } from '@/lib/domain/mail.ts';
import { type Result, succeed } from '@/lib/domain/result.ts';
import type { AppendError } from '@/lib/ledger/append.ts';
import type { EntryDraft } from '@/lib/ledger/journal.ts';
import { readEml } from '@/lib/mailfile/read-eml.ts';
import { spanOf } from '@/lib/suggest/evidence.ts';
import { SAMPLE_CODER, SAMPLE_LEDGER, type SampleLedger } from './codings.ts';
import { SAMPLE_MAILS } from './sample-mails.ts';
import type { SampleReply, SampleRequest } from './sample-types.ts';

/** Fills an empty ledger with the sample, as one action; gives the number of entries written. */
export async function loadSampleLedger(session: Session): Promise<Result<number, AppendError>> {
  const author = { coder: SAMPLE_CODER, recordedAtUtc: session.nowUtc(), actionId: session.newId() };
  const ids = mintIds(session, SAMPLE_LEDGER);
  const mails = await readSampleMails(session, SAMPLE_LEDGER);
  const drafts: EntryDraft[] = [];
  const write = (entityKind: EntityKind, entityId: Id, content: EntryContent): void =>
    void drafts.push({ entityKind, entityId, content, author });
  for (const { mailId, mail } of mails.values()) {
    write('mail', mailId, { kind: 'mail-captured', codes: { mailId }, words: mail });
  }
  for (const { key, words, ...codes } of SAMPLE_LEDGER.matters) {
    const matterId = ids.matter(key);
    write('matter', matterId, { kind: 'matter-started', codes: { ...codes, matterId }, words });
  }
  for (const request of SAMPLE_LEDGER.requests)
    write('matter', ids.matter(request.matter), requestContent(request, ids, mails));
  for (const reply of SAMPLE_LEDGER.replies) {
    for (const content of replyContents(session, reply, { ids, mails }))
      write('matter', ids.matter(reply.matter), content);
  }
  for (const { matter, ...event } of SAMPLE_LEDGER.events) {
    const matterId = ids.matter(matter);
    const codes = { ...event, eventId: session.newId(), matterId };
    write('matter', matterId, { kind: 'event-recorded', codes, words: null });
  }
  const done = await session.ledger.append(drafts);
  return done.ok ? succeed(done.value.length) : done;
}

type Ids = {
  readonly matter: (key: string) => Id;
  readonly request: (key: string) => Id;
  readonly reply: (key: string) => Id;
};
type SampleMails = ReadonlyMap<string, { readonly mailId: Id; readonly mail: Mail }>;

function mintIds(session: Session, sample: SampleLedger): Ids {
  const mint = (keys: readonly string[]): ((key: string) => Id) => {
    const known = new Map(keys.map((key) => [key, session.newId()]));
    return (key) => {
      const id = known.get(key);
      if (id === undefined) throw new Error(`The sample ledger names a key that it lacks: ${key}`);
      return id;
    };
  };
  return {
    matter: mint(sample.matters.map(({ key }) => key)),
    request: mint(sample.requests.map(({ key }) => key)),
    reply: mint(sample.replies.map(({ key }) => key)),
  };
}

/** The mails that a request or a coded reply of the sample names; the others wait in the mailbox to be tagged. */
async function readSampleMails(session: Session, sample: SampleLedger): Promise<SampleMails> {
  const wanted = new Set([...sample.requests, ...sample.replies].map(({ messageId }) => messageId));
  const read = await Promise.all(
    SAMPLE_MAILS.map((text) => readEml(new TextEncoder().encode(text), { nowUtc: session.nowUtc() })),
  );
  const mails = new Map<string, { readonly mailId: Id; readonly mail: Mail }>();
  for (const result of read) {
    const messageId = result.ok ? result.value.messageId : null;
    if (!result.ok || messageId === null) throw new Error('A mail of the sample ledger does not read');
    if (wanted.has(messageId)) mails.set(messageId, { mailId: session.newId(), mail: result.value });
  }
  return mails;
}

function requestContent(request: SampleRequest, ids: Ids, mails: SampleMails): EntryContent {
  const { key, matter, messageId, answers, ...asked } = request;
  const codes = {
    ...asked,
    requestId: ids.request(key),
    matterId: ids.matter(matter),
    mailId: messageId === null ? null : (mails.get(messageId)?.mailId ?? null),
    answers: answers === null ? null : ids.reply(answers),
  };
  return { kind: 'request-recorded', codes, words: null };
}

function replyContents(
  session: Session,
  reply: SampleReply,
  { ids, mails }: { readonly ids: Ids; readonly mails: SampleMails },
): readonly EntryContent[] {
  const { key, matter, request, messageId, decision, ...came } = reply;
  const found = messageId === null ? null : mails.get(messageId);
  if (found === undefined) throw new Error(`The sample ledger codes a mail that it lacks: ${key}`);
  const { evidence, note, ...coded } = decision;
  const replyId = ids.reply(key);
  const links = {
    replyId,
    mailId: found?.mailId ?? null,
    matterId: ids.matter(matter),
    requestId: ids.request(request),
  };
  const codes = {
    ...coded,
    decisionId: session.newId(),
    replyId,
    codebookVersion: CODEBOOK_1_0.version,
    suggested: null,
    supersedes: null,
    role: 'first' as const,
  };
  const words = { evidence: evidence.map((exact) => quoteIn(found?.mail.body ?? exact, exact)), note };
  return [
    { kind: 'reply-recorded', codes: { ...came, ...links, attested: found === null }, words: null },
    { kind: 'decision-made', codes, words },
  ];
}

function quoteIn(body: string, exact: string): TextQuote {
  const start = body.indexOf(exact);
  if (start < 0) throw new Error('The sample ledger quotes words that its mail lacks');
  return spanOf(body, start, start + exact.length).quote;
}
