// npm run test:long: the same unit tests with every seeded subset made whole: all mutations, histories, fuzzed files.
import { spawnSync } from 'node:child_process';
import { prepareForTests, TOP } from './prepare.mjs';

const WHOLE = { RECOURSE_LONG: '1', RECOURSE_FUZZ: '10000', RECOURSE_MERGE_RUNS: '100', RECOURSE_FOLDER_RUNS: '100' };

await prepareForTests();
const done = spawnSync(
  'npx',
  ['--no-install', 'vitest', 'run', '--config', 'test/vitest.config.ts', '--testTimeout=3600000'],
  {
    cwd: TOP,
    stdio: 'inherit',
    env: { ...process.env, ...WHOLE },
  },
);
process.exit(done.status ?? 1);
