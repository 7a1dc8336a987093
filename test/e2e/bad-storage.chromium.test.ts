// Storage that is full, newer, damaged, taken over or shared: each is said in words, and nothing is lost.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { codeByKeys, freshDesk } from './fresh-desk.ts';
import { ledgerOfPage } from './ledger-of-page.ts';
import { bumpVersion, fillDisk, flipOneByte } from './page-storage.ts';

const fresh = freshDesk();

describe('storage', () => {
  test('full: the panel says so, the decision stays, and it is saved when there is room again', async () => {
    const desk = await fresh.open('first');
    await desk.waitForLetter('Re: The first letter');
    const note = desk.panel.getByRole('textbox', { name: 'Note' });
    await note.fill('typed before the disk was full');
    await desk.panel.getByRole('radio', { name: 'Not a reply' }).check();
    await desk.panel.evaluate(fillDisk, true);
    await desk.panel.getByRole('button', { name: /^Save/u }).click();
    await desk.waitForWords('Not saved: the disk is full.');
    expect(await note.inputValue()).toBe('typed before the disk was full');
    expect(await desk.panel.getByRole('radio', { name: 'Not a reply' }).isChecked()).toBe(true);
    expect(await fresh.recorded()).toEqual([]);
    await desk.panel.evaluate(fillDisk, false);
    await desk.panel.getByRole('button', { name: 'Save again' }).click();
    await desk.waitForCaptured();
    expect((await fresh.onlyRecorded()).subject).toBe('Re: The first letter');
  });

  test('of a newer Recourse: read only, nothing is written, and the backup is the file as it lies', async () => {
    const desk = await fresh.open('first');
    await desk.waitForLetter('Re: The first letter');
    await codeByKeys(desk);
    await fresh.workspace().evaluate(bumpVersion);
    await fresh.workspace().reload();
    await fresh.workspace().getByText('This ledger is from a newer Recourse').waitFor();
    await desk.panel.reload();
    await desk.waitForWords('This ledger is from a newer Recourse');
    for (const page of [fresh.workspace(), desk.panel]) await expectBackup(page, 990);
    expect(
      await fresh.workspace().evaluate(async () => (await indexedDB.databases()).map(({ version }) => version)),
    ).toEqual([990]);
  });

  test('damaged: read only, what can be read is shown, and it can be backed up', async () => {
    const desk = await fresh.open('first');
    await desk.waitForLetter('Re: The first letter');
    await codeByKeys(desk);
    await fresh.workspace().evaluate(flipOneByte);
    await fresh.workspace().reload();
    await fresh.workspace().getByText('Part of this ledger cannot be read').waitFor();
    await desk.panel.reload();
    await desk.waitForWords('Part of this ledger cannot be read');
    for (const page of [fresh.workspace(), desk.panel]) await expectBackup(page, 10);
  });

  test('taken over by a newer version while the coder is typing: the decision stays on the screen', async () => {
    const desk = await fresh.open('first');
    await desk.waitForLetter('Re: The first letter');
    const note = desk.panel.getByRole('textbox', { name: 'Note' });
    await note.fill('typed before the update');
    await desk.panel.getByRole('radio', { name: 'Not a reply' }).check();
    await fresh.workspace().evaluate(bumpVersion);
    await desk.panel.getByRole('button', { name: /^Save/u }).click();
    await desk.panel.getByRole('button', { name: 'Save again' }).waitFor();
    expect(await note.inputValue()).toBe('typed before the update');
  });
});

test('two tabs and the panel write at once: every entry is there, each matter has a number of its own', async () => {
  const second = await fresh.launched().context.newPage();
  await second.goto(fresh.workspace().url());
  const desk = await fresh.open('first');
  await desk.waitForLetter('Re: The first letter');
  const startMany = async (page: Page): Promise<void> => {
    for (let each = 0; each < 5; each += 1) await startMatterThere(page);
  };
  await Promise.all([startMany(fresh.workspace()), startMany(second), codeByKeys(desk)]);
  for (const page of [fresh.workspace(), second]) await page.getByRole('heading', { name: '10 matters' }).waitFor();
  const ledger = await ledgerOfPage(fresh.workspace());
  expect(await ledger.verify()).toMatchObject({ kind: 'whole' });
  const pseudonyms = (await ledger.matters()).map(({ matter }) => matter.pseudonym);
  expect(pseudonyms).toEqual(Array.from({ length: 10 }, (_, at) => `M-${String(at + 1).padStart(4, '0')}`));
  expect((await ledger.mails()).length).toBe(1);
});

async function startMatterThere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start a matter' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start the matter' }).click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'requests in M-' }).waitFor();
  await page.goBack();
}

/** Saves a backup in the page and looks what the file is: every row as it lies, none of it in words. */
async function expectBackup(page: Page, version: number): Promise<void> {
  // Two connections drive this browser and each would move the download to a folder of its own: it is told one.
  const downloadPath = join(fresh.profileDir(), `downloads-${page === fresh.workspace() ? 'workspace' : 'panel'}`);
  const session = await fresh.launched().context.browser()?.newBrowserCDPSession();
  await session?.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
  await page.getByRole('button', { name: 'Save a backup' }).first().click();
  const file = join(downloadPath, 'recourse-ledger-raw.json');
  await expect.poll(() => existsSync(file)).toBe(true);
  const backup = JSON.parse(readFileSync(file, 'utf8'));
  expect(backup).toMatchObject({ kind: 'recourse-raw-ledger', name: 'recourse' });
  expect(backup.tables.entries.length).toBeGreaterThanOrEqual(3);
  expect(JSON.stringify(backup)).not.toContain('will remain in custody');
  expect(backup.version * 10).toBe(version);
}
