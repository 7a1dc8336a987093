// npm run read-page -- page.html https://host/path: prints what the reader makes of a saved page, as JSON, from real
// Chromium, the page served under its real host. On standard output stands the reading and nothing else.
import { readFileSync } from 'node:fs';
import { createServer } from 'vite';

const TOP = new URL('../../', import.meta.url).pathname;
const [file, address] = process.argv.slice(2);
if (file === undefined || address === undefined || !URL.canParse(address)) {
  console.error('Usage: npm run read-page -- page.html https://host/path');
  process.exit(2);
}

// Vite gives the TypeScript of the test's own browser; it serves nothing.
const vite = await createServer({
  root: TOP,
  configFile: false,
  logLevel: 'silent',
  server: { middlewareMode: true, watch: null, ws: false },
  resolve: { alias: { '@': TOP.replace(/\/$/u, '') } },
  appType: 'custom',
});
let exitCode = 1;
try {
  const { startReaderBrowser, CONTEXT } = await vite.ssrLoadModule('/test/webmail/reader-in-page.ts');
  const browser = await startReaderBrowser();
  try {
    const pages = new Map([[address.replace(/#.*$/u, ''), readFileSync(file, 'utf8')]]);
    const { evaluate } = await browser.open(address, pages);
    const reading = await evaluate(`recourse.readPage(document, { ...${CONTEXT}, nowUtc: new Date().toISOString(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }).reading`);
    process.stdout.write(`${JSON.stringify(reading, null, 2)}\n`);
    exitCode = reading.kind === 'message' ? 0 : 1;
  } finally {
    await browser.close();
  }
} finally {
  await vite.close();
}
process.exit(exitCode);
