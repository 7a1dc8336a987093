// Opens an invented page under its real host in real Chromium and puts the real reader beside it, as a content script is.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { build } from 'vite';

/** A page with the reader in an isolated world. `evaluate` runs an expression there, `recourse` being the reader. */
export type PageWithReader = {
  readonly page: Page;
  readonly evaluate: <T>(expression: string) => Promise<T>;
};

export type ReaderBrowser = {
  readonly open: (address: string, pages: ReadonlyMap<string, string>) => Promise<PageWithReader>;
  readonly close: () => Promise<void>;
  /** The script that is put into the page. */
  readonly bundle: string;
};

/** What every test reads with: a fixed clock and a fixed zone. */
export const CONTEXT = `{ nowUtc: '2021-04-30T12:00:00Z', timeZone: 'America/Chicago',
  location: { host: document.location.host, href: document.location.href } }`;

/** Starts Chromium with a profile of its own. Every request that no page answers fails: the tests have no network. */
export async function startReaderBrowser(): Promise<ReaderBrowser> {
  const bundle = await bundleReader();
  const profile = await mkdtemp(join(tmpdir(), 'recourse-webmail-test-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  return {
    bundle,
    open: (address, pages) => openPage({ context, bundle, address, pages }),
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

type Opening = {
  readonly context: BrowserContext;
  readonly bundle: string;
  readonly address: string;
  readonly pages: ReadonlyMap<string, string>;
};

async function openPage({ context, bundle, address, pages }: Opening): Promise<PageWithReader> {
  const page = await context.newPage();
  await page.route('**/*', (route) => {
    const body = pages.get(route.request().url().replace(/#.*$/u, ''));
    return body === undefined
      ? route.abort()
      : route.fulfill({ body, contentType: 'text/html; charset=utf-8', headers: { 'cache-control': 'no-store' } });
  });
  await page.goto(address, { waitUntil: 'load' });
  const session = await context.newCDPSession(page);
  const world = await createWorld(session);
  const evaluate = async <T>(expression: string): Promise<T> => {
    const answer = await session.send('Runtime.evaluate', {
      expression,
      contextId: world,
      returnByValue: true,
      awaitPromise: true,
    });
    if (answer.exceptionDetails !== undefined) {
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    }
    return answer.result.value as T; // the test names what its own expression gives
  };
  await evaluate<void>(`${bundle};void 0`);
  return { page, evaluate };
}

async function createWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'recourse' });
  return world.executionContextId;
}

async function bundleReader(): Promise<string> {
  const root = join(import.meta.dirname, '../..');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'reader-entry.ts'), formats: ['iife'], name: 'recourse' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The reader was not bundled into one script.');
  return chunk.code.replace(/^(?:var|const|let) recourse\s*=/mu, 'globalThis.recourse =');
}
