// Parcel: journal entries and content keys as they stand in a backup, a bundle or a file of the shared folder.
import { z } from 'zod';
import { Id, Instant } from './id.ts';

/** The format of a parcel that this build writes and reads. */
export const PARCEL_FORMAT = 1;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
// What is not base64 is refused when it is decoded.
const Base64 = z.string();
const Seq = z.int().min(1);

/** `backup`: everything. `bundle`: everything sealed, with chosen keys. `folder-part`: what the shared folder lacked. */
export const ParcelKind = z.enum(['backup', 'bundle', 'folder-part']);
export type ParcelKind = z.infer<typeof ParcelKind>;

/** The first line of a parcel. `entries` and `keys` count the lines that follow. */
export const ParcelHead = z.strictObject({
  kind: ParcelKind,
  format: z.literal(PARCEL_FORMAT),
  ledgerFormat: z.int().min(1),
  organisationId: Id,
  madeAtUtc: Instant,
  keys: z.int().min(0),
  entries: z.int().min(0),
});
export type ParcelHead = z.infer<typeof ParcelHead>;

/** A content key in the open, 32 bytes in base64; `null` is withheld or destroyed. The file around it is the seal. */
export const KeyLine = z.strictObject({
  key: z.strictObject({ entityId: Id, codes: Base64.nullable(), words: Base64.nullable() }),
});
export type KeyLine = z.infer<typeof KeyLine>;

/** A journal entry as it lies in the ledger, sealed parts in base64. Times are hybrid: milliseconds, dash, counter. */
export const EntryLine = z.strictObject({
  entry: z.strictObject({
    id: Id,
    deviceId: Id,
    seq: Seq,
    hlc: z.string().regex(/^\d{15}-\d{6}$/u),
    prevSha256: Sha256,
    headsSeen: z.array(z.strictObject({ deviceId: Id, seq: Seq, sha256: Sha256 })),
    entityId: Id,
    sealedCodes: Base64,
    sealedWords: Base64.nullable(),
  }),
});
export type EntryLine = z.infer<typeof EntryLine>;
