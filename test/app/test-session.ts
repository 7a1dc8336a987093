// A session over an in-memory IndexedDB, with a clock that moves only when told and ids that can be counted.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Session } from '@/lib/app/session.ts';
import type { Mail } from '@/lib/domain/mail.ts';
import { type Ledger, openLedger } from '@/lib/ledger/ledger.ts';
import { hashMail } from '@/lib/mailfile/hash-mail.ts';

export type TestSession = Session & { readonly setNow: (instant: string) => void };

/** A fresh, empty ledger with a session on it. */
export async function openTestSession(now = '2021-03-29T16:00:00.000Z'): Promise<TestSession> {
  let instant = now;
  const world = {
    nowMs: () => Date.parse(instant),
    newId: () => crypto.randomUUID(),
    randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
    lock: <T>(_name: string, task: () => Promise<T>) => task(),
  };
  const place = { name: 'recourse-test', indexedDB: new IDBFactory(), IDBKeyRange };
  const opened = await openLedger({ place, world, sessionKey: null });
  if (!opened.ok || opened.value.kind !== 'open') throw new Error('The test ledger did not open');
  const ledger: Ledger = opened.value.ledger;
  return {
    ledger,
    coder: 'Coder 1',
    ownAddresses: [],
    timeZone: 'America/Chicago',
    nowUtc: () => instant,
    newId: () => crypto.randomUUID(),
    setNow: (next) => {
      instant = next;
    },
  };
}

/** An invented mail; what a test is about is given, the rest is plain. */
export async function testMail(given: Partial<Mail> = {}): Promise<Mail> {
  return hashMail({
    source: { way: 'webmail', adapter: 'sample-mailbox', adapterVersion: '1', readAtUtc: '2021-03-29T16:00:00.000Z' },
    messageId: 'reply-1@ice.dhs.gov',
    providerId: null,
    threadKey: null,
    references: [],
    subject: 'Re: Case review request, A000-000-501',
    from: { name: 'R. Officer', address: 'r.officer@ice.dhs.gov' },
    to: [{ name: null, address: 'intake@lakeview-legal.example' }],
    cc: [],
    sentAtUtc: '2021-03-25T20:04:00.000Z',
    sentAtShown: '25 Mar 2021, 15:04',
    sentAtBasis: 'offset',
    body: 'Good afternoon,\n\nThe request for A000-000-501 has been reviewed and he will remain in custody at this time.\n\nR. Officer\nSDDO, Chicago Field Office',
    quoted: '',
    attachmentNames: [],
    originalSha256: null,
    completeness: 'whole',
    ...given,
  });
}
