// Builds matter states from short records: names for ids, defaults for what a test does not care about. Validated by the schemas.
import { CaseEvent } from '@/lib/domain/case-event.ts';
import { Decision, Flags, NO_FLAGS } from '@/lib/domain/decision.ts';
import type { Dismissal, MatterState } from '@/lib/domain/journal.ts';
import { Matter } from '@/lib/domain/matter.ts';
import { Reply } from '@/lib/domain/reply.ts';
import { Request } from '@/lib/domain/request.ts';

export type Short = Readonly<Record<string, unknown>>;

export type ShortState = {
  readonly matter?: Short;
  readonly requests?: readonly Short[];
  readonly replies?: readonly Short[];
  readonly decisions?: readonly Short[];
  readonly events?: readonly Short[];
  /** Each with its finding's number, the names of its records and a reason. */
  readonly dismissals?: readonly {
    readonly number: number;
    readonly records: readonly string[];
    readonly reason: string;
  }[];
};

/** Names a record in a test; the same name always gives the same id, and `nameOf` gives it back. */
const names = new Map<string, string>();

export function idOf(name: string): string {
  let hash = 5381n;
  for (const char of name) hash = (hash * 33n + BigInt(char.codePointAt(0) ?? 0)) % 2n ** 48n;
  const id = `00000000-0000-4000-8000-${hash.toString(16).padStart(12, '0')}`;
  if ((names.get(id) ?? name) !== name) throw new Error(`Two names share an id: ${name}`);
  names.set(id, name);
  return id;
}

export function nameOf(id: string): string {
  return names.get(id) ?? id;
}

/** A state whose schemas accept it. Throws when a test's record is malformed. */
export function buildState(short: ShortState): MatterState {
  const matterId = idOf(String(short.matter?.id ?? 'matter'));
  return {
    matter: Matter.parse({
      pseudonym: 'M-0001',
      representation: 'attorney',
      custodyAuthority: null,
      fieldOffice: 'chicago',
      facility: null,
      priorityScheme: null,
      priorityCategory: null,
      criminalHistory: null,
      relief: null,
      consentToPool: false,
      shielded: false,
      words: null,
      ...without(short.matter ?? {}, ['id']),
      matterId,
    }),
    requests: (short.requests ?? []).map((request) => buildRequest(request, matterId)),
    replies: (short.replies ?? []).map((reply) => buildReply(reply, matterId)),
    decisions: (short.decisions ?? []).map(buildDecision),
    events: (short.events ?? []).map((event) => buildEvent(event, matterId)),
    dismissals: (short.dismissals ?? []).map(buildDismissal),
    isArchived: false,
  };
}

export function buildRequest(short: Short, matterId = idOf('matter')): Request {
  return Request.parse({
    mailId: null,
    kind: 'ice-case-review',
    addressee: short.kind === 'field-office-release' ? 'field-office' : 'hq-case-review',
    office: 'chicago',
    sentAtUtc: null,
    firstLoggedAt: `${String(short.sentOn)}T18:00:00Z`,
    lastCheckedAt: null,
    ascertainment: 'prospective',
    inCustody: true,
    removalImminent: null,
    medicalUrgency: null,
    evidence: [],
    congressionalInquiry: null,
    coCounselElsewhere: null,
    subjectTag: null,
    ...without(short, ['id', 'answers']),
    answers: typeof short.answers === 'string' ? idOf(short.answers) : null,
    matterId,
    requestId: idOf(String(short.id)),
  });
}

function buildReply(short: Short, matterId: string): Reply {
  return Reply.parse({
    receivedOn: short.on ?? null,
    receivedAtUtc: short.at ?? null,
    channel: 'email',
    attested: false,
    ...without(short, ['id', 'request', 'mail', 'on', 'at']),
    matterId,
    mailId: idOf(String(short.mail ?? `mail of ${String(short.id)}`)),
    requestId: typeof short.request === 'string' ? idOf(short.request) : null,
    replyId: idOf(String(short.id)),
  });
}

function buildDecision(short: Short): Decision {
  const decisionId = idOf(String(short.id ?? `decision on ${String(short.reply)}`));
  return Decision.parse({
    reasonGiven: null,
    replyingOffice: null,
    reviewerLevel: null,
    codebookVersion: '1.0',
    suggested: null,
    role: 'first',
    coder: 'A. Coder',
    recordedAtUtc: '2021-06-30T12:00:00Z',
    entryId: decisionId,
    words: null,
    ...without(short, ['id', 'reply', 'supersedes']),
    flags: Flags.parse({ ...NO_FLAGS, ...(short.flags as object | undefined) }),
    supersedes: typeof short.supersedes === 'string' ? idOf(short.supersedes) : null,
    decisionId,
    replyId: idOf(String(short.reply)),
  });
}

function buildDismissal({ number, records, reason }: NonNullable<ShortState['dismissals']>[number]): Dismissal {
  const dismissalId = idOf(`dismissal ${number} ${records.join(' ')}`);
  const author = { coder: 'A. Coder', recordedAtUtc: '2021-06-30T12:00:00Z', entryId: dismissalId };
  return { dismissalId, number, recordIds: records.map(idOf), reason, ...author };
}

function buildEvent(short: Short, matterId: string): CaseEvent {
  return CaseEvent.parse({
    atUtc: short.at ?? null,
    facilityFrom: null,
    facilityTo: null,
    officeTo: null,
    releasePath: null,
    bookOutCode: null,
    country: null,
    countryTie: null,
    embassyAnswer: null,
    answeredOn: null,
    relief: null,
    ruling: null,
    conditions: [],
    ...without(short, ['id', 'at', 'request']),
    requestId: typeof short.request === 'string' ? idOf(short.request) : null,
    matterId,
    eventId: idOf(String(short.id)),
  });
}

function without(record: Short, keys: readonly string[]): Short {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
