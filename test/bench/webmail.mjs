// What reading costs in the mail page: a long conversation, a huge mail, and an idle one. Real Chromium, the reader alone.
import { readFileSync } from 'node:fs';
import { createServer } from 'vite';

const TOP = new URL('../../', import.meta.url).pathname;
const ADDRESS = 'https://mail.google.com/mail/u/0/';
const PAGE = 'test/webmail/gmail/conversation/page.html';
const ROUNDS = 60;

/** @typedef {{ what: string, figure: number, budget: number, unit: string }} Line */

/** Milliseconds of one reading, on this machine. @returns {Promise<readonly Line[]>} */
export async function measureWebmail() {
  const vite = await createServer({
    root: TOP,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, watch: null, ws: false },
    resolve: { alias: { '@': TOP.replace(/\/$/u, '') } },
    appType: 'custom',
  });
  const { startReaderBrowser, CONTEXT } = await vite.ssrLoadModule('/test/webmail/reader-in-page.ts');
  const browser = await startReaderBrowser();
  try {
    const measure = async (/** @type {string} */ prepare, rounds = ROUNDS) => {
      const { page, evaluate } = await browser.open(
        ADDRESS,
        new Map([[ADDRESS, readFileSync(`${TOP}${PAGE}`, 'utf8')]]),
      );
      const times = await evaluate(`(() => { ${prepare}; void document.body.offsetHeight; const times = [];
        for (let n = 0; n < ${rounds}; n += 1) { const from = performance.now(); recourse.readPage(document, ${CONTEXT}); times.push(performance.now() - from); }
        return times.sort((a, b) => a - b); })()`);
      await page.close();
      return times[Math.ceil(times.length * 0.95) - 1];
    };
    const list = `const list = document.querySelector('[role=list]'); const many = (one) => { for (let n = 0; n < 198; n += 1) { const copy = one.cloneNode(true); copy.querySelector('[data-message-id]').dataset.messageId = '#msg-f:' + n; list.prepend(copy); } }`;
    const body = `document.querySelector('.a3s').append(...Array.from({ length: 20000 }, () => { const p = document.createElement('p'); p.textContent = 'No reason is stated in this line. '.repeat(8); return p; }))`;
    return [
      {
        what: 'reading one of a conversation of 200, p95',
        figure: await measure(`${list}; many(list.firstElementChild)`),
        budget: 50,
        unit: 'ms',
      },
      {
        what: 'naming 200 open messages, p95',
        figure: await measure(`${list}; many(list.lastElementChild)`),
        budget: 50,
        unit: 'ms',
      },
      {
        what: 'reading a mail of 20,000 short lines, p95',
        figure: await measure(body.replace('.repeat(8)', '.slice(0, 9)'), 20),
        budget: 100,
        unit: 'ms',
      },
      {
        what: 'reading a mail of 5 MB in 20,000 elements, p95',
        figure: await measure(body, 20),
        budget: 100,
        unit: 'ms',
      },
    ];
  } finally {
    await browser.close();
    await vite.close();
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const { what, figure, budget, unit } of await measureWebmail())
    console.log(
      `${figure <= budget ? 'met   ' : 'MISSED'}  ${what}: ${figure.toFixed(1)} ${unit} (budget ${budget} ${unit})`,
    );
  process.exit(0);
}
