// Finds a program: by the paths given, or by name in PATH.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * The first of the candidates that is there and may be run.
 * @param {readonly string[]} candidates absolute paths, or names to look for in PATH
 * @param {string} [searchPath]
 * @returns {string | null}
 * @example findExecutable(['no-such-program', 'sh']) // '/usr/bin/sh'
 */
export function findExecutable(candidates, searchPath = process.env.PATH ?? '') {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  for (const candidate of candidates) {
    const places = isAbsolute(candidate) ? [candidate] : folders.map((folder) => join(folder, candidate));
    const found = places.find(isExecutableFile);
    if (found !== undefined) return found;
  }
  return null;
}

/** @param {string} path */
function isExecutableFile(path) {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EACCES') return false;
    throw error;
  }
}

/**
 * The version a program prints for `--version`.
 * @param {string} path
 * @returns {string | null} e.g. `137.0.7151.55`; `null` when it prints none
 */
export function versionOf(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return /\d+(?:\.\d+)+/u.exec(stdout ?? '')?.[0] ?? null;
}
