// axe on the real side panel and on each tab of the workspace, in both themes: nothing found (WCAG 2.0 to 2.2 AA, best practice).
import { rmSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedExtension, launchExtension } from '@/test/support/chromium.mjs';
import { type PanelDesk, panelDesk } from '@/test/support/panel-desk.mjs';
import { type SampleMailbox, startSampleMailbox } from '@/test/support/sample-mailbox/sample-mailbox.mjs';
import { CHROMIUM_BUILD, freshProfile } from './built-extension.ts';

const profileDir = freshProfile();
let mailbox: SampleMailbox;
let launched: LaunchedExtension;
let workspace: Page;
let mail: Page;
let desk: PanelDesk;

beforeAll(async () => {
  mailbox = await startSampleMailbox();
  launched = await launchExtension({ extensionDir: CHROMIUM_BUILD, profileDir });
  workspace = await launched.context.newPage();
  await workspace.goto(`chrome-extension://${launched.extensionId}/workspace.html`);
  await workspace.getByRole('button', { name: 'Load the sample ledger' }).click();
  await workspace.getByRole('heading', { level: 1 }).filter({ hasText: 'requests sent' }).waitFor();
  mail = launched.context.pages()[0] ?? (await launched.context.newPage());
  await mail.goto(`${mailbox.url}#m/${mailbox.idOf('practice-summary-denial')}`);
  desk = panelDesk(await launched.openPanelByToolbarClick(mail));
  await desk.waitForWords('Suggested:');
});
afterAll(async () => {
  await launched.close();
  await mailbox.close();
  rmSync(profileDir, { recursive: true, force: true });
});

/** What axe finds, as "rule: selector". Legacy mode: axe opens no page of its own beside the extension's. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(passes.length, 'axe looked at something').toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(['patterns', 'queue', 'matters', 'settings'])('the workspace, %s', async (tab) => {
    await workspace.emulateMedia({ colorScheme });
    await workspace.goto(`chrome-extension://${launched.extensionId}/workspace.html#/${tab}`);
    await workspace.getByRole('heading', { level: 1 }).waitFor();
    expect(await findings(workspace)).toEqual([]);
  });

  test('the panel with a suggestion, and captured', async () => {
    await desk.panel.emulateMedia({ colorScheme });
    await mail.goto(`${mailbox.url}#m/${mailbox.idOf('practice-summary-denial')}`);
    await desk.waitForWords('Suggested:');
    expect(await findings(desk.panel)).toEqual([]);
    await desk.press('m', '1', 'Enter');
    await desk.waitForCaptured();
    expect(await findings(desk.panel)).toEqual([]);
    await desk.press('z');
    await desk.waitForWords('Not captured yet');
  });
});
