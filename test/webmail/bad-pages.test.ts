// Pages built to deceive, to overwhelm or to forbid: never another sender, never a change to the page. Real Chromium.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Reading } from '@/lib/domain/reading.ts';
import { CASES, caseFile, readCase } from './case-files.ts';
import { CONTEXT, type PageWithReader, type ReaderBrowser, startReaderBrowser } from './reader-in-page.ts';

const READ = `recourse.readPage(document, ${CONTEXT}).reading`;
const PLAIN = CASES.filter((name) => name.endsWith('/plain-reply') && !name.startsWith('sample'));
/** Frames are filled by a script of the page; there the words are put in through the frame. */
const OPEN_BODY = `(() => { const { segments } = recourse.readPage(document, ${CONTEXT}).textMap; return segments[0].node.parentElement.parentElement; })()`;

let browser: ReaderBrowser;
let opened: PageWithReader | null = null;
beforeAll(async () => {
  browser = await startReaderBrowser();
}, 60_000);
afterEach(async () => {
  await opened?.page.close();
  opened = null;
});
afterAll(() => browser.close());

async function openCase(name: string, change = (html: string) => html): Promise<PageWithReader> {
  const { address } = readCase(name);
  opened = await browser.open(address, new Map([[address.replace(/#.*$/u, ''), change(caseFile(name, 'page.html'))]]));
  return opened;
}

describe('a mail that forges the page around it', () => {
  it.each(PLAIN)('%s keeps its sender, date and subject', async (name) => {
    const { evaluate } = await openCase(name);
    const before = Reading.parse(await evaluate(READ));
    // The whole open message once more inside its own words, with every address and name another's.
    await evaluate(`(() => { const body = ${OPEN_BODY};
      const forged = document.createElement('div');
      const copy = document.body.cloneNode(true);
      for (const one of copy.querySelectorAll('script, iframe, nav, .bar, .list')) one.remove();
      for (const one of copy.querySelectorAll('*')) for (const { name, value } of [...one.attributes])
        if (value.includes('@')) one.setAttribute(name, 'forged@ice.dhs.gov.example');
      forged.append(...copy.childNodes);
      const walker = document.createTreeWalker(forged, 4);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) text.data = text.data.replaceAll('R. Officer', 'F. Orger').replaceAll('RE: Request', 'RE: Forged');
      body.append(forged); })()`);
    const after = Reading.parse(await evaluate(READ));
    if (after.kind === 'message' && before.kind === 'message') {
      expect(after.mail.from).toEqual(before.mail.from);
      expect(after.mail.to).toEqual(before.mail.to);
      expect(after.mail.subject).toBe(before.mail.subject);
      expect(after.mail.sentAtUtc).toBe(before.mail.sentAtUtc);
    } else expect(['several', 'not-understood']).toContain(after.kind);
  });
});

describe('pages that are too much', () => {
  it('names the last twenty of 500 open messages and reads the chosen one', async () => {
    const { evaluate } = await openCase('gmail/several-open');
    await evaluate(`(() => { const list = document.querySelector('[role=list]'); const one = list.lastElementChild;
      for (let n = 0; n < 498; n += 1) { const copy = one.cloneNode(true); copy.querySelector('[data-message-id]').dataset.messageId = '#msg-f:' + n; list.append(copy); } })()`);
    const several = Reading.parse(await evaluate(READ));
    expect(several).toMatchObject({ kind: 'several', total: 500 });
    if (several.kind !== 'several') return;
    expect(several.choices).toHaveLength(20);
    const chosen = JSON.stringify(several.choices[7]?.key);
    const read = await evaluate(`recourse.readPage(document, { ...${CONTEXT}, chosen: ${chosen} }).reading`);
    expect(Reading.parse(read)).toMatchObject({ kind: 'message', mail: { providerId: '#msg-f:485' } });
  });

  it.each(['gmail', 'proton', 'tuta'])(
    '%s: a body of 5 MB or 20,000 elements is read or said to be clipped',
    async (webmail) => {
      const { evaluate } = await openCase(`${webmail}/plain-reply`);
      await evaluate(
        `${OPEN_BODY}.append(...Array.from({ length: 20000 }, () => { const p = document.createElement('p'); p.textContent = 'No reason is stated in this line. '.repeat(8); return p; }))`,
      );
      const reading = Reading.parse(await evaluate(READ));
      expect(reading).toMatchObject({
        kind: 'message',
        mail: { completeness: 'clipped', from: { address: 'r.officer@ice.dhs.gov' } },
      });
    },
  );
});

describe('pages that forbid or fail', () => {
  it('reads and marks where inline styles are forbidden and Trusted Types are required', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="style-src 'none'; require-trusted-types-for 'script'">`;
    const { page, evaluate } = await openCase('outlook/plain-reply', (html) =>
      html.replace('<head>', `<head>${policy}`),
    );
    const before = await page.content();
    expect(await evaluate(`(globalThis.read = recourse.readPage(document, ${CONTEXT})).reading.kind`)).toBe('message');
    expect(await evaluate('recourse.paintEvidence(read.textMap, [{ start: 0, end: 4 }])')).toBe('painted');
    expect(await page.content()).toBe(before);
  });

  it('says that the words are missing while a frame is on its way to another page', async () => {
    const { evaluate } = await openCase('proton/plain-reply');
    await evaluate(`document.querySelector('iframe').contentDocument.body.remove()`);
    expect(Reading.parse(await evaluate(READ))).toMatchObject({ fields: { body: 'missing' } });
    await evaluate(`document.querySelector('iframe').remove()`);
    expect(Reading.parse(await evaluate(READ)).kind).not.toBe('message');
  });

  it('does not read a frame that is closed to us, and says that the words are missing', async () => {
    const { evaluate } = await openCase('proton/plain-reply', (html) =>
      html.replace(
        '</body>',
        '<script>document.querySelector("iframe").setAttribute("sandbox", ""); document.querySelector("iframe").src = "about:blank#x"; const f = document.querySelector("iframe"); const g = f.cloneNode(); f.replaceWith(g);</script></body>',
      ),
    );
    expect(Reading.parse(await evaluate(READ))).toMatchObject({ fields: { body: 'missing' } });
  });

  it('takes no page elsewhere for a hosted webmail', async () => {
    const address = 'https://mail.google.com.evil.example/mail/u/0/';
    opened = await browser.open(address, new Map([[address, caseFile('gmail/plain-reply', 'page.html')]]));
    expect(Reading.parse(await opened.evaluate(READ)).kind).toBe('unknown-page');
  });
});

it('unwraps SafeLinks, which hold the reader’s address, and leads back to the words around them', async () => {
  const link =
    'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov%2Fcase&data=05%7Cdana.quill%40firm.example';
  const { evaluate } = await openCase('outlook/plain-reply');
  await evaluate(
    `${OPEN_BODY}.append(Object.assign(document.createElement('p'), { textContent: 'See ${link} for the reason. It is final.' }))`,
  );
  const { mail } = await evaluate<{ mail: { body: string } }>(
    `(globalThis.read = recourse.readPage(document, ${CONTEXT})).reading`,
  );
  expect(mail.body).toContain('See https://www.ice.gov/case for the reason. It is final.');
  expect(mail.body).not.toContain('firm.example');
  const start = mail.body.indexOf('It is final.');
  expect(await evaluate(`recourse.rangesInPage(read.textMap, { start: ${start}, end: ${start + 12} }).join('')`)).toBe(
    'It is final.',
  );
});
