// The main job beside a real Roundcube in real Chromium: three skins, the preview and the full page, the Sent folder, by
// keyboard alone in the real side panel; nothing sent, and the ledger still there after a restart of the browser.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedExtension, launchExtension } from '@/test/support/chromium.mjs';
import { type PanelDesk, panelDesk } from '@/test/support/panel-desk.mjs';
import { type Roundcube, startRoundcube } from '@/test/support/roundcube/roundcube.mjs';
import {
  openRoundcubeFolder,
  openRoundcubeMessage,
  signInToRoundcube,
} from '@/test/support/roundcube/roundcube-page.mjs';
import { CHROMIUM_BUILD, freshProfile } from './built-extension.ts';
import { EVIDENCE_COLOUR, type Mark, paintedMarks, wholeDom } from './marks.ts';
import { foreignRequests, networkLogArgs, readNetworkLog } from './network-log.ts';
import { tagByKeys, waitForCoded } from './tag-by-keys.ts';

const DENIAL = { subject: 'Ivo B., A000-000-161', key: '1', code: 'Summary denial' };
const KICKBACK = { subject: 'Marisol D.', key: '2', code: 'Kick-back' };
const GRANTED = { subject: 'Teodoro H.', key: '3', code: 'Granted' };
const FURTHER_REQUEST = `From: Nora Whitfield <n.whitfield@lakeview-legal.example>
To: ERO Chicago Field Office <custody.chicago@ice.dhs.gov>
Subject: A further request for release: Ivo B., A000-000-161
Date: Tue, 27 Apr 2021 09:00:00 -0500
Message-ID: <further-161@lakeview-legal.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

We ask once more for the release of Ivo B., A000-000-161, from Prairie Ridge County Jail.

Nora Whitfield, Lakeview Legal Aid
`;

const profileDir = freshProfile();
const origins: string[] = [];
let launched: LaunchedExtension;
let mail: Page;
let workspace: Page;
let starts = 0;

const logPath = (start: number): string => join(profileDir, `network-${start}.json`);

async function launch(): Promise<void> {
  starts += 1;
  const extraArgs = networkLogArgs(logPath(starts));
  launched = await launchExtension({ extensionDir: CHROMIUM_BUILD, profileDir, extraArgs });
  mail = launched.context.pages()[0] ?? (await launched.context.newPage());
  workspace = await launched.context.newPage();
  await workspace.goto(`chrome-extension://${launched.extensionId}/workspace.html`);
}

async function start(options: Parameters<typeof startRoundcube>[0]): Promise<Roundcube> {
  const roundcube = await startRoundcube(options);
  origins.push(new URL(roundcube.url).origin);
  await signInToRoundcube(mail, roundcube);
  return roundcube;
}

/** Opens a message as a double click does: in the whole page. */
async function openFullPage(roundcube: Roundcube, subject: string): Promise<Frame> {
  await openRoundcubeFolder(mail, roundcube, 'INBOX');
  await mail.locator('#messagelist tr.message', { hasText: subject }).locator('td.subject').dblclick();
  await mail.waitForURL(/_action=show/u);
  await mail.locator('#messagebody').waitFor();
  return mail.mainFrame();
}

/** The marks of a frame, once they are painted. */
async function marksIn(frame: Frame): Promise<readonly Mark[]> {
  return (await (await frame.waitForFunction(paintedMarks)).jsonValue()) ?? [];
}

const headline = (words: string) => workspace.getByRole('heading', { level: 1 }).filter({ hasText: words });

beforeAll(async () => {
  await launch();
  await workspace.getByRole('button', { name: 'Load the sample ledger' }).click();
  await headline('Of 79 requests').waitFor();
});
afterAll(async () => {
  await launched.close();
  rmSync(profileDir, { recursive: true, force: true });
});

describe('elastic', () => {
  let roundcube: Roundcube;
  let desk: PanelDesk;
  beforeAll(async () => {
    const raw = new TextEncoder().encode(FURTHER_REQUEST);
    roundcube = await start({ skin: 'elastic', moreMails: [{ file: 'further-request.eml', raw }] });
  });
  afterAll(() => roundcube.close());

  test('the words of the suggestion are painted inside the preview, whose DOM stays the same', async () => {
    const preview = await openRoundcubeMessage(mail, DENIAL.subject);
    await preview.waitForLoadState('load');
    const before = await preview.evaluate(wholeDom);
    desk = panelDesk(await launched.openPanelByToolbarClick(mail));
    await desk.waitForWords('Suggested:');
    const [first, ...others] = await marksIn(preview);
    expect(first).toEqual({ words: expect.stringContaining('will remain in custody'), colour: EVIDENCE_COLOUR });
    expect(others).toEqual([]);
    expect(await preview.evaluate(wholeDom)).toBe(before);
    expect(await mail.evaluate(() => CSS.highlights.size), 'the page around the preview has no marks').toBe(0);
  });

  test('three keys record the letter in the preview', async () => {
    await tagByKeys(desk, DENIAL);
    expect(await desk.words()).toContain('M-0049');
  });

  test('the next message opened in the preview comes to the panel by itself, is painted, and takes three keys', async () => {
    const preview = await openRoundcubeMessage(mail, KICKBACK.subject);
    await desk.waitForLetter(KICKBACK.subject);
    const marked = await marksIn(preview);
    expect(marked.map(({ words }) => words)).toContain('Please contact the Miami Field Office');
    await tagByKeys(desk, KICKBACK);
  });

  test('a message opened in the whole page comes to the panel by itself, is painted, and takes three keys', async () => {
    const page = await openFullPage(roundcube, GRANTED.subject);
    await desk.waitForLetter(GRANTED.subject);
    expect(await marksIn(page)).not.toEqual([]);
    await tagByKeys(desk, GRANTED);
  });

  test('a request in the Sent folder is asked about, and its clock starts', async () => {
    await openRoundcubeFolder(mail, roundcube, 'Sent');
    await openRoundcubeMessage(mail, 'A further request for release');
    await desk.waitForWords('Start the clock?');
    await desk.press('m', 'Enter');
    await desk.waitForWords('The clock runs');
    await headline('Of 80 requests').waitFor();
  });

  test('a request whose clock already runs says so', async () => {
    await openRoundcubeMessage(mail, 'Christopher / A000-000-153');
    await desk.waitForLetter('Christopher / A000-000-153');
    await desk.waitForWords('The clock runs');
    expect(await desk.words()).not.toContain('Start the clock?');
  });

  test('the ledger survives a restart of the browser: the replies are shown as captured', async () => {
    await launched.close();
    await launch();
    await headline('Of 80 requests').waitFor();
    await signInToRoundcube(mail, roundcube);
    await openRoundcubeMessage(mail, GRANTED.subject);
    desk = panelDesk(await launched.openPanelByToolbarClick(mail));
    await waitForCoded(desk, GRANTED);
    await openRoundcubeMessage(mail, DENIAL.subject);
    await waitForCoded(desk, DENIAL);
  });
});

describe.each([
  {
    skin: 'larry' as const,
    inPreview: { subject: 'Adaeze N.', key: '4', code: 'Info requested' },
    inFullPage: { subject: 'Katya M.', key: '6', code: 'Reasoned denial' },
  },
  {
    skin: 'classic' as const,
    inPreview: { subject: 'Samson G.', key: '8', code: 'Custody continued' },
    inFullPage: { subject: 'Nestor A.', key: '9', code: 'Moot' },
  },
])('$skin', ({ skin, inPreview, inFullPage }) => {
  let roundcube: Roundcube;
  let desk: PanelDesk;
  beforeAll(async () => {
    roundcube = await start({ skin });
  });
  afterAll(() => roundcube.close());

  test('the words are painted inside the preview without a change to its DOM, and three keys record the letter', async () => {
    const preview = await openRoundcubeMessage(mail, inPreview.subject);
    await preview.waitForLoadState('load');
    const before = await preview.evaluate(wholeDom);
    desk = panelDesk(await launched.openPanelByToolbarClick(mail));
    await desk.waitForLetter(inPreview.subject);
    expect(await marksIn(preview)).not.toEqual([]);
    expect(await preview.evaluate(wholeDom)).toBe(before);
    await tagByKeys(desk, inPreview);
  });

  test('a message in the whole page comes to the panel by itself and takes three keys', async () => {
    await openFullPage(roundcube, inFullPage.subject);
    await tagByKeys(desk, inFullPage);
  });

  test('what was captured beside another skin is known here', async () => {
    await openFullPage(roundcube, KICKBACK.subject);
    await waitForCoded(desk, KICKBACK);
  });
});

describe('afterwards', () => {
  test('the pattern counts each of the replies', async () => {
    await workspace.bringToFront();
    const row = workspace.getByRole('row').filter({ hasText: 'Granted or partial relief' }).first();
    await expect.poll(async () => (await row.innerText()).replace(/\s+/gu, ' ')).toContain('8 10.0%'); // seven are the sample's own;
  });

  test('the browser’s own log holds no request of the extension, and none beyond Roundcube', async () => {
    await launched.close();
    const log = [1, 2].flatMap((each) => readNetworkLog(logPath(each)));
    expect(foreignRequests(log, origins)).toEqual([]);
    for (const origin of origins) expect(log.some(({ url }) => url.startsWith(`${origin}/`))).toBe(true);
  });
});
