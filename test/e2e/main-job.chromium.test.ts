// The main job in real Chromium, by keyboard alone in the real side panel: three replies tagged, the letter's numbers seen,
// nothing sent, and the ledger still there after a restart of the browser.
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedExtension, launchExtension } from '@/test/support/chromium.mjs';
import { declineInPanel } from '@/test/support/decline-passphrase.mjs';
import { type PanelDesk, panelDesk } from '@/test/support/panel-desk.mjs';
import { type SampleMailbox, startSampleMailbox } from '@/test/support/sample-mailbox/sample-mailbox.mjs';
import { CHROMIUM_BUILD, freshProfile } from './built-extension.ts';

const profileDir = freshProfile();
let mailbox: SampleMailbox;
let launched: LaunchedExtension;
let mail: Page;
let workspace: Page;
let desk: PanelDesk;
const requested: string[] = [];

async function launch(): Promise<void> {
  launched = await launchExtension({ extensionDir: CHROMIUM_BUILD, profileDir });
  launched.context.on('request', (request) => requested.push(request.url()));
  mail = launched.context.pages()[0] ?? (await launched.context.newPage());
  workspace = await launched.context.newPage();
  await workspace.goto(`chrome-extension://${launched.extensionId}/workspace.html`);
}

async function open(file: string, folder: '' | 'sent' = ''): Promise<void> {
  await mail.goto(`${mailbox.url}${folder}#m/${mailbox.idOf(file)}`);
}

beforeAll(async () => {
  mailbox = await startSampleMailbox();
  await launch();
});
afterAll(async () => {
  await launched.close();
  await mailbox.close();
  rmSync(profileDir, { recursive: true, force: true });
});

describe('tagging beside the sample mailbox', () => {
  test('the sample ledger fills an empty workspace', async () => {
    await workspace.getByRole('button', { name: 'Load the sample ledger' }).click();
    await workspace.getByRole('heading', { level: 1 }).filter({ hasText: 'Of 79 requests' }).waitFor();
  });

  test('the toolbar click opens the real panel, which shows the letter and the words that say what it is', async () => {
    await open('practice-summary-denial');
    desk = panelDesk(await launched.openPanelByToolbarClick(mail));
    await desk.waitForWords('Suggested:');
    const words = await desk.words();
    expect(words).toContain('r.officer@ice.dhs.gov');
    expect(words).toContain('will remain in custody at this time');
    expect(words).toContain('Not captured yet');
  });

  test('nothing is chosen before the coder chooses: no code, no reason, no matter', async () => {
    expect(await desk.panel.locator('input[type="radio"]:checked').count()).toBe(0);
    expect(await desk.panel.getByRole('button', { name: /^Save/u }).isDisabled()).toBe(true);
  });

  test('the suggested words are highlighted in the mail without a change to its DOM', async () => {
    const before = await mail.evaluate(() => document.documentElement.outerHTML);
    await desk.panel.getByRole('button', { name: 'Show in mail' }).first().click();
    const marked = await mail.waitForFunction(() => {
      const highlight = CSS.highlights.get('recourse-evidence');
      return highlight === undefined ? null : [...highlight].map((range) => String(range)).join('|');
    });
    expect(await marked.jsonValue()).toContain('will remain in custody');
    expect(await mail.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('three keys record it: the offer, the code, Enter', async () => {
    await desk.press('m', '1', 'Enter');
    await desk.waitForCaptured();
    expect(await desk.words()).toContain('M-0049');
  });

  test('a message opened in the page comes to the panel by itself, and two more take three keys each', async () => {
    for (const [file, subject, key] of [
      ['practice-field-office-kickback', 'Marisol D.', '2'],
      ['practice-granted', 'Teodoro H.', '3'],
    ] as const) {
      await open(file);
      await desk.waitForLetter(subject);
      await desk.waitForWords('Suggested:');
      await desk.press('m', key, 'Enter');
      await desk.waitForCaptured();
    }
  });

  test('undo takes a decision back and it can be made again', async () => {
    await desk.press('z');
    await desk.waitForWords('Not captured yet');
    await desk.press('m', '3', 'Enter');
    await desk.waitForCaptured();
    await desk.waitForWords('undone');
  });

  test('"please see attached" is never guessed', async () => {
    await open('practice-please-see-attached');
    await desk.waitForWords('Not captured yet');
    expect(await desk.words()).not.toContain('Suggested:');
  });

  test('ordinary mail is not taken for a reply', async () => {
    await open('ordinary-foia');
    await desk.waitForWords('Not a reply');
    expect(await desk.words()).not.toContain('Suggested:');
  });

  test('an outgoing request that is logged says since when its clock runs', async () => {
    await open('christopher-1-request', 'sent');
    await desk.waitForWords('The clock runs');
  });
});

describe('the pattern', () => {
  test('42 requests: 41 with no response, the interval and its method in the sentence', async () => {
    await workspace.bringToFront();
    await workspace.getByLabel('Process').selectOption('fraihat-redetermination');
    const sentence = workspace.getByRole('heading', { level: 1 }).filter({ hasText: 'Of 42 requests' });
    await sentence.waitFor();
    expect((await sentence.innerText()).replace(/\s+/gu, ' ')).toMatch(
      /41 had no substantive reply as of 29 Mar 2021 \(97\.6%; 95% Wilson 87\.7 to 99\.6\)/u,
    );
  });

  test('a number opens its records, and they can be saved', async () => {
    await workspace.getByRole('heading', { level: 1 }).getByRole('button', { name: '41' }).click();
    const dialog = workspace.getByRole('dialog');
    await dialog.getByText('41 records').waitFor();
    expect(await dialog.locator('tbody tr').count()).toBe(41);
    const download = workspace.waitForEvent('download');
    await dialog.getByRole('button', { name: /CSV/u }).click();
    expect((await download).suggestedFilename()).toMatch(/^recourse-requests_.*\.csv$/u);
    await workspace.keyboard.press('Escape');
  });

  test('the replies tagged in the panel are in the pattern of the other tab, without a reload', async () => {
    await workspace.getByLabel('Process').selectOption({ index: 0 });
    await workspace.getByRole('heading', { level: 1 }).filter({ hasText: 'Of 79 requests' }).waitFor();
    const row = workspace.getByRole('row').filter({ hasText: 'Granted or partial relief' }).first();
    await expect.poll(async () => (await row.innerText()).replace(/\s+/gu, ' ')).toContain('8 10.1%'); // seven are the sample's own;
  });
});

describe('afterwards', () => {
  test('the extension made no network request in all of this', () => {
    const allowed = new URL(mailbox.url).origin;
    const foreign = requested.filter((url) => url.startsWith('http') && new URL(url).origin !== allowed);
    expect(foreign).toEqual([]);
    expect(
      requested.some((url) => url.startsWith(allowed)),
      'the log saw the mailbox itself',
    ).toBe(true);
  });

  test('the ledger survives a restart of the browser', async () => {
    await launched.close();
    await launch();
    await workspace.getByRole('heading', { level: 1 }).filter({ hasText: 'Of 79 requests' }).waitFor();
    await open('practice-granted');
    desk = panelDesk(await launched.openPanelByToolbarClick(mail));
    await desk.waitForCaptured();
    expect(await desk.words()).toContain('Granted');
  });

  test('the sample ledger can be removed whole', async () => {
    await workspace.bringToFront();
    await workspace.getByRole('button', { name: 'Remove it' }).click();
    await workspace.getByRole('button', { name: 'Load the sample ledger' }).waitFor();
    const names = await workspace.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(names).not.toContain('recourse-sample');
  });
});

describe("a ledger of one's own, from nothing", () => {
  test('an outgoing request offers to start its clock; the matter is started from the panel', async () => {
    await open('fraihat-101-request', 'sent');
    await mail.bringToFront();
    desk = panelDesk(await launched.openPanelByToolbarClick(mail));
    await desk.waitForWords('Start the clock?');
    const { panel } = desk;
    await panel.getByRole('button', { name: 'Start a matter' }).click();
    await panel.getByLabel('Client’s name').fill('Invented Person');
    await panel.getByLabel('A-number').fill('A000-000-101');
    await panel.getByRole('dialog').getByRole('button', { name: 'Start the matter' }).click();
    await declineInPanel(panel);
    await panel.getByRole('button', { name: /^Start the clock/u }).click();
    await desk.waitForWords('The clock runs');
  });

  test('logged long after it was sent, it says so in the pattern', async () => {
    await workspace.bringToFront();
    await workspace.getByRole('heading', { level: 1 }).filter({ hasText: '1' }).waitFor();
    expect(await workspace.locator('main').innerText()).toMatch(/Logged late\s+1 of 1/u);
  });

  test('"I have looked" makes the silence countable, as of today and not before', async () => {
    await workspace.getByRole('link', { name: /Queue/u }).click();
    await workspace.getByRole('button', { name: /I have looked/u }).click();
    await workspace.getByRole('link', { name: 'Patterns' }).click();
    await workspace.getByRole('heading', { level: 1 }).filter({ hasText: 'no substantive reply' }).waitFor();
    await expect
      .poll(() => workspace.getByRole('heading', { level: 1 }).innerText())
      .toMatch(/1\s+had no substantive reply/u);
  });

  test('a reply by phone is entered by hand and attested', async () => {
    await workspace.getByRole('link', { name: 'Matters' }).click();
    await workspace.getByRole('button', { name: 'M-0001' }).click();
    await workspace.getByRole('button', { name: 'Enter a reply by hand' }).click();
    const form = workspace.getByRole('dialog');
    await form.getByLabel('Came by').selectOption('phone');
    await form.getByLabel('Received on').fill('2021-04-09');
    await form.getByLabel('Matter').selectOption({ label: 'M-0001' });
    await form.getByLabel('Answers').selectOption({ index: 1 });
    await form.getByLabel('What is this reply?').selectOption('summary-denial');
    await form.getByLabel('Its words').fill('The officer said that he stays in custody.');
    await form.getByLabel(/vouch/u).check();
    await form.getByRole('button', { name: 'Record the reply' }).click();
    await workspace.getByText('Summary denial').first().waitFor();
    await workspace.getByRole('link', { name: 'Patterns' }).click();
    const row = workspace.getByRole('row').filter({ hasText: 'Summary denial' }).first();
    await expect.poll(async () => (await row.innerText()).replace(/\s+/gu, ' ')).toMatch(/^Summary denial 1 /u);
  });
});
