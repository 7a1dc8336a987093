// Installs what is missing before a run: npm packages, a browser, the packages of a real Roundcube. Node's own modules
// only, because on a fresh machine nothing else is there yet.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureDebianPackages } from './debian-packages.mjs';
import { CHROMIUM_PACKAGES, findBrowser } from './find-browser.mjs';
import { FIREFOX_PACKAGES, findFirefox } from './find-firefox.mjs';
import { ROUNDCUBE_PACKAGES } from './roundcube/packages.mjs';

/** The project's top folder, without a trailing slash. */
export const TOP = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/u, '');

/**
 * Whether `npm ci` has to run: nothing is installed, or the lockfile is newer than what is.
 * @param {string} [folder]
 */
export function needsNpmInstall(folder = TOP) {
  const wanted = statSync(`${folder}/package-lock.json`);
  const installed = statSync(`${folder}/node_modules/.package-lock.json`, { throwIfNoEntry: false });
  return installed === undefined || installed.mtimeMs < wanted.mtimeMs;
}

/** Installs the npm packages of the lockfile when needed. @throws {Error} when npm fails */
export function ensureNpmPackages() {
  if (!needsNpmInstall()) return;
  console.log('Installing the npm packages of package-lock.json ...');
  runOrThrow('npm', ['ci', '--no-fund', '--no-audit']);
}

/**
 * The browser to use, installed on Debian when there is none.
 * @returns {Promise<import('./find-browser.mjs').FoundBrowser>}
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  await ensureDebianPackages(CHROMIUM_PACKAGES, { purpose: 'a browser (Chromium, Chrome, Edge or Brave)' });
  const installed = findBrowser();
  if (installed === null)
    throw new Error('The package chromium is installed, but no program chromium was found in PATH');
  return installed;
}

/** Firefox, installed on Debian when there is none. */
export async function ensureFirefox() {
  const found = findFirefox();
  if (found !== null) return found;
  await ensureDebianPackages(FIREFOX_PACKAGES, { purpose: 'the tests in Firefox' });
  const installed = findFirefox();
  if (installed === null) throw new Error('The package firefox-esr is installed, but no program firefox-esr was found');
  return installed;
}

/** The packages of a real Roundcube. */
export function ensureRoundcube() {
  return ensureDebianPackages(ROUNDCUBE_PACKAGES, { purpose: 'a real Roundcube' });
}

/** Everything `npm test` needs. @throws {Error} saying what to install */
export async function prepareForTests() {
  ensureNpmPackages();
  await ensureBrowser();
  await ensureFirefox();
  await ensureRoundcube();
  await ensureDebianPackages(['age', 'openssl'], {
    purpose: 'opening our backups and time stamps with other programs',
  });
}

/**
 * Runs a command of the project in its top folder, its output shown.
 * @param {string} command
 * @param {readonly string[]} args
 * @throws {Error} when it does not end with status 0
 */
export function runOrThrow(command, args) {
  const { status, error } = spawnSync(command, [...args], { cwd: TOP, stdio: 'inherit' });
  if (status === 0) return;
  throw new Error(
    `${command} ${args.join(' ')} ${error === undefined ? `ended with status ${status}` : error.message}`,
  );
}
