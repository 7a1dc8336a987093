// Finds Firefox.
import { findExecutable, versionOf } from './find-executable.mjs';

const CANDIDATES = ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** The Debian package that brings Firefox when there is none. */
export const FIREFOX_PACKAGES = ['firefox-esr'];

/**
 * The Firefox that FIREFOX_PATH names, or the first found; `null` when there is none.
 * @param {{ environment?: Record<string, string | undefined>, searchPath?: string }} [options]
 * @returns {{ path: string, version: string | null } | null}
 * @throws {Error} when FIREFOX_PATH names something that cannot be run
 */
export function findFirefox({ environment = process.env, searchPath } = {}) {
  const named = environment.FIREFOX_PATH;
  const hasName = named !== undefined && named !== '';
  const path = hasName ? findExecutable([named]) : findExecutable(CANDIDATES, searchPath);
  if (hasName && path === null) throw new Error(`FIREFOX_PATH is ${named}, which is not a program that can be run`);
  return path === null ? null : { path, version: versionOf(path) };
}
