// Tells when another message is open or the open one has settled. One observer, one reading a frame at most, no timers.
import { findOpenMessages, innerRoots, readableDocuments } from './open-message.ts';
import { readPage } from './read-page.ts';
import { findWebmail } from './registry.ts';
import type { PageReading, ReadContext, Webmail } from './webmail.ts';

/** `opened`: another message, or none, or the page stopped being understood. `settled`: the same one with other content. */
export type MessageChange = 'opened' | 'settled';

export type WatchOptions = {
  readonly document: Document;
  /** Asked anew for each reading: the clock and the address move. */
  readonly context: () => ReadContext;
  readonly onChange: (page: PageReading, change: MessageChange) => void;
  /** Ends the watch: nothing is observed, read or told any more. */
  readonly signal: AbortSignal;
};

const WATCHED: MutationObserverInit = { subtree: true, childList: true, characterData: true, attributes: true };

type Told = { readonly identity: string; readonly content: string };

/**
 * Reads the page at once (told as `opened`) and then again, at most once an animation frame, whenever the open message,
 * or what decides which one is open, changed; tells only what is new. The frame of a webmail is watched through its
 * navigations. A page in the background has no animation frames: it is read when it is seen again. Changes nothing.
 * Gives a function that reads again at the next frame, for when the context says something else (`chosen`).
 */
export function watchMessage({ document, context, onChange, signal }: WatchOptions): () => void {
  const view = document.defaultView;
  if (view === null || signal.aborted) return () => undefined;
  const seen = new WeakSet<Node>();
  let told: Told | null = null;
  let open: readonly Element[] = [];
  let frameRequest: number | null = null;

  const schedule = () => {
    frameRequest ??= view.requestAnimationFrame(() => {
      frameRequest = null;
      read();
    });
  };
  const findKnown = () => findWebmail({ document, host: context().location.host });
  const observer = new MutationObserver((records) => {
    const webmail = findKnown();
    if (webmail === null || records.some((record) => mayMatter(record, open, webmail))) schedule();
  });
  const attach = (root: Document | ShadowRoot) => {
    if (seen.has(root)) return;
    seen.add(root);
    observer.observe(root, WATCHED);
    if (!('defaultView' in root)) return;
    root.addEventListener('DOMContentLoaded', schedule, { signal });
    // When a frame goes to another page its next document is there by the next frame; nothing else tells so early.
    root.defaultView?.addEventListener('pagehide', schedule, { signal });
  };
  const read = () => {
    const webmail = findKnown();
    const roots = webmail === null ? [document] : readableDocuments(document, webmail);
    const messages = webmail === null ? [] : findOpenMessages(document, webmail);
    const inner = innerRoots(messages);
    for (const root of [...roots, ...inner]) attach(root);
    if (roots.some((root) => root.readyState === 'loading')) return;
    open = [...messages.map((message) => message.container), ...inner.map(elementOf)];
    const page = readPage(document, context());
    const now = { identity: identityOf(page), content: contentOf(page) };
    if (told?.identity === now.identity && told.content === now.content) return;
    const change = told?.identity === now.identity ? 'settled' : 'opened';
    told = now;
    onChange(page, change);
  };
  const onLoad = (event: Event) => {
    if ((event.target as Node | null)?.nodeName === 'IFRAME') schedule();
  };

  document.addEventListener('load', onLoad, { capture: true, signal });
  for (const name of ['popstate', 'hashchange', 'pageshow']) view.addEventListener(name, schedule, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (frameRequest !== null) view.cancelAnimationFrame(frameRequest);
  });
  read();
  return schedule;
}

/**
 * Whether a mutation can change the reading: inside the open message, on what holds it, or a message or frame that
 * comes or goes. Without this, every hover in the message list would read a long mail again.
 */
function mayMatter(record: MutationRecord, open: readonly Element[], webmail: Webmail): boolean {
  if (open.length === 0 || open.some((container) => !container.isConnected)) return true;
  const { target, type } = record;
  const holders = open.flatMap((container) => [
    container,
    container.ownerDocument.defaultView?.frameElement ?? container,
  ]);
  if (holders.some((holder) => holder.contains(target))) return true;
  const css = [...(webmail.message ?? []), ...webmail.bodyArea, ...(webmail.frames ?? [])].join(',');
  const changed = type === 'childList' ? [...record.addedNodes, ...record.removedNodes] : [];
  if (changed.some((node) => node.nodeType === 1 && isOrHolds(node as Element, css))) return true;
  if (type !== 'attributes') return false;
  return holders.some((holder) => target.contains(holder)) || (target as Element).matches(css);
}

function elementOf(root: Document | ShadowRoot): Element {
  return 'host' in root ? root.host : root.documentElement;
}

// A node of a frame is no instance of this window's Element: its type is told by nodeType.
function isOrHolds(element: Element, css: string): boolean {
  return element.matches(css) || element.querySelector(css) !== null;
}

function identityOf({ reading }: PageReading): string {
  return reading.kind === 'message' ? reading.readingKey : reading.kind;
}

/** What of a reading may still change while the message stays open; the time of reading is not part of it. */
function contentOf({ reading }: PageReading): string {
  if (reading.kind === 'several') return JSON.stringify(reading);
  if (reading.kind === 'message') return JSON.stringify([reading.fields, { ...reading.mail, source: null }]);
  return reading.kind === 'not-understood' ? JSON.stringify(reading.fields) : '';
}
