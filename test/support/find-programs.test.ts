// Finding browsers and Debian packages: the right one, in the right order, or a message that says what to do.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ensureDebianPackages } from '@/test/support/debian-packages.mjs';
import { findBrowser, manualSteps } from '@/test/support/find-browser.mjs';
import { findFirefox } from '@/test/support/find-firefox.mjs';
import { keysOf } from '@/test/support/firefox-keys.mjs';

const folder = mkdtempSync(join(tmpdir(), 'recourse-programs-'));
afterAll(() => rmSync(folder, { recursive: true }));

function program(name: string, output: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho "${output}"\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('finding a browser', () => {
  it('takes the one CHROMIUM_PATH names, and complains when it cannot be run', () => {
    const path = program('my-browser', 'Chromium 150.0.1.2');
    expect(findBrowser({ environment: { CHROMIUM_PATH: path } })).toEqual({
      name: 'Chromium',
      path,
      version: '150.0.1.2',
      takesLoadExtension: true,
    });
    expect(() => findBrowser({ environment: { CHROMIUM_PATH: join(folder, 'none') } })).toThrow('CHROMIUM_PATH');
  });

  it('knows a branded browser by its name: --load-extension does not work there', () => {
    const path = program('google-chrome', 'Google Chrome 140.0.0.0');
    expect(findBrowser({ environment: { CHROMIUM_PATH: path } })?.takesLoadExtension).toBe(false);
  });

  it('prefers Chromium, and passes over a file that may not be run', () => {
    const chrome = program('google-chrome-stable', 'Google Chrome 140.0.0.0');
    writeFileSync(join(folder, 'chromium'), 'no program');
    chmodSync(join(folder, 'chromium'), 0o644);
    expect(findBrowser({ environment: {}, searchPath: folder })?.path).toBe(chrome);
    const chromium = program('chromium-browser', 'Chromium 151.0.0.0');
    expect(findBrowser({ environment: {}, searchPath: folder })?.path).toBe(chromium);
  });

  it('tells the three steps by hand with the folder in them', () => {
    expect(manualSteps('/x/out')).toHaveLength(3);
    expect(manualSteps('/x/out').join()).toContain('/x/out');
  });

  it('finds Firefox by FIREFOX_PATH or by name', () => {
    const path = program('firefox-esr', 'Mozilla Firefox 153.7.0esr');
    expect(findFirefox({ environment: {}, searchPath: folder })).toEqual({ path, version: '153.7.0' });
    expect(findFirefox({ environment: { FIREFOX_PATH: path } })?.path).toBe(path);
  });
});

/** A Debian without the packages `absent`; every act is written into `acts`. */
function pretendSystem(absent: readonly string[], changes: object = {}) {
  const acts: string[] = [];
  const installed = new Set<string>();
  const system = {
    missing: (packages: readonly string[]) => packages.filter((name) => absent.includes(name) && !installed.has(name)),
    hasApt: () => true,
    rootPrefix: (): readonly string[] | null => [],
    isInteractive: () => false,
    agrees: async () => {
      acts.push('asked');
      return false;
    },
    install: (packages: readonly string[]) => {
      acts.push(`installed ${packages.join(' ')}`);
      for (const name of packages) installed.add(name);
    },
    ...changes,
  };
  const options = { purpose: 'a test', log: (line: string) => void acts.push(line), system };
  return { acts, options };
}

describe('installing Debian packages', () => {
  it('does nothing when all are there', async () => {
    const { acts, options } = pretendSystem([]);
    expect(await ensureDebianPackages(['a'], options)).toEqual([]);
    expect(acts).toEqual([]);
  });

  it('prints the list before it installs, and asks nobody as root', async () => {
    const { acts, options } = pretendSystem(['b', 'c']);
    expect(await ensureDebianPackages(['a', 'b', 'c'], options)).toEqual(['b', 'c']);
    expect(acts).toEqual(['Needed for a test, and not installed: b, c', 'installed b c']);
  });

  it('asks the person at the terminal when it needs sudo, and takes no for an answer', async () => {
    const { acts, options } = pretendSystem(['b'], { rootPrefix: () => ['sudo'], isInteractive: () => true });
    await expect(ensureDebianPackages(['b'], options)).rejects.toThrow('sudo apt-get install b');
    expect(acts.at(-1)).toBe('asked');
  });

  it.each([{ rootPrefix: () => null }, { hasApt: () => false }, { install: () => undefined }])(
    'fails saying exactly what to install when it cannot: %o',
    async (changes) => {
      const { options } = pretendSystem(['b', 'c'], changes);
      await expect(ensureDebianPackages(['b', 'c'], options)).rejects.toThrow('sudo apt-get install b c');
    },
  );
});

describe('keys for Firefox', () => {
  it('are named as a test writes them', () => {
    expect(keysOf('m')).toEqual([{ key: 'm', code: 'KeyM', keyCode: 77 }]);
    expect(keysOf('1')).toEqual([{ key: '1', code: 'Digit1', keyCode: 49 }]);
    expect(keysOf('+').map((each) => each.key)).toEqual(['+']);
    expect(keysOf('Control+Enter').map((each) => each.code)).toEqual(['ControlLeft', 'Enter']);
    expect(() => keysOf('Nonsense')).toThrow('Nonsense');
  });
});
