// The vault: what it seals opens in its own place with its own key, and nowhere else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importAesKey } from '@/lib/vault/aes-gcm.ts';
import {
  type Bytes,
  decodeBase64,
  encodeBase64,
  encodeFields,
  encodeHex,
  encodeText,
  type Field,
} from '@/lib/vault/bytes.ts';
import { createContentKey, unwrapContentKey } from '@/lib/vault/content-key.ts';
import { unwrapVaultByDevice, wrapVaultByDevice } from '@/lib/vault/device-key.ts';
import { lookupOf } from '@/lib/vault/lookup.ts';
import { openContent, type Place, sealContent } from '@/lib/vault/seal.ts';
import { createVault, exportVault, importVault, vaultOf } from '@/lib/vault/vault-key.ts';

const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const KEY = await importAesKey(new Uint8Array(32).fill(7));
const PLAIN = encodeText('{"code":"granted"}');

describe('sealed content', () => {
  const entry: Place = { kind: 'entry', purpose: 'codes', entryId: 'e1', deviceId: 'd1', seq: 3, entityId: 'm1' };
  const projection: Place = { kind: 'projection', purpose: 'codes', foldId: 'f1', entityId: 'm1' };
  const elsewhere: readonly (readonly [string, Place, Place])[] = [
    ['another purpose', entry, { ...entry, purpose: 'words' }],
    ['another entry', entry, { ...entry, entryId: 'e2' }],
    ['another device', entry, { ...entry, deviceId: 'd2' }],
    ['another place in the chain', entry, { ...entry, seq: 4 }],
    ['another entity', entry, { ...entry, entityId: 'm2' }],
    ['a projection', entry, projection],
    ['a projection of another purpose', projection, { ...projection, purpose: 'words' }],
    ['another fold', projection, { ...projection, foldId: 'f2' }],
    ['the projection of another entity', projection, { ...projection, entityId: 'm2' }],
  ];

  it('opens where it was sealed', async () => {
    const sealed = await sealContent({ key: KEY, plain: PLAIN, place: entry, randomBytes });
    expect(await openContent({ key: KEY, sealed, place: entry })).toEqual({ ok: true, value: PLAIN });
  });

  it.each(elsewhere)('does not open as %s', async (_, from, to) => {
    const sealed = await sealContent({ key: KEY, plain: PLAIN, place: from, randomBytes });
    expect(await openContent({ key: KEY, sealed, place: to })).toEqual({ ok: false, error: { kind: 'does-not-open' } });
  });

  it('does not open with any one bit changed, and the failure says nothing else', async () => {
    const sealed = await sealContent({ key: KEY, plain: PLAIN, place: entry, randomBytes });
    for (let bit = 8; bit < sealed.length * 8; bit += 5) {
      const changed = Uint8Array.from(sealed, (byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const opened = await openContent({ key: KEY, sealed: changed, place: entry });
      expect(opened).toEqual({ ok: false, error: { kind: 'does-not-open' } });
    }
  });

  it('does not open cut short, empty, of an unknown version or under another key', async () => {
    const sealed = await sealContent({ key: KEY, plain: PLAIN, place: entry, randomBytes });
    const other = await importAesKey(new Uint8Array(32).fill(8));
    expect((await openContent({ key: KEY, sealed: sealed.slice(0, -1), place: entry })).ok).toBe(false);
    expect((await openContent({ key: KEY, sealed: new Uint8Array(0), place: entry })).ok).toBe(false);
    expect((await openContent({ key: other, sealed, place: entry })).ok).toBe(false);
    const later = Uint8Array.from(sealed, (byte, at) => (at === 0 ? 2 : byte));
    const refused = { ok: false, error: { kind: 'unknown-version' } };
    expect(await openContent({ key: KEY, sealed: later, place: entry })).toEqual(refused);
  });

  it('is different each time, as its iv is fresh', async () => {
    const seal = () => sealContent({ key: KEY, plain: PLAIN, place: entry, randomBytes });
    const ivs = new Set<string>();
    for (let count = 0; count < 50; count += 1) ivs.add(encodeHex((await seal()).slice(1, 13)));
    expect(ivs.size).toBe(50);
  });
});

describe('content keys', () => {
  it('unwrap for their own entity and purpose under their own vault only', async () => {
    const [{ wrapping }, other] = [await createVault(randomBytes), await createVault(randomBytes)];
    const owner = { entityId: 'm1', purpose: 'codes' } as const;
    const { key, wrapped } = await createContentKey({ wrapping, owner, randomBytes });
    const place: Place = { kind: 'projection', purpose: 'codes', foldId: 'f1', entityId: 'm1' };
    const sealed = await sealContent({ key, plain: PLAIN, place, randomBytes });
    const unwrapped = await unwrapContentKey({ wrapping, owner, wrapped });
    expect(unwrapped.ok && (await openContent({ key: unwrapped.value, sealed, place }))).toEqual({
      ok: true,
      value: PLAIN,
    });
    expect(key.extractable).toBe(false);
    expect((await unwrapContentKey({ wrapping, owner: { ...owner, entityId: 'm2' }, wrapped })).ok).toBe(false);
    expect((await unwrapContentKey({ wrapping, owner: { ...owner, purpose: 'words' }, wrapped })).ok).toBe(false);
    expect((await unwrapContentKey({ wrapping: other.wrapping, owner, wrapped })).ok).toBe(false);
  });
});

describe('the vault key', () => {
  it('comes back from its export, and nothing else is taken for one', async () => {
    const vault = await createVault(randomBytes);
    const imported = await importVault(exportVault(vault));
    expect(imported.ok && imported.value.bytes).toEqual(vault.bytes);
    for (const text of ['', 'not base64', encodeBase64(randomBytes(31)), encodeBase64(randomBytes(33))]) {
      expect(await importVault(text)).toEqual({ ok: false, error: { kind: 'not-a-vault-key' } });
    }
  });

  it('rests under a device key that cannot be read out, and opens with that one alone', async () => {
    const vault = await createVault(randomBytes);
    const [stored, other] = [await wrapVaultByDevice(vault, randomBytes), await wrapVaultByDevice(vault, randomBytes)];
    await expect(crypto.subtle.exportKey('raw', stored.deviceKey)).rejects.toThrow();
    const opened = await unwrapVaultByDevice(structuredClone(stored));
    expect(opened.ok && opened.value.bytes).toEqual(vault.bytes);
    expect((await unwrapVaultByDevice({ ...stored, deviceKey: other.deviceKey })).ok).toBe(false);
  });
});

describe('lookups', () => {
  it('agree for the same vault, namespace and text, and for no others', async () => {
    const bytes = randomBytes(32);
    const [first, again, other] = [await vaultOf(bytes), await vaultOf(bytes), await createVault(randomBytes)];
    const hash = await lookupOf(first.lookup, 'a-number', '000000101');
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(await lookupOf(again.lookup, 'a-number', '000000101')).toBe(hash);
    expect(await lookupOf(first.lookup, 'a-number', '000000102')).not.toBe(hash);
    expect(await lookupOf(first.lookup, 'thread-key', '000000101')).not.toBe(hash);
    expect(await lookupOf(first.lookup, 'a-number0', '00000101')).not.toBe(hash);
    expect(await lookupOf(other.lookup, 'a-number', '000000101')).not.toBe(hash);
  });
});

describe('the encoding of fields', () => {
  const field = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.integer({ min: -20, max: 20 }),
    fc.constant(null),
    fc.uint8Array({ maxLength: 4 }),
  );
  it('never gives two lists of fields the same bytes', () => {
    const lists = fc.array(field as fc.Arbitrary<Field>, { maxLength: 4 });
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const areSame = encodeHex(encodeFields(a)) === encodeHex(encodeFields(b));
        expect(areSame).toBe(JSON.stringify(a.map(tagged)) === JSON.stringify(b.map(tagged)));
      }),
      { numRuns: 500 },
    );
    expect(encodeHex(encodeFields(['ab', null]))).toBe('730000000261622d00000000');
    expect(encodeHex(encodeFields(['ab', 'c']))).not.toBe(encodeHex(encodeFields(['a', 'bc'])));
    expect(encodeHex(encodeFields(['1']))).not.toBe(encodeHex(encodeFields([1])));
  });

  it('writes base64 that reads back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(decodeBase64(encodeBase64(bytes as Bytes))).toEqual(bytes);
      }),
    );
    expect(decodeBase64('A')).toBeNull();
  });
});

function tagged(field: Field): unknown {
  return field instanceof Uint8Array ? { bytes: [...field] } : field;
}
