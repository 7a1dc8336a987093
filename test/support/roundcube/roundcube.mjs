// A real Roundcube on the loopback interface: rootless Dovecot, PHP's built-in server, the sample mails in a Maildir.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { freePort, listening, startServer } from './child-process.mjs';
import { writeMaildir } from './maildir.mjs';
import { dovecotSettings, roundcubeSettings } from './server-settings.mjs';

const DOCUMENT_ROOT = '/var/lib/roundcube/public_html';
const SHIPPED_SETTINGS = '/etc/roundcube';
const USER = 'custody@lakeview-legal.example';
const PASSWORD = 'sample';

/** The skins that `startRoundcube` takes. */
export const ROUNDCUBE_SKINS = /** @type {const} */ (['elastic', 'larry', 'classic']);

/** @typedef {{ url: string, user: string, password: string, directory: string,
 *   close: () => Promise<void> }} Roundcube `directory` holds its files while it runs */

/**
 * Starts it on 127.0.0.1. As root it runs as `nobody`. Needs the packages of packages.mjs.
 * @param {{ skin?: 'elastic' | 'larry' | 'classic', port?: number,
 *   moreMails?: readonly { file: string, raw: Uint8Array }[] }} [options] port 0, the default, is any free one
 * @returns {Promise<Roundcube>} `close` ends both servers with all their children and removes their files
 */
export async function startRoundcube({ skin = 'elastic', port = 0, moreMails = [] } = {}) {
  const directory = await mkdtemp(`${tmpdir()}/recourse-roundcube-`);
  const account = unprivilegedAccount();
  /** @type {import('./child-process.mjs').Server[]} */
  const servers = [];
  const close = async () => {
    for (const server of servers.splice(0).reverse()) await server.stop();
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const imapPort = await freePort();
    const webPort = port === 0 ? await freePort() : port;
    await writeFiles({ directory, account, imapPort, skin, moreMails });
    const dovecot = startDovecot(directory, account);
    servers.push(dovecot);
    await listening(dovecot, imapPort);
    const php = startPhp({ directory, account, port: webPort });
    servers.push(php);
    await listening(php, webPort);
    const url = `http://127.0.0.1:${webPort}/`;
    await firstPage(url, php);
    return { url, user: USER, password: PASSWORD, directory, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @typedef {{ uid: number, gid: number, userName: string, groupName: string, isDropped: boolean }} Account
 * @returns {Account} `nobody` for root, else the person who runs this
 */
function unprivilegedAccount() {
  const { uid, gid, username } = userInfo();
  if (uid === 0) return { uid: 65534, gid: 65534, userName: 'nobody', groupName: 'nogroup', isDropped: true };
  const groupName = spawnSync('id', ['-gn'], { encoding: 'utf8' }).stdout.trim();
  return { uid, gid, userName: username, groupName, isDropped: false };
}

/** @param {Account} account */
function spawnAccount(account) {
  return account.isDropped ? { uid: account.uid, gid: account.gid } : null;
}

/** @param {{ directory: string, account: Account, imapPort: number, skin: string, moreMails: any }} options */
async function writeFiles({ directory, account, imapPort, skin, moreMails }) {
  await chmod(directory, 0o700);
  for (const name of ['run', 'state', 'home', 'config', 'logs', 'temp']) await mkdir(`${directory}/${name}`);
  await writeMaildir(`${directory}/maildir`, moreMails);
  const { uid, gid, userName, groupName } = account;
  const dovecot = dovecotSettings({ directory, port: imapPort, userName, groupName, uid, gid, password: PASSWORD });
  await writeFile(`${directory}/dovecot.conf`, dovecot);
  for (const name of ['defaults.inc.php', 'mimetypes.php']) {
    await copyFile(`${SHIPPED_SETTINGS}/${name}`, `${directory}/config/${name}`);
  }
  const sessionKey = randomBytes(18).toString('base64url');
  await writeFile(`${directory}/config/config.inc.php`, roundcubeSettings({ directory, imapPort, skin, sessionKey }));
  if (account.isDropped) {
    const { status, stderr } = spawnSync('chown', ['-R', `${uid}:${gid}`, directory], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The files could not be handed to ${userName}: ${stderr}`);
  }
}

/** @param {string} directory @param {Account} account */
function startDovecot(directory, account) {
  return startServer({
    name: 'Dovecot',
    command: '/usr/sbin/dovecot',
    args: ['-F', '-c', `${directory}/dovecot.conf`],
    account: spawnAccount(account),
    directory,
    logFile: `${directory}/dovecot-output.log`,
  });
}

/** @param {{ directory: string, account: Account, port: number }} options */
function startPhp({ directory, account, port }) {
  return startServer({
    name: 'PHP',
    command: 'php',
    args: ['-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', DOCUMENT_ROOT],
    env: { PHP_CLI_SERVER_WORKERS: '4', ROUNDCUBE_CONFIG_DIR: `${directory}/config` },
    account: spawnAccount(account),
    directory,
    logFile: `${directory}/php-output.log`,
  });
}

/** The first page makes Roundcube create its database, before four workers try at once. */
async function firstPage(url, php) {
  const answer = await fetch(url);
  const page = await answer.text();
  if (!answer.ok || !page.includes('rcmloginuser')) {
    throw new Error(`Roundcube answers ${answer.status} without its login form; see ${php.logFile}`);
  }
}
