// The history of a matter: every action that wrote in it, newest first, what it recorded and whether it still counts.
import type { HistoryAction, HistoryEntry } from '@/components/matters/matters-view.ts';
import { EntryContent } from '@/lib/domain/journal.ts';
import type { JournalEntry } from '@/lib/ledger/entry-order.ts';
import type { FindingNumber } from '@/lib/timeline/status.ts';

/** The actions in a matter's entries. One is undone when none of its entries counts any more. */
export function matterHistory(history: readonly JournalEntry[], matterId: string): readonly HistoryAction[] {
  const actions = new Map<string, JournalEntry[]>();
  for (const entry of history) {
    const known = actions.get(entry.author.actionId);
    if (known === undefined) actions.set(entry.author.actionId, [entry]);
    else known.push(entry);
  }
  return [...actions].toReversed().map(([actionId, entries]): HistoryAction => {
    const last = entries.at(-1);
    return {
      actionId,
      atUtc: last?.author.recordedAtUtc ?? '',
      coder: last?.author.coder ?? '',
      isUndone: entries.every((entry) => !entry.isLive),
      entries: withoutRepeats(entries.map((entry) => lineOf(entry, matterId))),
    };
  });
}

function lineOf(entry: JournalEntry, matterId: string): HistoryEntry {
  const parsed = EntryContent.safeParse(entry.content);
  if (!parsed.success) return { kind: 'other' }; // its words are withheld here
  const content = parsed.data;
  switch (content.kind) {
    case 'request-recorded':
      return { kind: 'request', request: content.codes.kind, on: content.codes.sentOn };
    case 'reply-recorded':
      return { kind: 'reply', on: content.codes.receivedOn };
    case 'decision-made':
      return { kind: 'decision', code: content.codes.code };
    case 'event-recorded':
      return { kind: 'event', event: content.codes.kind, on: content.codes.on };
    case 'matter-archived':
      return { kind: 'archived', isArchived: content.codes.isArchived };
    case 'records-moved':
      return { kind: 'moved', isMerge: content.codes.isMerge, isInto: content.codes.toMatterId === matterId };
    case 'finding-dismissed':
      return { kind: 'dismissed', number: content.codes.number as FindingNumber }; // 1 to 16 by its schema
    case 'void':
      return { kind: 'undid' };
    case 'matter-started':
    case 'matter-amended':
    case 'requests-checked':
    case 'mail-captured':
      return { kind: content.kind };
    default:
      return { kind: 'other' };
  }
}

function withoutRepeats(lines: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const key = JSON.stringify(line);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
