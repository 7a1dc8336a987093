// Drives Roundcube's pages: signs in over its form and opens a message by its subject. For tests and the walkthrough.

/**
 * @param {import('playwright-core').Page} page
 * @param {import('./roundcube.mjs').Roundcube} roundcube
 */
export async function signInToRoundcube(page, roundcube) {
  await page.goto(roundcube.url);
  await page.fill('#rcmloginuser', roundcube.user);
  await page.fill('#rcmloginpwd', roundcube.password);
  await page.click('#rcmloginsubmit');
  await page.waitForSelector('#messagelist tr.message');
}

/**
 * Shows a folder, `INBOX` or `Sent`, and waits for its list.
 * @param {import('playwright-core').Page} page
 * @param {import('./roundcube.mjs').Roundcube} roundcube
 * @param {'INBOX' | 'Sent'} folder
 */
export async function openRoundcubeFolder(page, roundcube, folder) {
  await page.goto(`${roundcube.url}?_task=mail&_mbox=${folder}`);
  await page.waitForSelector('#messagelist tr.message');
}

/**
 * Opens a message of the list in the preview, or in the whole page where the skin has no preview.
 * @param {import('playwright-core').Page} page
 * @param {string} subject words of its subject
 * @returns {Promise<import('playwright-core').Frame>} the frame in which the message stands
 */
export async function openRoundcubeMessage(page, subject) {
  await page.locator('#messagelist tr.message', { hasText: subject }).first().locator('td.subject').click();
  const preview = page.locator('iframe#messagecontframe');
  if (!(await preview.isVisible())) {
    await page.locator('#messagelist tr.message', { hasText: subject }).first().locator('td.subject').dblclick();
    await page.waitForSelector('#messagebody');
    return page.mainFrame();
  }
  const frame = await (await preview.elementHandle())?.contentFrame();
  if (frame === null || frame === undefined) throw new Error('The preview has no frame');
  await frame.waitForURL(/_action=(preview|show)/u);
  await frame.locator('.subject', { hasText: subject }).first().waitFor();
  await frame.waitForSelector('#messagebody');
  return frame;
}
