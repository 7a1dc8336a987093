// Promises 1, 2 and 8 on the production builds: nothing leaves, nothing is granted at install, everything is sealed at rest.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Canary, PAGE_WAYS, startCanary, tryToLeave, WORKER_WAYS } from '@/test/support/canary.mjs';
import { type LaunchedExtension, launchExtension } from '@/test/support/chromium.mjs';
import { declineInPanel } from '@/test/support/decline-passphrase.mjs';
import { type DiskContent, readDisk } from '@/test/support/disk/search-disk.mjs';
import { networkReach } from '@/test/support/network-reach.mjs';
import { panelDesk } from '@/test/support/panel-desk.mjs';
import { type SampleMailbox, startSampleMailbox } from '@/test/support/sample-mailbox/sample-mailbox.mjs';
import { CHROMIUM_BUILD, FIREFOX_BUILD, freshProfile } from './built-extension.ts';

const BUILDS = [
  { browser: 'chromium', dir: CHROMIUM_BUILD, own: ['sidePanel'] },
  { browser: 'firefox', dir: FIREFOX_BUILD, own: [] },
] as const;

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

describe.each(BUILDS)('the $browser build', ({ dir, own }) => {
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
  const script = readFileSync(join(dir, 'content-scripts/webmail.js'), 'utf8');

  test('asks at install for nothing but what needs no site: no host, no page, nothing web-accessible', () => {
    expect(manifest.permissions).toEqual(['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', ...own]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    for (const key of [
      'host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
      'optional_permissions',
      'sandbox',
    ]) {
      expect(manifest, key).not.toHaveProperty(key);
    }
  });

  test('lets no page of the extension connect to anything', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: POLICY });
  });

  test('reads mail with a script that names no way to the network', () => {
    expect(networkReach(script)).toEqual([]);
  });

  test('carries no validator, database or view library into the mail page', () => {
    const pages = readdirSync(join(dir, 'chunks')).map((name) => readFileSync(join(dir, 'chunks', name), 'utf8'));
    for (const mark of ['_zod', 'DexieError', '__H']) {
      expect(script.includes(mark), mark).toBe(false);
      expect(
        pages.some((page) => page.includes(mark)),
        `${mark} is in the pages, so it is a mark`,
      ).toBe(true);
    }
  });

  test('has pages that load nothing from elsewhere and run nothing inline', () => {
    for (const page of ['sidepanel.html', 'workspace.html']) {
      const html = readFileSync(join(dir, page), 'utf8');
      expect(html).not.toMatch(/(?:src|href)="(?!\/)|\/\/|<script(?![^>]*\bsrc=)|\bon\w+=/u);
    }
  });
});

test.each([
  'fetch("https://a.example")',
  'const f = self["fetch"]; f("x")',
  'const { fetch: f } = globalThis;',
  'self[`sendBeacon`]("x")',
  'new XMLHttpRequest()',
  'new WebSocket("wss://a.example")',
  'new EventSource("x")',
  'new RTCPeerConnection()',
  'new WebTransport("x")',
  'navigator.sendBeacon("x", "y")',
  'new Image().alt = "x"',
  'document.createElement("img")',
  'box.innerHTML = "<img>"',
  'box.insertAdjacentHTML("beforeend", "<img>")',
  'document.write("<img>")',
  'picture.src = "https://a.example"',
  'link["href"] = "x"',
  'form.action = "x"',
  'form.submit()',
  'form.requestSubmit()',
  'window.open("x")',
  'open("x")',
  'import("x")',
  'location = "x"',
  'location.href = "x"',
  'window.location.assign("x")',
  'document.location.replace("x")',
  'eval("x")',
  'new Function("x")()',
  'element.setAttribute("src", "x")',
  'navigator.serviceWorker.register("x")',
])('the search for ways to the network bites on %s', (planted) => {
  expect(networkReach(`function read() { ${planted} }`)).not.toEqual([]);
});

test('the search does not bite on what only reads', () => {
  const harmless = 'const { host, href } = location; text.replace("a", "b"); opened.push(node); link.href === href;';
  expect(networkReach(harmless)).toEqual([]);
});

// Invented; typed into the extension only, never part of a page or mail, so that finding them means that we wrote them.
const SECRETS = [
  { what: 'name', words: 'Ximénez-Quorvath' },
  { what: 'A-number', words: 'A000-000-173' },
  { what: 'digits of the A-number', words: '000000173' },
  { what: 'facility', words: 'Zyphalon Holding Annex' },
  { what: 'note', words: 'the vexillary cousin will drive him' },
  { what: 'coder', words: 'Wilhelmina Torquast' },
];
const OF_THE_LETTER = [
  { what: 'words of the mail', words: 'will remain in custody at this time' },
  { what: 'sender', words: 'r.officer@ice.dhs.gov' },
  { what: 'code', words: 'summary-denial' },
];
const NON_LATIN = 'Контрольная запись';
const BIG_CONTROL = 'A control that the browser compresses. '.repeat(4000);
const isOfExtension = (path: string): boolean => /chrome-extension|Extension|Session Storage|Local Storage/u.test(path);

describe('the extension at work', () => {
  const profileDir = freshProfile();
  let mailbox: SampleMailbox;
  let canary: Canary;
  let launched: LaunchedExtension;
  let mail: Page;
  let workspace: Page;
  let panel: Page;
  let deviceId: string;
  const requested: string[] = [];

  beforeAll(async () => {
    mailbox = await startSampleMailbox();
    canary = await startCanary();
    launched = await launchExtension({ extensionDir: CHROMIUM_BUILD, profileDir });
    launched.context.on('request', (request) => requested.push(request.url()));
    mail = launched.context.pages()[0] ?? (await launched.context.newPage());
    workspace = await launched.context.newPage();
    await workspace.goto(`chrome-extension://${launched.extensionId}/workspace.html`);
    await mail.goto(`${mailbox.url}#m/${mailbox.idOf('practice-summary-denial')}`);
    panel = await launched.openPanelByToolbarClick(mail);
    await panel.getByText('Suggested:').first().waitFor();
  });
  afterAll(async () => {
    await launched.close();
    await mailbox.close();
    await canary.close();
    rmSync(profileDir, { recursive: true, force: true });
  });

  test('nothing leaves the workspace, the panel or the service worker, by whichever way', async () => {
    const [worker] = launched.context.serviceWorkers();
    if (worker === undefined) throw new Error('No service worker is running');
    await workspace.evaluate(tryToLeave, { url: canary.url, from: 'workspace', ways: PAGE_WAYS });
    await panel.evaluate(tryToLeave, { url: canary.url, from: 'panel', ways: PAGE_WAYS });
    await worker.evaluate(tryToLeave, { url: canary.url, from: 'worker', ways: WORKER_WAYS });
    const ordinary = await launched.context.newPage();
    await ordinary.goto(canary.page);
    await ordinary.evaluate(tryToLeave, { url: canary.url, from: 'ordinary', ways: PAGE_WAYS });
    await Promise.all(PAGE_WAYS.map((way) => canary.waitFor(`/ordinary/${way}`)));
    await ordinary.close();
    expect(canary.arrived().filter((path) => !path.startsWith('/ordinary/'))).toEqual([]);
    expect(new Set(canary.arrived()).size, 'each way arrives from an ordinary page').toBe(PAGE_WAYS.length);
  });

  test('a matter with all its words is started in the panel and one reply coded', async () => {
    const desk = panelDesk(panel);
    await launched.openPanelByToolbarClick(mail);
    await desk.waitForWords('Suggested:');
    await panel.getByRole('button', { name: 'Start a matter' }).click();
    const form = panel.getByRole('dialog');
    await form.getByLabel('Client’s name').fill('Ximénez-Quorvath');
    await form.getByLabel('A-number').fill('A000-000-173');
    await form.getByLabel('Facility').fill('Zyphalon Holding Annex');
    await form.getByRole('button', { name: 'Start the matter' }).click();
    await declineInPanel(panel);
    await desk.waitForWords('chosen by you');
    await panel.getByRole('textbox', { name: 'Note' }).fill('the vexillary cousin will drive him');
    await panel.getByRole('radio', { name: 'Summary denial' }).check();
    await panel.getByRole('button', { name: /^Save/u }).click();
    await desk.waitForCaptured();
  });

  test('a matter and the coder’s name are typed into the workspace, which is a tab', async () => {
    await workspace.bringToFront();
    await workspace.goto(`chrome-extension://${launched.extensionId}/workspace.html#/settings`);
    await workspace.getByLabel('Coder’s name').fill('Wilhelmina Torquast');
    await workspace.getByRole('button', { name: 'Save' }).first().click();
    await workspace.goto(`chrome-extension://${launched.extensionId}/workspace.html#/matters`);
    await workspace.getByRole('button', { name: 'Start a matter' }).click();
    const form = workspace.getByRole('dialog');
    await form.getByLabel('Client’s name').fill('Ximénez-Quorvath');
    await form.getByLabel('Facility').fill('Zyphalon Holding Annex');
    await form.getByRole('button', { name: 'Start the matter' }).click();
    await workspace.getByText('M-0002').first().waitFor();
  });

  test('what is written unsealed on purpose, for the search to be tried on', async () => {
    deviceId = await workspace.evaluate(plantControls, { nonLatin: NON_LATIN, big: BIG_CONTROL });
    expect(deviceId).toMatch(/^[0-9a-f-]{36}$/u);
  });

  test('the browser’s log has no request of the extension in all of this', () => {
    const foreign = requested.filter((url) => /^(?:https?|wss?):/u.test(url) && !url.startsWith(mailbox.url));
    expect(foreign.filter((url) => !url.startsWith(canary.url))).toEqual([]);
  });

  test('of what was typed and read, nothing is on the disk in words', async () => {
    await launched.close();
    const disk = readDisk(profileDir);
    expect(disk.tables, 'the search opened compressed tables too').toBeGreaterThan(0);
    expectSealed(disk);
  });

  function expectSealed(disk: DiskContent): void {
    const places = (words: string): readonly string[] => [...new Set(disk.find(words).map(({ file }) => file))];
    expect(places(deviceId), 'the device’s random id, stored unsealed').not.toEqual([]);
    for (const control of ['control-value', 'control-key', 'control-local', NON_LATIN]) {
      expect(places(control), control).not.toEqual([]);
    }
    expect(places(BIG_CONTROL.slice(0, 400)), 'a large value, which the browser compresses').not.toEqual([]);
    for (const { what, words } of SECRETS) {
      expect(disk.find(words), what).toEqual([]);
    }
    for (const { what, words } of OF_THE_LETTER) {
      expect(places(words).filter(isOfExtension), what).toEqual([]);
    }
  }
});

/** Runs in the workspace: words in each kind of storage, and the ledger's device id. */
async function plantControls(words: { readonly nonLatin: string; readonly big: string }): Promise<string> {
  const open = (name: string, version?: number): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open(name, version);
      request.onupgradeneeded = () => request.result.createObjectStore('controls');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const controls = await open('controls', 1);
  await new Promise((resolve, reject) => {
    const transaction = controls.transaction('controls', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('controls');
    store.put({ words: 'control-value' }, 'control-key');
    store.put({ words: words.nonLatin }, 'non-latin');
    store.put({ words: words.big }, 'big');
    // Enough noise that the browser moves what it has written so far from its log into a compressed table.
    for (let row = 0; row < 300; row += 1) store.put(crypto.getRandomValues(new Uint8Array(40_000)), row);
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  controls.close();
  await Reflect.get(globalThis, 'chrome').storage.local.set({ control: 'control-local' });
  const ledger = await open('recourse');
  const device = await new Promise<{ value: string }>((resolve, reject) => {
    const request = ledger.transaction('meta').objectStore('meta').get('device');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  ledger.close();
  return device.value;
}
