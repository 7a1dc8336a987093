// Lists the project's own source files as path -> text, as git sees them (tracked, and new ones not ignored).
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Every path git tracks or would track, from the top of the project. */
export function projectPaths(): readonly string[] {
  const out = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  return out.split('\n').filter((path) => path !== '' && existsSync(path));
}

/** The texts of the paths that a test picks. */
export function readTexts(paths: readonly string[]): ReadonlyMap<string, string> {
  return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}
