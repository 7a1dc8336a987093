// node test/bench/ledger.mjs [entries]: a ledger of that many entries backed up (verified in memory) and restored, byte for
// byte. IndexedDB is the in-memory one of the tests: the figures are of our own work, not of a disk.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ENTRIES = Number(process.argv[2] ?? 10_000);
const BATCH = 2_000;
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');
const options = { root, configFile: false, resolve: { alias: { '@': root } } };

/** @param {string} path */
const load = async (path) => (await runnerImport(`${root}/${path}`, options)).module;

/** @type {{ what: string, seconds: number }[]} */
const lines = [];

/**
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
async function timed(what, task) {
  const start = performance.now();
  const done = await task();
  lines.push({ what, seconds: (performance.now() - start) / 1000 });
  return done;
}

const { copies, drafts } = await load('test/bench/ledger-parts.ts');
const first = await copies.newCopy();
await timed(`recording ${ENTRIES} entries`, async () => {
  for (let count = 0; count < ENTRIES; count += BATCH) {
    /** @type {unknown[]} */
    const batch = [];
    while (batch.length < Math.min(BATCH, ENTRIES - count)) batch.push(...drafts.wholeCase());
    await copies.append(first.ledger, batch.slice(0, Math.min(BATCH, ENTRIES - count)));
  }
});
const passphrase = 'orchard lamp violet nine';
const seal = { kind: 'passphrase', passphrase };
const made = await timed('backup: verified, sealed, opened again and compared', () =>
  first.ledger.exchange.makeBackup({ seal, madeAtUtc: copies.MADE_AT }),
);
if (!made.ok) throw new Error(`No backup: ${made.error.kind}`);
const second = await copies.newCopy();
const opened = await timed('opening the file', () =>
  second.ledger.exchange.open(made.value.file, { kind: 'passphrase', passphrase }),
);
if (!opened.ok) throw new Error(`Not opened: ${opened.error.kind}`);
const merged = await timed('restoring into an empty ledger', () =>
  second.ledger.exchange.merge(opened.value, { adoptOrganisation: true }),
);
if (!merged.ok) throw new Error(`Not restored: ${merged.error.kind}`);
const verified = await timed('verifying the restored ledger', () => second.ledger.verify());
if (verified.kind !== 'whole' || verified.entries !== ENTRIES) throw new Error(`Restored: ${JSON.stringify(verified)}`);
const [before, after] = [await first.ledger.exportRaw(), await second.ledger.exportRaw()].map((raw) =>
  JSON.stringify(JSON.parse(raw).tables.entries),
);
if (before !== after) throw new Error('The restored entries are not byte for byte the same');

console.log(`${ENTRIES} entries, ${(made.value.file.length / 1e6).toFixed(1)} MB, restored byte for byte`);
for (const { what, seconds } of lines) console.log(`${seconds.toFixed(1).padStart(8)} s  ${what}`);
