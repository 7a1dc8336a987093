// Every case folder (page.html, expected.json) is read in real Chromium under its real host and compared.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Reading } from '@/lib/domain/reading.ts';
import { CASES, caseFile, pagesOf, readCase, reuseElements } from './case-files.ts';
import { CONTEXT, type ReaderBrowser, startReaderBrowser } from './reader-in-page.ts';

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
    const wanted = readCase(name);
    const { page, evaluate } = await browser.open(wanted.address, pagesOf(name));
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
      if (wanted.next !== undefined && reading.kind === 'message') {
        await evaluate(reuseElements(caseFile(name, wanted.next.page), wanted.next.address));
        const next = await evaluate<Reading>(`recourse.readPage(document, ${CONTEXT}).reading`);
        expect(Reading.parse(next)).toMatchObject(wanted.next.reading);
        expect(next.kind === 'message' && next.readingKey).not.toBe(reading.readingKey);
      }
    } finally {
      await page.close();
    }
  });
});
