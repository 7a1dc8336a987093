// Merging: histories of three devices, in any order and any number of times, give one ledger.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '@/lib/ledger/entry-order.ts';
import type { Ledger } from '@/lib/ledger/ledger.ts';
import {
  append,
  type Copy,
  contentOf,
  copyProfile,
  joinedCopy,
  mergeInto,
  newCopy,
  parcelOf,
} from '@/test/ledger/copies.ts';
import {
  caseIds,
  decisionContent,
  matterDraft,
  newAuthor,
  ofMatter,
  requestDraft,
  wholeCase,
} from '@/test/ledger/sample-drafts.ts';
import { successOf } from '@/test/ledger/test-world.ts';

const HOUR = 3_600_000;

// What may happen on a device: something is recorded, undone, the clock jumps, or another device's journal arrives.
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('decide' as const), on: fc.nat(2), reply: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('start' as const), on: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), on: fc.nat(2), pick: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('merge' as const), on: fc.nat(2), from: fc.nat(2) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      on: fc.nat(2),
      hours: fc.integer({ min: -9e4, max: 9e4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('copy' as const), on: fc.nat(2), onto: fc.nat(2) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type World = { readonly copies: Copy[]; readonly ids: ReturnType<typeof caseIds>; readonly replies: readonly string[] };

async function threeCopies(): Promise<World> {
  const ids = caseIds();
  const first = await newCopy();
  await append(first.ledger, wholeCase(ids));
  const copies = [first, await joinedCopy(first), await joinedCopy(first, Date.UTC(2019, 0, 1))];
  return { copies, ids, replies: [ids.replyId, crypto.randomUUID()] };
}

const seen = { voided: 0, forks: 0, minted: 0, conflicts: 0 };

async function run(world: World, at: Step): Promise<void> {
  const copy = world.copies[at.on];
  if (copy === undefined) return;
  const { ledger } = copy;
  if (at.do === 'clock') copy.clock.nowMs = Math.max(0, copy.clock.nowMs + at.hours * HOUR);
  if (at.do === 'start') {
    const matterId = crypto.randomUUID();
    await append(ledger, [matterDraft(matterId), requestDraft(matterId, crypto.randomUUID())]);
  }
  if (at.do === 'decide') {
    await append(ledger, [ofMatter(world.ids.matterId, decisionContent(world.replies[at.reply] ?? ''))]);
  }
  if (at.do === 'undo') await undoSome(ledger, world.ids.matterId, at.pick);
  if (at.do === 'merge') await bring(world, at.on, at.from);
  // A profile that was copied over another computer's: two computers write under one device from then on.
  if (at.do === 'copy' && at.onto !== at.on) world.copies[at.onto] = await copyProfile(copy);
}

async function undoSome(ledger: Ledger, matterId: string, pick: number): Promise<void> {
  const live = (await ledger.history(matterId)).filter(
    (entry) => entry.isLive && entry.content.kind !== 'matter-started',
  );
  const target: JournalEntry | undefined = live[pick % Math.max(1, live.length)];
  if (target !== undefined) seen.voided += successOf(await ledger.undo([target], newAuthor())).length;
}

async function bring(world: World, on: number, from: number): Promise<void> {
  const [to, source] = [world.copies[on], world.copies[from]];
  if (to === undefined || source === undefined || on === from) return;
  const report = await mergeInto(to.ledger, await parcelOf(source.ledger));
  expect(report.waiting).toBe(0);
  if (report.newDeviceId !== null) seen.minted += 1;
}

async function union(parcels: readonly Awaited<ReturnType<typeof parcelOf>>[]): Promise<unknown> {
  const { ledger } = await newCopy();
  for (const parcel of parcels) await mergeInto(ledger, parcel, true);
  expect(await ledger.verify()).toMatchObject({ kind: 'whole' });
  return contentOf(ledger);
}

describe('the journals of three devices', () => {
  it('give one ledger in every order, grouping and number of merges, whatever happened on them', async () => {
    const runs = Number(process.env.RECOURSE_MERGE_RUNS ?? 15);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        const world = await threeCopies();
        for (const each of steps) await run(world, each);
        const [a, b, c] = await Promise.all(world.copies.map((copy) => parcelOf(copy.ledger)));
        if (a === undefined || b === undefined || c === undefined) throw new Error('Three copies');
        const expected = await union([a, b, c]);
        expect(await union([c, a, b])).toEqual(expected); // commutative
        expect(await union([b, b, a, c, a])).toEqual(expected); // idempotent
        const { ledger: ab } = await newCopy();
        for (const parcel of [a, b]) await mergeInto(ab, parcel, true);
        expect(await union([c, await parcelOf(ab)])).toEqual(expected); // associative
        for (const { ledger } of world.copies) {
          for (const parcel of [a, b, c]) await mergeInto(ledger, parcel);
          expect(await ledger.verify()).toMatchObject({ kind: 'whole' });
          expect(await contentOf(ledger)).toEqual(expected);
        }
        const [first] = world.copies;
        seen.forks += (await first?.ledger.exchange.forks())?.length ?? 0;
        seen.conflicts += (await first?.ledger.exchange.conflicts())?.length ?? 0;
      }),
      { numRuns: runs, seed: 20_260_302 },
    );
    // The histories were of the kinds this test is about.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  }, 300_000);
});

describe('undo', () => {
  it('before and after a merge counts on both sides, and undoing the undo restores on both', async () => {
    const ids = caseIds();
    const a = await newCopy();
    await append(a.ledger, wholeCase(ids));
    const b = await joinedCopy(a, Date.UTC(1999, 0, 1)); // a clock far behind
    const added = await append(b.ledger, [ofMatter(ids.matterId, decisionContent(ids.replyId))]);
    const voids = successOf(await b.ledger.undo(added, newAuthor()));
    await mergeInto(a.ledger, await parcelOf(b.ledger));
    expect((await a.ledger.matter(ids.matterId))?.decisions).toHaveLength(1);
    const onA = (await a.ledger.history(ids.matterId)).filter((entry) =>
      voids.some((each) => each.entryId === entry.entryId),
    );
    successOf(await a.ledger.undo(onA, newAuthor()));
    await mergeInto(b.ledger, await parcelOf(a.ledger));
    expect((await b.ledger.matter(ids.matterId))?.decisions).toHaveLength(2);
    expect(await b.ledger.matter(ids.matterId)).toEqual(await a.ledger.matter(ids.matterId));
  });
});

describe('a copied profile', () => {
  it('is found at the merge, shown as a fork, and the one that merges writes under a new device', async () => {
    const ids = caseIds();
    const a = await newCopy();
    await append(a.ledger, wholeCase(ids));
    const twin = await copyProfile(a);
    const before = a.ledger.deviceId;
    expect(twin.ledger.deviceId).toBe(before);
    await append(a.ledger, [ofMatter(ids.matterId, decisionContent(ids.replyId))]);
    await append(twin.ledger, [ofMatter(ids.matterId, decisionContent(ids.replyId))]);
    expect(await a.ledger.exchange.forks()).toEqual([]);
    const report = await mergeInto(a.ledger, await parcelOf(twin.ledger));
    expect(report).toMatchObject({ added: 1, newDeviceId: a.ledger.deviceId });
    expect(a.ledger.deviceId).not.toBe(before);
    expect(await a.ledger.exchange.forks()).toMatchObject([{ deviceId: before, fromSeq: 6 }]);
    const [own] = await append(a.ledger, [ofMatter(ids.matterId, decisionContent(ids.replyId))]);
    expect(own).toMatchObject({ deviceId: a.ledger.deviceId, seq: 1 });
    expect(await a.ledger.verify()).toEqual({ kind: 'whole', entries: 8 });
  });
});

describe('what another device decided at the same time', () => {
  it('stands beside ours as a conflict until a decision supersedes both', async () => {
    const ids = caseIds();
    const a = await newCopy();
    await append(a.ledger, wholeCase(ids).slice(0, 4));
    const b = await joinedCopy(a);
    const [ours, theirs] = [crypto.randomUUID(), crypto.randomUUID()];
    await append(a.ledger, [ofMatter(ids.matterId, decisionContent(ids.replyId, ours))]);
    await append(b.ledger, [ofMatter(ids.matterId, decisionContent(ids.replyId, theirs))]);
    await mergeInto(a.ledger, await parcelOf(b.ledger));
    const [conflict] = await a.ledger.exchange.conflicts();
    expect(conflict).toMatchObject({ kind: 'decisions', entityId: ids.matterId, replyId: ids.replyId });
    const settled = decisionContent(ids.replyId);
    if (settled.kind !== 'decision-made') throw new Error('A decision');
    const codes = { ...settled.codes, supersedes: ours, alsoSupersedes: [theirs] };
    await append(a.ledger, [ofMatter(ids.matterId, { ...settled, codes })]);
    expect(await a.ledger.exchange.conflicts()).toEqual([]);
    await mergeInto(b.ledger, await parcelOf(a.ledger));
    expect(await b.ledger.exchange.conflicts()).toEqual([]);
  });

  it('may have given the same number to another matter, and that is shown too', async () => {
    const a = await newCopy();
    const b = await joinedCopy(a);
    await append(a.ledger, [matterDraft(crypto.randomUUID())]);
    await append(b.ledger, [matterDraft(crypto.randomUUID())]);
    await mergeInto(a.ledger, await parcelOf(b.ledger));
    expect(await a.ledger.exchange.conflicts()).toMatchObject([{ kind: 'pseudonym', pseudonym: 'M-0001' }]);
  });
});
