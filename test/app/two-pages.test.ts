// Two pages of one ledger at work at the same moment: no number is given twice, no message is captured twice.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { startDraft } from '@/components/coding/desk-draft.ts';
import { recordDecision } from '@/lib/app/record-decision.ts';
import type { Session } from '@/lib/app/session.ts';
import { startMatter } from '@/lib/app/start-matter.ts';
import { openLedger } from '@/lib/ledger/ledger.ts';
import { testMail } from './test-session.ts';

const UNSTATED = { name: null, aNumber: null, fieldOffice: null, facility: null, representation: null };

/** A lock as the browser's: one holder of a name at a time, in the order of asking, over all pages. */
function sharedLock(): <T>(name: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(task);
    last.set(
      name,
      mine.catch(() => undefined), // the next in line does not care how this one ended; its own caller hears of it
    );
    return mine;
  };
}

async function twoPages(): Promise<readonly [Session, Session]> {
  const place = { name: 'recourse-test', indexedDB: new IDBFactory(), IDBKeyRange };
  const world = {
    nowMs: () => Date.parse('2021-03-29T16:00:00.000Z'),
    newId: () => crypto.randomUUID(),
    randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
    lock: sharedLock(),
  };
  const page = async (sessionKey: string | null) => {
    const opened = await openLedger({ place, world, sessionKey });
    if (!opened.ok || opened.value.kind !== 'open') throw new Error('The test ledger did not open');
    const session: Session = {
      ledger: opened.value.ledger,
      coder: 'Coder 1',
      ownAddresses: [],
      timeZone: 'America/Chicago',
      nowUtc: () => '2021-03-29T16:00:00.000Z',
      newId: () => crypto.randomUUID(),
    };
    return { session, sessionKey: opened.value.sessionKey };
  };
  const first = await page(null);
  const second = await page(first.sessionKey);
  return [first.session, second.session];
}

test('matters started in two pages at once have pseudonyms of their own', async () => {
  const pages = await twoPages();
  const starts = Array.from({ length: 8 }, (_, at) => startMatter(pages[at % 2 === 0 ? 0 : 1], UNSTATED));
  expect((await Promise.all(starts)).every((start) => start.ok)).toBe(true);
  const pseudonyms = (await pages[0].ledger.matters()).map(({ matter }) => matter.pseudonym);
  expect(pseudonyms).toEqual(['M-0001', 'M-0002', 'M-0003', 'M-0004', 'M-0005', 'M-0006', 'M-0007', 'M-0008']);
});

test('one message coded in two pages at once is captured once, and both decisions stand on it as a conflict', async () => {
  const pages = await twoPages();
  const mail = await testMail();
  const draft = { ...startDraft('reading-1', { office: null, reviewerLevel: null }), code: 'not-a-reply' as const };
  const saves = pages.map((page) => recordDecision(page, { mail, draft, shown: null, evidence: [] }));
  expect((await Promise.all(saves)).every((save) => save.ok)).toBe(true);
  const [captured, ...others] = await pages[0].ledger.mails();
  expect(others).toEqual([]);
  expect(captured?.replies.length).toBe(1);
  expect(captured?.decisions.length).toBe(2);
  expect(await pages[1].ledger.verify()).toMatchObject({ kind: 'whole' });
});
