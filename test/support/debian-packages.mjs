// Debian packages the checks need: says what is missing, lists it before installing, and leaves no service started.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';

const POLICY_FILE = '/usr/sbin/policy-rc.d';
/** Answers given before the packages ask: Roundcube must not set up a database server. */
const PRESEED = 'roundcube-core roundcube/dbconfig-install boolean false\n';

/**
 * Runs a program and returns its exit status and output; never throws for a status other than 0.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {{ status: number | null, output: string }}
 */
function run(command, args, options = {}) {
  const result = spawnSync(command, [...args], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20, ...options });
  return { status: result.error ? null : result.status, output: `${result.stdout ?? ''}${result.stderr ?? ''}` };
}

/**
 * Those of the packages that are not installed, in the order given.
 * @param {readonly string[]} packages
 * @returns {string[]}
 * @example missingDebianPackages(['dpkg']) // []
 */
export function missingDebianPackages(packages) {
  return packages.filter((name) => {
    const { status, output } = run('dpkg-query', ['--show', `--showformat=\${db:Status-Abbrev}`, name]);
    return status !== 0 || !output.startsWith('ii');
  });
}

/** Whether this is a system on which `apt-get` installs packages. */
export function hasApt() {
  return process.platform === 'linux' && run('apt-get', ['--version']).status === 0;
}

/**
 * The words that begin a command run as root: empty for root itself, `null` when it cannot be had without a password.
 * @returns {readonly string[] | null}
 */
export function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return run('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}

/**
 * What `ensureDebianPackages` needs of the system; tests pass another.
 * @typedef {{ missing: (packages: readonly string[]) => string[], hasApt: () => boolean,
 *   rootPrefix: () => readonly string[] | null, isInteractive: () => boolean, agrees: () => Promise<boolean>,
 *   install: (packages: readonly string[], prefix: readonly string[], log: (line: string) => void) => void }} PackageSystem
 */

/** @type {PackageSystem} */
const THIS_SYSTEM = {
  missing: missingDebianPackages,
  hasApt,
  rootPrefix,
  isInteractive: () => process.stdin.isTTY === true,
  agrees: isAgreed,
  install,
};

/**
 * Makes sure that the packages are installed. Prints the list before anything is installed; asks first when a person
 * is there to answer and we are not root. SOURCE: Debian policy-rc.d interface (exit 101: action forbidden).
 * @param {readonly string[]} packages
 * @param {{ purpose: string, log?: (line: string) => void, system?: PackageSystem }} options what they are for, and
 *   where to print
 * @returns {Promise<string[]>} the packages that were installed now; empty when all were there
 * @throws {Error} saying exactly what to install, when it cannot be done from here
 */
export async function ensureDebianPackages(packages, { purpose, log = console.log, system = THIS_SYSTEM }) {
  const missing = system.missing(packages);
  if (missing.length === 0) return [];
  const byHand = `Install them with:  sudo apt-get install ${missing.join(' ')}`;
  log(`Needed for ${purpose}, and not installed: ${missing.join(', ')}`);
  if (!system.hasApt()) throw new Error(`${purpose} needs the Debian packages ${missing.join(', ')}. ${byHand}`);
  const prefix = system.rootPrefix();
  if (prefix === null) throw new Error(`${purpose} needs ${missing.join(', ')}, and this is not root. ${byHand}`);
  const mustAsk = prefix.length > 0 && system.isInteractive();
  if (mustAsk && !(await system.agrees())) throw new Error(`Nothing was installed. ${byHand}`);
  system.install(missing, prefix, log);
  const still = system.missing(missing);
  if (still.length > 0) throw new Error(`apt-get did not install ${still.join(', ')}. ${byHand}`);
  return missing;
}

/** @returns {Promise<boolean>} what the person at the terminal says */
async function isAgreed() {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question('Install them now with sudo apt-get? [y/N] ');
  prompt.close();
  return /^y(es)?$/iu.test(answer.trim());
}

/**
 * @param {readonly string[]} packages
 * @param {readonly string[]} prefix
 * @param {(line: string) => void} log
 */
function install(packages, prefix, log) {
  const isOurs = !existsSync(POLICY_FILE);
  if (isOurs) forbidServices(prefix);
  try {
    asRoot(prefix, ['apt-get', 'update', '-qq'], log);
    if (packages.some((name) => name.startsWith('roundcube'))) {
      asRoot(prefix, ['debconf-set-selections'], log, PRESEED);
    }
    asRoot(prefix, ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages], log);
  } finally {
    if (isOurs) run(...head([...prefix, 'rm', '-f', POLICY_FILE]));
  }
}

/** Writes the file that forbids packages to start services; removed again after the installation. */
function forbidServices(prefix) {
  if (prefix.length === 0) {
    writeFileSync(POLICY_FILE, '#!/bin/sh\nexit 101\n');
    chmodSync(POLICY_FILE, 0o755);
    return;
  }
  run(
    ...head([...prefix, 'sh', '-c', `printf '#!/bin/sh\\nexit 101\\n' > ${POLICY_FILE} && chmod 755 ${POLICY_FILE}`]),
  );
}

/** @param {readonly string[]} words @returns {[string, string[]]} */
function head(words) {
  const [command = 'true', ...args] = words;
  return [command, args];
}

/**
 * @param {readonly string[]} prefix
 * @param {readonly string[]} words
 * @param {(line: string) => void} log
 * @param {string} [input]
 */
function asRoot(prefix, words, log, input) {
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive', 'DEBCONF_NOWARNINGS=yes'];
  const { status, output } = run(...head([...prefix, ...environment, ...words]), input === undefined ? {} : { input });
  if (status === 0) return;
  log(output.split('\n').slice(-15).join('\n'));
  throw new Error(`${words.slice(0, 2).join(' ')} ended with status ${status}; its last lines are above`);
}
