// The recovery key on paper: base32 as published, a key that opens, shares of which two are enough and one is nothing.
import fc from 'fast-check';
import { combine } from 'shamir-secret-sharing';
import { describe, expect, it } from 'vitest';
import { readBase32, writeBase32 } from '@/lib/vault/base32.ts';
import { type Bytes, encodeHex } from '@/lib/vault/bytes.ts';
import { createRecovery, unwrapVaultByRecovery } from '@/lib/vault/recovery-key.ts';
import { isRecoveryText, readRecoveryText, writeRecoveryKey, writeRecoveryShares } from '@/lib/vault/recovery-text.ts';
import { createVault } from '@/lib/vault/vault-key.ts';

const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

describe('base32', () => {
  // The bytes of RFC 4648 section 10 ("fooba"), whose values 12,25,23,22,30,24,19,1 are written in Crockford's alphabet.
  it('writes known values in Crockford’s alphabet', () => {
    expect(writeBase32(new TextEncoder().encode('fooba') as Bytes)).toBe('CSQP YRK1');
    expect(writeBase32(new Uint8Array([255, 255, 255, 255, 255]))).toBe('ZZZZ ZZZZ');
  });

  it('reads back what it wrote, in either case, with any gaps, and O as 0, I and L as 1', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 9 }), (groups) => {
        const bytes = Uint8Array.from(groups.flatMap((group) => [...group]));
        const text = writeBase32(bytes);
        expect(readBase32(text)).toEqual(bytes);
        expect(readBase32(text.toLowerCase().replace(/ /gu, '-'))).toEqual(bytes);
        expect(readBase32(text.replace(/0/gu, 'o').replace(/1/gu, 'l'))).toEqual(bytes);
      }),
    );
    for (const text of ['', '0000', '0000 000', '0000 000U', '0000 00é0']) expect(readBase32(text)).toBeNull();
  });
});

// Shares of a polynomial worked out by hand: secret 5, slope 7 over GF(2^8) with x = 1, 2, 3 (last byte of each share).
it('combines shares as Shamir’s polynomial over GF(2^8) says', async () => {
  const shares = [
    [5 ^ 7, 1],
    [5 ^ 14, 2],
    [5 ^ 9, 3],
  ].map((share) => Uint8Array.from(share));
  for (const [a, b] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const) {
    const pair = [shares[a], shares[b]].filter((share) => share !== undefined);
    expect([...(await combine(pair))]).toEqual([5]);
  }
});

describe('a vault under a recovery key', () => {
  it('opens with the key as it stands on paper, and with no other', async () => {
    const vault = await createVault(randomBytes);
    const { secret, wrap } = await createRecovery(vault, randomBytes);
    const paper = await writeRecoveryKey(secret);
    expect(paper).toMatch(/^(?:[0-9A-Z]{4} ){13}[0-9A-Z]{4}$/u);
    const read = await readRecoveryText(` ${paper.toLowerCase()}\n`);
    const opened = read.ok && (await unwrapVaultByRecovery(structuredClone(wrap), read.value));
    expect(opened !== false && opened.ok && opened.value.bytes).toEqual(vault.bytes);
    expect(await unwrapVaultByRecovery(wrap, randomBytes(32))).toEqual({ ok: false, error: { kind: 'does-not-open' } });
    const moved = { ...wrap, salt: randomBytes(16) };
    expect(await unwrapVaultByRecovery(moved, secret)).toEqual({ ok: false, error: { kind: 'does-not-open' } });
  });

  it('opens with any two of three shares; one, or two of different keys, say what they lack', async () => {
    const secret = randomBytes(32);
    const shares = await writeRecoveryShares(secret, randomBytes);
    expect(shares).toHaveLength(3);
    for (const [a, b] of [
      [0, 1],
      [2, 0],
      [1, 2],
    ] as const) {
      expect(await readRecoveryText(`${shares[a]}\n\n${shares[b]}`)).toEqual({ ok: true, value: secret });
    }
    expect(await readRecoveryText(shares.join('\n'))).toEqual({ ok: true, value: secret });
    expect(await readRecoveryText(`${shares[0]}`)).toEqual({ ok: false, error: { kind: 'one-share' } });
    expect(await readRecoveryText(`${shares[0]}\n${shares[0]}`)).toEqual({ ok: false, error: { kind: 'one-share' } });
    const others = await writeRecoveryShares(randomBytes(32), () => new Uint8Array([255, 255]));
    const mixed = await readRecoveryText(`${shares[0]}\n${others[1]}`);
    expect(mixed).toEqual({ ok: false, error: { kind: 'strangers' } });
  });

  it('is noticed when one sign of the paper is wrong or missing', async () => {
    const texts = [
      await writeRecoveryKey(new Uint8Array(32).fill(0x5a)), // two check bytes: a fixed key, so that no test runs into chance
      `${(await writeRecoveryShares(randomBytes(32), randomBytes))[0]}`,
    ];
    for (const text of texts) {
      let noticed = 0;
      for (let at = 0; at < text.length; at += 1) {
        if (text[at] === ' ') continue;
        const wrong = `${text.slice(0, at)}${text[at] === '7' ? '8' : '7'}${text.slice(at + 1)}`;
        const read = await readRecoveryText(wrong);
        if (!read.ok && read.error.kind === 'misread') noticed += 1;
      }
      expect(noticed).toBe(text.replace(/ /gu, '').length);
      expect(await readRecoveryText(text.slice(1))).toEqual({ ok: false, error: { kind: 'misread' } });
    }
    expect(await readRecoveryText('')).toEqual({ ok: false, error: { kind: 'misread' } });
  });

  it('is never taken for a passphrase, nor a passphrase for it', async () => {
    expect(isRecoveryText(await writeRecoveryKey(randomBytes(32)))).toBe(true);
    for (const text of ['correct horse battery staple', '12345678', 'a'.repeat(56)]) {
      expect(isRecoveryText(text), text).toBe(false);
    }
  });

  it('says nothing of the secret in one share: every byte of it takes many values', async () => {
    const secret = new Uint8Array(32).fill(9);
    const seen = new Set<string>();
    for (let count = 0; count < 40; count += 1)
      seen.add(encodeHex(readBase32((await writeRecoveryShares(secret, randomBytes))[0] ?? '')?.slice(3, 4) as Bytes));
    expect(seen.size).toBeGreaterThan(20);
  });
});
