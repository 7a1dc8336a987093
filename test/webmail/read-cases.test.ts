// Every case folder (page.html, expected.json) is read in real Chromium under its real host and compared.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Reading } from '@/lib/domain/reading.ts';
import { CONTEXT, type ReaderBrowser, startReaderBrowser } from './reader-in-page.ts';

/** expected.json: where the page is served, which other files are served where, and what of the reading must be so. */
type Case = {
  readonly about: string;
  readonly address: string;
  readonly otherPages?: Readonly<Record<string, string>>;
  readonly reading: { readonly kind: string; readonly mail?: Readonly<Record<string, unknown>> };
  /** Words that may be in neither field of the heading nor in the body. */
  readonly neverRead?: readonly string[];
  /** Evidence words and what the page shows at the place the map leads to. */
  readonly mapped?: readonly string[];
};

const ROOT = import.meta.dirname;
const CASES = readdirSync(ROOT, { withFileTypes: true })
  .filter((webmail) => webmail.isDirectory())
  .flatMap((webmail) => readdirSync(join(ROOT, webmail.name)).map((name) => join(webmail.name, name)));

let browser: ReaderBrowser;
beforeAll(async () => {
  browser = await startReaderBrowser();
}, 60_000);
afterAll(() => browser.close());

describe('reading an open message', () => {
  it('has cases for every webmail of the registry', async () => {
    const { WEBMAILS } = await import('@/lib/webmail/registry.ts');
    const covered = new Set(CASES.map((name) => name.split('/')[0]));
    expect(WEBMAILS.filter((webmail) => !covered.has(webmail.name)).map((webmail) => webmail.name)).toEqual([]);
  });

  it.each(CASES)('%s', async (name) => {
    const folder = join(ROOT, name);
    const wanted: Case = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const others = Object.entries(wanted.otherPages ?? {});
    const files: [string, string][] = [[wanted.address, 'page.html'], ...others];
    const pages = new Map(files.map(([url, file]) => [url, readFileSync(join(folder, file), 'utf8')]));
    const { page, evaluate } = await browser.open(wanted.address, pages);
    try {
      const before = await page.content();
      const reading = await evaluate<Reading>(`(globalThis.read = recourse.readPage(document, ${CONTEXT})).reading`);
      expect(Reading.parse(reading)).toMatchObject(wanted.reading);
      if (reading.kind === 'message') {
        const { quoted: _quoted, ...own } = reading.mail;
        for (const words of wanted.neverRead ?? []) expect(JSON.stringify(own)).not.toContain(words);
        for (const words of wanted.mapped ?? []) {
          const start = reading.mail.body.indexOf(words);
          expect(start).toBeGreaterThanOrEqual(0);
          const shown = await evaluate<string>(
            `recourse.rangesInPage(globalThis.read.textMap, ${JSON.stringify({ start, end: start + words.length })}).join('')`,
          );
          expect(shown.replace(/\s+/gu, '')).toBe(words.replace(/\s+/gu, ''));
        }
      }
      expect(await page.content()).toBe(before);
    } finally {
      await page.close();
    }
  });
});
