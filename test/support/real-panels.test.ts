// The real side panel and the real sidebar can be opened, read, clicked and typed into, headless.
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { launchExtension } from '@/test/support/chromium.mjs';
import { findBrowser } from '@/test/support/find-browser.mjs';
import { launchFirefoxExtension } from '@/test/support/firefox.mjs';
import { startSampleMailbox } from '@/test/support/sample-mailbox/sample-mailbox.mjs';
import { writeToyExtension } from '@/test/support/toy-extension.ts';

const folder = mkdtempSync(join(tmpdir(), 'recourse-panels-'));
const mailbox = await startSampleMailbox();
const messageUrl = `${mailbox.url}#m/${mailbox.idOf('practice-granted')}`;
afterAll(async () => {
  await mailbox.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

it('Chromium: a toolbar click opens the side panel, which may read the tab without a grant', async () => {
  const extensionDir = writeToyExtension(folder, 'chromium');
  const launched = await launchExtension({ extensionDir, profileDir: join(folder, 'chromium') });
  try {
    const page = await launched.context.newPage();
    await page.goto(messageUrl);
    expect(await launched.isPanelOpen()).toBe(false);
    const panel = await launched.openPanelByToolbarClick(page);
    expect(panel.url()).toBe(`chrome-extension://${launched.extensionId}/sidepanel.html`);
    await panel.click('#read');
    await panel.locator('#out', { hasText: `read ${mailbox.idOf('practice-granted')}` }).waitFor();
    await panel.keyboard.press('m');
    await panel.locator('#out', { hasText: 'key m true' }).waitFor();
    await panel.evaluate(() => window.close());
    await expect.poll(() => launched.isPanelOpen()).toBe(false);
    const again = await launched.openPanelByToolbarClick(page);
    await again.locator('#out', { hasText: 'waiting' }).waitFor();
  } finally {
    await launched.close();
  }
});

it('a branded browser, which ignores --load-extension, is given the extension over the debugging protocol', async () => {
  const extensionDir = writeToyExtension(folder, 'chromium');
  const executablePath = join(folder, 'google-chrome');
  writeFileSync(executablePath, `#!/bin/sh\nexec "${findBrowser()?.path}" "$@"\n`);
  chmodSync(executablePath, 0o755);
  const launched = await launchExtension({ extensionDir, profileDir: join(folder, 'branded'), executablePath });
  try {
    const page = await launched.context.newPage();
    await page.goto(messageUrl);
    const panel = await launched.openPanelByToolbarClick(page);
    await panel.locator('#out', { hasText: 'waiting' }).waitFor();
  } finally {
    await launched.close();
  }
});

it('Chromium: opening another message changes the article without a page load', async () => {
  const extensionDir = writeToyExtension(folder, 'chromium');
  const launched = await launchExtension({ extensionDir, profileDir: join(folder, 'chromium-messages') });
  try {
    const page = await launched.context.newPage();
    await page.goto(messageUrl);
    await page.evaluate(() => Object.assign(window, { wasHere: true }));
    const subject = page.locator('article h1[data-field="subject"]');
    const first = await subject.textContent();
    await page.keyboard.press('j');
    await expect.poll(() => subject.textContent()).not.toBe(first);
    await page.keyboard.press('k');
    await expect.poll(() => subject.textContent()).toBe(first);
    expect(await page.locator('article').count()).toBe(1);
    expect(await page.evaluate(() => 'wasHere' in window)).toBe(true);
  } finally {
    await launched.close();
  }
});

it('Firefox: a toolbar click opens the sidebar, which may read the tab, and its storage outlives a restart', async () => {
  const extensionDir = writeToyExtension(folder, 'firefox');
  const profileDir = join(folder, 'firefox');
  for (const kept of [{}, { visit: 1 }]) {
    const launched = await launchFirefoxExtension({ extensionDir, profileDir });
    try {
      const page = await launched.browser.newPage();
      await page.goto(messageUrl);
      const sidebar = await launched.openSidebarByToolbarClick();
      expect(await sidebar.ask('[location.href, innerWidth]')).toEqual([
        `${launched.extensionOrigin}/sidepanel.html`,
        360,
      ]);
      await sidebar.click('#read');
      await sidebar.until(`document.getElementById('out').textContent === 'read ${mailbox.idOf('practice-granted')}'`);
      await sidebar.press('m');
      await sidebar.until("document.getElementById('out').textContent === 'key m true'");
      expect(await sidebar.ask("browser.storage.local.get('visit')")).toEqual(kept);
      await sidebar.ask('browser.storage.local.set({ visit: 1 })');
      const tab = await launched.openExtensionPage('sidepanel.html?tab');
      expect(await tab.title()).toBe('Toy');
      await launched.windowScreenshot(join(folder, 'window.png'));
      expect(statSync(join(folder, 'window.png')).size).toBeGreaterThan(1000);
    } finally {
      await launched.close();
    }
  }
});
