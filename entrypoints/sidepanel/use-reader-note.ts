// Wiring: what the panel says of the reader of this webmail, from its latest reading and what this computer remembers.
import { useEffect, useState } from 'preact/hooks';
import type { ReaderNoteView } from '@/components/coding/desk-view.ts';
import { nowUtc } from '@/lib/platform/clock.ts';
import { NO_MEMORY, type ReaderMemory, readReaderMemory, writeReaderMemory } from '@/lib/platform/reader-memory.ts';
import { CHECKED_READERS, uncheckedSince } from '@/lib/webmail/checked-readers.ts';
import type { OpenPage } from './use-open-page.ts';

type Health = ReaderNoteView['health'];

/** `null` while no webmail is read. A day on which it read well is noted when it is the first reading of that day. */
export function useReaderNote(page: OpenPage): ReaderNoteView | null {
  const [memory, setMemory] = useState<ReaderMemory>(NO_MEMORY);
  const adapter = adapterOf(page);
  const health = healthOf(page);
  const remember = (change: Partial<ReaderMemory>): void => {
    if (adapter === null) return;
    const next = { ...memory, ...change };
    setMemory(next);
    void writeReaderMemory(adapter, next);
  };
  useEffect(() => {
    if (adapter === null) return;
    let isLatest = true;
    void readReaderMemory(adapter).then((known) => {
      if (!isLatest) return;
      const today = nowUtc().slice(0, 10);
      const isNew = health === 'well' && known.lastWellOn !== today;
      const next = isNew ? { ...known, lastWellOn: today } : known;
      setMemory(next);
      if (isNew) void writeReaderMemory(adapter, next);
    });
    return () => {
      isLatest = false;
    };
  }, [adapter, health]);
  const reader = adapter === null ? undefined : CHECKED_READERS[adapter];
  if (adapter === null || health === null || reader === undefined) return null;
  return {
    title: reader.title,
    health,
    lastWellOn: memory.lastWellOn,
    uncheckedSince: uncheckedSince(adapter),
    isConfirmed: memory.isConfirmed,
    onConfirm: () => remember({ isConfirmed: true }),
  };
}

function adapterOf(page: OpenPage): string | null {
  if (page.state !== 'reading' || page.reading.kind === 'unknown-page') return null;
  return page.reading.kind === 'message' ? page.reading.mail.source.adapter : page.reading.adapter;
}

function healthOf(page: OpenPage): Health | null {
  if (page.state !== 'reading') return null;
  if (page.reading.kind === 'not-understood') return 'not-any-more';
  if (page.reading.kind !== 'message') return null;
  return Object.values(page.reading.fields).every((state) => state === 'found') ? 'well' : 'partly';
}
