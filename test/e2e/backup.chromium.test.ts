// Backup and restore as a person does it, in real Chromium: saved from one profile, restored into an empty other one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type LaunchedExtension, launchExtension } from '@/test/support/chromium.mjs';
import { declineAtFirstRun } from '@/test/support/decline-passphrase.mjs';
import { saveDownload } from '@/test/support/save-download.mjs';
import { CHROMIUM_BUILD, freshProfile } from './built-extension.ts';

const PASSPHRASE = 'four invented words here';
const folder = mkdtempSync(join(tmpdir(), 'recourse-backup-'));
let launched: LaunchedExtension;
let profileDir: string;

async function freshWorkspace(): Promise<Page> {
  profileDir = freshProfile();
  launched = await launchExtension({ extensionDir: CHROMIUM_BUILD, profileDir });
  const workspace = await launched.context.newPage();
  await workspace.goto(`chrome-extension://${launched.extensionId}/workspace.html#/matters`);
  await declineAtFirstRun(workspace);
  return workspace;
}

async function goTo(workspace: Page, tab: 'Matters' | 'Settings'): Promise<void> {
  await workspace.getByRole('link', { name: tab }).click();
}

async function restore(workspace: Page, file: string, passphrase: string): Promise<void> {
  await goTo(workspace, 'Settings');
  await workspace.getByLabel('Backup file').setInputFiles(file);
  await workspace.getByLabel('Its passphrase').fill(passphrase);
  await workspace.getByRole('button', { name: 'Restore from this file' }).click();
}

afterEach(async () => {
  await launched.close();
  rmSync(profileDir, { recursive: true, force: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let backup = '';

test('a backup is made, opened again, compared and saved', async () => {
  const workspace = await freshWorkspace();
  await workspace.getByRole('button', { name: 'Start a matter' }).first().click();
  const form = workspace.getByRole('dialog');
  await form.getByLabel('Client’s name').fill('Invented Backup Person');
  await form.getByRole('button', { name: 'Start the matter' }).click();
  await workspace.getByRole('heading', { level: 1 }).filter({ hasText: 'M-0001' }).waitFor();
  await goTo(workspace, 'Settings');
  await workspace.getByText('There is no backup yet').waitFor();
  await workspace.getByLabel('Passphrase for this backup').fill(PASSPHRASE);
  const name = await saveDownload(launched.context, folder, () =>
    workspace.getByRole('button', { name: 'Make a backup' }).click(),
  );
  backup = join(folder, name);
  expect(name).toMatch(/^recourse-backup-\d{4}-\d\d-\d\d\.age$/u);
  await workspace.getByText('was opened again, compared and saved').waitFor();
});

test('an empty ledger of another profile takes it in whole', async () => {
  const workspace = await freshWorkspace();
  await restore(workspace, backup, PASSPHRASE);
  await workspace.getByText('taken in').waitFor({ timeout: 60_000 });
  await goTo(workspace, 'Matters');
  await workspace.getByText('Invented Backup Person').waitFor();
});

test('a wrong passphrase and a file that is no backup are refused in words, and nothing changes', async () => {
  const workspace = await freshWorkspace();
  await restore(workspace, backup, 'another four words here');
  const answer = workspace.locator('[aria-live="polite"]').filter({ hasText: /\S/u }).last();
  await expect.poll(() => answer.innerText(), { timeout: 60_000 }).toMatch(/does not open|not open/iu);
  const noBackup = join(folder, 'no-backup.age');
  writeFileSync(noBackup, 'this is not a backup');
  await restore(workspace, noBackup, PASSPHRASE);
  await expect.poll(() => answer.innerText(), { timeout: 60_000 }).not.toBe('');
  await goTo(workspace, 'Matters');
  await expect.poll(() => workspace.getByRole('button', { name: 'M-0001' }).count()).toBe(0);
});
