// The vault key under a passphrase: Argon2id makes a key of the passphrase, AES-GCM wraps the vault key under it.
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { type Result, succeed } from '@/lib/domain/result.ts';
import { importAesKey, type OpenFailure, openBytes, type Sealed, sealBytes } from './aes-gcm.ts';
import { type Bytes, encodeFields, encodeText, type RandomBytes } from './bytes.ts';
import { type Vault, vaultOf } from './vault-key.ts';

/** What one guess costs: memory in KiB, passes over it, lanes. */
export type Argon2Cost = { readonly memoryKiB: number; readonly passes: number; readonly lanes: number };

/**
 * The cost of a new passphrase: 64 MiB, 3 passes, 1 lane; about 2 seconds in a browser of 2026.
 * SOURCE: RFC 9106, section 4 (second recommended option, with one lane instead of four: JavaScript has one thread).
 */
export const ARGON2_COST: Argon2Cost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };

/** The vault key at rest under a passphrase, with all that is needed to try one. */
export type PassphraseWrap = {
  readonly kind: 'passphrase';
  readonly algorithm: 'argon2id-v19';
  readonly cost: Argon2Cost;
  readonly salt: Bytes;
  readonly wrapped: Sealed;
};

/** A stored cost above this is refused like a wrong passphrase: it would only exhaust the computer. */
const MAX_COST: Argon2Cost = { memoryKiB: 1024 * 1024, passes: 16, lanes: 16 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** Wraps the vault under a passphrase with a new random salt. `cost` is given by tests only. */
export async function wrapVaultByPassphrase(input: {
  readonly vault: Vault;
  readonly passphrase: string;
  readonly randomBytes: RandomBytes;
  readonly cost?: Argon2Cost;
}): Promise<PassphraseWrap> {
  const { vault, passphrase, randomBytes, cost = ARGON2_COST } = input;
  const salt = randomBytes(SALT_BYTES);
  const key = await importAesKey(await deriveFromPassphrase({ passphrase, salt, cost }));
  const wrapped = await sealBytes({ key, plain: vault.bytes, context: contextOf(cost, salt), randomBytes });
  return { kind: 'passphrase', algorithm: 'argon2id-v19', cost, salt, wrapped };
}

/** The vault of a wrapped one; fails, and says no more, when the passphrase is another or anything stored was changed. */
export async function unwrapVaultByPassphrase(
  stored: PassphraseWrap,
  passphrase: string,
): Promise<Result<Vault, OpenFailure>> {
  const { cost, salt } = stored;
  const isBearable =
    cost.memoryKiB <= MAX_COST.memoryKiB && cost.passes <= MAX_COST.passes && cost.lanes <= MAX_COST.lanes;
  // The same work is done for a cost that is refused, so that the time taken says nothing of the reason.
  const derived = await deriveFromPassphrase({ passphrase, salt, cost: isBearable ? cost : ARGON2_COST });
  const key = await importAesKey(derived);
  const opened = await openBytes({ key, sealed: stored.wrapped, context: contextOf(cost, salt) });
  return opened.ok ? succeed(await vaultOf(opened.value)) : opened;
}

/** 32 bytes of a passphrase, written in Unicode form NFKC, by Argon2id version 1.3. SOURCE: RFC 9106, section 3. */
async function deriveFromPassphrase(input: {
  readonly passphrase: string;
  readonly salt: Bytes;
  readonly cost: Argon2Cost;
}): Promise<Bytes> {
  const { cost, salt } = input;
  return deriveArgon2id({ secret: encodeText(input.passphrase.normalize('NFKC')), salt, cost, length: KEY_BYTES });
}

/** Argon2id, version 1.3, giving way to the page now and then. SOURCE: RFC 9106, section 3; vector of section 5.3. */
export async function deriveArgon2id(input: {
  readonly secret: Bytes;
  readonly salt: Bytes;
  readonly cost: Argon2Cost;
  readonly length: number;
  readonly key?: Bytes;
  readonly data?: Bytes;
}): Promise<Bytes> {
  const { cost, key, data } = input;
  const derived = await argon2idAsync(input.secret, input.salt, {
    t: cost.passes,
    m: cost.memoryKiB,
    p: cost.lanes,
    version: 0x13,
    dkLen: input.length,
    ...(key === undefined ? {} : { key }),
    ...(data === undefined ? {} : { personalization: data }),
  });
  return Uint8Array.from(derived);
}

function contextOf(cost: Argon2Cost, salt: Bytes): Bytes {
  return encodeFields(['recourse', 1, 'vault-key', 'argon2id-v19', cost.memoryKiB, cost.passes, cost.lanes, salt]);
}
