// Drafts of one invented case for ledger tests: the person, mail and offices are made up.
import { NO_FLAGS } from '@/lib/domain/decision.ts';
import type { EntryAuthor, EntryContent } from '@/lib/domain/journal.ts';
import type { Mail } from '@/lib/domain/mail.ts';
import type { MatterCodes, MatterWords } from '@/lib/domain/matter.ts';
import type { EntryDraft } from '@/lib/ledger/journal.ts';

/** Words that must never lie unsealed on disk. */
export const PLANTED = {
  name: 'Zuzanna Quillfeather',
  aNumber: '000000142',
  facility: 'Mossgrove Processing Center',
  day: '2026-02-17',
  code: 'summary-denial',
  quote: 'your request has been denied',
  coder: 'p.lindqvist',
} as const;

export const newAuthor = (actionId: string = crypto.randomUUID()): EntryAuthor => ({
  coder: PLANTED.coder,
  recordedAtUtc: '2026-03-02T09:00:00Z',
  actionId,
});

export function matterDraft(
  matterId: string,
  change: {
    readonly codes?: Partial<MatterCodes>;
    readonly words?: Partial<MatterWords>;
    readonly amends?: boolean;
  } = {},
): EntryDraft {
  const codes: MatterCodes = {
    matterId,
    pseudonym: 'M-0001',
    representation: 'attorney',
    custodyAuthority: '241',
    fieldOffice: 'new-orleans',
    facility: PLANTED.facility,
    priorityScheme: null,
    priorityCategory: null,
    criminalHistory: 'none',
    relief: { kind: 'withholding', grantedOn: '2025-11-03', finalOn: null },
    consentToPool: false,
    shielded: false,
    ...change.codes,
  };
  const words: MatterWords = {
    name: PLANTED.name,
    aNumbers: [PLANTED.aNumber],
    countryOfOrigin: null,
    vulnerabilities: [],
    notes: null,
    ...change.words,
  };
  const kind = change.amends ? 'matter-amended' : 'matter-started';
  return ofMatter(matterId, { kind, codes, words });
}

export function ofMatter(matterId: string, content: EntryContent, author = newAuthor()): EntryDraft {
  return { entityKind: 'matter', entityId: matterId, content, author };
}

export function ofMail(mailId: string, content: EntryContent, author = newAuthor()): EntryDraft {
  return { entityKind: 'mail', entityId: mailId, content, author };
}

export function requestDraft(matterId: string, requestId: string, mailId: string | null = null): EntryDraft {
  return ofMatter(matterId, {
    kind: 'request-recorded',
    codes: {
      requestId,
      matterId,
      mailId,
      kind: 'ice-case-review',
      addressee: 'hq-case-review',
      office: 'hq',
      sentOn: PLANTED.day,
      sentAtUtc: null,
      firstLoggedAt: '2026-03-02T09:00:00Z',
      lastCheckedAt: null,
      ascertainment: 'prospective',
      inCustody: true,
      removalImminent: null,
      medicalUrgency: null,
      answers: null,
      evidence: ['sponsor letter'],
      congressionalInquiry: null,
      coCounselElsewhere: null,
      subjectTag: null,
    },
    words: null,
  });
}

type ReplyIds = { readonly replyId: string; readonly mailId: string | null; readonly requestId: string | null };

export function replyContent(ids: ReplyIds, matterId: string | null): EntryContent {
  return {
    kind: 'reply-recorded',
    codes: { ...ids, matterId, receivedOn: '2026-03-01', receivedAtUtc: null, channel: 'email', attested: false },
    words: null,
  };
}

export function decisionContent(replyId: string, decisionId: string = crypto.randomUUID()): EntryContent {
  return {
    kind: 'decision-made',
    codes: {
      decisionId,
      replyId,
      code: PLANTED.code,
      reasonGiven: 'none',
      flags: NO_FLAGS,
      replyingOffice: 'hq',
      reviewerLevel: 'HQ',
      codebookVersion: '1.0',
      suggested: { code: PLANTED.code, probability: 0.9 },
      supersedes: null,
      role: 'first',
    },
    words: { evidence: [{ exact: PLANTED.quote, prefix: '', suffix: '.' }], note: null },
  };
}

export function mailDraft(mailId: string, change: Partial<Mail> = {}): EntryDraft {
  const mail: Mail = {
    source: { way: 'webmail', adapter: 'roundcube', adapterVersion: '1', readAtUtc: '2026-03-02T09:00:00Z' },
    messageId: 'reply-1@ice.dhs.gov',
    providerId: null,
    threadKey: 'thread-7',
    references: [],
    subject: 'Case review',
    from: { name: 'Case Review', address: 'casereview@ice.dhs.gov' },
    to: [{ name: null, address: 'desk@lawoffice.example' }],
    cc: [],
    sentAtUtc: '2026-03-01T15:00:00Z',
    sentAtShown: 'Mar 1, 2026',
    sentAtBasis: 'offset',
    body: `As to ${PLANTED.name}: ${PLANTED.quote}.`,
    quoted: '',
    attachmentNames: [],
    sha256: 'aa'.repeat(32),
    originalSha256: null,
    completeness: 'whole',
    ...change,
  };
  return ofMail(mailId, { kind: 'mail-captured', codes: { mailId }, words: mail });
}

/** A whole case: mail, matter, request, reply, decision, as one action. */
export function wholeCase(ids = caseIds(), author = newAuthor()): readonly EntryDraft[] {
  const { mailId, matterId, requestId, replyId } = ids;
  const drafts = [
    mailDraft(mailId),
    matterDraft(matterId),
    requestDraft(matterId, requestId),
    ofMatter(matterId, replyContent({ replyId, mailId, requestId }, matterId)),
    ofMatter(matterId, decisionContent(replyId)),
  ];
  return drafts.map((draft) => ({ ...draft, author }));
}

export function caseIds(): Readonly<Record<'mailId' | 'matterId' | 'requestId' | 'replyId', string>> {
  const id = () => crypto.randomUUID();
  return { mailId: id(), matterId: id(), requestId: id(), replyId: id() };
}
