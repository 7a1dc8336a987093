// Goes on without a passphrase, where the extension asks before it saves the first words.

/**
 * Answers the question in the panel, after which what was typed is saved.
 * @param {import('playwright-core').Page} page
 */
export async function declineInPanel(page) {
  const dialog = page.getByRole('dialog', { name: 'Before a name is saved: a passphrase' });
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Go on without a passphrase' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/**
 * Goes through the first run in the workspace.
 * @param {import('playwright-core').Page} page
 */
export async function declineAtFirstRun(page) {
  await page.getByRole('button', { name: 'Begin with my own mail' }).click();
  await page.getByText('Go on without a passphrase').first().click();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Go on without a passphrase' }).click();
  await page.getByRole('link', { name: 'Matters' }).waitFor();
}
