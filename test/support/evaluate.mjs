// npm run evaluate -- FILE.jsonl [FILE or folder ...] [--json] [--peers]: how right, how often silent, how well explained.
// Each line is {id, from, to, subject, date, inReplyTo, text, gold: {disposition, acceptable, reasonGiven, flags, keySpan}}.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const asJson = process.argv.includes('--json');
const withPeers = process.argv.includes('--peers');
if (files.length === 0) {
  process.stderr.write('Say which file: npm run evaluate -- FILE.jsonl [--json] [--peers]\n');
  process.exit(2);
}

const lines = files.flatMap((file) => readLines(resolve(file)));
const training = withPeers ? corpusFiles(join(root, 'test/corpus/development')).flatMap(readLines) : null;

const { module } = await runnerImport(`${root}/test/support/evaluate.ts`, {
  root,
  configFile: false,
  logLevel: 'silent',
  resolve: { alias: { '@': root } },
});
const report = module.evaluate(lines, training);
process.stdout.write(asJson ? `${JSON.stringify(report)}\n` : module.tableOf(report));

/** The messages of a file, or of every .jsonl file of a folder; a line that is not one ends the run with its place. */
function readLines(/** @type {string} */ path) {
  if (statSync(path).isDirectory()) return corpusFiles(path).flatMap(readLines);
  const read = [];
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/u, '');
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      const one = JSON.parse(line);
      if (typeof one.text !== 'string' || typeof one.gold?.disposition !== 'string')
        throw new Error('text or gold is missing');
      read.push(one);
    } catch (error) {
      process.stderr.write(`${path}, line ${index + 1}: ${error instanceof Error ? error.message : 'not read'}\n`);
      process.exit(2);
    }
  }
  return read;
}

function corpusFiles(/** @type {string} */ folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name));
}
