// The recovery key: 32 random bytes on paper that open the vault when the passphrase is forgotten.
import { type Result, succeed } from '@/lib/domain/result.ts';
import { importAesKey, type OpenFailure, openBytes, type Sealed, sealBytes } from './aes-gcm.ts';
import { type Bytes, encodeFields, encodeText, type RandomBytes } from './bytes.ts';
import { deriveBytes, type Vault, vaultOf } from './vault-key.ts';

/** The vault key at rest under the recovery key. The recovery key itself is nowhere but on paper. */
export type RecoveryWrap = { readonly kind: 'recovery'; readonly salt: Bytes; readonly wrapped: Sealed };

const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** A new recovery key and the vault wrapped under it. The key is random, so HKDF is enough: nothing can be guessed. */
export async function createRecovery(
  vault: Vault,
  randomBytes: RandomBytes,
): Promise<{ readonly secret: Bytes; readonly wrap: RecoveryWrap }> {
  const secret = randomBytes(KEY_BYTES);
  const salt = randomBytes(SALT_BYTES);
  const key = await keyOf(secret, salt);
  const wrapped = await sealBytes({ key, plain: vault.bytes, context: contextOf(salt), randomBytes });
  return { secret, wrap: { kind: 'recovery', salt, wrapped } };
}

/** The vault of a wrapped one; fails, and says no more, when the key is another or anything stored was changed. */
export async function unwrapVaultByRecovery(stored: RecoveryWrap, secret: Bytes): Promise<Result<Vault, OpenFailure>> {
  const key = await keyOf(secret, stored.salt);
  const opened = await openBytes({ key, sealed: stored.wrapped, context: contextOf(stored.salt) });
  return opened.ok ? succeed(await vaultOf(opened.value)) : opened;
}

async function keyOf(secret: Bytes, salt: Bytes): Promise<CryptoKey> {
  const info = encodeText('recourse/1/recovery');
  return importAesKey(await deriveBytes({ secret, salt, info, length: KEY_BYTES }));
}

function contextOf(salt: Bytes): Bytes {
  return encodeFields(['recourse', 1, 'vault-key', 'recovery', salt]);
}
