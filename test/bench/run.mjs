// npm run bench: prints each budget with what was measured in real Chromium, and exits 1 on a miss.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchExtension } from '../support/chromium.mjs';
import { prepareForTests, TOP } from '../support/prepare.mjs';
import { startSampleMailbox } from '../support/sample-mailbox/sample-mailbox.mjs';
import { measureMessageToPanel } from './message-to-panel.mjs';
import { measureTimeline } from './timeline.mjs';
import { measureWebmail } from './webmail.mjs';

const BUILD = join(TOP, '.output/chrome-mv3');

/** @typedef {{ what: string, figure: number, budget: number, unit: string }} Line */

await prepareForTests();
spawnSync('npx', ['--no-install', 'wxt', 'build'], { cwd: TOP, stdio: 'inherit' });
const profileDir = mkdtempSync(join(tmpdir(), 'recourse-bench-'));
const mailbox = await startSampleMailbox();
const launched = await launchExtension({ extensionDir: BUILD, profileDir });
/** @type {Line[]} */
const lines = [];
try {
  const { p50, p95 } = await measureMessageToPanel(launched, mailbox);
  lines.push({ what: 'message change to panel shown, median', figure: p50, budget: 200, unit: 'ms' });
  lines.push({ what: 'message change to panel shown, p95', figure: p95, budget: 200, unit: 'ms' });
  lines.push({ what: 'content script, gzip', figure: gzipKb('content-scripts/webmail.js'), budget: 20, unit: 'kB' });
} finally {
  await launched.close();
  await mailbox.close();
  rmSync(profileDir, { recursive: true, force: true });
}

lines.push(...(await measureWebmail()), ...(await measureTimeline()));

const cpu = cpus()[0]?.model ?? 'unknown processor';
console.log(`\n${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${cpu}, Node ${process.version}`);
for (const { what, figure, budget, unit } of lines) {
  const verdict = figure <= budget ? 'met   ' : 'MISSED';
  console.log(`${verdict}  ${what}: ${figure.toFixed(1)} ${unit} (budget ${budget} ${unit})`);
}
process.exit(lines.every(({ figure, budget }) => figure <= budget) ? 0 : 1);

/** @param {string} file */
function gzipKb(file) {
  return gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length / 1000;
}
