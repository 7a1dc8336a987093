// Tags the letter on the desk of the side panel by keyboard alone.
import type { PanelDesk } from '@/test/support/panel-desk.mjs';

/** A reply of the sample mailbox: words of its subject alone, the key of its code, the code's name. */
export type Tagging = { readonly subject: string; readonly key: string; readonly code: string };

/** Waits for the letter with a suggestion, presses `m`, the code's key and Enter, and waits until it is captured. */
export async function tagByKeys(desk: PanelDesk, { subject, key, code }: Tagging): Promise<void> {
  await desk.waitForLetter(subject);
  await desk.waitForWords('Suggested:');
  await desk.press('m', key, 'Enter');
  await waitForCoded(desk, { subject, code });
}

/** Waits until the panel shows this letter as captured under this code. */
export async function waitForCoded(desk: PanelDesk, { subject, code }: Omit<Tagging, 'key'>): Promise<void> {
  await desk.waitForLetter(subject);
  await desk.panel.getByText(/^Captured$/u).waitFor();
  await desk.panel.getByRole('region', { name: 'Decision' }).getByText(code, { exact: true }).waitFor();
}
