// Fuzzed files: whatever is changed in a backup or bundle, it is not accepted and nothing crashes.
// 500 mutations here; RECOURSE_FUZZ=10000 runs them all. The seed is fixed, so that a failure can be had again.
import { beforeAll, describe, expect, it } from 'vitest';
import { type FileKey, newFileIdentity, sealFile } from '@/lib/ledger/age-file.ts';
import { openParcel } from '@/lib/ledger/backup.ts';
import { writeParcel } from '@/lib/ledger/parcel-text.ts';
import type { Bytes } from '@/lib/vault/bytes.ts';
import { append, contentOf, newCopy, parcelOf } from '@/test/ledger/copies.ts';
import { wholeCase } from '@/test/ledger/sample-drafts.ts';
import { successOf } from '@/test/ledger/test-world.ts';

const COUNT = Number(process.env.RECOURSE_FUZZ ?? 500);
const PASSPHRASE_COUNT = Math.max(20, Math.round(COUNT / 20));
const PASSPHRASE = 'orchard lamp violet nine';
const HEADER_BYTES = 300; // mutations fall here half of the time: most of the file is payload

let files: { readonly recipients: Bytes; readonly bundle: Bytes; readonly passphrase: Bytes; readonly plain: Bytes };
let key: FileKey;
let recipient: string;
beforeAll(async () => {
  const { ledger } = await newCopy();
  await append(ledger, wholeCase());
  const box = await newFileIdentity();
  recipient = box.recipient;
  key = { kind: 'identity', identity: box.identity };
  const madeAtUtc = '2026-03-02T09:00:00Z';
  const backup = async (seal: Parameters<typeof sealFile>[1]) =>
    successOf(await ledger.exchange.makeBackup({ seal, madeAtUtc })).file;
  files = {
    recipients: await backup({ kind: 'recipients', recipients: [recipient] }),
    bundle: successOf(await ledger.exchange.makeBundle({ entityIds: [], withNames: false, madeAtUtc }, [recipient])),
    passphrase: await backup({ kind: 'passphrase', passphrase: PASSPHRASE, workFactor: 4 }),
    plain: writeParcel(await parcelOf(ledger)),
  };
});

// Mulberry32: small, seeded, good enough to choose places.
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function mutated(file: Bytes, pick: (below: number) => number): Bytes {
  const at = pick(2) === 0 ? pick(Math.min(HEADER_BYTES, file.length)) : pick(file.length);
  const changed = Uint8Array.from(file);
  switch (pick(6)) {
    case 0:
      changed[at] = (changed[at] ?? 0) ^ (1 << pick(8));
      return changed;
    case 1:
      changed[at] = ((changed[at] ?? 0) + 1 + pick(255)) % 256;
      return changed;
    case 2:
      return changed.slice(0, at);
    case 3:
      return Uint8Array.from([...changed.subarray(0, at), pick(256), ...changed.subarray(at)]);
    case 4:
      return Uint8Array.from([...changed.subarray(0, at), ...changed.subarray(at + 1 + pick(40))]);
    default:
      return Uint8Array.from([...changed, ...changed.subarray(at)]);
  }
}

const isSame = (a: Bytes, b: Bytes) => a.length === b.length && a.every((byte, at) => byte === b[at]);

// A work factor that a mutation raised is refused by its price, up to a gigabyte: too dear for a test.
function isCostly(file: Bytes): boolean {
  const header = Buffer.from(file.subarray(0, HEADER_BYTES)).toString('latin1');
  return Number(/-> scrypt \S+ (\d+)/u.exec(header)?.[1] ?? 0) > 12;
}

async function refuseAll(
  file: Bytes,
  opening: FileKey,
  { count, seed }: { count: number; seed: number },
): Promise<number> {
  const pick = randomOf(seed);
  let tried = 0;
  for (let round = 0; round < count; round += 1) {
    const change = mutated(file, pick);
    if (isSame(change, file) || isCostly(change)) continue;
    tried += 1;
    const opened = await openParcel(change, opening);
    if (opened.ok) throw new Error(`Mutation ${round} of seed ${seed} was accepted`);
  }
  return tried;
}

describe('a changed file', () => {
  it('for recipients is never accepted and never crashes', async () => {
    expect((await openParcel(files.recipients, key)).ok).toBe(true);
    expect(await refuseAll(files.recipients, key, { count: COUNT / 2, seed: 1 })).toBeGreaterThan(COUNT * 0.4);
    expect((await openParcel(files.bundle, key)).ok).toBe(true);
    expect(await refuseAll(files.bundle, key, { count: COUNT / 2, seed: 2 })).toBeGreaterThan(COUNT * 0.4);
  }, 600_000);

  it('under a passphrase is never accepted and never crashes', async () => {
    const opening = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
    expect((await openParcel(files.passphrase, opening)).ok).toBe(true);
    await refuseAll(files.passphrase, opening, { count: PASSPHRASE_COUNT, seed: 3 });
  }, 600_000);

  it('that is soundly sealed, but changed inside, leaves the ledger as it was or whole', async () => {
    const pick = randomOf(4);
    const { ledger } = await newCopy();
    const empty = await contentOf(ledger);
    let [opened, merged] = [0, 0];
    for (let round = 0; round < COUNT / 5; round += 1) {
      const plain = mutated(files.plain, pick);
      const file = successOf(await sealFile(plain, { kind: 'recipients', recipients: [recipient] }));
      const parcel = await openParcel(file, key);
      if (!parcel.ok) continue;
      opened += 1;
      const fresh = await newCopy();
      const result = await fresh.ledger.exchange.merge(parcel.value, { adoptOrganisation: true });
      if (result.ok) merged += 1;
      else expect(await fresh.ledger.counts()).toEqual({ entries: 0, matters: 0, mails: 0 });
      expect(await fresh.ledger.verify()).toMatchObject({ kind: 'whole' });
    }
    expect(await contentOf(ledger)).toEqual(empty);
    expect(opened).toBeGreaterThan(0);
    expect(merged).toBeLessThanOrEqual(opened);
  }, 600_000);
});
