// The walkthrough: what a stranger would do by hand, done by itself in the real browser and the real side panel. Writes
// pictures, the CSV and the Patterns page as PDF, and prints what it saw.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchExtension } from './chromium.mjs';
import { panelDesk } from './panel-desk.mjs';
import { openRoundcubeMessage, signInToRoundcube } from './roundcube/roundcube-page.mjs';
import { saveDownload } from './save-download.mjs';

const PANEL_WIDTH = 360;
const PANEL_HEIGHT = 1240;

/** The replies that are tagged, by their file in the sample and words of their subject; the key of the code. */
const TAGGED = [
  { file: 'practice-summary-denial', subject: 'Ivo B., A000-000-161', key: '1', code: 'Summary denial' },
  { file: 'practice-field-office-kickback', subject: 'Marisol D.', key: '2', code: 'Kick-back' },
  { file: 'practice-granted', subject: 'Teodoro H.', key: '3', code: 'Granted' },
];

/**
 * @param {{ webmail: import('./start.mjs').Webmail, extensionDir: string, outputDir: string }} options
 */
export async function walkthrough({ webmail, extensionDir, outputDir }) {
  const profileDir = await mkdtemp(join(tmpdir(), 'recourse-walkthrough-'));
  const launched = await launchExtension({ extensionDir, profileDir });
  try {
    const requests = watchForeignRequests(launched.context, webmail.server.url);
    const workspace = await openWorkspace(launched, outputDir);
    await tagReplies({ launched, webmail, outputDir });
    await showPatterns(workspace, outputDir);
    if (requests.length > 0) throw new Error(`Requests were seen beyond the webmail: ${requests.join(', ')}`);
    console.log(
      'Requests seen beyond the webmail in its page and the workspace: 0 (the panel and the worker are proved by npm test)',
    );
    console.log(`Pictures, CSV and PDF: ${outputDir}`);
  } finally {
    await launched.close();
    await rm(profileDir, { recursive: true, force: true });
  }
}

/** Requests that are neither the webmail's own page nor a file of the extension. */
function watchForeignRequests(context, webmailUrl) {
  /** @type {string[]} */
  const foreign = [];
  const home = new URL(webmailUrl).origin;
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== home && protocol.startsWith('http')) foreign.push(origin);
  });
  return foreign;
}

async function openWorkspace(launched, outputDir) {
  const workspace = await launched.context.newPage();
  await workspace.goto(`chrome-extension://${launched.extensionId}/workspace.html`);
  const load = workspace.getByRole('button', { name: 'Load the sample ledger' });
  await load.waitFor();
  await workspace.screenshot({ path: join(outputDir, '1-empty-workspace.png') });
  await load.click();
  await workspace.getByRole('heading', { level: 1 }).filter({ hasText: 'requests sent' }).waitFor();
  console.log('Sample ledger loaded: invented texts after the facts of the letter of 29 March 2021.');
  return workspace;
}

async function tagReplies({ launched, webmail, outputDir }) {
  const page = launched.context.pages()[0] ?? (await launched.context.newPage());
  if (webmail.kind === 'roundcube') await signInToRoundcube(page, webmail.server);
  /** @type {import('./panel-desk.mjs').PanelDesk | null} */
  let desk = null;
  for (const [at, reply] of TAGGED.entries()) {
    if (webmail.kind === 'roundcube') await openRoundcubeMessage(page, reply.subject);
    else await page.goto(`${webmail.server.url}#m/${webmail.server.idOf(reply.file)}`);
    desk ??= await openDesk(launched, page);
    await desk.waitForLetter(reply.subject);
    await desk.waitForWords('Suggested:');
    const name = `${at + 2}-${reply.file.replace('practice-', '')}`;
    await desk.panel.screenshot({ path: join(outputDir, `${name}-as-it-opens.png`) });
    if (at === 0) await page.screenshot({ path: join(outputDir, `${name}-mail.png`) });
    await desk.press('m', reply.key, 'Enter');
    await desk.waitForCaptured();
    await desk.panel.screenshot({ path: join(outputDir, `${name}-captured.png`) });
    console.log(`Tagged with three keys (M ${reply.key} Enter): ${reply.subject} -> ${reply.code}`);
  }
}

/** Opens the panel, as tall as a picture of all of it needs: its save strip sticks to the foot of what is seen. */
async function openDesk(launched, page) {
  const panel = await launched.openPanelByToolbarClick(page);
  await panel.setViewportSize({ width: PANEL_WIDTH, height: PANEL_HEIGHT });
  return panelDesk(panel);
}

async function showPatterns(workspace, outputDir) {
  await workspace.bringToFront();
  await workspace.getByLabel('Process').selectOption('fraihat-redetermination');
  const sentence = workspace.getByRole('heading', { level: 1 }).filter({ hasText: 'Of 42 requests' });
  await sentence.waitFor();
  console.log((await sentence.innerText()).replace(/\s+/gu, ' '));
  await workspace.screenshot({ path: join(outputDir, '5-patterns-42-requests.png'), fullPage: true });
  const csv = await saveDownload(workspace.context(), outputDir, () =>
    workspace.getByRole('button', { name: 'CSV' }).first().click(),
  );
  console.log(`Saved: ${csv}`);
  await workspace.getByLabel('Process').selectOption({ index: 0 });
  await workspace.getByRole('heading', { level: 1 }).filter({ hasText: 'Of 79 requests' }).waitFor();
  await workspace.screenshot({ path: join(outputDir, '6-patterns-all.png'), fullPage: true });
  await writeFile(
    join(outputDir, 'patterns.pdf'),
    await workspace.pdf({ preferCSSPageSize: true, printBackground: true }),
  );
}
