// The order of entries and which of them count: the same whatever order they arrived in.
import type { EntityKind, OpenedEntry } from '@/lib/domain/journal.ts';

/** An opened entry before it is known whether it counts, with the kind of its entity (sealed with the codes). */
export type UnjudgedEntry = Omit<OpenedEntry, 'isLive'> & { readonly entityKind: EntityKind };

/** An opened entry of the journal with the kind of its entity. */
export type JournalEntry = OpenedEntry & { readonly entityKind: EntityKind };

/** Order by (hlc, deviceId, seq); entries of a fork that agree in all three, by id. */
export function compareEntries(a: UnjudgedEntry, b: UnjudgedEntry): number {
  return (
    compareText(a.hlc, b.hlc) ||
    compareText(a.deviceId, b.deviceId) ||
    a.seq - b.seq ||
    compareText(a.entryId, b.entryId)
  );
}

/**
 * All entries of one entity in order, each with whether it counts: no live void targets it. A void counts only for
 * what comes before it in order, so that one pass from the end settles every chain of voids.
 */
export function judgeEntries(entries: readonly UnjudgedEntry[]): readonly JournalEntry[] {
  const fromTheEnd = [...entries].sort(compareEntries).toReversed();
  const voided = new Set<string>();
  const judged = fromTheEnd.map((entry): JournalEntry => {
    const isLive = !voided.has(entry.entryId);
    const { content } = entry;
    if (isLive && content.kind === 'void' && 'target' in content.codes) voided.add(content.codes.target);
    return { ...entry, isLive };
  });
  return judged.toReversed();
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
