// The border: entries of another device that were changed, invented or sent without what they hang on are not let in.
import { beforeAll, describe, expect, it } from 'vitest';
import type { EntryContent } from '@/lib/domain/journal.ts';
import { NO_ENTRY_SHA256, type SealedEntry } from '@/lib/ledger/entry.ts';
import { type EntryFrame, sealEntry } from '@/lib/ledger/journal.ts';
import { importKeys } from '@/lib/ledger/merge-entities.ts';
import type { CarriedKeys, Parcel } from '@/lib/ledger/parcel-text.ts';
import { append, contentOf, mergeInto, newCopy, parcelOf } from '@/test/ledger/copies.ts';
import { caseIds, decisionContent, matterDraft, newAuthor, wholeCase } from '@/test/ledger/sample-drafts.ts';
import { newWorld, randomBytes } from '@/test/ledger/test-world.ts';

const IDS = caseIds();
let sound: Parcel;
beforeAll(async () => {
  const { ledger } = await newCopy();
  await append(ledger, wholeCase(IDS));
  sound = await parcelOf(ledger);
});

const flipped = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array.from(bytes, (byte, at) => (at === 20 ? byte ^ 1 : byte));
const withEntry = (at: number, change: (entry: SealedEntry) => SealedEntry): Parcel => ({
  ...sound,
  entries: sound.entries.map((entry, index) => (index === at ? change(entry) : entry)),
});

describe('a parcel into an empty ledger', () => {
  const LAST = 4;
  const cases: Readonly<Record<string, () => Parcel>> = {
    'with a changed last entry': () =>
      withEntry(LAST, (entry) => ({ ...entry, sealedCodes: flipped(entry.sealedCodes) })),
    'with words taken from the last entry': () => withEntry(LAST, (entry) => ({ ...entry, sealedWords: null })),
    'with a time that does not rise': () => withEntry(LAST, (entry) => ({ ...entry, hlc: '000000000000001-000000' })),
    'with one id twice': () => ({
      ...sound,
      entries: [...sound.entries, { ...sound.entries[0], hlc: '9' } as SealedEntry],
    }),
    'with a key of another entity': () => {
      const [a, b] = [sound.keys[0], sound.keys[1]];
      if (!a || !b) throw new Error('Two keys');
      const keys = [
        { ...a, codes: b.codes, words: b.words },
        { ...b, codes: a.codes, words: a.words },
        ...sound.keys.slice(2),
      ];
      return { ...sound, keys };
    },
  };
  it.each(Object.keys(cases))('%s is refused and changes nothing', async (name) => {
    const { ledger } = await newCopy();
    const before = await contentOf(ledger);
    const parcel = cases[name]?.();
    if (parcel === undefined) throw new Error('No case');
    const merged = await ledger.exchange.merge(parcel, { adoptOrganisation: true });
    expect(merged.ok).toBe(false);
    expect(await contentOf(ledger)).toEqual(before);
    expect(ledger.mode()).toEqual({ kind: 'writable' });
  });

  it('with an entry missing keeps what comes before it, says how many wait, and takes them when it has come', async () => {
    const { ledger } = await newCopy();
    const holed = { ...sound, entries: sound.entries.filter((_, at) => at !== 2) };
    expect(await mergeInto(ledger, holed, true)).toMatchObject({ added: 2, waiting: 2 });
    expect(await ledger.verify()).toEqual({ kind: 'whole', entries: 2 });
    expect(await mergeInto(ledger, sound)).toMatchObject({ added: 3, known: 2, waiting: 0 });
    expect(await ledger.matter(IDS.matterId)).toMatchObject({ decisions: [{ code: 'summary-denial' }] });
  });

  it('whose entries come in any order is taken whole', async () => {
    const { ledger } = await newCopy();
    expect(await mergeInto(ledger, { ...sound, entries: sound.entries.toReversed() })).toMatchObject({
      added: 5,
      waiting: 0,
    });
  });

  it('with an entry in the middle changed lets nothing after it in', async () => {
    const { ledger } = await newCopy();
    const changed = withEntry(2, (entry) => ({
      ...entry,
      headsSeen: [{ deviceId: entry.deviceId, seq: 1, sha256: NO_ENTRY_SHA256 }],
    }));
    const merged = await mergeInto(ledger, changed);
    expect(merged).toMatchObject({ added: 3, waiting: 2 });
  });
});

describe('a known entry that arrives with other bytes', () => {
  it('is refused, and ours stays', async () => {
    const { ledger } = await newCopy();
    await mergeInto(ledger, sound, true);
    const before = await contentOf(ledger);
    const changed = withEntry(1, (entry) => ({ ...entry, sealedCodes: flipped(entry.sealedCodes) }));
    const merged = await ledger.exchange.merge(changed, { adoptOrganisation: false });
    expect(merged).toEqual({ ok: false, error: { kind: 'altered' } });
    expect(await contentOf(ledger)).toEqual(before);
  });
});

// Well sealed and well chained, by someone who holds keys: only what they say is wrong.
async function forged(
  content: unknown,
  entityKind: 'matter' | 'mail' = 'matter',
  entityId: string = crypto.randomUUID(),
): Promise<Parcel> {
  const keys: CarriedKeys = { entityId, codes: randomBytes(32), words: randomBytes(32) };
  const frame: EntryFrame = {
    id: crypto.randomUUID(),
    deviceId: crypto.randomUUID(),
    seq: 1,
    hlc: '000001772442000000-000000'.slice(3),
    prevSha256: NO_ENTRY_SHA256,
    headsSeen: [],
    entityId,
  };
  const draft = { entityKind, entityId, author: newAuthor(), content: content as EntryContent };
  const entry = await sealEntry(draft, frame, { keys: await importKeys(keys), world: newWorld() });
  return {
    kind: 'bundle',
    organisationId: crypto.randomUUID(),
    madeAtUtc: '2026-03-02T09:00:00Z',
    keys: [keys],
    entries: [entry],
  };
}

describe('a well-chained entry', () => {
  it('of a matter is let in: the forger of these tests can write sound ones', async () => {
    const { ledger } = await newCopy();
    const matterId = crypto.randomUUID();
    const parcel = await forged(matterDraft(matterId).content, 'matter', matterId);
    expect(await mergeInto(ledger, parcel)).toMatchObject({ added: 1 });
    expect(await ledger.matter(matterId)).not.toBeNull();
  });

  const bad: Readonly<Record<string, () => Promise<Parcel>>> = {
    'of an unknown kind': () => forged({ kind: 'matter-sold', codes: {}, words: null }),
    'with a code that is none': () =>
      forged({ ...decisionContent(IDS.replyId), codes: { ...decisionContent(IDS.replyId).codes, code: 'shrug' } }),
    'with a field too many': () =>
      forged({
        ...matterDraft(IDS.matterId).content,
        surprise: 1,
        codes: { ...matterDraft(IDS.matterId).content.codes, admin: true },
      }),
    'of a matter under another matter': () => forged(matterDraft(IDS.matterId).content, 'matter', crypto.randomUUID()),
    'of a matter under a mail': () => forged(matterDraft(IDS.matterId).content, 'mail', IDS.matterId),
    'that is no object': () => forged({ kind: 'void', codes: null, words: null }),
  };
  it.each(Object.keys(bad))('%s is not understood, and nothing is written', async (name) => {
    const { ledger } = await newCopy();
    const parcel = await (bad[name]?.() ?? Promise.reject(new Error('No case')));
    const merged = await ledger.exchange.merge(parcel, { adoptOrganisation: false });
    expect(merged).toEqual({ ok: false, error: { kind: 'not-understood' } });
    expect((await ledger.counts()).entries).toBe(0);
  });
});
