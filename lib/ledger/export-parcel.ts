// Journal -> parcel: all entries as they lie here, and the content keys that are to go with them.
import type { Id, Instant } from '@/lib/domain/id.ts';
import type { ParcelKind } from '@/lib/domain/parcel.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';
import type { Bytes } from '@/lib/vault/bytes.ts';
import type { Purpose } from '@/lib/vault/content-key.ts';
import { type LedgerContext, noteDamage } from './context.ts';
import type { HeadRow, KeyringRow } from './database.ts';
import type { SealedEntry } from './entry.ts';
import { mapInChunks } from './in-chunks.ts';
import { revealKey } from './key-bytes.ts';
import type { CarriedKeys, Parcel } from './parcel-text.ts';

/** Which keys go: of which entities (`all`, or these ids), and whether the keys to words and identity are among them. */
export type KeyChoice = { readonly entities: 'all' | readonly Id[]; readonly withWords: boolean };

/** A parcel with the heads of the very moment it was read at. */
export type Export = { readonly parcel: Parcel; readonly heads: readonly HeadRow[] };

/** Reads a parcel in one transaction; `damaged` (and noted) when a key of the keyring does not open. */
export async function exportParcel(
  context: LedgerContext,
  what: {
    readonly kind: ParcelKind;
    readonly madeAtUtc: Instant;
    readonly keys: KeyChoice;
    readonly isWanted?: (entry: SealedEntry) => boolean;
  },
): Promise<Result<Export, { readonly kind: 'damaged' }>> {
  const { db, organisationId } = context;
  const { heads, rows, entries } = await db.transaction('r', [db.heads, db.keyring, db.entries], async () => ({
    heads: await db.heads.orderBy('[deviceId+sha256]').toArray(),
    rows: await db.keyring.toArray(),
    entries: await db.entries.orderBy('[deviceId+seq]').toArray(),
  }));
  const chosen = rows.filter((row) => isChosen(row, what.keys));
  const keys = await mapInChunks(chosen, (row) => carry(context, row, what.keys.withWords));
  const sound = keys.filter((each) => each !== null);
  if (sound.length < keys.length) return fail({ kind: 'damaged' });
  const wanted = what.isWanted === undefined ? entries : entries.filter(what.isWanted);
  const { kind, madeAtUtc } = what;
  return succeed({ heads, parcel: { kind, organisationId, madeAtUtc, keys: sound, entries: wanted } });
}

function isChosen(row: KeyringRow, { entities }: KeyChoice): boolean {
  if (row.codes === null && row.words === null) return false;
  return entities === 'all' || entities.includes(row.entityId);
}

async function carry(context: LedgerContext, row: KeyringRow, withWords: boolean): Promise<CarriedKeys | null> {
  const { entityId } = row;
  const codes = await reveal(context, row, 'codes');
  const words = withWords ? await reveal(context, row, 'words') : null;
  if (codes !== 'damaged' && words !== 'damaged') return { entityId, codes, words };
  noteDamage(context.found, entityId);
  return null;
}

async function reveal(context: LedgerContext, row: KeyringRow, purpose: Purpose): Promise<Bytes | null | 'damaged'> {
  const wrapped = row[purpose];
  if (wrapped === null) return null;
  const revealed = await revealKey(context, { entityId: row.entityId, purpose }, wrapped);
  return revealed.ok ? revealed.value : 'damaged';
}
