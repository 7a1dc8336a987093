// The border of the ledger: an entry of another device, opened, is checked before it may count.
import { type EntityKind, EntryAuthor, EntryContent, type EntryKind } from '@/lib/domain/journal.ts';
import type { UnjudgedEntry } from './entry-order.ts';

/** Whether an opened entry is one that this build understands, and says it of the entity that it stands under. */
export function isUnderstood(entry: UnjudgedEntry, areWordsOpen: boolean): boolean {
  if (!EntryAuthor.safeParse(entry.author).success) return false;
  if (areWordsOpen) {
    const content = EntryContent.safeParse(entry.content);
    return content.success && isInPlace(content.data, entry);
  }
  const option = EntryContent.options.find((each) => each.shape.kind.value === entry.content.kind);
  if (option === undefined || !option.shape.codes.safeParse(entry.content.codes).success) return false;
  return isInPlace(entry.content as EntryContent, entry); // its codes were checked in the line before; words are not read
}

function isInPlace({ kind, codes }: EntryContent, { entityId, entityKind }: UnjudgedEntry): boolean {
  if (!PLACES[kind].includes(entityKind)) return false;
  if (entityKind === 'mail') return kind !== 'mail-captured' || codes.mailId === entityId;
  return entityKind === 'organisation' || !('matterId' in codes) || codes.matterId === entityId;
}

// Under which kinds of entity each kind of entry stands.
const PLACES: Readonly<Record<EntryKind, readonly EntityKind[]>> = {
  'mail-captured': ['mail'],
  'matter-started': ['matter'],
  'matter-amended': ['matter'],
  'matter-archived': ['matter'],
  'request-recorded': ['matter'],
  'requests-checked': ['matter'],
  'reply-recorded': ['matter', 'mail'],
  'decision-made': ['matter', 'mail'],
  'event-recorded': ['matter'],
  'records-moved': ['matter'],
  'finding-dismissed': ['matter'],
  'clock-rules-declared': ['organisation'],
  'desk-described': ['organisation'],
  'legal-hold-set': ['organisation'],
  'matter-forgotten': ['organisation'],
  void: ['mail', 'matter', 'organisation'],
};
