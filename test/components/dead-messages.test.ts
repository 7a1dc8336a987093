// No message is dead: each key of the catalogue is named somewhere in the code or the manifest.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectPaths, readTexts } from '@/test/architecture/source-files.ts';

test('every key of the catalogue is used', () => {
  const sources = projectPaths().filter((path) =>
    /^(?:components|entrypoints|lib)\/.*\.tsx?$|^wxt\.config\.ts$/u.test(path),
  );
  const code = [...readTexts(sources).values()].join('\n');
  const quoted = [...code.matchAll(/['"`](\w+)['"`]/gu)].map(([, key = '']) => key.replace(/^__MSG_|__$/gu, ''));
  const named = new Set(quoted);
  const keys = Object.keys(JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')));
  expect(keys.length).toBeGreaterThan(500);
  expect(keys.filter((key) => !named.has(key) && !named.has(key.replace(/_(?:one|other)$/u, '')))).toEqual([]);
});
