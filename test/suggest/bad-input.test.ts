import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import { BOX_CUES, CUES, WORD_CLASSES } from '@/lib/suggest/cues.ts';
import { identifiersIn } from '@/lib/suggest/identifiers.ts';
import { natureOf } from '@/lib/suggest/nature.ts';
import { READ_LIMIT } from '@/lib/suggest/normalise.ts';
import { compilePhrase } from '@/lib/suggest/phrase.ts';
import { suggest } from '@/lib/suggest/suggest.ts';
import { MATTER, reply } from './mail-fixtures.ts';

function readAll(body: string): void {
  const mail = reply(body, { subject: body.slice(0, 5000) });
  for (const { evidence, flags, probability } of suggest(mail, CODEBOOK_1_0, { matter: MATTER })) {
    expect(probability).toBeGreaterThan(0);
    expect(probability).toBeLessThan(1);
    for (const span of [...evidence, ...flags.flatMap((flag) => flag.evidence)]) {
      expect(span.end).toBeGreaterThan(span.start);
      expect(body.slice(span.start, span.end)).toBe(span.quote.exact);
    }
  }
  natureOf(mail);
  identifiersIn(mail);
}

describe('any text is read without an exception, and every span is exact', () => {
  test('words of the field, marks and markup in any order', () => {
    const piece = fc.constantFrom(
      'request',
      'denied',
      'not',
      'field',
      'office',
      'A000-000-101',
      '.',
      '\n',
      '\n\n',
      ' ',
      ', ',
      '[X]',
      '\u2612',
      '<p>',
      '&nbsp;',
      '\u200b',
      '\u{1f600}',
      'Sincerely,\n',
      '> ',
      'From: x\nSent: y\n',
      'detained at Lakeside Detention Center',
      'G-28',
      '\ufb01',
      'e\u0301',
      '\ud83d',
      'if',
      'by April 30, 2021',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => readAll(pieces.join(' '))),
      { numRuns: 300 },
    );
  });

  test('any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), readAll), { numRuns: 200 });
  });

  test.each(['', ' ', '\n', '.', '>', 'From:', '\u2612', '[X]', '_'])('%j', readAll);

  test.each([
    ['letters', 'a'],
    ['spaces', ' '],
    ['line breaks', '\n'],
    ['sign-offs', 'Thank you,\n'],
    ['denials', 'request denied. '],
    ['headers', 'From: a\n'],
    ['attributions', 'On 1 '],
    ['boxes', '[x] '],
    ['underscores', '_'],
    ['tags', '<p '],
    ['A-number starts', 'A '],
    ['digits', 'A1 '],
    ['months', 'by January '],
    ['negations', 'not to be '],
  ])('1 MB of %s ends', (_name, unit) => {
    readAll(unit.repeat(Math.ceil(1_000_000 / unit.length)));
  });

  test('of 1 MB only the first part is read, and a decision there is found', () => {
    const body = `Your request is denied.\n\n${'x'.repeat(1_000_000)}`;
    expect(suggest(reply(body), CODEBOOK_1_0)[0]?.code).toBe('summary-denial');
    expect(READ_LIMIT).toBeLessThan(100_000);
  });
});

describe('work is linear by construction', () => {
  test('every cue has a source, a weight in (0, 1], bounded gaps and at most sixteen words', () => {
    for (const cue of [...CUES, ...BOX_CUES]) {
      expect(cue.weight > 0 && cue.weight <= 1 && cue.source !== '').toBe(true);
      const { elements } = compilePhrase(cue.words, WORD_CLASSES);
      expect(elements.length).toBeLessThanOrEqual(16);
      expect(Math.max(...elements.map(({ gap }) => gap))).toBeLessThanOrEqual(12);
    }
  });

  test('no cue is written twice', () => {
    const written = CUES.map(({ code, words }) => `${code}: ${words}`);
    expect(written.filter((one, index) => written.indexOf(one) !== index)).toEqual([]);
  });

  test('no pattern of the room repeats a repetition or runs without a bound', () => {
    const room = new URL('../../lib/suggest/', import.meta.url);
    const faults = readdirSync(room).flatMap((name) => {
      const text = readFileSync(new URL(name, room), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
      const patterns = [...text.matchAll(/\/(?![*/\s])(?:[^/\n\\]|\\.)+\/[gimsuy]+\b/gu)].map(([pattern]) => pattern);
      return patterns
        .filter((pattern) => /\)[+*]|\)\{\d+,\}|\.[+*]/u.test(pattern))
        .map((pattern) => `${name}: ${pattern}`);
    });
    expect(faults).toEqual([]);
  });
});
