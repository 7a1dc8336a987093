// The passphrase: Argon2id as RFC 9106 says, and a wrap that opens with that passphrase and its own parameters alone.
import { describe, expect, it } from 'vitest';
import { type Bytes, encodeHex } from '@/lib/vault/bytes.ts';
import {
  ARGON2_COST,
  deriveArgon2id,
  unwrapVaultByPassphrase,
  wrapVaultByPassphrase,
} from '@/lib/vault/passphrase-key.ts';
import { createVault } from '@/lib/vault/vault-key.ts';

const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const filled = (length: number, byte: number): Bytes => new Uint8Array(length).fill(byte);
const cost = { memoryKiB: 64, passes: 1, lanes: 1 };

it('derives what RFC 9106 section 5.3 (Argon2id) says', async () => {
  const tag = await deriveArgon2id({
    secret: filled(32, 1),
    salt: filled(16, 2),
    key: filled(8, 3),
    data: filled(12, 4),
    cost: { memoryKiB: 32, passes: 3, lanes: 4 },
    length: 32,
  });
  expect(encodeHex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
});

it('costs 64 MiB and three passes', () => {
  expect(ARGON2_COST).toEqual({ memoryKiB: 65_536, passes: 3, lanes: 1 });
});

describe('a vault under a passphrase', () => {
  it('opens with it, at the cost of a real one, stored as it is', async () => {
    const vault = await createVault(randomBytes);
    const stored = await wrapVaultByPassphrase({ vault, passphrase: 'four plain invented words', randomBytes });
    expect(stored).toMatchObject({ kind: 'passphrase', algorithm: 'argon2id-v19', cost: ARGON2_COST });
    expect(stored.salt).toHaveLength(16);
    const opened = await unwrapVaultByPassphrase(structuredClone(stored), 'four plain invented words');
    expect(opened.ok && opened.value.bytes).toEqual(vault.bytes);
  });

  it('opens however its letters were composed', async () => {
    const vault = await createVault(randomBytes);
    const stored = await wrapVaultByPassphrase({ vault, passphrase: 'contraseña larga', randomBytes, cost });
    expect((await unwrapVaultByPassphrase(stored, 'contraseña larga'.normalize('NFD'))).ok).toBe(true);
  });

  it('does not open with another passphrase, or with anything stored changed, and says the same of each', async () => {
    const vault = await createVault(randomBytes);
    const stored = await wrapVaultByPassphrase({ vault, passphrase: 'correct horse battery', randomBytes, cost });
    const flipped = (bytes: Bytes, at: number): Bytes => Uint8Array.from(bytes, (b, i) => (i === at ? b ^ 1 : b));
    const cases = [
      [stored, 'correct horse batterY'],
      [stored, 'correct horse battery '],
      [stored, ''],
      [{ ...stored, salt: flipped(stored.salt, 3) }, 'correct horse battery'],
      [{ ...stored, wrapped: flipped(stored.wrapped, 20) }, 'correct horse battery'],
      [{ ...stored, cost: { ...cost, passes: 2 } }, 'correct horse battery'],
    ] as const;
    for (const [row, passphrase] of cases) {
      expect(await unwrapVaultByPassphrase(row, passphrase)).toEqual({ ok: false, error: { kind: 'does-not-open' } });
    }
  });

  it('refuses a stored cost that would exhaust the computer', async () => {
    const vault = await createVault(randomBytes);
    const stored = await wrapVaultByPassphrase({ vault, passphrase: 'correct horse battery', randomBytes, cost });
    const monstrous = { ...stored, cost: { ...cost, memoryKiB: 2 ** 31 } };
    expect(await unwrapVaultByPassphrase(monstrous, 'correct horse battery')).toEqual({
      ok: false,
      error: { kind: 'does-not-open' },
    });
  });

  it('has a salt and an iv of its own each time', async () => {
    const vault = await createVault(randomBytes);
    const wrap = () => wrapVaultByPassphrase({ vault, passphrase: 'correct horse battery', randomBytes, cost });
    const [first, second] = [await wrap(), await wrap()];
    expect(encodeHex(first.salt)).not.toBe(encodeHex(second.salt));
    expect(encodeHex(first.wrapped)).not.toBe(encodeHex(second.wrapped));
  });
});
