// What a whole recompute of the timeline costs: 10,000 matters with 100,000 entries, and one change among them.
import { runnerImport } from 'vite';
import { TOP } from '../support/prepare.mjs';

/** @typedef {{ what: string, figure: number, budget: number, unit: string }} Line */

/** Milliseconds, in Node. @returns {Promise<readonly Line[]>} */
export async function measureTimeline() {
  const { module } = await runnerImport(`${TOP}/test/bench/timeline-recompute.ts`, {
    root: TOP,
    configFile: false,
    resolve: { alias: { '@': TOP } },
  });
  return module.measureTimeline();
}
