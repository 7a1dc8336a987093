// npm test: installs what is missing, then every check in order, and one closing line with the counts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { prepareForTests } from './prepare.mjs';

const REPORTS = '.output/test-reports';
const top = new URL('../../', import.meta.url).pathname;
process.chdir(top);

/** @typedef {{ name: string, passed: number, failed: number }} Step */

/** @type {Step[]} */
const steps = [];

await prepareForTests();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

check('types', ['tsc', '-p', '.']);
check('lint and format', ['biome', 'ci', '.']);
check('dead code', ['knip']);
vitest('architecture and unit tests', 'test/vitest.config.ts');
check('build for Chromium', ['wxt', 'build']);
check('build for Firefox', ['wxt', 'build', '-b', 'firefox', '--mv3']);
if (steps.every((step) => !step.name.startsWith('build') || step.failed === 0)) {
  vitest('end to end in real browsers', 'test/e2e/vitest.config.ts');
} else {
  steps.push({ name: 'end to end in real browsers', passed: 0, failed: 1 });
}

for (const step of steps)
  console.log(`${step.failed === 0 ? 'ok    ' : 'FAILED'}  ${step.name}: ${step.passed} passed, ${step.failed} failed`);
const passed = steps.reduce((sum, step) => sum + step.passed, 0);
const failed = steps.reduce((sum, step) => sum + step.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/**
 * One command that passes or fails as a whole.
 * @param {string} name
 * @param {readonly string[]} command
 */
function check(name, command) {
  console.log(`\n== ${name}`);
  const done = spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit' });
  steps.push({ name, passed: done.status === 0 ? 1 : 0, failed: done.status === 0 ? 0 : 1 });
}

/**
 * One vitest run, counted test by test. A run that executed nothing, or that crashed, is a failure.
 * @param {string} name
 * @param {string} config
 */
function vitest(name, config) {
  console.log(`\n== ${name}`);
  const report = `${REPORTS}/${steps.length}.json`;
  const done = spawnSync(
    'npx',
    [
      '--no-install',
      'vitest',
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ],
    { stdio: 'inherit' },
  );
  const counted = countsOf(report);
  const isSilentFailure =
    counted.passed + counted.failed === 0 || counted.skipped > 0 || (done.status !== 0 && counted.failed === 0);
  steps.push({ name, passed: counted.passed, failed: counted.failed + (isSilentFailure ? 1 : 0) });
}

/** @param {string} report */
function countsOf(report) {
  try {
    const json = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: json.numPassedTests,
      failed: json.numFailedTests,
      skipped: json.numPendingTests + json.numTodoTests,
    };
  } catch (error) {
    console.error(`No report of ${report}: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
