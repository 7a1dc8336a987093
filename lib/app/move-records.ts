// Merge and split: records are recorded anew under the other matter and voided where they stood, as one action, undone as one.
import type { Id } from '@/lib/domain/id.ts';
import type { EntryAuthor, EntryContent, MatterState } from '@/lib/domain/journal.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import type { AppendError } from '@/lib/ledger/append.ts';
import type { JournalEntry } from '@/lib/ledger/entry-order.ts';
import type { EntryDraft } from '@/lib/ledger/journal.ts';
import { beginAction, type Session } from './session.ts';
import { nextPseudonym } from './start-matter.ts';

/** `same-matter`, `no-matter`: there is nothing to join. `nothing-picked`: a split moves at least one record. */
export type MoveError =
  | AppendError
  | { readonly kind: 'same-matter' }
  | { readonly kind: 'no-matter' }
  | { readonly kind: 'nothing-picked' };

/** What a split takes along. Replies that answer a picked request go with it. */
export type PickedRecords = {
  readonly requestIds: readonly Id[];
  readonly replyIds: readonly Id[];
  readonly eventIds: readonly Id[];
};

/**
 * Moves everything of one matter into another and empties the first; gives the id of the one that stays. Its coded
 * attributes stand; what it does not state is not filled in, but A-numbers, vulnerabilities and notes are joined.
 * Consent to pool stays only when both gave it; shielded when either is.
 */
export async function mergeMatters(
  session: Session,
  { fromId, intoId }: { readonly fromId: Id; readonly intoId: Id },
): Promise<Result<Id, MoveError>> {
  if (fromId === intoId) return fail({ kind: 'same-matter' });
  const [from, into] = await Promise.all([session.ledger.matter(fromId), session.ledger.matter(intoId)]);
  if (from === null || into === null) return fail({ kind: 'no-matter' });
  const author = beginAction(session);
  const history = await session.ledger.history(fromId);
  const drafts = [
    ...ofMatter(intoId, author, joined(from, into)),
    ...copies(from, intoId, author, everything(from)),
    ...from.dismissals.flatMap(({ reason, dismissalId, number, recordIds, coder, recordedAtUtc }) =>
      reason === null
        ? []
        : ofMatter(
            intoId,
            { ...author, coder, recordedAtUtc },
            {
              kind: 'finding-dismissed',
              codes: { dismissalId, matterId: intoId, number, recordIds: [...recordIds] },
              words: { reason },
            },
          ),
    ),
    ...voidsOf(fromId, author, history, () => true),
    ...moved({ fromMatterId: fromId, toMatterId: intoId, isMerge: true }, author),
  ];
  const done = await session.ledger.append(drafts);
  return done.ok ? succeed(intoId) : done;
}

/** Moves the picked records of a matter into a new one under the next pseudonym, about whom nothing is stated. Gives its id. */
export async function splitMatter(session: Session, fromId: Id, picked: PickedRecords): Promise<Result<Id, MoveError>> {
  return session.ledger.inTurn(() => split(session, fromId, picked));
}

async function split(session: Session, fromId: Id, picked: PickedRecords): Promise<Result<Id, MoveError>> {
  const states = await session.ledger.matters();
  const from = states.find(({ matter }) => matter.matterId === fromId);
  if (from === undefined) return fail({ kind: 'no-matter' });
  const taken = withTheirReplies(from, picked);
  if (taken.requestIds.length + taken.replyIds.length + taken.eventIds.length === 0) {
    return fail({ kind: 'nothing-picked' });
  }
  const matterId = session.newId();
  const author = beginAction(session);
  const pseudonym = nextPseudonym(states.map(({ matter }) => matter.pseudonym));
  const { words: _, ...codes } = from.matter;
  const isTaken = isAboutAny(taken);
  const drafts = [
    ...ofMatter(matterId, author, {
      kind: 'matter-started',
      codes: { ...codes, ...NOTHING_STATED, matterId, pseudonym },
      words: { name: null, aNumbers: [], countryOfOrigin: null, vulnerabilities: [], notes: null },
    }),
    ...copies(from, matterId, author, taken),
    ...voidsOf(fromId, author, await session.ledger.history(fromId), isTaken),
    ...moved({ fromMatterId: fromId, toMatterId: matterId, isMerge: false }, author),
  ];
  const done = await session.ledger.append(drafts);
  return done.ok ? succeed(matterId) : done;
}

const NOTHING_STATED = {
  representation: null,
  custodyAuthority: null,
  fieldOffice: null,
  facility: null,
  priorityScheme: null,
  priorityCategory: null,
  criminalHistory: null,
  relief: null,
  consentToPool: false,
} as const;

function everything({ requests, replies, events }: MatterState): PickedRecords {
  return {
    requestIds: requests.map(({ requestId }) => requestId),
    replyIds: replies.map(({ replyId }) => replyId),
    eventIds: events.map(({ eventId }) => eventId),
  };
}

function withTheirReplies({ replies }: MatterState, picked: PickedRecords): PickedRecords {
  const answering = replies.filter(({ requestId }) => requestId !== null && picked.requestIds.includes(requestId));
  return { ...picked, replyIds: [...new Set([...picked.replyIds, ...answering.map(({ replyId }) => replyId)])] };
}

function joined(from: MatterState, into: MatterState): EntryContent {
  const { words, ...codes } = into.matter;
  const other = from.matter.words;
  const notes = [words?.notes, other?.notes].filter((note) => note !== null && note !== undefined);
  return {
    kind: 'matter-amended',
    codes: {
      ...codes,
      consentToPool: codes.consentToPool && from.matter.consentToPool,
      shielded: codes.shielded || from.matter.shielded,
    },
    words: {
      name: words?.name ?? null,
      countryOfOrigin: words?.countryOfOrigin ?? null,
      aNumbers: [...new Set([...(words?.aNumbers ?? []), ...(other?.aNumbers ?? [])])],
      vulnerabilities: [...new Set([...(words?.vulnerabilities ?? []), ...(other?.vulnerabilities ?? [])])],
      notes: notes.length === 0 ? null : notes.join('\n'),
    },
  };
}

/** The records under their new matter. A decision keeps its coder and its time: only the place changes. */
function copies(from: MatterState, to: Id, author: EntryAuthor, picked: PickedRecords): readonly EntryDraft[] {
  const requests = from.requests.filter(({ requestId }) => picked.requestIds.includes(requestId));
  const replies = from.replies.filter(({ replyId }) => picked.replyIds.includes(replyId));
  const events = from.events.filter(({ eventId }) => picked.eventIds.includes(eventId));
  const decisions = from.decisions.filter(({ replyId }) => picked.replyIds.includes(replyId));
  const write = (content: EntryContent): readonly EntryDraft[] => ofMatter(to, author, content);
  return [
    ...requests.flatMap((codes) => write({ kind: 'request-recorded', codes: { ...codes, matterId: to }, words: null })),
    ...replies.flatMap((codes) =>
      write({
        kind: 'reply-recorded',
        codes: { ...codes, matterId: to, requestId: keptRequest(codes.requestId, picked) },
        words: null,
      }),
    ),
    ...decisions.flatMap(({ coder, recordedAtUtc, entryId: _, words, ...codes }) =>
      ofMatter(
        to,
        { ...author, coder, recordedAtUtc },
        { kind: 'decision-made', codes, words: words ?? { evidence: [], note: null } },
      ),
    ),
    ...events.flatMap((codes) => write({ kind: 'event-recorded', codes: { ...codes, matterId: to }, words: null })),
  ];
}

function keptRequest(requestId: Id | null, picked: PickedRecords): Id | null {
  return requestId !== null && picked.requestIds.includes(requestId) ? requestId : null;
}

function voidsOf(
  entityId: Id,
  author: EntryAuthor,
  history: readonly JournalEntry[],
  concerns: (entry: JournalEntry) => boolean,
): readonly EntryDraft[] {
  return history
    .filter((entry) => entry.isLive && entry.content.kind !== 'void' && concerns(entry))
    .flatMap(({ entryId }) => ofMatter(entityId, author, { kind: 'void', codes: { target: entryId }, words: null }));
}

function isAboutAny({ requestIds, replyIds, eventIds }: PickedRecords): (entry: JournalEntry) => boolean {
  return ({ content: { kind, codes } }) => {
    if (kind === 'request-recorded') return 'requestId' in codes && requestIds.includes(String(codes.requestId));
    if (kind === 'event-recorded') return 'eventId' in codes && eventIds.includes(codes.eventId);
    const isOfReply = kind === 'reply-recorded' || kind === 'decision-made';
    return isOfReply && 'replyId' in codes && replyIds.includes(codes.replyId);
  };
}

function moved(
  codes: { readonly fromMatterId: Id; readonly toMatterId: Id; readonly isMerge: boolean },
  author: EntryAuthor,
): readonly EntryDraft[] {
  const content = { kind: 'records-moved', codes, words: null } as const;
  return [codes.fromMatterId, codes.toMatterId].flatMap((id) => ofMatter(id, author, content));
}

function ofMatter(entityId: Id, author: EntryAuthor, content: EntryContent): readonly EntryDraft[] {
  return [{ entityKind: 'matter', entityId, author, content }];
}
