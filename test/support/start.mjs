// npm start: installs what is missing, builds, and opens the extension beside the sample mailbox (or, with
// --roundcube, beside a real Roundcube). Without a display, or with --headless, it does the whole job by itself.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { ensureBrowser, ensureNpmPackages, ensureRoundcube, runOrThrow, TOP } from './prepare.mjs';

const EXTENSION = `${TOP}/.output/chrome-mv3`;
const PROFILE = `${TOP}/.output/profile`;
const WALKTHROUGH = `${TOP}/.output/walkthrough`;

try {
  await start(wishes(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * @typedef {{ skin: 'elastic' | 'larry' | 'classic' | null, isHeadless: boolean }} Wishes `skin`: that of Roundcube,
 *   `null` for the sample mailbox
 * @typedef {{ kind: 'sample', server: import('./sample-mailbox/sample-mailbox.mjs').SampleMailbox }
 *   | { kind: 'roundcube', server: import('./roundcube/roundcube.mjs').Roundcube }} Webmail
 */

/** @param {readonly string[]} args @returns {Wishes} */
function wishes(args) {
  const roundcube = args.find((each) => each === '--roundcube' || each.startsWith('--roundcube='));
  const skin = roundcube === undefined ? null : (roundcube.split('=')[1] ?? 'elastic');
  if (skin !== null && skin !== 'elastic' && skin !== 'larry' && skin !== 'classic') {
    throw new Error(`There is no skin ${skin}: elastic, larry or classic`);
  }
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return { skin, isHeadless: args.includes('--headless') || !hasDisplay };
}

/** @param {Wishes} wishes */
async function start({ skin, isHeadless }) {
  ensureNpmPackages();
  const browser = await ensureBrowser();
  console.log(`Browser: ${browser.name} ${browser.version ?? '(version unknown)'}, ${browser.path}`);
  if (skin !== null) await ensureRoundcube();
  runOrThrow('npx', ['--no-install', 'wxt', 'build']);
  if (!existsSync(`${EXTENSION}/manifest.json`)) throw new Error(`The build left no extension in ${EXTENSION}`);
  const webmail = await startWebmail(skin);
  console.log(`Webmail: ${webmail.server.url}`);
  try {
    if (isHeadless) await walkThrough(webmail);
    else await openForAPerson(webmail, browser);
  } finally {
    await webmail.server.close();
  }
}

// Modules that need npm packages are imported only here and below: before `npm ci` they could not be.
/** @param {Wishes['skin']} skin @returns {Promise<Webmail>} */
async function startWebmail(skin) {
  if (skin === null) {
    const { startSampleMailbox } = await import('./sample-mailbox/sample-mailbox.mjs');
    return { kind: 'sample', server: await startSampleMailbox() };
  }
  const { startRoundcube } = await import('./roundcube/roundcube.mjs');
  return { kind: 'roundcube', server: await startRoundcube({ skin }) };
}

/** @param {Webmail} webmail */
async function walkThrough(webmail) {
  await mkdir(WALKTHROUGH, { recursive: true });
  const { walkthrough } = await import('./walkthrough.mjs');
  await walkthrough({ webmail, extensionDir: EXTENSION, outputDir: WALKTHROUGH });
}

/**
 * Opens the browser and waits until the person closes it or presses Control-C.
 * @param {Webmail} webmail
 * @param {import('./find-browser.mjs').FoundBrowser} browser
 */
async function openForAPerson(webmail, browser) {
  const { launchExtension } = await import('./chromium.mjs');
  await mkdir(PROFILE, { recursive: true });
  const stopped = new Promise((resolve) => process.once('SIGINT', resolve));
  const launched = await launchExtension({
    extensionDir: EXTENSION,
    profileDir: PROFILE,
    headless: false,
    viewport: null,
    // Control-C is ours: the webmail's servers must end in order.
    contextOptions: { handleSIGINT: false },
  }).catch((error) => afterManualSteps(error, browser, stopped));
  if (launched === null) return;
  const closed = new Promise((resolve) => launched.context.once('close', resolve));
  await openPages(launched, webmail);
  console.log('Click the Recourse button in the toolbar (behind the puzzle piece) while a message is open.');
  console.log('Close the browser, or press Control-C here, to end.');
  await Promise.race([closed, stopped]);
  await launched.close();
}

/** @param {import('./chromium.mjs').LaunchedExtension} launched @param {Webmail} webmail */
async function openPages(launched, webmail) {
  const workspace = await launched.context.newPage();
  await workspace.goto(`chrome-extension://${launched.extensionId}/workspace.html`);
  const mail = launched.context.pages()[0] ?? (await launched.context.newPage());
  if (webmail.kind === 'roundcube') {
    const { signInToRoundcube } = await import('./roundcube/roundcube-page.mjs');
    await signInToRoundcube(mail, webmail.server);
  } else {
    await mail.goto(`${webmail.server.url}#m/${webmail.server.idOf('practice-summary-denial')}`);
  }
  await mail.bringToFront();
}

/** A browser that does not let itself be loaded: the steps are printed, the mailbox stays until Control-C. */
async function afterManualSteps(error, browser, stopped) {
  if (browser.takesLoadExtension) throw error;
  const { manualSteps } = await import('./find-browser.mjs');
  console.log(`${browser.name} did not take the extension (${error.message}). By hand, in three steps:`);
  for (const step of manualSteps(EXTENSION)) console.log(`  ${step}`);
  console.log('The mailbox stays open until Control-C.');
  await stopped;
  return null;
}
