// The page beside the panel: which tab it is, putting the reading script into it, and the port to that script.
import { browser } from 'wxt/browser';

const SCRIPT = '/content-scripts/webmail.js';
const HIGHLIGHT = '::highlight(recourse-evidence) { background-color: #ffe784; color: #1a1d22; }';

/** `host` is `null` while the browser does not tell us (nothing granted). */
export type ActivePage = { readonly tabId: number; readonly host: string | null };

/** The tab shown in this window, or `null` (a window without tabs). */
export async function activePage(): Promise<ActivePage | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { tabId: tab.id, host: hostOf(tab.url) };
}

function hostOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).host || null : null;
}

/** Puts the reading script and the highlighter's colour into the page; false when this page is not granted. */
export async function enterPage(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
  return colourMarks(tabId);
}

/**
 * Gives each frame that the page has now the highlighter's colour, once; false when the page is gone or not granted.
 * A frame that loaded since the last time has none yet, and Firefox tells nobody of its loading (153, 2026-11).
 */
export async function colourMarks(tabId: number): Promise<boolean> {
  const colour = { target: { tabId, allFrames: true }, css: HIGHLIGHT };
  try {
    await browser.scripting.removeCSS(colour);
    await browser.scripting.insertCSS(colour);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** A line to the page's script. `post` after the end is harmless. */
export type PageLine = { readonly post: (message: unknown) => void; readonly close: () => void };

/** Opens the line; `onEnd` is told once when the page goes or its script is not there. */
export function openPageLine(
  tabId: number,
  portName: string,
  handlers: { readonly onMessage: (message: unknown) => void; readonly onEnd: () => void },
): PageLine {
  const port = browser.tabs.connect(tabId, { name: portName, frameId: 0 });
  let isOpen = true;
  port.onMessage.addListener((message) => handlers.onMessage(message));
  port.onDisconnect.addListener(() => {
    isOpen = false;
    handlers.onEnd();
  });
  return {
    post: (message) => {
      if (isOpen) port.postMessage(message);
    },
    close: () => {
      isOpen = false;
      port.disconnect();
    },
  };
}

/** Tells when another tab of this window is shown, or the shown one has loaded another page, until aborted. */
export function onActivePageChange(signal: AbortSignal, tell: () => void): void {
  const onActivated = (): void => tell();
  const onUpdated = (_tabId: number, change: { status?: string }, tab: { active: boolean }): void => {
    if (change.status === 'complete' && tab.active) tell();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}
