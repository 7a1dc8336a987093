// `node test/support/train-model.mjs [--write]`: trains lib/suggest/model-data.json from test/corpus/development and
// test/suggest/replies, nothing else, and prints how it does on each writer left out. Reproducible: the same corpus and code give the same file.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');
const folder = join(root, 'test/corpus/development');
/** @type {{ writer: string, line: unknown }[]} */
const lines = [];
for (const writer of readdirSync(folder).sort()) {
  if (!statSync(join(folder, writer)).isDirectory()) continue;
  for (const name of readdirSync(join(folder, writer)).sort()) {
    if (!name.endsWith('.jsonl')) continue;
    for (const line of readFileSync(join(folder, writer, name), 'utf8').split('\n'))
      if (line.trim() !== '') lines.push({ writer: `${writer}/${name}`, line: JSON.parse(line) });
  }
}
// The replies that the author of the cues wrote: plain wordings, development like the rest.
const plain = join(root, 'test/suggest/replies');
for (const name of readdirSync(plain).sort())
  for (const text of readFileSync(join(plain, name), 'utf8').split('\n'))
    if (text.trim() !== '') {
      const line = JSON.parse(text);
      lines.push({
        writer: `cues/${name}`,
        line: { ...line, gold: { disposition: line.gold, acceptable: line.acceptable } },
      });
    }
const { module } = await runnerImport(join(root, 'test/support/train-model.ts'), {
  root,
  configFile: false,
  logLevel: 'silent',
  resolve: { alias: { '@': root } },
});
const packed = module.train(lines, (/** @type {string} */ text) => process.stdout.write(`${text}\n`));
// One string, so that a formatter leaves the file as it was written.
const text = `{\n  "model": ${JSON.stringify(JSON.stringify(packed))}\n}\n`;
process.stdout.write(
  `model: ${(text.length / 1000).toFixed(0)} kB, gzip ${(gzipSync(text).length / 1000).toFixed(0)} kB\n`,
);
if (process.argv.includes('--write')) writeFileSync(join(root, 'lib/suggest/model-data.json'), text);
