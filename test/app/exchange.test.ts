// Backup, bundles, the folder, conflicts, forgetting and time stamps as a person does them.
import { describe, expect, it, test } from 'vitest';
import { forgetMatter, setLegalHold } from '@/lib/app/forget-matter.ts';
import { guardWords } from '@/lib/app/guard-words.ts';
import { makeBackupFile, noteSavedBackup } from '@/lib/app/make-backup.ts';
import { settleConflict } from '@/lib/app/settle-conflict.ts';
import { shareBundle } from '@/lib/app/share-bundle.ts';
import { checkHeadStamp, headFiles } from '@/lib/app/stamp-heads.ts';
import { beginFolder, joinFolder, leaveFolder, syncSharedFolder } from '@/lib/app/sync-folder.ts';
import { readBundle, restoreBackup } from '@/lib/app/take-parcel.ts';
import type { SharedFolder } from '@/lib/ledger/folder-sync.ts';
import { openTestSession, type TestSession } from '@/test/app/test-session.ts';
import { caseIds, decisionContent, ofMatter, PLANTED, wholeCase } from '@/test/ledger/sample-drafts.ts';
import { successOf } from '@/test/ledger/test-world.ts';

const passphrase = 'orchard lamp violet nine';
const seal = { kind: 'passphrase', passphrase, workFactor: 10 } as const;
const key = { kind: 'passphrase', passphrase } as const;

async function withCase(): Promise<{ readonly session: TestSession; readonly ids: ReturnType<typeof caseIds> }> {
  const [session, ids] = [await openTestSession(), caseIds()];
  successOf(await session.ledger.append(wholeCase(ids)));
  return { session, ids };
}

async function describeDesk(session: TestSession, coder: string): Promise<void> {
  const { ledger } = session;
  const content = {
    kind: 'desk-described',
    codes: { deviceId: ledger.deviceId },
    words: { coder, ownAddresses: [] },
  } as const;
  const author = { coder, recordedAtUtc: session.nowUtc(), actionId: session.newId() };
  const draft = { entityKind: 'organisation', entityId: ledger.organisationId, author } as const;
  successOf(await ledger.append([{ ...draft, content: { ...content, words: { coder, ownAddresses: [] } } }]));
}

describe('a backup', () => {
  it('bears the day in its name, restores elsewhere, and is noted when it was saved', async () => {
    const { session, ids } = await withCase();
    const backup = successOf(await makeBackupFile(session, seal));
    expect(backup.name).toBe('recourse-backup-2021-03-29.age');
    expect(await session.ledger.exchange.lastBackup()).toBeNull();
    await noteSavedBackup(session, backup);
    expect(await session.ledger.exchange.lastBackup()).toEqual({ madeAtUtc: session.nowUtc(), entriesSince: 0 });
    const other = await openTestSession();
    await describeDesk(other, 'N. Abara');
    expect(successOf(await restoreBackup(other, backup.file, key))).toMatchObject({ added: 5 });
    expect((await other.ledger.matter(ids.matterId))?.matter.words?.name).toBe(PLANTED.name);
    expect(other.ledger.organisationId).toBe(session.ledger.organisationId);
    expect(await other.ledger.desk()).toMatchObject({ coder: 'N. Abara' }); // still known under the organisation taken over
  });

  it('under a passphrase that is too short is not made', async () => {
    const { session } = await withCase();
    const made = await makeBackupFile(session, { kind: 'passphrase', passphrase: 'short' });
    expect(made).toEqual({ ok: false, error: { kind: 'too-short' } });
  });
});

test('a bundle goes to the address of a colleague, without names when they are withheld', async () => {
  const { session, ids } = await withCase();
  const colleague = await openTestSession();
  const recipients = [await colleague.ledger.exchange.ownRecipient()];
  expect(await colleague.ledger.exchange.ownRecipient()).toBe(recipients[0]);
  const bundle = successOf(await shareBundle(session, { matterIds: [ids.matterId], withNames: false, recipients }));
  successOf(await readBundle(colleague, bundle.file));
  expect(await colleague.ledger.matter(ids.matterId)).toMatchObject({ matter: { words: null } });
  expect(await colleague.ledger.mails()).toEqual([]);
  const whole = successOf(await shareBundle(session, { matterIds: [ids.matterId], withNames: true, recipients }));
  successOf(await readBundle(colleague, whole.file));
  expect((await colleague.ledger.matter(ids.matterId))?.matter.words?.name).toBe(PLANTED.name);
  expect(await colleague.ledger.mails()).toHaveLength(1);
  const stranger = await openTestSession();
  expect(await readBundle(stranger, whole.file)).toEqual({ ok: false, error: { kind: 'does-not-open' } });
});

test('two computers on one folder come to the same ledger, and a conflict between them is settled by a person', async () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const folder: SharedFolder = {
    list: async () =>
      [...files].map(([name, bytes]) => ({ name, stamp: String(bytes.length), read: async () => bytes })),
    write: async (name, bytes) => void files.set(name, bytes),
  };
  const { session: a, ids } = await withCase();
  expect(await syncSharedFolder(a, folder)).toEqual({ ok: false, error: { kind: 'no-folder-key' } });
  successOf(await beginFolder(a, folder));
  const folderKey = (await a.ledger.exchange.folderKey()) ?? '';
  const b = await openTestSession();
  expect(await joinFolder(b, folder, 'no key')).toEqual({ ok: false, error: { kind: 'bad-key' } });
  expect(successOf(await joinFolder(b, folder, ` ${folderKey.toLowerCase()}\n`))).toMatchObject({ added: 5 });
  for (const each of [a, b])
    successOf(await each.ledger.append([ofMatter(ids.matterId, decisionContent(ids.replyId))]));
  for (const each of [a, b, a]) successOf(await syncSharedFolder(each, folder));
  const [conflict] = await a.ledger.exchange.conflicts();
  if (conflict?.kind !== 'decisions') throw new Error('A conflict');
  expect(conflict.standing).toHaveLength(3);
  const chosen = { replyId: ids.replyId, decisionId: conflict.standing[1]?.decisionId ?? '' };
  successOf(await settleConflict(a, chosen));
  expect(await settleConflict(a, chosen)).toEqual({ ok: false, error: { kind: 'settled-already' } });
  for (const each of [a, b]) successOf(await syncSharedFolder(each, folder));
  for (const each of [a, b]) expect(await each.ledger.exchange.conflicts()).toEqual([]);
  expect(await b.ledger.matters()).toEqual(await a.ledger.matters());
  await leaveFolder(b);
  expect(await b.ledger.exchange.folderKey()).toBeNull();
});

describe('forgetting a matter', () => {
  it('takes its mails with it, but not one that another matter uses', async () => {
    const { session, ids } = await withCase();
    const other = { ...caseIds(), mailId: ids.mailId };
    successOf(await session.ledger.append(wholeCase(other).slice(1)));
    successOf(await forgetMatter(session, ids.matterId));
    expect(await session.ledger.matter(ids.matterId)).toBeNull();
    expect(await session.ledger.mail(ids.mailId)).not.toBeNull();
    successOf(await forgetMatter(session, other.matterId));
    expect(await session.ledger.mail(ids.mailId)).toBeNull();
    expect(await forgetMatter(session, ids.matterId)).toEqual({ ok: false, error: { kind: 'no-such-matter' } });
    expect(await session.ledger.verify()).toMatchObject({ kind: 'whole' });
  });

  it('is barred by a legal hold until it is lifted', async () => {
    const { session, ids } = await withCase();
    successOf(await setLegalHold(session, ids.matterId, true));
    expect(await forgetMatter(session, ids.matterId)).toEqual({ ok: false, error: { kind: 'on-hold' } });
    successOf(await setLegalHold(session, ids.matterId, false));
    successOf(await forgetMatter(session, ids.matterId));
  });
});

test('the heads are a text and a time-stamp request of exactly that text', async () => {
  const { session } = await withCase();
  const [text, request] = await headFiles(session, new Uint8Array(8).fill(1));
  expect([text?.name, request?.name]).toEqual(['recourse-heads-2021-03-29.txt', 'recourse-heads-2021-03-29.tsq']);
  expect(Buffer.from(text?.bytes ?? []).toString()).toContain(session.ledger.deviceId);
  expect(await checkHeadStamp('other', new Uint8Array([0x30, 0]))).toEqual({
    ok: false,
    error: { kind: 'not-an-answer' },
  });
});

test('before a passphrase is set or declined nothing is taken in, and what a restore changes is seen through the guard', async () => {
  const { session } = await withCase();
  const backup = successOf(await makeBackupFile(session, seal));
  const other = await openTestSession();
  let kind: 'undecided' | 'declined' = 'undecided';
  const guarded = { ...other, ledger: guardWords(other.ledger, async () => ({ kind })) };
  expect(await restoreBackup(guarded, backup.file, key)).toEqual({ ok: false, error: { kind: 'undecided' } });
  expect((await other.ledger.counts()).entries).toBe(0);
  kind = 'declined';
  successOf(await restoreBackup(guarded, backup.file, key));
  expect(guarded.ledger.organisationId).toBe(session.ledger.organisationId);
});
