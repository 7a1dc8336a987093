// Notes of this copy alone, sealed under the vault: they stay on this computer and are no part of the journal.
import { openBytes, sealBytes } from '@/lib/vault/aes-gcm.ts';
import { type Bytes, decodeText, encodeFields, encodeText } from '@/lib/vault/bytes.ts';
import type { LedgerContext } from './context.ts';
import type { NoteName } from './database.ts';

/** The text of a note; `null` when there is none, or it does not open. */
export async function readNote({ db, vault }: LedgerContext, name: NoteName): Promise<string | null> {
  const row = await db.meta.get(name);
  if (row?.key !== name) return null;
  const opened = await openBytes({ key: vault.wrapping, sealed: row.value, context: contextOf(name) });
  return opened.ok ? decodeText(opened.value) : null;
}

/** Writes a note in place of the one before; `null` takes it away. */
export async function writeNote(
  { db, vault, world }: LedgerContext,
  name: NoteName,
  text: string | null,
): Promise<void> {
  if (text === null) return db.meta.delete(name);
  const { randomBytes } = world;
  const plain = encodeText(text);
  const value = await sealBytes({ key: vault.wrapping, plain, context: contextOf(name), randomBytes });
  await db.meta.put({ key: name, value });
}

function contextOf(name: NoteName): Bytes {
  return encodeFields(['recourse', 1, 'note', name]);
}
