// Servers as child processes in groups of their own: started, waited for, and ended whole.
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const HOST = '127.0.0.1';
const STARTUP_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 5_000;

/** @typedef {{ uid: number, gid: number } | null} Account `null`: the one that runs this */
/** @typedef {{ name: string, hasExited: () => boolean, logFile: string, stop: () => Promise<void> }} Server */

/**
 * Starts a program as leader of its own process group, its output going to `logFile`.
 * The group is ended by `stop`, and also when this process ends first.
 * @param {{ name: string, command: string, args: readonly string[], env?: Record<string, string>, account: Account,
 *   directory: string, logFile: string }} options
 * @returns {Server}
 */
export function startServer({ name, command, args, env = {}, account, directory, logFile }) {
  const log = openSync(logFile, 'a');
  const child = spawn(command, [...args], {
    cwd: directory,
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH ?? '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8', ...env },
    ...(account ?? {}),
  });
  let isOver = false;
  const ended = new Promise((resolve) => {
    child.once('exit', () => resolve(undefined));
    child.once('error', () => resolve(undefined));
  }).then(() => {
    isOver = true;
  });
  const signalGroup = (signal) => killGroup(child.pid, signal);
  const stopWatching = endWith(() => signalGroup('SIGKILL'));
  const stop = async () => {
    stopWatching();
    signalGroup('SIGTERM');
    await Promise.race([ended, pause(STOP_LIMIT_MS, undefined, { ref: false })]);
    signalGroup('SIGKILL');
    await ended;
  };
  return { name, hasExited: () => isOver, logFile, stop };
}

/**
 * Calls `kill` when this process ends, by itself or by a signal that nobody else handles.
 * @param {() => void} kill
 * @returns {() => void} takes it back
 */
function endWith(kill) {
  /** @param {NodeJS.Signals} signal */
  const onSignal = (signal) => {
    kill();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  process.once('exit', kill);
  for (const signal of signals) process.once(signal, onSignal);
  return () => {
    process.removeListener('exit', kill);
    for (const signal of signals) process.removeListener(signal, onSignal);
  };
}

/** @param {number | undefined} pid @param {NodeJS.Signals} signal */
function killGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/** A port of the loopback interface on which nothing listens now. @returns {Promise<number>} */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, HOST, () => resolve(undefined));
  });
  const address = server.address();
  await new Promise((resolve) => server.close(() => resolve(undefined)));
  if (address === null || typeof address === 'string') throw new Error('No free port on the loopback interface');
  return address.port;
}

/**
 * Waits until the server takes connections on the port.
 * @param {Server} server
 * @param {number} port
 * @throws {Error} naming the log file, when it ended or did not answer within 30 s
 */
export async function listening(server, port) {
  const deadline = Date.now() + STARTUP_LIMIT_MS;
  while (Date.now() < deadline && !server.hasExited()) {
    if (await takesConnections(port)) return;
    await pause(50);
  }
  throw new Error(`${server.name} does not listen on port ${port}; see ${server.logFile}`);
}

/** @param {number} port @returns {Promise<boolean>} */
function takesConnections(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: HOST });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
