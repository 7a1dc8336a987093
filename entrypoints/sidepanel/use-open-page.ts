// Wiring: the line to the page beside the panel. Enters it when it is granted, and hears what its script reads.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reading } from '@/lib/domain/reading.ts';
import {
  type ActivePage,
  activePage,
  colourMarks,
  enterPage,
  onActivePageChange,
  openPageLine,
  type PageLine,
} from '@/lib/platform/active-page.ts';
import { onBroadcast } from '@/lib/platform/panel-door.ts';
import { saveFile } from '@/lib/platform/save-file.ts';
import { isCovered, onGrantRemoved } from '@/lib/platform/site-grant.ts';
import { PANEL_PORT, type PanelMessage } from '@/lib/protocol/protocol.ts';
import { receiveBackgroundMessage, receivePageMessage } from '@/lib/protocol/receive.ts';

/** What the panel knows of the page: not yet anything, no grant, or the latest reading. */
export type OpenPage =
  | { readonly state: 'connecting' }
  | { readonly state: 'no-grant'; readonly host: string | null }
  | { readonly state: 'reading'; readonly reading: Reading };

export type PageControls = {
  readonly page: OpenPage;
  readonly post: (message: PanelMessage) => void;
  readonly again: () => void;
};

/** Follows the shown tab. `onSelection` hears the words a person selected, when the panel asked for them. */
export function useOpenPage(onSelection: (reading: Reading) => void): PageControls {
  const [page, setPage] = useState<OpenPage>({ state: 'connecting' });
  const line = useRef<PageLine | null>(null);
  const hearSelection = useRef(onSelection);
  hearSelection.current = onSelection;
  const connect = useRef<() => void>(() => undefined);

  useEffect(() => {
    const gone = new AbortController();
    let attempt = 0;
    let host: string | null = null;
    const follow = async (): Promise<void> => {
      attempt += 1;
      const mine = attempt;
      line.current?.close();
      line.current = null;
      const tab = await activePage();
      host = tab?.host ?? null;
      const isGranted = tab !== null && (await enterPage(tab.tabId));
      if (mine !== attempt || gone.signal.aborted) return;
      if (tab === null || !isGranted) setPage({ state: 'no-grant', host: tab?.host ?? null });
      else line.current = watch(tab, setPage, (reading) => hearSelection.current(reading));
    };
    connect.current = () => void follow();
    onActivePageChange(gone.signal, connect.current);
    onBroadcast(gone.signal, (message) => {
      if (receiveBackgroundMessage(message).ok) connect.current();
    });
    onGrantRemoved(gone.signal, (origins) => {
      // The click's own grant outlives a revoked one until the page is left: the panel does not use it.
      if (host === null || !isCovered(host, origins)) return;
      attempt += 1;
      line.current?.close();
      line.current = null;
      setPage({ state: 'no-grant', host });
    });
    connect.current();
    return () => {
      gone.abort();
      line.current?.close();
    };
  }, []);

  return { page, post: (message) => line.current?.post(message), again: () => connect.current() };
}

function watch(tab: ActivePage, show: (page: OpenPage) => void, onSelection: (reading: Reading) => void): PageLine {
  const opened = openPageLine(tab.tabId, PANEL_PORT, {
    onMessage: (value) => {
      const message = receivePageMessage(value);
      if (!message.ok) show({ state: 'reading', reading: { kind: 'unknown-page' } });
      else if (message.value.kind === 'reading') {
        void colourMarks(tab.tabId); // false only of a page that is gone, which has nothing to mark
        show({ state: 'reading', reading: message.value.reading });
      } else if (message.value.kind === 'selection') onSelection(message.value.reading);
      else if (message.value.kind === 'report')
        saveFile('recourse-page-report.txt', new TextEncoder().encode(message.value.censored), 'text/plain');
    },
    onEnd: () => show({ state: 'no-grant', host: tab.host }),
  });
  opened.post({ kind: 'watch' } satisfies PanelMessage);
  return opened;
}
