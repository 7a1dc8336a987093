// Starts Firefox with the extension and drives its REAL sidebar: WebDriver BiDi for pages, its own window for the rest.
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findFirefox } from './find-firefox.mjs';
import { keysOf } from './firefox-keys.mjs';

const UUID = '0f1e2d3c-4b5a-4968-8778-695a4b3c2d1e';
const WAIT_LIMIT_MS = 15_000;
const POLL_MS = 20;

/**
 * @typedef {object} Sidebar the open sidebar; every method throws when there is none
 * @property {(code: string) => Promise<any>} ask the value, as JSON, of an expression or promise in the sidebar's page
 * @property {(code: string, complaint?: string) => Promise<any>} until asks until the value is truthy
 * @property {(selector: string) => Promise<void>} click a trusted click on the middle of the element
 * @property {(combination: string) => Promise<void>} press a trusted key press, e.g. `m`, `Enter`, `Shift+Tab`
 * @property {(text: string) => Promise<void>} type
 * @property {() => Promise<void>} focus
 * @property {(path: string) => Promise<void>} screenshot writes a PNG of the sidebar
 * @typedef {object} LaunchedFirefox
 * @property {import('puppeteer-core').Browser} browser
 * @property {string} extensionOrigin `moz-extension://...`, without a trailing slash
 * @property {() => Promise<void>} clickToolbarButton on the tab in front; grants `activeTab` as a click does
 * @property {() => Promise<Sidebar>} openSidebarByToolbarClick
 * @property {Sidebar} sidebar
 * @property {() => Promise<boolean>} isSidebarOpen
 * @property {(path: string) => Promise<import('puppeteer-core').Page>} openExtensionPage a page of the add-on in a tab
 * @property {(path: string) => Promise<void>} windowScreenshot writes a PNG of the whole window, sidebar and page
 * @property {() => Promise<void>} close
 */

/**
 * Starts Firefox with a temporary add-on, its address known and its storage kept when the profile is used again.
 * @param {{ extensionDir: string, profileDir: string, headless?: boolean, sidebarWidth?: number, executablePath?: string,
 *   extraPrefs?: Record<string, unknown>, extraArgs?: readonly string[] }} options `sidebarWidth` in CSS pixels
 * @returns {Promise<LaunchedFirefox>}
 */
export async function launchFirefoxExtension(options) {
  const { extensionDir, sidebarWidth = 360 } = options;
  const addonId = await addonIdOf(extensionDir);
  const browser = await launchBrowser(options, addonId);
  try {
    await browser.installExtension(extensionDir);
    const evaluate = await windowEvaluator(browser);
    return controls({ browser, evaluate, addonId, sidebarWidth });
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** @param {string} extensionDir */
async function addonIdOf(extensionDir) {
  const manifest = JSON.parse(await readFile(`${extensionDir}/manifest.json`, 'utf8'));
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`The manifest in ${extensionDir} names no add-on id for Firefox`);
  return id;
}

/** @param {Parameters<typeof launchFirefoxExtension>[0]} options @param {string} addonId */
function launchBrowser({ profileDir, headless = true, executablePath, extraPrefs, extraArgs = [] }, addonId) {
  const path = executablePath ?? findFirefox()?.path;
  if (path === undefined) throw new Error('No Firefox was found. On Debian: apt-get install firefox-esr');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless,
    userDataDir: profileDir,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=800', ...extraArgs],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: UUID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.webextOptionalPermissionPrompts': false,
      ...extraPrefs,
    },
  });
}

/**
 * A function that evaluates an expression in Firefox's own window, where the window script was put before.
 * @param {import('puppeteer-core').Browser} browser
 * @returns {Promise<(expression: string) => Promise<any>>}
 */
async function windowEvaluator(browser) {
  // Puppeteer's types leave the BiDi connection out; it is there on its BiDi browser (24.43.1).
  const connection = /** @type {any} */ (browser).connection;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts[0].context;
  const evaluate = async (expression) => {
    const answer = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
    if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails.text);
    return answer.result.result.value;
  };
  await evaluate(await readFile(new URL('firefox-window-script.js', import.meta.url), 'utf8'));
  return evaluate;
}

/** @returns {LaunchedFirefox} */
function controls({ browser, evaluate, addonId, sidebarWidth }) {
  const widgetId = addonId.toLowerCase().replace(/[^a-z0-9_-]/gu, '_');
  const extensionOrigin = `moz-extension://${UUID}`;
  const sidebar = sidebarControls(evaluate);
  const clickToolbarButton = () => evaluate(`recourseTest.clickToolbarButton(${JSON.stringify(widgetId)})`);
  return {
    browser,
    extensionOrigin,
    sidebar,
    clickToolbarButton,
    openSidebarByToolbarClick: async () => {
      await clickToolbarButton();
      await evaluate(`recourseTest.sidebarUrl(${sidebarWidth})`);
      await sidebar.until(`document.readyState === 'complete' && location.href.startsWith('${extensionOrigin}/')`);
      await sidebar.until(`innerWidth === ${sidebarWidth}`, 'The sidebar did not take its width');
      return sidebar;
    },
    isSidebarOpen: () => evaluate('recourseTest.isOpen()'),
    openExtensionPage: (path) => openExtensionPage(browser, `${extensionOrigin}/${path}`),
    windowScreenshot: async (path) => writePng(path, await evaluate('recourseTest.windowPng()')),
    close: () => browser.close(),
  };
}

/** @param {(expression: string) => Promise<any>} evaluate @returns {Sidebar} */
function sidebarControls(evaluate) {
  const ask = async (code) => JSON.parse(await evaluate(`recourseTest.ask(${JSON.stringify(code)})`));
  const until = (code, complaint = `Not so in the sidebar: ${code}`) => untilTruthy(() => ask(code), complaint);
  const press = (combination) => evaluate(`recourseTest.press(${JSON.stringify(keysOf(combination))})`);
  return {
    ask,
    until,
    press,
    type: async (text) => {
      for (const character of text) await press(character);
    },
    focus: () => evaluate('recourseTest.focus()'),
    click: async (selector) => {
      const place = `(() => { const found = document.querySelector(${JSON.stringify(selector)}); if (!found) return null;
        found.scrollIntoView({ block: 'center' }); const box = found.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2]; })()`;
      const [x, y] = await until(place, `Nothing to click in the sidebar: ${selector}`);
      await evaluate(`recourseTest.clickInSidebar(${x}, ${y})`);
    },
    screenshot: async (path) => writePng(path, await evaluate('recourseTest.sidebarPng()')),
  };
}

/** Puppeteer's `goto` never resolves for `moz-extension:`, so the page is asked where it is. */
async function openExtensionPage(browser, url) {
  const page = await browser.newPage();
  const navigation = page.goto(url, { timeout: 0 });
  // Rejects when the tab closes, which is how this navigation ends.
  navigation.catch(() => undefined);
  await untilTruthy(
    () => page.evaluate((wanted) => location.href.startsWith(wanted) && document.readyState === 'complete', url),
    `The page ${url} did not open`,
  );
  return page;
}

/** @param {string} path @param {string} base64 */
function writePng(path, base64) {
  return writeFile(path, Buffer.from(base64, 'base64'));
}

/**
 * @param {() => Promise<any>} ask
 * @param {string} complaint
 */
async function untilTruthy(ask, complaint) {
  const deadline = Date.now() + WAIT_LIMIT_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`${complaint} (waited ${WAIT_LIMIT_MS / 1000} s)`);
    await pause(POLL_MS);
  }
}
