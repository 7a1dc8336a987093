// What protects the vault key at rest: nothing but the browser profile, or a passphrase with or without a recovery key.
// Each change wraps the same vault key anew; no entry and no content key is touched.
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import { wrapVaultByDevice } from '@/lib/vault/device-key.ts';
import { type Argon2Cost, type PassphraseWrap, wrapVaultByPassphrase } from '@/lib/vault/passphrase-key.ts';
import { createRecovery } from '@/lib/vault/recovery-key.ts';
import { createVault, exportVault, importVault, type Vault } from '@/lib/vault/vault-key.ts';
import { lockName, type World } from './context.ts';
import { createDatabase, type DatabasePlace, type LedgerDatabase } from './database.ts';
import { foundLedger, isKeyOf } from './open-vault.ts';
import { removeDatabase } from './remove-database.ts';
import { tryVaultSecret, type UnlockError } from './unlock.ts';
import { vaultLockName, withDatabase } from './with-database.ts';

/**
 * How the vault key rests. `undecided`: under the device key, and nobody was asked yet. `declined`: the same, by choice.
 * `passphrase`: under a passphrase, and where `hasRecovery` under a recovery key too.
 */
export type Protection =
  | { readonly kind: 'undecided' }
  | { readonly kind: 'declined' }
  | { readonly kind: 'passphrase'; readonly hasRecovery: boolean };

/** Why the protection was not changed. `not-open`: the key handed in is not this ledger's. */
export type ProtectionError = UnlockError | { readonly kind: 'too-short' } | { readonly kind: 'not-open' };

/** The fewest characters of a passphrase. Four random words have about twenty. */
export const SHORTEST_PASSPHRASE = 12;

/** What a change of protection is handed: the place, the world, and the vault key as the browser session holds it. */
export type OpenDoor = { readonly place: DatabasePlace; readonly world: World; readonly sessionKey: string };

/** How the vault of a place is protected; `undecided` also where there is no ledger yet. Rejects on a storage fault. */
export async function readProtection(place: DatabasePlace): Promise<Protection> {
  return (await withDatabase(place, protectionIn)) ?? { kind: 'undecided' };
}

async function protectionIn(db: LedgerDatabase): Promise<Protection> {
  const kinds = await db.vault.toCollection().primaryKeys();
  if (kinds.includes('passphrase')) return { kind: 'passphrase', hasRecovery: kinds.includes('recovery') };
  const device = await db.vault.get('device');
  return { kind: device?.kind === 'device' && device.isDeclined ? 'declined' : 'undecided' };
}

/**
 * Sets the first passphrase; gives the vault key to keep for the session. A ledger without entries is founded anew under
 * a fresh vault key, so that the device key, which a browser's storage keeps for a while after it is deleted, opens
 * nothing; one with entries keeps its key. `cost` is given by tests only.
 */
export async function setFirstPassphrase(
  { place, world, sessionKey }: OpenDoor,
  passphrase: string,
  cost?: Argon2Cost,
): Promise<Result<string, ProtectionError>> {
  if (passphrase.normalize('NFKC').length < SHORTEST_PASSPHRASE) return fail({ kind: 'too-short' });
  const wrap = (vault: Vault) =>
    wrapVaultByPassphrase({ vault, passphrase, randomBytes: world.randomBytes, ...(cost && { cost }) });
  const done = await changeUnderLock(
    { place, world, sessionKey },
    async (db, vault): Promise<Result<string | null, ProtectionError>> => {
      if ((await protectionIn(db)).kind === 'passphrase') return fail({ kind: 'not-open' });
      if ((await db.entries.count()) === 0) return succeed(null);
      const wrapped = await wrap(vault);
      await db.transaction('rw', db.vault, async () => {
        await db.vault.put(wrapped);
        await db.vault.bulkDelete(['device', 'attempts']);
      });
      return succeed(sessionKey);
    },
  );
  if (!done.ok) return done;
  if (done.value !== null) return succeed(done.value);
  const fresh = await createVault(world.randomBytes);
  const isFounded = await foundAnew({ place, world }, fresh, await wrap(fresh));
  return isFounded ? succeed(exportVault(fresh)) : setFirstPassphrase({ place, world, sessionKey }, passphrase, cost);
}

// The database goes and comes again: that closes the connections of other pages, which hold the key of before. False, and
// nothing is changed, when another page has recorded something or set a passphrase meanwhile.
async function foundAnew(
  { place, world }: Pick<OpenDoor, 'place' | 'world'>,
  vault: Vault,
  wrapped: PassphraseWrap,
): Promise<boolean> {
  return world.lock(lockName(place.name), async () => {
    const isBare = await withDatabase(place, async (db) => {
      return (await protectionIn(db)).kind !== 'passphrase' && (await db.entries.count()) === 0;
    });
    if (isBare !== true) return false;
    await removeDatabase(place);
    const db = createDatabase(place);
    await db.open();
    await foundLedger(db, vault, world, wrapped);
    db.close();
    return true;
  });
}

/** Replaces the passphrase; `current` is it, or the recovery key. Only the wrapping of the vault key is written anew. */
export async function changePassphrase(
  door: OpenDoor,
  { current, next }: { readonly current: string; readonly next: string },
  cost?: Argon2Cost,
): Promise<Result<null, ProtectionError>> {
  if (next.normalize('NFKC').length < SHORTEST_PASSPHRASE) return fail({ kind: 'too-short' });
  return changeUnderLock(door, async (db, vault) => {
    const known = await tryVaultSecret(db, door.world, current);
    if (!known.ok) return known;
    const { randomBytes } = door.world;
    await db.vault.put(await wrapVaultByPassphrase({ vault, passphrase: next, randomBytes, ...(cost && { cost }) }));
    return succeed(null);
  });
}

/** Makes a recovery key, once the passphrase was given again; an earlier one opens nothing any more. Gives its 32 bytes. */
export async function makeRecoveryKey(
  door: OpenDoor,
  current: string,
): Promise<Result<Uint8Array<ArrayBuffer>, ProtectionError>> {
  return changeUnderLock(door, async (db, vault) => {
    const known = await tryVaultSecret(db, door.world, current);
    if (!known.ok) return known;
    const { secret, wrap } = await createRecovery(vault, door.world.randomBytes);
    await db.vault.put(wrap);
    return succeed(secret);
  });
}

/** Notes that the person goes on without a passphrase. Nothing happens where there is one. */
export async function declinePassphrase(door: OpenDoor): Promise<Result<null, ProtectionError>> {
  return changeUnderLock(door, async (db, vault) => {
    if ((await protectionIn(db)).kind === 'passphrase') return fail({ kind: 'not-open' });
    const wrapped = await wrapVaultByDevice(vault, door.world.randomBytes);
    await db.vault.put({ ...wrapped, isDeclined: true });
    return succeed(null);
  });
}

// One change at a time over all pages, and only with the key that this very ledger is sealed with.
async function changeUnderLock<T>(
  { place, world, sessionKey }: OpenDoor,
  change: (db: LedgerDatabase, vault: Vault) => Promise<Result<T, ProtectionError>>,
): Promise<Result<T, ProtectionError>> {
  const done = await world.lock(vaultLockName(place.name), () =>
    withDatabase(place, async (db): Promise<Result<T, ProtectionError>> => {
      const vault = await importVault(sessionKey);
      if (!vault.ok || !(await isKeyOf(db, vault.value))) return fail({ kind: 'not-open' });
      return change(db, vault.value);
    }),
  );
  return done ?? fail({ kind: 'not-open' });
}
