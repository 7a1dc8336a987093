// `node test/ledger/versions/make-golden.mjs` writes the golden file of the newest format; refuses to write over one.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/u, '');
const { module } = await runnerImport(`${root}/test/ledger/versions/make-golden.ts`, {
  root,
  configFile: false,
  resolve: { alias: { '@': root } },
});
const path = await module.makeGolden(`${root}/test/ledger/versions`);
process.stdout.write(`${path}\n`);
