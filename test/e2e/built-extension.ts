// Where the builds are that the end-to-end tests run, and a fresh profile for each.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The production build for Chromium, unpatched. */
export const CHROMIUM_BUILD = join(process.cwd(), '.output/chrome-mv3');

/** The production build for Firefox, unpatched. */
export const FIREFOX_BUILD = join(process.cwd(), '.output/firefox-mv3');

/** A new empty browser profile. */
export function freshProfile(): string {
  return mkdtempSync(join(tmpdir(), 'recourse-e2e-'));
}
