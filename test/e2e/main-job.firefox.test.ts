// The main job in real Firefox, with the production build in the real sidebar: three replies tagged by keyboard alone beside
// the sample mailbox and one beside a real Roundcube, the words painted, the letter's numbers, and a restart survived.
import { rmSync } from 'node:fs';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedFirefox, launchFirefoxExtension } from '@/test/support/firefox.mjs';
import { type Roundcube, startRoundcube } from '@/test/support/roundcube/roundcube.mjs';
import { type SampleMailbox, startSampleMailbox } from '@/test/support/sample-mailbox/sample-mailbox.mjs';
import { FIREFOX_BUILD, freshProfile } from './built-extension.ts';
import { EVIDENCE_COLOUR, type Mark, paintedMarks, wholeDom } from './marks.ts';
import { type SidebarDesk, sidebarDesk } from './sidebar-desk.ts';

const DENIAL = { file: 'practice-summary-denial', subject: 'Ivo B., A000-000-161', key: '1', code: 'Summary denial' };
const KICKBACK = { file: 'practice-field-office-kickback', subject: 'Marisol D.', key: '2', code: 'Kick-back' };
const GRANTED = { file: 'practice-granted', subject: 'Teodoro H.', key: '3', code: 'Granted' };

const WAIT = { timeout: 15_000 };
const profileDir = freshProfile();
let mailbox: SampleMailbox;
let launched: LaunchedFirefox;
let workspace: Page;
let mail: Page;
let desk: SidebarDesk;

async function launch(): Promise<void> {
  launched = await launchFirefoxExtension({ extensionDir: FIREFOX_BUILD, profileDir });
  workspace = await launched.openExtensionPage('workspace.html');
  mail = await launched.browser.newPage();
}

const open = (file: string) => mail.goto(`${mailbox.url}#m/${mailbox.idOf(file)}`);

const headline = () => workspace.evaluate(() => document.querySelector('h1')?.innerText.replace(/\s+/gu, ' ') ?? '');

async function press(button: string): Promise<void> {
  await expect.poll(() => workspace.evaluate(pressButton, button), WAIT).toBe(true);
}

function pressButton(name: string): boolean {
  const found = [...document.querySelectorAll('button')].find((button) => button.innerText === name);
  found?.click();
  return found !== undefined;
}

function headingWhenLoaded(): string {
  return document.readyState === 'complete' ? (document.querySelector('#message-header')?.textContent ?? '') : '';
}

/** The marks of a page or frame, once they are painted. */
async function marksIn(place: Page | Frame): Promise<readonly Mark[]> {
  await expect.poll(() => place.evaluate(paintedMarks), WAIT).not.toBeNull();
  return (await place.evaluate(paintedMarks)) ?? [];
}

beforeAll(async () => {
  mailbox = await startSampleMailbox();
  await launch();
});
afterAll(async () => {
  await launched.close();
  await mailbox.close();
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
});

describe('tagging beside the sample mailbox', () => {
  test('the sample ledger fills an empty workspace', async () => {
    await press('Load the sample ledger');
    await expect.poll(headline, WAIT).toContain('Of 79 requests');
  });

  test('the toolbar click opens the real sidebar, which shows the letter and the words that say what it is', async () => {
    await open(DENIAL.file);
    await mail.bringToFront();
    const before = await mail.evaluate(wholeDom);
    desk = sidebarDesk(await launched.openSidebarByToolbarClick());
    await desk.waitForWords('Suggested:');
    const words = await desk.words();
    expect(words).toContain('r.officer@ice.dhs.gov');
    expect(words).toContain('will remain in custody at this time');
    expect(words).toContain('Not captured yet');
    expect(await marksIn(mail)).toEqual([
      { words: expect.stringContaining('will remain in custody'), colour: EVIDENCE_COLOUR },
    ]);
    expect(await mail.evaluate(wholeDom), 'the DOM of the mail').toBe(before);
  });

  test('three keys record it; two more messages come to the sidebar by themselves and take three keys each', async () => {
    await desk.tagByKeys(DENIAL);
    for (const reply of [KICKBACK, GRANTED]) {
      await open(reply.file);
      await desk.tagByKeys(reply);
    }
  });

  test('undo takes a decision back and it can be made again', async () => {
    await desk.press('z');
    await desk.waitForWords('Not captured yet');
    await desk.tagByKeys(GRANTED);
    await desk.waitForWords('undone');
  });

  test('"please see attached" is never guessed', async () => {
    await open('practice-please-see-attached');
    await desk.waitForWords('A# 000-000-171');
    await desk.waitForWords('Not captured yet');
    expect(await desk.words()).not.toContain('Suggested:');
  });
});

describe('beside a real Roundcube', () => {
  let roundcube: Roundcube;
  beforeAll(async () => {
    roundcube = await startRoundcube({ skin: 'elastic' });
    await mail.goto(roundcube.url);
    await mail.type('#rcmloginuser', roundcube.user);
    await mail.type('#rcmloginpwd', roundcube.password);
    await mail.click('#rcmloginsubmit');
    await mail.waitForSelector('#messagelist tr.message');
  });
  afterAll(() => roundcube.close());

  /** Opens a message in the preview and gives the frame in which it stands, loaded whole. */
  async function openInPreview(subject: string): Promise<Frame> {
    await mail.locator(`#messagelist tr.message td.subject ::-p-text(${subject})`).click();
    const preview = await (await mail.waitForSelector('iframe#messagecontframe'))?.contentFrame();
    if (preview === null || preview === undefined) throw new Error('The preview has no frame');
    await expect.poll(() => preview.evaluate(headingWhenLoaded), WAIT).toContain(subject);
    return preview;
  }

  test('the reply in the preview is shown, its words painted in the frame, and three keys record it', async () => {
    const reply = { subject: 'Adaeze N.', key: '4', code: 'Info requested' };
    const preview = await openInPreview(reply.subject);
    const before = await preview.evaluate(wholeDom);
    desk = sidebarDesk(await launched.openSidebarByToolbarClick());
    await desk.waitForWords(reply.subject);
    expect((await marksIn(preview))[0]?.colour).toBe(EVIDENCE_COLOUR);
    expect(await preview.evaluate(wholeDom), 'the DOM of the preview').toBe(before);
    await desk.tagByKeys(reply);
  });

  test('the next message comes to the sidebar by itself, and is painted too', async () => {
    const reply = { subject: 'Katya M.', key: '6', code: 'Reasoned denial' };
    const next = await openInPreview(reply.subject);
    await desk.waitForWords(reply.subject);
    expect((await marksIn(next))[0]?.colour).toBe(EVIDENCE_COLOUR);
    await desk.tagByKeys(reply);
  });

  test('what was captured beside the sample mailbox is known here', async () => {
    await openInPreview(DENIAL.subject);
    await desk.waitForCoded(DENIAL);
  });
});

describe('the pattern', () => {
  test('42 requests: 41 with no response, the interval and its method in the sentence', async () => {
    await workspace.bringToFront();
    await workspace.select('select:has(option[value="fraihat-redetermination"])', 'fraihat-redetermination');
    await expect.poll(headline, WAIT).toContain('Of 42 requests');
    expect(await headline()).toContain(
      '41 had no substantive reply as of 29 Mar 2021 (97.6%; 95% Wilson 87.7 to 99.6)',
    );
  });
});

describe('afterwards', () => {
  test('the ledger survives a restart of the browser', async () => {
    await launched.close();
    await launch();
    await expect.poll(headline, WAIT).toContain('Of 79 requests');
    await open(GRANTED.file);
    await mail.bringToFront();
    desk = sidebarDesk(await launched.openSidebarByToolbarClick());
    await desk.waitForCoded(GRANTED);
    await desk.waitForWords('undone');
  });
});
