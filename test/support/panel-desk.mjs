// The side panel as a person meets it: what it shows, and the keys pressed in it. A page object over a real panel.

const LETTER_WAIT_MS = 10_000;

/**
 * @typedef {object} PanelDesk
 * @property {import('playwright-core').Page} panel
 * @property {(words: string) => Promise<void>} waitForWords until the panel shows them
 * @property {(subject: string) => Promise<void>} waitForLetter until the letter with this subject is on the desk
 * @property {() => Promise<string>} words all of its visible text
 * @property {(...keys: string[]) => Promise<void>} press with the panel focused
 * @property {() => Promise<void>} waitForCaptured
 */

/** @param {import('playwright-core').Page} panel @returns {PanelDesk} */
export function panelDesk(panel) {
  const words = () => panel.locator('body').innerText();
  const waitForWords = async (/** @type {string} */ wanted) => {
    await panel.getByText(wanted).first().waitFor({ timeout: LETTER_WAIT_MS });
  };
  return {
    panel,
    words,
    waitForWords,
    waitForLetter: waitForWords,
    press: async (...keys) => {
      for (const key of keys) await panel.keyboard.press(key);
    },
    waitForCaptured: () => panel.getByText('Captured', { exact: true }).waitFor({ timeout: LETTER_WAIT_MS }),
  };
}
