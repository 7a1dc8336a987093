// How the end-to-end tests run: the built extension in real browsers, one file at a time.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const top = fileURLToPath(new URL('../../', import.meta.url));

export default defineConfig({
  root: top,
  resolve: { alias: { '@': top } },
  test: {
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    bail: 0,
  },
});
