// The real Roundcube starts rootless, shows the sample mails in each skin, and leaves nothing behind.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { findBrowser } from '@/test/support/find-browser.mjs';
import { ROUNDCUBE_SKINS, startRoundcube } from '@/test/support/roundcube/roundcube.mjs';
import {
  openRoundcubeFolder,
  openRoundcubeMessage,
  signInToRoundcube,
} from '@/test/support/roundcube/roundcube-page.mjs';

const browser = await chromium.launch({
  executablePath: findBrowser()?.path ?? 'chromium',
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
afterAll(() => browser.close());

it.each(ROUNDCUBE_SKINS)('opens a reply in the skin %s, and ends whole', async (skin) => {
  const roundcube = await startRoundcube({ skin });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    expect(new URL(roundcube.url).hostname).toBe('127.0.0.1');
    await signInToRoundcube(page, roundcube);
    expect(await page.locator('#messagelist tr.message').count()).toBe(28);
    const reply = await openRoundcubeMessage(page, 'A000-000-161');
    expect(await reply.locator('#messagebody').textContent()).toContain('will remain in custody at this time.');
    const other = await openRoundcubeMessage(page, 'USCIS# 000-000-166');
    expect(await other.locator('#messagebody').textContent()).toContain('Office of the Principal Legal Advisor');
    await openRoundcubeFolder(page, roundcube, 'Sent');
    expect(await page.locator('#messagelist tr.message').count()).toBe(53);
  } finally {
    await page.close();
    await roundcube.close();
  }
  await expect(fetch(roundcube.url)).rejects.toThrow();
  expect(existsSync(roundcube.directory)).toBe(false);
});
