// The keyring: each entity's two content keys, made once, kept wrapped, opened when first needed.
import type { Id } from '@/lib/domain/id.ts';
import type { Sealed } from '@/lib/vault/aes-gcm.ts';
import { createContentKey, type Purpose, unwrapContentKey } from '@/lib/vault/content-key.ts';
import type { Vault } from '@/lib/vault/vault-key.ts';
import type { LedgerContext, World } from './context.ts';
import type { KeyringRow } from './database.ts';

/** Opened content keys of an entity; `null` where a key is withheld or destroyed. */
export type EntityKeys = { readonly codes: CryptoKey | null; readonly words: CryptoKey | null };

/** Two new content keys for an entity, opened and as a row for the keyring. */
export async function createEntityKeys(
  vault: Vault,
  world: World,
  entityId: Id,
): Promise<{ readonly keys: EntityKeys; readonly row: KeyringRow }> {
  const create = (purpose: Purpose) =>
    createContentKey({ wrapping: vault.wrapping, owner: { entityId, purpose }, randomBytes: world.randomBytes });
  const [codes, words] = await Promise.all([create('codes'), create('words')]);
  return {
    keys: { codes: codes.key, words: words.key },
    row: { entityId, codes: codes.wrapped, words: words.wrapped },
  };
}

/** The opened keys of a row; `null` when one does not open. */
export async function openEntityKeys(context: LedgerContext, row: KeyringRow): Promise<EntityKeys | null> {
  const [codes, words] = await Promise.all([
    openContentKey(context, row, 'codes'),
    openContentKey(context, row, 'words'),
  ]);
  return codes === 'damaged' || words === 'damaged' ? null : { codes, words };
}

/** One opened key of a row, from memory where it was opened before; `null` where it is withheld or destroyed. */
export async function openContentKey(
  context: LedgerContext,
  row: KeyringRow,
  purpose: Purpose,
): Promise<CryptoKey | null | 'damaged'> {
  const wrapped = row[purpose];
  if (wrapped === null) return null;
  const memory = context.found.keys[purpose];
  const known = memory.get(row.entityId);
  if (known !== undefined && isSame(known.wrapped, wrapped)) return known.key;
  const owner = { entityId: row.entityId, purpose };
  const opened = await unwrapContentKey({ wrapping: context.vault.wrapping, owner, wrapped });
  if (!opened.ok) return 'damaged';
  memory.set(row.entityId, { wrapped, key: opened.value });
  return opened.value;
}

function isSame(a: Sealed, b: Sealed): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
