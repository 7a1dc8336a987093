// The sidebar of Firefox as a person meets it: what it shows, and the keys pressed in it. A page object over a real sidebar.
import type { Sidebar } from '@/test/support/firefox.mjs';
import type { Tagging } from './tag-by-keys.ts';

const WORDS = 'document.body.innerText';

export type SidebarDesk = {
  readonly words: () => Promise<string>;
  readonly waitForWords: (words: string) => Promise<void>;
  readonly press: (...keys: string[]) => Promise<void>;
  /** Waits for the letter with its suggestion, presses `m`, the code's key and Enter, and waits until it is captured. */
  readonly tagByKeys: (tagging: Tagging) => Promise<void>;
  /** Waits until the letter is shown as captured under this code. */
  readonly waitForCoded: (coded: Omit<Tagging, 'key'>) => Promise<void>;
};

export function sidebarDesk(sidebar: Sidebar): SidebarDesk {
  const waitForWords = async (words: string): Promise<void> => {
    await sidebar.until(`${WORDS}.includes(${JSON.stringify(words)})`, `The sidebar does not show: ${words}`);
  };
  const press = async (...keys: string[]): Promise<void> => {
    await sidebar.focus();
    for (const key of keys) await sidebar.press(key);
  };
  const waitForCoded: SidebarDesk['waitForCoded'] = async ({ subject, code }) => {
    await waitForWords(subject);
    const isCoded = `/^Captured /mu.test(${WORDS}) && ${WORDS}.split('\\n').includes(${JSON.stringify(code)})`;
    await sidebar.until(isCoded, `Not captured as ${code}: ${subject}`);
  };
  return {
    words: () => sidebar.ask(WORDS),
    waitForWords,
    press,
    waitForCoded,
    tagByKeys: async ({ subject, key, code }) => {
      await waitForWords(subject);
      await waitForWords('Suggested:');
      await press('m', key, 'Enter');
      await waitForCoded({ subject, code });
    },
  };
}
