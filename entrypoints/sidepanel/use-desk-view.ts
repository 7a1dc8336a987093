// Wiring: the view of the letter on the desk, made anew when the letter or the ledger changes.
import { useEffect, useState } from 'preact/hooks';
import type { PanelView } from '@/components/coding/desk-view.ts';
import { type ChosenMatter, type OpenLetter, panelView } from '@/lib/app/panel-view.ts';
import { queueCounts, queueOf } from '@/lib/app/queue-counts.ts';
import type { Session } from '@/lib/app/session.ts';
import { readOnlyView } from './page-views.ts';

export type DeskQuery = {
  readonly session: Session;
  readonly version: number;
  readonly letter: OpenLetter | null;
  readonly chosenMatter: ChosenMatter;
};

export type QueueNumbers = { readonly uncoded: number; readonly runningOut: number };

type Made = { readonly view: PanelView | null; readonly viewed: OpenLetter | null };

/** The view of the letter, `null` while there is none; the letter it was made of; how much waits. Stale answers are dropped. */
export function useDeskView({ session, version, letter, chosenMatter }: DeskQuery): {
  readonly view: PanelView | null;
  readonly viewed: OpenLetter | null;
  readonly queue: QueueNumbers;
} {
  const [{ view, viewed }, setMade] = useState<Made>({ view: null, viewed: null });
  const [queue, setQueue] = useState<QueueNumbers>({ uncoded: 0, runningOut: 0 });

  useEffect(() => {
    let isLatest = true;
    const show = async (): Promise<void> => {
      const made = letter === null ? null : await panelView(session, letter, chosenMatter);
      if (isLatest) setMade({ view: readOnlyView(session) ?? made, viewed: letter });
    };
    void show();
    return () => {
      isLatest = false;
    };
  }, [session, version, letter, chosenMatter]);

  useEffect(() => {
    let isLatest = true;
    void queueOf(session).then((waiting) => {
      if (isLatest) setQueue(queueCounts(waiting));
    });
    return () => {
      isLatest = false;
    };
  }, [session, version]);

  return { view, viewed, queue };
}
