// Starts Chromium with the extension and reaches its REAL side panel: a toolbar click over CDP, and a further CDP
// connection made once the panel is open, because a connection made before does not list it.
import { realpathSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

const WAIT_LIMIT_MS = 15_000;
const POLL_MS = 20;
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {object} LaunchedExtension
 * @property {import('playwright-core').BrowserContext} context the persistent context with its ordinary pages
 * @property {string} extensionId
 * @property {(page: Page) => Promise<void>} clickToolbarButton on the tab of `page`; grants `activeTab` as a click does
 * @property {(page: Page) => Promise<Page>} openPanelByToolbarClick the same, and returns the open panel
 * @property {() => Promise<Page>} panelPage the open side panel; waits until there is one
 * @property {() => Promise<boolean>} isPanelOpen
 * @property {() => Promise<void>} close
 */

/**
 * Starts the browser with an unpacked extension.
 * @param {{ extensionDir: string, profileDir: string, headless?: boolean, extraArgs?: readonly string[],
 *   executablePath?: string, viewport?: { width: number, height: number } | null, panelPath?: string,
 *   contextOptions?: object }} options `panelPath` is the panel's file in the extension; `contextOptions` go to Playwright
 * @returns {Promise<LaunchedExtension>}
 */
export async function launchExtension(options) {
  const { profileDir, panelPath = 'sidepanel.html' } = options;
  const extensionDir = realpathSync(options.extensionDir);
  const browser = chosenBrowser(options.executablePath);
  await rm(`${profileDir}/DevToolsActivePort`, { force: true });
  const context = await launchContext({ ...options, extensionDir }, browser);
  try {
    const connection = context.browser();
    if (connection === null) throw new Error('Playwright gives no connection to the browser');
    const session = await connection.newBrowserCDPSession();
    const address = await debuggingAddress(profileDir);
    const extensionId = await loadedExtension(session, { extensionDir, browser });
    const panelUrl = `chrome-extension://${extensionId}/${panelPath}`;
    return { context, extensionId, ...panelControls({ context, session, address, extensionId, panelUrl }) };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** @param {string | undefined} executablePath */
function chosenBrowser(executablePath) {
  const environment = executablePath === undefined ? process.env : { CHROMIUM_PATH: executablePath };
  const browser = findBrowser({ environment });
  if (browser === null)
    throw new Error('No Chromium, Chrome, Edge or Brave was found. On Debian: apt-get install chromium');
  return browser;
}

/**
 * @param {Parameters<typeof launchExtension>[0]} options
 * @param {import('./find-browser.mjs').FoundBrowser} browser
 */
function launchContext(
  { extensionDir, profileDir, headless = true, extraArgs = [], viewport, contextOptions },
  browser,
) {
  const loading = browser.takesLoadExtension
    ? [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`]
    : [];
  return chromium.launchPersistentContext(profileDir, {
    executablePath: browser.path,
    headless,
    viewport: viewport === undefined ? { width: 1280, height: 800 } : viewport,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...loading,
      '--remote-debugging-port=0',
      '--enable-unsafe-extension-debugging',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...QUIET,
      ...extraArgs,
    ],
    ...contextOptions,
  });
}

/**
 * The id of the extension, loading it over CDP where the command line did not.
 * @param {import('playwright-core').CDPSession} session
 * @param {{ extensionDir: string, browser: import('./find-browser.mjs').FoundBrowser }} options
 */
async function loadedExtension(session, { extensionDir, browser }) {
  if (!browser.takesLoadExtension) return (await send(session, 'Extensions.loadUnpacked', { path: extensionDir })).id;
  return until(async () => {
    const { extensions } = await send(session, 'Extensions.getExtensions');
    return extensions.find((extension) => extension.path === extensionDir && extension.enabled)?.id;
  }, `The extension of ${extensionDir} was not loaded`);
}

/** @returns {Pick<LaunchedExtension, 'clickToolbarButton' | 'openPanelByToolbarClick' | 'panelPage' | 'isPanelOpen' | 'close'>} */
function panelControls({ context, session, address, extensionId, panelUrl }) {
  /** @type {import('playwright-core').Browser | null} */
  let further = null;
  /** The target of the panel that `further` was made for: a panel opened anew is another one. */
  let reached = '';
  const disconnect = async () => {
    await further?.close();
    further = null;
  };
  const panelPage = async () => {
    const target = await until(() => panelTarget(session, panelUrl), `No side panel at ${panelUrl}`);
    const known = target === reached ? panelAmong(further, panelUrl, context) : undefined;
    if (known !== undefined) return known;
    await disconnect();
    further = await chromium.connectOverCDP(address);
    reached = target;
    const panel = await until(() => panelAmong(further, panelUrl, context), 'The side panel is not among the pages');
    await panel.waitForLoadState('domcontentloaded');
    return panel;
  };
  const clickToolbarButton = (page) => triggerAction({ session, page, extensionId });
  return {
    panelPage,
    clickToolbarButton,
    isPanelOpen: async () => (await panelTarget(session, panelUrl)) !== undefined,
    openPanelByToolbarClick: async (page) => {
      await clickToolbarButton(page);
      return panelPage();
    },
    close: async () => {
      await disconnect();
      await context.close();
    },
  };
}

/** The id of an open panel's target of type `tab`: one with no place in a tab strip. `undefined` when none is open. */
async function panelTarget(session, panelUrl) {
  const { targetInfos } = await send(session, 'Target.getTargets', { filter: [{ type: 'tab' }] });
  const panels = targetInfos.filter((tab) => tab.url.startsWith(panelUrl));
  return panels.find((tab) => tab.embedderData?.tabStripIndex === undefined)?.targetId;
}

/** The panel is at the address and is no tab: the first connection knows the tabs. */
function panelAmong(connection, panelUrl, context) {
  const tabs = new Set(context.pages().map((tab) => tab.url()));
  const pages = connection?.contexts().flatMap((each) => each.pages()) ?? [];
  return pages.filter((page) => page.url().startsWith(panelUrl) && !tabs.has(page.url())).at(-1);
}

/** A toolbar click, asked for on the target of type `tab` that stands in front after the page was brought there. */
async function triggerAction({ session, page, extensionId }) {
  await page.bringToFront();
  const targetId = await until(async () => {
    const { targetInfos } = await send(session, 'Target.getTargets', { filter: [{ type: 'tab' }] });
    const shown = targetInfos.filter((tab) => tab.url === page.url() && tab.embedderData?.tabActive === true);
    return shown.length === 1 ? shown[0].targetId : undefined;
  }, `Not exactly one tab in front at ${page.url()}`);
  await send(session, 'Extensions.triggerAction', { id: extensionId, targetId });
}

/**
 * A command of the protocol that Playwright's types may not know yet.
 * @param {import('playwright-core').CDPSession} session
 * @param {string} method
 * @param {object} [parameters]
 * @returns {Promise<any>}
 */
function send(session, method, parameters = {}) {
  return /** @type {any} */ (session).send(method, parameters);
}

/** The address that the browser wrote of its debugging port. @param {string} profileDir */
async function debuggingAddress(profileDir) {
  const port = await until(async () => {
    const text = await readFile(`${profileDir}/DevToolsActivePort`, 'utf8').catch(absentAsEmpty);
    return /^(\d+)\n/u.exec(text)?.[1];
  }, 'The browser wrote no debugging port');
  return `http://127.0.0.1:${port}`;
}

/** @param {NodeJS.ErrnoException} error */
function absentAsEmpty(error) {
  if (error.code === 'ENOENT') return '';
  throw error;
}

/**
 * Asks until there is an answer.
 * @template T
 * @param {() => T | undefined | Promise<T | undefined>} ask
 * @param {string} complaint
 * @returns {Promise<T>}
 */
async function until(ask, complaint) {
  const deadline = Date.now() + WAIT_LIMIT_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`${complaint} (waited ${WAIT_LIMIT_MS / 1000} s)`);
    await pause(POLL_MS);
  }
}
