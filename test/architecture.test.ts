// The house rules, executed: rooms and borders, names, sizes, top level. Messages say what to do.
import { describe, expect, test } from 'vitest';
import { surveyRooms } from './architecture/check-rooms.ts';
import { projectPaths, readTexts } from './architecture/source-files.ts';

const TOP_LEVEL = new Set([
  'entrypoints',
  'components',
  'lib',
  'test',
  'public',
  'wxt.config.ts',
  'package.json',
  'tsconfig.json',
  'README.md',
  'biome.json',
  'LICENSE',
  'CHANGELOG.md',
  'package-lock.json',
]);
const paths = projectPaths();
const code = paths.filter((path) => /\.tsx?$/u.test(path));
const housed = code.filter((path) => /^(?:lib|components|entrypoints)\//u.test(path));
const texts = readTexts(housed);

describe('rooms', () => {
  test('every import and every global obeys the room table', () => {
    expect(surveyRooms(texts).breaches).toEqual([]);
  });

  test('the survey saw the edges that the design draws', () => {
    const seen = new Set(surveyRooms(texts).edges.map((edge) => `${edge.from} -> ${edge.to.name}`));
    for (const edge of [
      'domain -> zod',
      'ledger -> vault',
      'ledger -> dexie',
      'app -> ledger',
      'app -> timeline',
      'entrypoints -> app',
      'mailfile -> postal-mime',
      'suggest -> domain',
      'components -> preact',
      'report -> rollup',
    ]) {
      expect(seen, `no import line gives the edge ${edge}`).toContain(edge);
    }
  });

  test('a planted breach of each sort is caught', () => {
    const planted = new Map([
      ['lib/rollup/a.ts', "import { x } from '@/lib/ledger/journal.ts';"],
      ['lib/webmail/b.ts', "import { Mail } from '@/lib/domain/mail.ts';"],
      ['lib/suggest/c.ts', "import lodash from 'lodash';"],
      ['lib/domain/d.ts', 'export const now = () => Date.now();'],
      ['lib/timeline/e.ts', "import { y } from '../domain/mail.ts';"],
      ['lib/platform/f.ts', "export const go = () => fetch('x');"],
      ['components/g.tsx', "const h = await import('@/lib/ledger/journal.ts');"],
      ['lib/attic/i.ts', ''],
    ]);
    expect(surveyRooms(planted).breaches).toEqual([
      'lib/rollup/a.ts: room "rollup" may not import room "ledger"',
      'lib/webmail/b.ts: room "webmail" may import only types of "domain" (write import type)',
      'lib/suggest/c.ts: room "suggest" may not import the package "lodash"',
      'lib/domain/d.ts: room "domain" may not touch Date.now',
      'lib/timeline/e.ts: "../domain/mail.ts" climbs out with ../; write @/lib/... so that the crossing shows',
      'lib/platform/f.ts: room "platform" may not touch fetch',
      'components/g.tsx: room "components" may not import room "ledger"',
      'lib/attic/i.ts: the room "attic" is not in the room table',
    ]);
  });

  test('what is allowed passes, so that the check is not merely strict', () => {
    const allowed = new Map([
      ['lib/webmail/a.ts', "import type { Mail } from '@/lib/domain/mail.ts';\nconst text = document.title;"],
      [
        'lib/rollup/b.ts',
        "import { type Day } from '@/lib/domain/id.ts';\n// fetch is a word in a comment\nconst day = 'fetch';",
      ],
    ]);
    expect(surveyRooms(allowed).breaches).toEqual([]);
  });
});

describe('house rules', () => {
  test('the top level holds only what the card names', () => {
    const tops = new Set(paths.map((path) => path.split('/')[0] ?? ''));
    expect([...tops].filter((top) => !top.startsWith('.') && !TOP_LEVEL.has(top))).toEqual([]);
  });

  test('no file has a name that says nothing', () => {
    const empty = /(?:^|\/)(?:utils?|helpers?|common|misc|manager|index)\.tsx?$/u;
    expect(housed.filter((path) => empty.test(path))).toEqual([]);
  });

  test('files are at most 300 lines, tables of data excepted; entrypoints at most 120', () => {
    const tables =
      /(?:selectors|cues|codebook-1-0|offices|sample-ledger\/(?:fraihat-requests|other-processes|practice-requests|six-people))\.ts$/u;
    const tooLong = [...texts].filter(([path, text]) => {
      const lines = text.split('\n').length - 1;
      return lines > (path.startsWith('entrypoints/') ? 120 : 300) && !tables.test(path);
    });
    expect(tooLong.map(([path, text]) => `${path}: ${text.split('\n').length - 1}`)).toEqual([]);
  });

  test('no any, no non-null assertion, no enum, no silenced error, no skipped test', () => {
    const banned: readonly (readonly [RegExp, string])[] = [
      [/[:<,|(]\s*any\b(?!thing)/u, 'any'],
      [/[\w)\]]!(?:[.;,)\]]|$)/mu, 'non-null assertion'],
      [/^\s*(?:export\s+)?(?:const\s+)?enum\s/mu, 'enum'],
      [/@ts-(?:ignore|expect-error|nocheck)/u, 'silenced type error'],
      [/catch\s*(?:\([^)]*\))?\s*\{\s*\}/u, 'empty catch'],
      [/dangerouslySetInnerHTML|\binnerHTML\s*=|\beval\s*\(|new Function\s*\(/u, 'markup or code from strings'],
    ];
    const found = [...texts].flatMap(([path, text]) => {
      const plain = text
        .replace(/\/\*[\s\S]*?\*\//gu, '')
        .replace(/\/\/[^\n]*/gu, '')
        .replace(/'(?:[^'\\\n]|\\.)*'|`[^`]*`|\/(?:[^/\\\n]|\\.)+\/[a-z]*/gu, "''");
      return banned.filter(([pattern]) => pattern.test(plain)).map(([, name]) => `${path}: ${name}`);
    });
    expect(found).toEqual([]);
  });

  test('only entrypoints have default exports', () => {
    const defaults = [...texts].filter(
      ([path, text]) => !path.startsWith('entrypoints/') && /^export default/mu.test(text),
    );
    expect(defaults.map(([path]) => path)).toEqual([]);
  });

  test('every file opens with a sentence that says what it is', () => {
    expect([...texts].filter(([, text]) => !/^\/[/*]/u.test(text)).map(([path]) => path)).toEqual([]);
  });

  test('dependencies are exact', () => {
    const manifest = JSON.parse(readTexts(['package.json']).get('package.json') ?? '{}');
    const versions = Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.length).toBeGreaterThan(10);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });

  test('fixtures name only invented addresses and the agencies', () => {
    const written = paths.filter(
      (path) => /\.(?:ts|tsx|mjs|json|jsonl|eml|html|md)$/u.test(path) && path !== 'package-lock.json',
    );
    const address = /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/gu;
    const agencies = /(?:^|\.)(?:dhs\.gov|ice\.dhs\.gov|usdoj\.gov|securerelease\.us|example)$/u;
    const notAddresses = /\.(?:png|svg|ts|js|css|html|json|eml|mjs)$/u;
    const foreign = [...readTexts(written)].flatMap(([path, text]) =>
      [
        ...text
          .replace(/=\r?\n/gu, '')
          .replace(/\r?\n[ \t]+/gu, '')
          .matchAll(address),
      ]
        .filter(
          ([, host]) =>
            host !== undefined &&
            /[a-z]$/iu.test(host) &&
            !agencies.test(host.toLowerCase()) &&
            !notAddresses.test(host),
        )
        .map(([whole]) => `${path}: ${whole}`),
    );
    expect(foreign).toEqual([]);
  });
});
