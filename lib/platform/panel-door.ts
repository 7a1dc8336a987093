// The toolbar button: opens the panel beside the page and tells an open panel which page was granted.
import { browser } from 'wxt/browser';

type SidePanel = { open: (options: { tabId: number }) => Promise<void> };

/** Calls back with the tab on every toolbar click (or its key). Opens the panel inside the gesture. */
export function onToolbarClick(tell: (tabId: number) => void): void {
  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined) return;
    openPanel(tab.id);
    tell(tab.id);
  });
}

/** Offers "tag this" in the page's context menu; calls back with the tab, like a toolbar click. */
export function onMenuChoice(title: string, tell: (tabId: number) => void): void {
  const menus = browser.contextMenus ?? browser.menus;
  browser.runtime.onInstalled.addListener(() => {
    menus.create({ id: 'tag-this', title, contexts: ['page', 'selection'] });
  });
  menus.onClicked.addListener((_info, tab) => {
    if (tab?.id === undefined) return;
    openPanel(tab.id);
    tell(tab.id);
  });
}

// Both browsers want the call in the same turn as the click, or the gesture is lost (2026-11).
function openPanel(tabId: number): void {
  const sidePanel: SidePanel | undefined = Reflect.get(globalThis, 'chrome')?.sidePanel;
  if (sidePanel !== undefined) void sidePanel.open({ tabId });
  else void browser.sidebarAction.open();
}

/** Opens the workspace in a tab of its own. `place` is the part after `#`. */
export async function openWorkspace(place: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/workspace.html#${place}`) });
}

/** Sends to every open page of the extension; nobody listening is no fault. */
export async function broadcast(message: unknown): Promise<void> {
  try {
    await browser.runtime.sendMessage(message);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('Receiving end does not exist')) throw error;
  }
}

/** Hears what other realms of the extension broadcast, until aborted. Messages of anyone else are dropped. */
export function onBroadcast(signal: AbortSignal, hear: (message: unknown) => void): void {
  const listener = (message: unknown, sender: { id?: string }): undefined => {
    if (sender.id === browser.runtime.id) hear(message);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
