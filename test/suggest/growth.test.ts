// Bad input costs its length, counted in words looked at, never in time: the same bait twice as long costs twice as much.
import { describe, expect, test } from 'vitest';
import { CUES, WORD_CLASSES } from '@/lib/suggest/cues.ts';
import { findPhrases, indexPhrases } from '@/lib/suggest/phrase.ts';
import { readBody } from '@/lib/suggest/sentences.ts';
import type { Token } from '@/lib/suggest/tokens.ts';

const INDEX = indexPhrases(CUES, (cue) => cue.words, WORD_CLASSES);

/** How often a word is looked at while the cues are sought in so many copies of the bait, read as one sentence. */
function looksAt(bait: string, copies: number): number {
  let looks = 0;
  const tokens = readBody(bait.repeat(copies)).sentences.flatMap((sentence) => sentence.tokens);
  const counted = new Proxy<readonly Token[]>(tokens, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && /^\d+$/u.test(key)) looks += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  findPhrases(INDEX, counted);
  return looks;
}

describe('work grows with the length, even in one sentence without an end', () => {
  test.each([
    'request ',
    'not to be ',
    'request release parole stay bond ',
    'please contact the field office ',
    'decision to continue custody review remain ',
    'will remain stay stays kept held in under custody ',
    'refer direct send field local ero ',
  ])('%s', (bait) => {
    const [once, twice] = [looksAt(bait, 200), looksAt(bait, 400)];
    expect(twice / once).toBeGreaterThan(1.9);
    expect(twice / once).toBeLessThan(2.1);
  });

  test('a word is looked at a bounded number of times', () => {
    expect(looksAt('request release parole stay bond ', 400) / 2000).toBeLessThan(2500);
  });

  test('a sentence has at most ninety words, so that what is done to a whole sentence is bounded too', () => {
    const longest = Math.max(...readBody('request '.repeat(5000)).sentences.map(({ tokens }) => tokens.length));
    expect(longest).toBeLessThanOrEqual(90);
  });
});
