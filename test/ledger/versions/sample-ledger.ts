// The small ledger of the golden files: what every released version must still open, and the state it must give.
import { DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import type { Ledger } from '@/lib/ledger/ledger.ts';
import {
  decisionContent,
  mailDraft,
  matterDraft,
  newAuthor,
  ofMail,
  ofMatter,
  replyContent,
  requestDraft,
  wholeCase,
} from '@/test/ledger/sample-drafts.ts';
import { successOf } from '@/test/ledger/test-world.ts';

const IDS = {
  mailId: 'a0000000-0000-4000-8000-000000000001',
  matterId: 'a0000000-0000-4000-8000-000000000002',
  requestId: 'a0000000-0000-4000-8000-000000000003',
  replyId: 'a0000000-0000-4000-8000-000000000004',
  otherMailId: 'a0000000-0000-4000-8000-000000000005',
  otherReplyId: 'a0000000-0000-4000-8000-000000000006',
  eventId: 'a0000000-0000-4000-8000-000000000007',
  forgottenId: 'a0000000-0000-4000-8000-0000000000ff',
  dismissalId: 'a0000000-0000-4000-8000-00000000000a',
  emptiedMatterId: 'a0000000-0000-4000-8000-00000000000b',
};

/** Records one of every kind of entry: a case, a mail that is no reply, an undone and a restored action. */
export async function recordSample(ledger: Ledger): Promise<void> {
  const { matterId, requestId, replyId, otherMailId, otherReplyId } = IDS;
  const append = async (drafts: Parameters<Ledger['append']>[0]) => successOf(await ledger.append(drafts));
  await append(wholeCase(IDS));
  await append([
    mailDraft(otherMailId, { messageId: null, threadKey: null, sha256: 'bb'.repeat(32), body: 'Parking notice.' }),
    ofMail(otherMailId, replyContent({ replyId: otherReplyId, mailId: otherMailId, requestId: null }, null)),
    ofMail(otherMailId, decisionContent(otherReplyId, 'a0000000-0000-4000-8000-000000000008')),
  ]);
  await append([matterDraft(matterId, { amends: true, words: { notes: 'Moved in February.' } })]);
  const checkedAt = '2026-03-03T10:00:00Z';
  await append([
    ofMatter(matterId, { kind: 'requests-checked', codes: { requestIds: [requestId], checkedAt }, words: null }),
    transfer(),
  ]);
  await append([
    ofMatter(matterId, {
      kind: 'finding-dismissed',
      codes: { dismissalId: IDS.dismissalId, matterId, number: 4, recordIds: [replyId] },
      words: { reason: 'The letter has a second page.' },
    }),
    ofMatter(matterId, { kind: 'matter-archived', codes: { matterId, isArchived: true }, words: null }),
    ofMatter(matterId, {
      kind: 'records-moved',
      codes: { fromMatterId: IDS.emptiedMatterId, toMatterId: matterId, isMerge: true },
      words: null,
    }),
  ]);
  const undone = await append([ofMatter(matterId, decisionContent(replyId))]);
  successOf(await ledger.undo(undone, newAuthor()));
  const restored = await append([requestDraft(matterId, 'a0000000-0000-4000-8000-000000000009')]);
  const voids = successOf(await ledger.undo(restored, newAuthor()));
  successOf(await ledger.undo(voids, newAuthor()));
  await append([
    {
      entityKind: 'organisation',
      entityId: ledger.organisationId,
      author: newAuthor(),
      content: {
        kind: 'clock-rules-declared',
        codes: { ...DEFAULT_CLOCK_RULES, closures: ['2026-01-27'] },
        words: null,
      },
    },
    {
      entityKind: 'organisation',
      entityId: ledger.organisationId,
      author: newAuthor(),
      content: {
        kind: 'desk-described',
        codes: { deviceId: ledger.deviceId },
        words: { coder: 'B. Okonjo', ownAddresses: ['intake@lakeview-legal.example'] },
      },
    },
    {
      entityKind: 'organisation',
      entityId: ledger.organisationId,
      author: newAuthor(),
      content: { kind: 'legal-hold-set', codes: { matterId, isOnHold: true }, words: null },
    },
    {
      entityKind: 'organisation',
      entityId: ledger.organisationId,
      author: newAuthor(),
      content: {
        kind: 'matter-forgotten',
        codes: { matterId: IDS.forgottenId, entityIds: [IDS.forgottenId] },
        words: null,
      },
    },
  ]);
}

/** Everything a ledger says, for comparison. */
export async function stateOf(ledger: Ledger): Promise<unknown> {
  const mails = [...(await ledger.mails())].sort((a, b) => (a.mailId < b.mailId ? -1 : 1));
  return {
    matters: await ledger.matters(),
    mails,
    clockRules: await ledger.clockRules(),
    desk: await ledger.desk(),
    counts: await ledger.counts(),
    heads: await ledger.heads(),
    found: {
      aNumber: await ledger.find('a-number', '000000142'),
      messageId: await ledger.find('message-id', 'reply-1@ice.dhs.gov'),
      replyOfMail: await ledger.find('reply-of-mail', IDS.mailId),
    },
  };
}

function transfer() {
  return ofMatter(IDS.matterId, {
    kind: 'event-recorded',
    codes: {
      eventId: IDS.eventId,
      matterId: IDS.matterId,
      kind: 'transfer',
      on: '2026-02-20',
      atUtc: null,
      facilityFrom: 'Mossgrove Processing Center',
      facilityTo: 'Fernhollow Detention Center',
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
      requestId: null,
    },
    words: null,
  });
}
