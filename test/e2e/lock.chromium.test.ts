// The lock in real Chromium: set at the first run, and once locked, nothing of anybody in any page, storage, log, heap or file.
import { rmSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedExtension, launchExtension } from '@/test/support/chromium.mjs';
import { readDisk } from '@/test/support/disk/search-disk.mjs';
import { panelDesk } from '@/test/support/panel-desk.mjs';
import { type SampleMailbox, startSampleMailbox } from '@/test/support/sample-mailbox/sample-mailbox.mjs';
import { CHROMIUM_BUILD, freshProfile } from './built-extension.ts';
import { heapOf } from './heap-strings.ts';

const PASSPHRASE = 'four invented plain words';
const NEXT_PASSPHRASE = 'another invented passphrase';
const NAME = 'Ximénez-Quorvath';
const PLANTED = [
  NAME,
  'A000-000-173',
  '000000173',
  'Zyphalon Holding Annex',
  'the vexillary cousin',
  'Wilhelmina Torquast',
];
/** A text that the search on the disk must find: the first name of a table, which is not sealed. */
const CONTROL = 'projectionCodes';

const profileDir = freshProfile();
const logged: string[] = [];
let mailbox: SampleMailbox;
let launched: LaunchedExtension;
let mail: Page;
let workspace: Page;
let panel: Page;
let recoveryKey = '';
let sessionKey = '';

async function launch(): Promise<void> {
  launched = await launchExtension({ extensionDir: CHROMIUM_BUILD, profileDir });
  mail = launched.context.pages()[0] ?? (await launched.context.newPage());
  workspace = await launched.context.newPage();
  workspace.on('console', (message) => logged.push(message.text()));
  await workspace.goto(`chrome-extension://${launched.extensionId}/workspace.html`);
}

async function openPanel(): Promise<void> {
  await mail.bringToFront();
  await mail.goto(`${mailbox.url}#m/${mailbox.idOf('practice-summary-denial')}`);
  panel = await launched.openPanelByToolbarClick(mail);
  panel.on('console', (message) => logged.push(message.text()));
}

const isLocked = (page: Page): Promise<void> => page.getByText('Recourse is locked').waitFor();
const isOpenWorkspace = (): Promise<void> => workspace.getByRole('link', { name: 'Matters' }).waitFor();

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: /^Unlock\b.*Enter/u }).click();
}

async function settings(): Promise<void> {
  await workspace.bringToFront();
  await workspace.getByRole('link', { name: 'Settings' }).click();
}

function storageOf(page: Page): Promise<{ local: string; session: string; key: string }> {
  return page.evaluate(async () => {
    const session: Record<string, unknown> = await Reflect.get(globalThis, 'chrome').storage.session.get(null);
    const key = Object.entries(session).find(([name]) => name === 'vaultKey:recourse')?.[1];
    return {
      local: JSON.stringify(await Reflect.get(globalThis, 'chrome').storage.local.get(null)),
      session: JSON.stringify(session),
      key: String(key ?? ''),
    };
  });
}

/** What axe finds, as "rule: selector". */
async function accessFindings(page: Page): Promise<readonly string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(passes.length, 'axe looked at something').toBeGreaterThan(5);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
}

beforeAll(async () => {
  mailbox = await startSampleMailbox();
  await launch();
});
afterAll(async () => {
  await launched.close();
  await mailbox.close();
  rmSync(profileDir, { recursive: true, force: true });
});

describe('the first run', () => {
  test('offers a passphrase before anything can be recorded', async () => {
    await workspace.getByRole('button', { name: 'Begin with my own mail' }).waitFor();
    expect(await workspace.getByRole('link', { name: 'Matters' }).count()).toBe(0);
    await workspace.getByRole('button', { name: 'Begin with my own mail' }).click();
    await workspace.getByRole('heading', { name: 'Before a name is saved: a passphrase' }).waitFor();
    expect(await workspace.locator('main').innerText()).toContain('about 2 seconds');
    expect(await accessFindings(workspace)).toEqual([]);
  });

  test('in the panel, a name is not saved before the question is answered', async () => {
    await openPanel();
    await panel.getByRole('button', { name: 'Start a matter' }).click();
    await panel.getByLabel('Client’s name').fill('Somebody Invented');
    await panel.getByRole('dialog').getByRole('button', { name: 'Start the matter' }).click();
    const question = panel.getByRole('dialog', { name: 'Before a name is saved: a passphrase' });
    await question.waitFor();
    expect(await question.getByRole('button', { name: 'Go on without a passphrase' }).isDisabled()).toBe(true);
    expect(await accessFindings(panel)).toEqual([]);
    await question.getByRole('button', { name: 'close', exact: false }).click();
    await workspace.bringToFront();
    expect(await workspace.evaluate(countEntries)).toBe(0);
  });

  test('a passphrase set there protects from then on, under a key that was never stored open', async () => {
    const before = await storageOf(workspace);
    await workspace.getByLabel('New passphrase').fill(PASSPHRASE);
    await workspace.getByLabel('The same again').fill(PASSPHRASE);
    const started = Date.now();
    await workspace.getByRole('button', { name: 'Set a passphrase' }).click();
    await workspace.getByRole('heading', { name: 'Recovery key' }).waitFor();
    const elapsedMs = Date.now() - started;
    console.log(`a passphrase is set in ${elapsedMs} ms`);
    const after = await storageOf(workspace);
    expect(after.key).not.toBe(before.key);
    sessionKey = after.key;
  });

  test('a recovery key is made, shown once and stored nowhere', async () => {
    const section = workspace.getByRole('region', { name: 'Recovery key' });
    await section.getByLabel('Current passphrase').fill(PASSPHRASE);
    await section.getByRole('button', { name: 'Make a recovery key' }).click();
    recoveryKey = await section.locator('code').innerText();
    expect(recoveryKey).toMatch(/^(?:[0-9A-Z]{4} ){13}[0-9A-Z]{4}$/u);
    expect(await accessFindings(workspace)).toEqual([]);
    await section.getByRole('button', { name: 'I have it on paper' }).click();
    expect(await workspace.locator('body').innerText()).not.toContain(recoveryKey);
  });
});

describe('locked', () => {
  test('first a matter and a coded reply are recorded in the panel, and who codes in the workspace', async () => {
    await workspace.getByLabel('Coder’s name').fill('Wilhelmina Torquast');
    await workspace.getByRole('button', { name: 'Save' }).first().click();
    await openPanel();
    const desk = panelDesk(panel);
    await desk.waitForWords('Suggested:');
    await panel.getByRole('button', { name: 'Start a matter' }).click();
    const form = panel.getByRole('dialog');
    await form.getByLabel('Client’s name').fill(NAME);
    await form.getByLabel('A-number').fill('A000-000-173');
    await form.getByLabel('Facility').fill('Zyphalon Holding Annex');
    await form.getByRole('button', { name: 'Start the matter' }).click();
    await desk.waitForWords('chosen by you');
    await panel.getByRole('textbox', { name: 'Note' }).fill('the vexillary cousin will drive him');
    await panel.getByRole('radio', { name: 'Summary denial' }).check();
    await panel.getByRole('button', { name: /^Save/u }).click();
    await desk.waitForCaptured();
    await workspace.bringToFront();
    await workspace.getByRole('link', { name: 'Matters' }).click();
    await workspace.getByRole('button', { name: 'M-0001' }).click();
    await workspace.getByText(NAME).first().waitFor();
  });

  test('while open, the search of the heap finds them: the control', async () => {
    const heap = await heapOf(workspace);
    expect(heap.has(NAME), 'the name in the workspace').toBe(true);
    expect(heap.has('Zyphalon Holding Annex'), 'the facility in the workspace').toBe(true);
    expect((await storageOf(workspace)).key).toBe(sessionKey);
  });

  test('one press locks every page', async () => {
    await workspace.getByRole('button', { name: 'Lock' }).click();
    await isLocked(workspace);
    await isLocked(panel);
  });

  test('no page shows anything, not even a count', async () => {
    for (const page of [workspace, panel]) {
      const text = await page.locator('body').innerText();
      for (const words of PLANTED) expect(text).not.toContain(words);
      expect(text).not.toMatch(/\d/u);
      expect(await page.content()).not.toMatch(/M-0001|Summary denial|Queue/u);
    }
    expect(workspace.url()).not.toMatch(/Ximénez|173/u);
    expect(await workspace.title()).not.toMatch(/Ximénez|\d/u);
  });

  test('no storage area holds a key or a word', async () => {
    const { local, session } = await storageOf(workspace);
    expect(session).toBe('{}');
    for (const words of [...PLANTED, sessionKey, PASSPHRASE]) expect(local).not.toContain(words);
    const web = await workspace.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(web).toBe('[{},{}]');
  });

  test('no heap holds a name, a number, a passphrase or the vault key', async () => {
    for (const page of [workspace, panel]) {
      const heap = await heapOf(page);
      expect(heap.size).toBeGreaterThan(100_000);
      expect(heap.has('Recourse is locked'), 'the search sees this page').toBe(true);
      for (const words of [...PLANTED, sessionKey, PASSPHRASE, recoveryKey]) {
        expect(heap.has(words), words).toBe(false);
      }
    }
  });

  test('a locked page can be used by everybody', async () => {
    for (const page of [workspace, panel]) expect(await accessFindings(page)).toEqual([]);
  });

  test('nothing was logged', () => {
    for (const words of [...PLANTED, sessionKey, PASSPHRASE]) expect(logged.join('\n')).not.toContain(words);
  });
});

describe('a wrong passphrase', () => {
  test('says the same each time and makes wait after the third, also when the page is loaded anew', async () => {
    const said = new Set<string>();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await unlock(workspace, `not the passphrase ${attempt}`);
      const notice = workspace.getByRole('alert').filter({ hasText: 'That did not open it' });
      await workspace.getByText('Working').waitFor();
      await notice.waitFor();
      said.add((await notice.innerText()).replace(/The next attempt.*/su, '').trim());
    }
    expect(said.size).toBe(1);
    expect(await workspace.getByRole('alert').innerText()).toContain('The next attempt is heard from');
    await workspace.evaluate(setAttempts, { refused: 9, agoMs: 0 }); // a long wait, so that no slow computer outlasts it
    await workspace.reload();
    await workspace.getByText('The next attempt is heard from').waitFor();
    await unlock(workspace, PASSPHRASE);
    await workspace.getByText('Working').waitFor({ state: 'detached' });
    await isLocked(workspace);
    expect((await storageOf(workspace)).session).toBe('{}');
  });

  test('and when the time has come, the right one opens every page', async () => {
    await workspace.evaluate(setAttempts, { refused: 9, agoMs: 15 * 60_000 });
    await unlock(workspace, PASSPHRASE);
    await isOpenWorkspace();
    await panel.getByText('Recourse is locked').waitFor({ state: 'detached' });
  });
});

describe('unused', () => {
  test('it locks by the alarm, though the worker slept and no page did anything', async () => {
    const [worker] = launched.context.serviceWorkers();
    if (worker !== undefined) await stopWorker(worker.url());
    await workspace.evaluate(async () => {
      const now = Date.now();
      await Reflect.get(globalThis, 'chrome').storage.session.set({
        lockDeadline: { setAtMs: now - 1000, lockAtMs: now + 500 },
      });
      await Reflect.get(globalThis, 'chrome').alarms.create('lock', { when: now + 600 });
    });
    await isLocked(workspace);
    await isLocked(panel);
    expect((await storageOf(workspace)).session).toBe('{}');
  });

  test('a page used after the moment has passed locks instead of going on', async () => {
    await unlock(workspace, PASSPHRASE);
    await isOpenWorkspace();
    const another = await launched.context.newPage();
    await another.goto(workspace.url());
    await another.getByRole('link', { name: 'Matters' }).waitFor();
    await another.evaluate(async () => {
      const now = Date.now();
      await Reflect.get(globalThis, 'chrome').alarms.clear('lock');
      await Reflect.get(globalThis, 'chrome').storage.session.set({
        lockDeadline: { setAtMs: now - 2000, lockAtMs: now - 1000 },
      });
    });
    await another.keyboard.press('Shift');
    await isLocked(another);
    await isLocked(workspace);
    await another.close();
  });
});

describe('afterwards', () => {
  test('a closed browser is locked when it opens again, and of all that was typed nothing is on the disk', async () => {
    await unlock(workspace, PASSPHRASE);
    await isOpenWorkspace();
    await launched.close();
    const disk = readDisk(profileDir);
    expect(disk.find(CONTROL), 'the control').not.toEqual([]);
    for (const words of [...PLANTED, sessionKey, PASSPHRASE, recoveryKey, recoveryKey.replace(/ /gu, '')]) {
      expect(disk.find(words), words).toEqual([]);
    }
    await launch();
    await isLocked(workspace);
  });

  test('while it is locked the sample is not shown either', async () => {
    const show = (ledger: string): Promise<void> =>
      workspace.evaluate(
        (name) => Reflect.get(globalThis, 'chrome').storage.local.set({ settings: { ledger: name } }),
        ledger,
      );
    await show('sample');
    await workspace.reload();
    await isLocked(workspace);
    await show('own');
  });

  test('the recovery key opens it, a wrong sign in it is said and is no attempt', async () => {
    await workspace.getByText('Forgot the passphrase?').click();
    const wrong = `${recoveryKey.slice(0, -1)}${recoveryKey.endsWith('7') ? '8' : '7'}`;
    await workspace.getByLabel('Recovery key').fill(wrong);
    await workspace.getByRole('button', { name: 'Unlock with the recovery key' }).click();
    await workspace.getByText('This is not a whole recovery key').waitFor();
    await workspace.getByLabel('Recovery key').fill(recoveryKey.toLowerCase());
    await workspace.getByRole('button', { name: 'Unlock with the recovery key' }).click();
    await isOpenWorkspace();
  });

  test('the passphrase is changed with the recovery key; the earlier one opens nothing any more', async () => {
    await settings();
    const section = workspace.getByRole('region', { name: 'Passphrase' });
    await section.getByLabel('Current passphrase').fill(recoveryKey);
    await section.getByLabel('New passphrase').fill(NEXT_PASSPHRASE);
    await section.getByLabel('The same again').fill(NEXT_PASSPHRASE);
    await section.getByRole('button', { name: 'Change the passphrase' }).click();
    await section.getByText('Done.').waitFor();
    await workspace.getByRole('button', { name: 'Lock now' }).click();
    await isLocked(workspace);
    await unlock(workspace, PASSPHRASE);
    await workspace.getByText('That did not open it').waitFor();
    await unlock(workspace, NEXT_PASSPHRASE);
    await isOpenWorkspace();
  });

  test('a wipe takes two steps, and then there is nothing', async () => {
    await settings();
    await workspace.getByRole('button', { name: 'Wipe everything…' }).click();
    const dialog = workspace.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Wipe', exact: true }).isDisabled()).toBe(true);
    await dialog.getByLabel('Type WIPE').fill('WIPE');
    await dialog.getByRole('button', { name: 'Wipe', exact: true }).click();
    await workspace.getByRole('button', { name: 'Begin with my own mail' }).waitFor();
    expect(await workspace.evaluate(countEntries)).toBe(0);
    expect((await storageOf(workspace)).local).toBe('{}');
  });
});

/** Ends the extension's service worker as the browser does after half a minute of rest. */
async function stopWorker(url: string): Promise<void> {
  const connection = launched.context.browser();
  if (connection === null) throw new Error('Playwright gives no connection to the browser');
  const session = await connection.newBrowserCDPSession();
  const running = async (): Promise<string | undefined> => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find((each) => each.type === 'service_worker' && each.url === url)?.targetId;
  };
  const targetId = await running();
  if (targetId !== undefined) await session.send('Target.closeTarget', { targetId });
  await expect.poll(running).toBeUndefined();
  await session.detach();
}

/** Runs in the page: as if that many attempts had been refused, the last one so long ago. */
async function setAttempts({ refused, agoMs }: { readonly refused: number; readonly agoMs: number }): Promise<void> {
  const ledger = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('recourse');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise((resolve, reject) => {
    const transaction = ledger.transaction('vault', 'readwrite');
    transaction.objectStore('vault').put({ kind: 'attempts', refused, lastAtMs: Date.now() - agoMs });
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  ledger.close();
}

/** Runs in the page: how many entries the ledger has. */
async function countEntries(): Promise<number> {
  const ledger = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('recourse');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const count = await new Promise<number>((resolve, reject) => {
    const request = ledger.transaction('entries').objectStore('entries').count();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  ledger.close();
  return count;
}
