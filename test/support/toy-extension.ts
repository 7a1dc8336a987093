// A throw-away extension with a panel that reads the page: proves the browser parts without the real one.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PANEL_SCRIPT = `
const api = globalThis.browser ?? chrome;
const out = document.getElementById('out');
document.getElementById('read').onclick = async () => {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  const [answer] = await api.scripting.executeScript({
    target: { tabId: tab.id },
    func: () => document.querySelector('article')?.dataset.messageId,
  });
  out.textContent = 'read ' + answer.result;
};
document.addEventListener('keydown', (event) => { out.textContent = 'key ' + event.key + ' ' + event.isTrusted; });
`;

const SHARED = {
  manifest_version: 3,
  name: 'Toy',
  version: '1',
  permissions: ['activeTab', 'scripting', 'storage'],
  action: {},
};

/** Writes the extension for one browser into `folder` and returns its path. */
export function writeToyExtension(folder: string, browser: 'chromium' | 'firefox'): string {
  const directory = join(folder, `toy-${browser}`);
  mkdirSync(directory, { recursive: true });
  const manifest = browser === 'chromium' ? chromiumManifest() : firefoxManifest();
  const opening =
    browser === 'chromium'
      ? 'chrome.action.onClicked.addListener((tab) => { chrome.sidePanel.open({ windowId: tab.windowId }); });'
      : 'browser.action.onClicked.addListener(() => { browser.sidebarAction.open(); });';
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(directory, 'background.js'), opening);
  writeFileSync(join(directory, 'panel.js'), PANEL_SCRIPT);
  writeFileSync(
    join(directory, 'sidepanel.html'),
    '<!doctype html><title>Toy</title><p id="out">waiting</p><button id="read">Read</button><script src="panel.js"></script>',
  );
  return directory;
}

function chromiumManifest() {
  return {
    ...SHARED,
    permissions: [...SHARED.permissions, 'sidePanel'],
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
  };
}

function firefoxManifest() {
  return {
    ...SHARED,
    background: { scripts: ['background.js'] },
    sidebar_action: { default_panel: 'sidepanel.html', open_at_install: false },
    browser_specific_settings: { gecko: { id: 'toy@toy.example' } },
  };
}
