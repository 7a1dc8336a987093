// Wiring: runs in the mail page. Reads the open message while a panel is connected, and marks the words the panel names.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { browserTimeZone, nowUtc } from '@/lib/platform/clock.ts';
import { onPanelLine, type PanelLine } from '@/lib/platform/page-port.ts';
import { acceptPanelMessage } from '@/lib/protocol/accept-panel-message.ts';
import { PANEL_PORT, type PageMessage, type PanelMessage } from '@/lib/protocol/protocol.ts';
import { censorPage } from '@/lib/webmail/censor-html.ts';
import { clearEvidence, paintEvidence } from '@/lib/webmail/paint-evidence.ts';
import { paintMessage } from '@/lib/webmail/paint-message.ts';
import { readSelection } from '@/lib/webmail/read-selection.ts';
import { watchMessage } from '@/lib/webmail/watch-message.ts';
import type { PageReading, ReadContext } from '@/lib/webmail/webmail.ts';

const MARK = 'recourseReadsThisPage';

export default defineContentScript({
  registration: 'runtime',
  main() {
    // Each toolbar click enters the page; the script serves it once.
    if (Reflect.has(globalThis, MARK)) return;
    Reflect.set(globalThis, MARK, true);
    onPanelLine(PANEL_PORT, serve);
  },
});

function serve(line: PanelLine): void {
  const ended = new AbortController();
  const post = (message: PageMessage): void => line.post(message);
  let page: PageReading | null = null;
  let chosen: string | null = null;
  let readAgain: () => void = () => undefined;

  const answer = (message: PanelMessage): void => {
    switch (message.kind) {
      case 'watch':
        readAgain = watchMessage({
          document,
          context: () => ({ ...context(), chosen }),
          signal: ended.signal,
          onChange: (changed) => {
            page = changed;
            clearEvidence(document);
            post({ kind: 'reading', reading: changed.reading });
          },
        });
        return;
      case 'paint':
        post({ kind: 'painted', readingKey: message.readingKey, isPainted: paint(page, message, chosen) });
        return;
      case 'choose':
        chosen = message.key;
        readAgain();
        return;
      case 'report':
        post({ kind: 'report', censored: censorPage(document) });
        return;
      case 'unpaint':
        clearEvidence(document);
        return;
      case 'read-selection':
        page = readSelection(document, context());
        post({ kind: 'selection', reading: page.reading });
        return;
    }
  };

  line.onMessage((value) => {
    const message = acceptPanelMessage(value);
    if (message !== null) answer(message);
  });
  line.onEnd(() => {
    ended.abort();
    clearEvidence(document);
  });
}

function context(): ReadContext {
  return { nowUtc: nowUtc(), timeZone: browserTimeZone(), location: { host: location.host, href: location.href } };
}

// A webmail may redraw the same words, so a message is found again before it is painted; a selection is painted as read.
type Paint = Extract<PanelMessage, { kind: 'paint' }>;

function paint(page: PageReading | null, message: Paint, chosen: string | null): boolean {
  if (page?.textMap == null || page.reading.kind !== 'message' || page.reading.readingKey !== message.readingKey)
    return false;
  const { spans } = message;
  const isSelection = page.reading.mail.source.way === 'selection';
  const outcome = isSelection
    ? paintEvidence(page.textMap, spans)
    : paintMessage({ document, context: { ...context(), chosen }, page, spans });
  return outcome === 'painted';
}
