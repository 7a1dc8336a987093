// Mutation survival: what a webmail's next release may change costs a field at most, and never gives a wrong one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES, pagesOf, readCase } from './case-files.ts';
import { survivalOf } from './mutate-page.ts';
import { CONTEXT, type ReaderBrowser, startReaderBrowser } from './reader-in-page.ts';

const EDITS = process.env.RECOURSE_LONG === '1' ? 200 : 20;
// Twenty edits a case are too few to tell 89 from 91 in a hundred.
const MIN_RIGHT = process.env.RECOURSE_LONG === '1' ? 0.9 : 0.85;
// Pages of two dozen elements, nearly each of which bears a field; and our own sample mailbox, which nobody releases anew.
const MIN_RIGHT_OF_BARE_PAGES = 0.8;
const BARE_PAGES = new Set(['roundcube-larry', 'roundcube-classic']);
// A mail that forges the sample mailbox's own marks, in a sample mailbox that has just lost them: no webmail lets them in.
const FORGED = 'sample-mailbox/hostile-html';
type Survival = { trials: number; right: number; honest: number; wrong: string[]; oneOfSeveral: string[] };

// Known by a class or a role alone, which is also what tells an open message from a collapsed one: when one of two open
// messages loses it, it looks collapsed, and the other is read (rightly). The panel names whom it is from.
const MAY_MISS_ONE = new Set(['fastmail', 'icloud', 'zoho', 'zimbra-modern', 'tuta', 'sample-mailbox']);

let browser: ReaderBrowser;
const totals = new Map<string, { trials: number; right: number }>();
beforeAll(async () => {
  browser = await startReaderBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  for (const [name, { trials, right }] of totals) console.log(`${name}: ${right} of ${trials} still right`);
});

describe(`${EDITS} seeded edits of each case`, () => {
  it.each(CASES.filter((name) => name !== FORGED && /message|several/u.test(readCase(name).reading.kind)))(
    '%s',
    async (name) => {
      const { page, evaluate } = await browser.open(readCase(name).address, pagesOf(name));
      try {
        const seed = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
        const survival = await evaluate<Survival>(survivalOf(EDITS, seed, CONTEXT));
        const webmail = name.split('/')[0] ?? '';
        const total = totals.get(webmail) ?? { trials: 0, right: 0 };
        totals.set(webmail, { trials: total.trials + survival.trials, right: total.right + survival.right });
        expect(survival.wrong).toEqual([]);
        if (!MAY_MISS_ONE.has(webmail)) expect(survival.oneOfSeveral).toEqual([]);
        expect(survival.trials).toBeGreaterThan(EDITS / 2);
      } finally {
        await page.close();
      }
    },
  );

  it('leaves nine in ten right (in the long run)', () => {
    const weak = [...totals].filter(
      ([name, { trials, right }]) =>
        name !== 'sample-mailbox' && right / trials < (BARE_PAGES.has(name) ? MIN_RIGHT_OF_BARE_PAGES : MIN_RIGHT),
    );
    expect(weak).toEqual([]);
  });
});
