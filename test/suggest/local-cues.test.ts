import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import { type LocalCue, readLocalCue } from '@/lib/suggest/local-cues.ts';
import { suggest } from '@/lib/suggest/suggest.ts';
import { reply } from './mail-fixtures.ts';

const cue = (words: string, code: LocalCue['code'] = 'summary-denial'): LocalCue => ({
  id: '1',
  code,
  words,
  note: '',
});
const codesOf = (body: string, cues: readonly LocalCue[]): readonly string[] =>
  suggest(reply(body), CODEBOOK_1_0, { localCues: cues }).map(({ code }) => code);

describe('a local cue', () => {
  test('speaks where the shipped cues are silent, quotes the sentence and names itself', () => {
    const body = 'Hello. The docket sheet of Friday is shut. Bye.';
    expect(codesOf(body, [])).toEqual([]);
    const [found] = suggest(reply(body), CODEBOOK_1_0, { localCues: [cue('docket sheet shut', 'moot')] });
    expect(found?.code).toBe('moot');
    expect(found?.evidence[0]?.quote.exact).toBe('The docket sheet of Friday is shut');
    expect(found?.reason).toEqual({ key: 'reasonLocalCue', values: { words: 'docket sheet shut' } });
  });

  test('allows three words between two, not four, and keeps the order', () => {
    expect(codesOf('The docket a b c shut.', [cue('docket shut')])).toEqual(['summary-denial']);
    expect(codesOf('The docket a b c d shut.', [cue('docket shut')])).toEqual([]);
    expect(codesOf('They shut the docket.', [cue('docket shut')])).toEqual([]);
  });

  test('is not found under a negation or a condition', () => {
    expect(codesOf('The docket was not shut.', [cue('docket shut')])).toEqual([]);
    expect(codesOf('If the docket is shut then so be it.', [cue('docket shut')])).toEqual([]);
  });

  test('stands beside a shipped code, never in its place', () => {
    const body = 'Your request for release is denied. We will not release him. The docket is shut.';
    expect(codesOf(body, [cue('docket shut', 'moot')])).toContain('summary-denial');
  });

  test.each([
    ['', 'no-words'],
    ['no', 'one-short-word'],
    ['a b c d e f g h i j k l m', 'too-many-words'],
    ['@matter denied', 'unreadable-word'],
    ['(.*)+', 'unreadable-word'],
  ])('%j is refused: %s', (words, fault) => {
    expect(readLocalCue(words)).toEqual({ ok: false, error: fault });
  });

  test('whatever is typed, the suggestion never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (words) => {
        codesOf('The docket is shut.', [cue(words)]);
      }),
    );
  });
});
