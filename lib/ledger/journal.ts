// The journal: a draft sealed into an entry of this device's chain, and an entry opened again.
import type { Id } from '@/lib/domain/id.ts';
import type { EntityKind, EntryAuthor, EntryContent, EntryKind, WithheldContent } from '@/lib/domain/journal.ts';
import { decodeText, encodeText } from '@/lib/vault/bytes.ts';
import type { Purpose } from '@/lib/vault/content-key.ts';
import { openContent, type Place, sealContent } from '@/lib/vault/seal.ts';
import type { World } from './context.ts';
import type { SealedEntry } from './entry.ts';
import type { UnjudgedEntry } from './entry-order.ts';
import type { EntityKeys } from './keyring.ts';

/**
 * What is to be recorded. Requests, replies, decisions and events of a matter belong to the matter; a captured mail,
 * and replies and decisions on it without a matter, to the mail. `entityId` is the matterId or mailId.
 */
export type EntryDraft = {
  readonly entityKind: EntityKind;
  readonly entityId: Id;
  readonly content: EntryContent;
  readonly author: EntryAuthor;
};

/** The unsealed rest of an entry: ids and order. */
export type EntryFrame = Omit<SealedEntry, 'sealedCodes' | 'sealedWords'>;

type SealedCodes = {
  readonly entityKind: EntityKind;
  readonly kind: EntryKind;
  readonly author: EntryAuthor;
  readonly codes: EntryContent['codes'];
};

/** Seals a draft into a frame. Keys of a new entry are never withheld: a missing one is a programmer's fault. */
export async function sealEntry(
  draft: EntryDraft,
  frame: EntryFrame,
  tools: { readonly keys: EntityKeys; readonly world: World },
): Promise<SealedEntry> {
  const { entityKind, author, content } = draft;
  const inner: SealedCodes = { entityKind, kind: content.kind, author, codes: content.codes };
  const seal = async (purpose: Purpose, value: unknown) => {
    const key = tools.keys[purpose];
    if (key === null) throw new Error('Sealing needs both content keys');
    const plain = encodeText(JSON.stringify(value));
    return sealContent({ key, plain, place: placeOf(frame, purpose), randomBytes: tools.world.randomBytes });
  };
  const sealedCodes = await seal('codes', inner);
  const sealedWords = content.words === null ? null : await seal('words', content.words);
  return { ...frame, sealedCodes, sealedWords };
}

/** An entry opened; `null` when its bytes do not open or are not what an entry holds. Withheld words are `null`. */
export async function openEntry(entry: SealedEntry, keys: EntityKeys): Promise<UnjudgedEntry | null> {
  const inner = await openPart<SealedCodes>(entry, 'codes', keys);
  const words = await openPart<EntryContent['words']>(entry, 'words', keys);
  if (inner === null || inner.value === null || words === null) return null;
  const { entityKind, kind, author, codes } = inner.value;
  // Authenticated bytes of our own making: what was sealed as an EntryContent opens as one (or with words withheld).
  const content = { kind, codes, words: words.value } as EntryContent | WithheldContent;
  const { id: entryId, deviceId, seq, hlc, entityId } = entry;
  return { entryId, deviceId, seq, hlc, entityId, entityKind, author, content };
}

// `null`: damaged; `{ value: null }`: there is nothing, or no key to it.
async function openPart<T>(
  entry: SealedEntry,
  purpose: Purpose,
  keys: EntityKeys,
): Promise<{ readonly value: T | null } | null> {
  const sealed = purpose === 'codes' ? entry.sealedCodes : entry.sealedWords;
  const key = keys[purpose];
  if (sealed === null || key === null) return { value: null };
  const opened = await openContent({ key, sealed, place: placeOf(entry, purpose) });
  return opened.ok ? parseJson<T>(decodeText(opened.value)) : null;
}

/** JSON that this ledger wrote; `null` when it is not JSON, which authenticated bytes never are. */
export function parseJson<T>(text: string): { readonly value: T } | null {
  try {
    return { value: JSON.parse(text) };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

function placeOf(frame: EntryFrame, purpose: Purpose): Place {
  const { id: entryId, deviceId, seq, entityId } = frame;
  return { kind: 'entry', purpose, entryId, deviceId, seq, entityId };
}
