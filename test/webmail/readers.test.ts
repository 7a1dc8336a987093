// The readers as data: each is dated, has its reasons, and says whether anybody checked it; the READMEs say the same.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKED_READERS, uncheckedSince } from '@/lib/webmail/checked-readers.ts';
import { WEBMAILS } from '@/lib/webmail/registry.ts';
import { CASES } from './case-files.ts';

const ROOM = join(import.meta.dirname, '../../lib/webmail');
const FOLDERS = readdirSync(ROOM, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const MIN_CASES = 6;

it('says of every reader whether somebody checked it, and of no other', () => {
  expect(Object.keys(CHECKED_READERS).sort()).toEqual(WEBMAILS.map(({ name }) => name).sort());
});

it('calls a reader unchecked until it was checked, and says nothing of files and selections', () => {
  expect(uncheckedSince('gmail')).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  expect(uncheckedSince('roundcube-elastic')).toBeNull();
  expect(uncheckedSince('selection')).toBeNull();
});

it('prints the same table in its README', () => {
  const readme = readFileSync(join(ROOM, 'README.md'), 'utf8').replace(/\s+/gu, ' ');
  for (const { title, writtenOn, checked } of Object.values(CHECKED_READERS))
    expect(readme).toContain(`| ${title} | ${checked === null ? `*unverified* since ${writtenOn}` : checked.on} |`);
});

it.each(WEBMAILS.filter(({ name }) => !/larry|classic$/u.test(name)).map(({ name }) => name))(
  '%s has six cases at least',
  (name) => {
    expect(CASES.filter((path) => path.startsWith(`${name}/`)).length).toBeGreaterThanOrEqual(MIN_CASES);
  },
);

describe('each group of selectors has a month and a reason above it', () => {
  it.each(FOLDERS.map(({ name }) => name))('%s', (name) => {
    const text = readFileSync(join(ROOM, name, 'selectors.ts'), 'utf8');
    expect(text).toMatch(/^\/\/ .*(?:SOURCE|sample mailbox|by roles alone)/u);
    expect((text.match(/\/\/ .*\d{4}-\d{2}.*: /gu) ?? []).length).toBeGreaterThanOrEqual(4);
  });
});
