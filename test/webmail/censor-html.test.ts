// The censored picture of a page keeps its shape and none of its words. Real Chromium; the property over generated pages.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES, pagesOf, readCase } from './case-files.ts';
import { type PageWithReader, type ReaderBrowser, startReaderBrowser } from './reader-in-page.ts';

const BLANK = 'https://mail.firm.example/';
let browser: ReaderBrowser;
let blank: PageWithReader;
beforeAll(async () => {
  browser = await startReaderBrowser();
  blank = await browser.open(BLANK, new Map([[BLANK, '<!DOCTYPE html><body></body>']]));
}, 60_000);
afterAll(() => browser.close());

/** The page's own markup, in which no invented word occurs: names of elements, of attributes and of places. */
const MARKUP = new Set(
  'html head body div span iframe template input class id role title href data-name aria-label value'.split(/[ -]/u),
);

const word = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwyzéñßдяж中文書'),
  minLength: 3,
  maxLength: 12,
});
const texts = fc.array(
  word.filter((one) => !MARKUP.has(one)),
  { minLength: 1, maxLength: 6 },
);
const parts = fc.record({
  text: texts,
  title: texts,
  inClass: fc.boolean(),
  inId: fc.boolean(),
  isFramed: fc.boolean(),
  isShadow: fc.boolean(),
});

const CENSOR = (made: unknown) => `(() => { const made = ${JSON.stringify(made)}; document.body.replaceChildren();
  for (const { text, title, inClass, inId, isFramed, isShadow } of made) {
    const div = document.createElement('div'); const words = text.join(' ');
    if (inClass) div.className = 'v-' + text[0] + ' gD'; if (inId) div.id = 'msg_' + text[0] + '_7';
    div.title = title.join(' '); div.dataset.name = title[0]; div.setAttribute('aria-label', words);
    const link = document.createElement('a'); link.href = 'https://' + encodeURIComponent(title[0]) + '.example/' + words; link.textContent = words;
    document.body.append(div);
    if (isFramed) { const frame = document.createElement('iframe'); div.append(frame); frame.contentDocument.body.append(link); }
    else if (isShadow) div.attachShadow({ mode: 'open' }).append(link); else div.append(link);
  } return recourse.censorPage(document); })()`;

describe('the censored picture', () => {
  it('holds no run of three letters of any word, address or link of the page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { minLength: 1, maxLength: 4 }), async (made) => {
        const censored = (await blank.evaluate<string>(CENSOR(made))).toLowerCase();
        const left = censored.replace(/<([\w-]+)/gu, '<').replace(/ [\w-]+="/gu, ' "');
        for (const words of made.flatMap(({ text, title }) => [...text, ...title])) {
          const lower = words.toLowerCase();
          const inner = 'from date subject body message sender mail header content text list item view main'.split(' ');
          if (inner.some((place) => place.includes(lower))) continue;
          expect(left.includes(lower), `${words} in ${left}`).toBe(false);
        }
      }),
      { numRuns: 60, seed: 20261122 },
    );
  });

  it('keeps ids, classes and roles, inside frames and shadow roots too', async () => {
    await blank.evaluate(
      `document.body.innerHTML = '<div id="messagebody" class="gD a3s" role="document"><span title="r.officer@ice.dhs.gov">R. Officer</span></div>'`,
    );
    const censored = await blank.evaluate<string>('recourse.censorPage(document)');
    expect(censored).toContain('<div id="messagebody" class="gD a0s" role="document">');
    expect(censored).toContain(`title="x.xxxxxxx${'@'}xxx.xxx.xxx"`);
    expect(censored).not.toMatch(/officer/iu);
  });

  it.each(CASES.filter((name) => name.endsWith('/plain-reply')))('tells no name or word of %s', async (name) => {
    const { page, evaluate } = await browser.open(readCase(name).address, pagesOf(name));
    const before = await page.content();
    const censored = await evaluate<string>('recourse.censorPage(document)');
    expect(censored).not.toMatch(/officer|dana|quill|intake|dhs|denied|counsel|release|firm/iu);
    expect(censored.split('\n').length).toBeGreaterThan(10);
    expect(await page.content()).toBe(before);
    await page.close();
  });
});
