// How long from the webmail's change of message to the panel showing it: both pages write the same clock's time.

const ROUNDS = 60;

/**
 * Opens messages one after the other by the mailbox's own key and takes the time until the panel shows the subject with
 * its suggestion or state. Milliseconds.
 * @param {import('../support/chromium.mjs').LaunchedExtension} launched
 * @param {import('../support/sample-mailbox/sample-mailbox.mjs').SampleMailbox} mailbox
 * @returns {Promise<{ p50: number, p95: number }>}
 */
export async function measureMessageToPanel(launched, mailbox) {
  const workspace = await launched.context.newPage();
  await workspace.goto(`chrome-extension://${launched.extensionId}/workspace.html`);
  await workspace.getByRole('button', { name: 'Load the sample ledger' }).click();
  await workspace.getByRole('heading', { level: 1 }).filter({ hasText: 'requests sent' }).waitFor();
  const mail = launched.context.pages()[0] ?? (await launched.context.newPage());
  await mail.goto(mailbox.url);
  await mail.keyboard.press('j');
  await mail.locator('article h1').waitFor();
  const panel = await launched.openPanelByToolbarClick(mail);
  await panel.locator('header + main').waitFor();
  await mail.evaluate(stampMessageChanges);
  await panel.evaluate(stampPanelChanges);
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await mail.keyboard.press(Math.floor(round / 15) % 2 === 0 ? 'j' : 'k');
    const changed = await mail.waitForFunction(
      (at) => window.recourseBench.length > at && window.recourseBench[at],
      round,
    );
    const { subject, at } = await changed.jsonValue();
    const shown = await panel.waitForFunction((wanted) => window.recourseShown.get(wanted), subject);
    times.push((await shown.jsonValue()) - at);
    await panel.evaluate(() => window.recourseShown.clear());
  }
  times.sort((a, b) => a - b);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** In the mail page: when the open message's subject changed. */
function stampMessageChanges() {
  /** @type {{ subject: string, at: number }[]} */
  const changes = [];
  window.recourseBench = changes;
  let last = document.querySelector('article h1')?.textContent ?? '';
  new MutationObserver(() => {
    const subject = document.querySelector('article h1')?.textContent ?? '';
    if (subject === last) return;
    last = subject;
    changes.push({ subject: subject.trim(), at: performance.timeOrigin + performance.now() });
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** In the panel: when a subject was first on the screen, after the frame that painted it. */
function stampPanelChanges() {
  /** @type {Map<string, number>} */
  const shown = new Map();
  window.recourseShown = shown;
  new MutationObserver(() => {
    const subject = document.querySelector('main p[title]')?.textContent?.trim();
    if (subject === undefined || shown.has(subject)) return;
    requestAnimationFrame(() => {
      if (!shown.has(subject)) shown.set(subject, performance.timeOrigin + performance.now());
    });
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** @param {readonly number[]} sorted @param {number} q */
function quantile(sorted, q) {
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}
