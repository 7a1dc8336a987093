// The device key: without a passphrase, the vault key rests under a key of this browser profile. It protects little: said so.
import { type Result, succeed } from '@/lib/domain/result.ts';
import { type OpenFailure, openBytes, type Sealed, sealBytes } from './aes-gcm.ts';
import { encodeFields, type RandomBytes } from './bytes.ts';
import { type Vault, vaultOf } from './vault-key.ts';

/**
 * The vault key at rest without a passphrase. `deviceKey` is a non-extractable CryptoKey that IndexedDB stores by
 * structured clone. `isDeclined`: the person was offered a passphrase and said in words to go on without one.
 */
export type DeviceWrap = {
  readonly kind: 'device';
  readonly deviceKey: CryptoKey;
  readonly wrapped: Sealed;
  readonly isDeclined: boolean;
};

const CONTEXT = encodeFields(['recourse', 1, 'vault-key', 'device']);

/** Wraps the vault under a new device key that no script can read out. */
export async function wrapVaultByDevice(vault: Vault, randomBytes: RandomBytes): Promise<DeviceWrap> {
  const algorithm = { name: 'AES-GCM', length: 256 };
  const deviceKey = await crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']);
  const wrapped = await sealBytes({ key: deviceKey, plain: vault.bytes, context: CONTEXT, randomBytes });
  return { kind: 'device', deviceKey, wrapped, isDeclined: false };
}

/** The vault of a wrapped one; fails when the device key is another one or the bytes were changed. */
export async function unwrapVaultByDevice(stored: DeviceWrap): Promise<Result<Vault, OpenFailure>> {
  const opened = await openBytes({ key: stored.deviceKey, sealed: stored.wrapped, context: CONTEXT });
  return opened.ok ? succeed(await vaultOf(opened.value)) : opened;
}
