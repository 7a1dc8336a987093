// Finds a browser of the Chromium family and says how an unpacked extension gets into it.
import { findExecutable, versionOf } from './find-executable.mjs';

/** Where each browser is looked for, in the order of preference. */
const BROWSERS = [
  {
    name: 'Chromium',
    candidates: ['chromium', 'chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  {
    name: 'Google Chrome',
    candidates: [
      'google-chrome-stable',
      'google-chrome',
      '/opt/google/chrome/chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  {
    name: 'Microsoft Edge',
    candidates: [
      'microsoft-edge-stable',
      'microsoft-edge',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
  },
  {
    name: 'Brave',
    candidates: [
      'brave-browser-stable',
      'brave-browser',
      '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
  },
];

/** The Debian package that brings a browser when there is none. */
export const CHROMIUM_PACKAGES = ['chromium'];

/**
 * @typedef {{ name: string, path: string, version: string | null, takesLoadExtension: boolean }} FoundBrowser
 *   `takesLoadExtension`: `--load-extension` works. Chromium obeys it; branded builds are loaded over the debugging
 *   protocol instead (`Extensions.loadUnpacked`): Chrome has ignored the switch since version 137.
 */

/**
 * The browser that CHROMIUM_PATH names, or the first found; `null` when there is none.
 * @param {{ environment?: Record<string, string | undefined>, searchPath?: string }} [options]
 * @returns {FoundBrowser | null}
 * @throws {Error} when CHROMIUM_PATH names something that cannot be run
 */
export function findBrowser({ environment = process.env, searchPath } = {}) {
  const named = environment.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    const path = findExecutable([named]);
    if (path === null) throw new Error(`CHROMIUM_PATH is ${named}, which is not a program that can be run`);
    return described(BROWSERS.find((browser) => browser.candidates.some((each) => path.endsWith(each)))?.name, path);
  }
  for (const { name, candidates } of BROWSERS) {
    const path = findExecutable(candidates, searchPath);
    if (path !== null) return described(name, path);
  }
  return null;
}

/** @param {string | undefined} name @param {string} path @returns {FoundBrowser} */
function described(name = 'Chromium', path) {
  return { name, path, version: versionOf(path), takesLoadExtension: name === 'Chromium' };
}

/**
 * What a person does when the extension cannot be loaded for them.
 * @param {string} extensionDir
 * @returns {readonly string[]} three steps
 */
export function manualSteps(extensionDir) {
  return [
    '1. Open the page  chrome://extensions  and switch on "Developer mode".',
    `2. Press "Load unpacked" and choose the folder  ${extensionDir}`,
    '3. Press the puzzle piece in the toolbar and pin Recourse.',
  ];
}
