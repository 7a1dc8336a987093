// node test/webmail/make-case.mjs page.html https://host/path <webmail>/<case>: makes a case folder from a saved page.
// Scripts, links and pictures are taken out; what the reader makes of it is written as expected.json, TO BE CORRECTED BY HAND:
// expected.json must say what is so, not what was read. Use an invented mail only.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [file, address, name] = process.argv.slice(2);
if (file === undefined || address === undefined || !/^[a-z-]+\/[a-z-]+$/u.test(name ?? '')) {
  console.error('Usage: node test/webmail/make-case.mjs page.html https://host/path <webmail>/<case>');
  process.exit(2);
}
const folder = join(import.meta.dirname, name);
mkdirSync(folder, { recursive: true });
const page = readFileSync(file, 'utf8')
  .replace(/<script\b[\s\S]*?<\/script>/giu, '')
  .replace(/<link\b[^>]*>/giu, '')
  .replace(/\s(?:src|srcset|action)="[^"]*"/giu, '');
writeFileSync(join(folder, 'page.html'), page);
const read = spawnSync(
  process.execPath,
  [join(import.meta.dirname, 'read-page.mjs'), join(folder, 'page.html'), address],
  {
    encoding: 'utf8',
  },
);
if (read.stdout === '') {
  console.error(read.stderr);
  process.exit(1);
}
const { mail: { quoted: _quoted, source: _source, references: _references, ...mail } = {}, ...rest } = JSON.parse(
  read.stdout,
);
const reading = { ...rest, ...(rest.kind === 'message' ? { mail } : {}), readingKey: undefined };
writeFileSync(
  join(folder, 'expected.json'),
  `${JSON.stringify({ about: 'TODO: what this case shows.', address, reading }, null, 2)}\n`,
);
console.log(`Written: ${folder}. Read every line of expected.json against the page before you commit it.`);
