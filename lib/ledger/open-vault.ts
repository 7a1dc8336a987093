// Opening the vault of a database, and founding a ledger where there is none yet.
import type { Id } from '@/lib/domain/id.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { openBytes, sealBytes } from '@/lib/vault/aes-gcm.ts';
import { encodeFields, encodeText } from '@/lib/vault/bytes.ts';
import { unwrapVaultByDevice, wrapVaultByDevice } from '@/lib/vault/device-key.ts';
import { createVault, importVault, type Vault } from '@/lib/vault/vault-key.ts';
import type { World } from './context.ts';
import type { LedgerDatabase, VaultRow } from './database.ts';
import { createEntityKeys } from './keyring.ts';
import { FORMAT } from './schema-versions.ts';

/**
 * `locked`: a passphrase is needed. `wrong-key`: the key given is not this ledger's. `no-key`: none was given and none is
 * stored, or it does not open.
 */
export type VaultError = { readonly kind: 'locked' } | { readonly kind: 'wrong-key' } | { readonly kind: 'no-key' };

/** Who this copy is. */
export type Identity = { readonly deviceId: Id; readonly organisationId: Id };

const PROOF_CONTEXT = encodeFields(['recourse', 1, 'key-proof']);

/** The vault of the session's key, or of the one stored; a new one for a database without entries. */
export async function openVault(
  db: LedgerDatabase,
  world: World,
  sessionKey: string | null,
): Promise<Result<Vault, VaultError>> {
  if (sessionKey !== null) {
    const imported = await importVault(sessionKey);
    return imported.ok ? imported : fail({ kind: 'wrong-key' });
  }
  if ((await db.vault.get('passphrase')) !== undefined) return fail({ kind: 'locked' });
  const stored = await db.vault.get('device');
  if (stored?.kind === 'device') {
    const opened = await unwrapVaultByDevice(stored);
    return opened.ok ? opened : fail({ kind: 'no-key' });
  }
  return (await isUnfounded(db)) ? succeed(await createVault(world.randomBytes)) : fail({ kind: 'no-key' });
}

/** Whether nothing was ever written here. */
export async function isUnfounded(db: LedgerDatabase): Promise<boolean> {
  return (await db.meta.count()) === 0 && (await db.entries.count()) === 0 && (await db.keyring.count()) === 0;
}

/**
 * Writes what every ledger begins with, in one transaction: its format, a device, the organisation with its keys, the
 * wrapped vault key (under a device key unless `wrapped` is given), and a sealed constant by which a wrong key is told
 * from damage.
 */
export async function foundLedger(
  db: LedgerDatabase,
  vault: Vault,
  world: World,
  wrapped: VaultRow | null = null,
): Promise<void> {
  const organisationId = world.newId();
  const { row } = await createEntityKeys(vault, world, organisationId);
  const vaultRow = wrapped ?? (await wrapVaultByDevice(vault, world.randomBytes));
  const plain = encodeText('recourse');
  const { wrapping: key } = vault;
  const proof = await sealBytes({ key, plain, context: PROOF_CONTEXT, randomBytes: world.randomBytes });
  await db.transaction('rw', [db.meta, db.vault, db.keyring], async () => {
    await db.meta.bulkAdd([
      { key: 'format', value: FORMAT },
      { key: 'device', value: world.newId() },
      { key: 'organisation', value: organisationId },
      { key: 'key-proof', value: proof },
    ]);
    await db.vault.put(vaultRow);
    await db.keyring.add(row);
  });
}

/** Who this copy is; `null` when the rows that say so are missing or not what they should be. */
export async function readIdentity(db: LedgerDatabase): Promise<Identity | null> {
  const [device, organisation] = await db.meta.bulkGet(['device', 'organisation']);
  if (device?.key !== 'device' || organisation?.key !== 'organisation') return null;
  return { deviceId: device.value, organisationId: organisation.value };
}

/** Whether this vault is the one that the ledger was founded with. */
export async function isKeyOf(db: LedgerDatabase, vault: Vault): Promise<boolean> {
  const proof = await db.meta.get('key-proof');
  if (proof?.key !== 'key-proof') return false;
  return (await openBytes({ key: vault.wrapping, sealed: proof.value, context: PROOF_CONTEXT })).ok;
}
