// A browser, an empty ledger and the real panel for each test of bad input, with what these tests do at the desk.
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Mail } from '@/lib/domain/mail.ts';
import { type LaunchedExtension, launchExtension } from '@/test/support/chromium.mjs';
import { declineAtFirstRun } from '@/test/support/decline-passphrase.mjs';
import { type PanelDesk, panelDesk } from '@/test/support/panel-desk.mjs';
import { type SampleMailbox, startSampleMailbox } from '@/test/support/sample-mailbox/sample-mailbox.mjs';
import { BAD_MAILS } from './bad-mails.ts';
import { CHROMIUM_BUILD, freshProfile } from './built-extension.ts';
import { ledgerOfPage } from './ledger-of-page.ts';

/** What a test has at hand; each is of the test that runs. */
export type FreshDesk = {
  readonly mailbox: () => SampleMailbox;
  readonly launched: () => LaunchedExtension;
  readonly profileDir: () => string;
  readonly mail: () => Page;
  readonly workspace: () => Page;
  /** Opens a bad mail in the mailbox and the panel beside it by a click on the toolbar. */
  readonly open: (file: string) => Promise<PanelDesk>;
  /** The same for any address. */
  readonly openAt: (url: string) => Promise<PanelDesk>;
  /** Opens another message without a page load, as webmails do. */
  readonly switchTo: (file: string) => Promise<void>;
  /** The mails that the ledger on the disk holds; the ledger is verified too. */
  readonly recorded: () => Promise<readonly Mail[]>;
  /** The one mail that it holds; fails when it holds none or more. */
  readonly onlyRecorded: () => Promise<Mail>;
};

/** To be called once at the top of a test file. */
export function freshDesk(): FreshDesk {
  let mailbox: SampleMailbox;
  let launched: LaunchedExtension;
  let profileDir: string;
  let mail: Page;
  let workspace: Page;
  beforeAll(async () => {
    mailbox = await startSampleMailbox({ moreMails: BAD_MAILS });
  });
  afterAll(() => mailbox.close());
  beforeEach(async () => {
    profileDir = freshProfile();
    launched = await launchExtension({ extensionDir: CHROMIUM_BUILD, profileDir });
    mail = launched.context.pages()[0] ?? (await launched.context.newPage());
    workspace = await launched.context.newPage();
    await workspace.goto(`chrome-extension://${launched.extensionId}/workspace.html#/matters`);
    await declineAtFirstRun(workspace);
  });
  afterEach(async () => {
    await launched.close();
    rmSync(profileDir, { recursive: true, force: true });
  });
  const openAt = async (url: string): Promise<PanelDesk> => {
    await mail.goto(url);
    return panelDesk(await launched.openPanelByToolbarClick(mail));
  };
  const recorded = async (): Promise<readonly Mail[]> => {
    const ledger = await ledgerOfPage(workspace);
    expect(await ledger.verify()).toMatchObject({ kind: 'whole' });
    return (await ledger.mails()).map((state) => state.mail);
  };
  return {
    mailbox: () => mailbox,
    launched: () => launched,
    profileDir: () => profileDir,
    mail: () => mail,
    workspace: () => workspace,
    open: (file) => openAt(`${mailbox.url}#m/${mailbox.idOf(file)}`),
    openAt,
    switchTo: (file) => mail.evaluate(showMessage, mailbox.idOf(file)),
    recorded,
    onlyRecorded: async () => {
      const [only, ...others] = await recorded();
      expect(others).toEqual([]);
      if (only === undefined) throw new Error('Nothing was recorded');
      return only;
    },
  };
}

/** Codes the open letter by keys, with the one code that needs no matter. */
export async function codeByKeys(desk: PanelDesk): Promise<void> {
  await desk.panel.getByRole('button', { name: /^Save/u }).waitFor();
  await desk.press('0', 'Enter');
  await desk.waitForCaptured();
}

/** Drops a file onto the panel, as a person does with a saved message. */
export async function dropFile(panel: Page, name: string, bytes: Uint8Array): Promise<void> {
  await panel.evaluate(dropInPage, { name, base64: Buffer.from(bytes).toString('base64') });
}

/** Runs in the mailbox. */
function showMessage(id: string): void {
  location.hash = `m/${id}`;
}

/** Runs in the panel. */
function dropInPage({ name, base64 }: { readonly name: string; readonly base64: string }): void {
  const dataTransfer = new DataTransfer();
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  dataTransfer.items.add(new File([bytes], name, { type: 'message/rfc822' }));
  for (const type of ['dragenter', 'dragover', 'drop']) {
    const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector('main')?.dispatchEvent(event);
  }
}
