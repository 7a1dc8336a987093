// The browser is killed while decisions are being saved in the real panel: nothing is half-written, nothing that was
// acknowledged is lost, and the next decision can be saved.
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedExtension, launchExtension } from '@/test/support/chromium.mjs';
import { declineAtFirstRun } from '@/test/support/decline-passphrase.mjs';
import { type PanelDesk, panelDesk } from '@/test/support/panel-desk.mjs';
import { type SampleMailbox, startSampleMailbox } from '@/test/support/sample-mailbox/sample-mailbox.mjs';
import { badMail, DENIAL } from './bad-mails.ts';
import { CHROMIUM_BUILD, freshProfile } from './built-extension.ts';
import { killBrowser } from './kill-browser.ts';
import { ledgerOfPage } from './ledger-of-page.ts';

const SEED = 20_210_329;
const KILLS = 10;
/** The longest time between Enter and the kill: longer than a save takes. */
const WINDOW_MS = 35;

const profileDir = freshProfile();
const random = seededRandom(SEED);
let mailbox: SampleMailbox;
let launched: LaunchedExtension;
let mail: Page;
let workspace: Page;
let desk: PanelDesk;
let letters: readonly string[];
let acknowledged = 0;
const lost: number[] = [];

async function launch(): Promise<void> {
  launched = await launchExtension({ extensionDir: CHROMIUM_BUILD, profileDir });
  mail = launched.context.pages()[0] ?? (await launched.context.newPage());
  workspace = await launched.context.newPage();
  await workspace.goto(`chrome-extension://${launched.extensionId}/workspace.html#/matters`);
}

async function openDesk(id: string): Promise<void> {
  await mail.bringToFront();
  await mail.goto(`${mailbox.url}#m/${id}`);
  desk = panelDesk(await launched.openPanelByToolbarClick(mail));
}

/** Chooses a code on the open letter; what comes next is Enter. */
async function chooseNotAReply(): Promise<void> {
  const save = desk.panel.getByRole('button', { name: /^Save/u });
  await save.waitFor();
  await desk.press('0');
  await desk.panel.getByRole('radio', { name: 'Not a reply' }).and(desk.panel.locator(':checked')).waitFor();
}

beforeAll(async () => {
  const moreMails = Array.from({ length: KILLS * 3 + 1 }, (_, at) =>
    badMail(`letter-${at}`, { Subject: `Re: Letter ${at}`, body: `${DENIAL}\n\nReference ${at}` }),
  );
  mailbox = await startSampleMailbox({ moreMails });
  letters = moreMails.map(({ file }) => mailbox.idOf(file));
  await launch();
  await declineAtFirstRun(workspace);
});
afterAll(async () => {
  await launched.close();
  await mailbox.close();
  rmSync(profileDir, { recursive: true, force: true });
});

describe(`killed while it saves, seed ${SEED}`, () => {
  test.each(Array.from({ length: KILLS }, (_, at) => ({ at: at + 1 })))('kill $at', async () => {
    const saves = 1 + Math.floor(random() * 2);
    const delayMs = random() * WINDOW_MS;
    await openDesk(nextLetter());
    for (let save = 0; save < saves; save += 1) {
      await chooseNotAReply();
      await desk.press('Enter');
      await desk.waitForCaptured();
      acknowledged += 1;
      await mail.evaluate((id) => {
        location.hash = `m/${id}`;
      }, nextLetter());
      await desk.waitForWords('Not captured yet');
    }
    await chooseNotAReply();
    void desk.press('Enter').catch(isBrowserGone);
    await pause(delayMs); // not a wait for anything: the seeded moment of the kill
    await killBrowser(launched, profileDir);
    await launch();
    await workspace.getByRole('heading', { name: 'No matter has been started yet.' }).waitFor();
    const ledger = await ledgerOfPage(workspace);
    expect(await ledger.verify()).toMatchObject({ kind: 'whole' });
    expect(ledger.mode()).toEqual({ kind: 'writable' });
    const mails = await ledger.mails();
    expect(mails.every(({ replies, decisions }) => replies.length === 1 && decisions.length === 1)).toBe(true);
    const unacknowledged = mails.length - acknowledged;
    lost.push(1 - unacknowledged);
    expect([0, 1]).toContain(unacknowledged);
    acknowledged = mails.length;
  });

  test('afterwards the panel shows the last saved letter as captured and saves another', async () => {
    await openDesk(nextLetter());
    await chooseNotAReply();
    await desk.press('Enter');
    await desk.waitForCaptured();
    const ledger = await ledgerOfPage(workspace);
    expect((await ledger.mails()).length).toBe(acknowledged + 1);
    expect(await ledger.verify()).toMatchObject({ kind: 'whole' });
    expect(lost.length).toBe(KILLS);
    console.info(
      `killed ${KILLS} times: the entry under way was lost ${lost.filter((each) => each === 1).length} times`,
    );
  });
});

/** Letters not yet coded, in turn: the n-th is free when n decisions stand. */
let taken = 0;
function nextLetter(): string {
  const id = letters[taken];
  if (id === undefined) throw new Error('The sample mailbox has no more letters');
  taken += 1;
  return id;
}

function isBrowserGone(error: unknown): void {
  if (!(error instanceof Error) || !/closed|disconnected/iu.test(error.message)) throw error;
}

/** Numbers from 0 to 1 that are the same in every run. SOURCE: mulberry32, public domain. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
