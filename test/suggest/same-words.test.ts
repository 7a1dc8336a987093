import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparableWords } from '@/lib/suggest/comparable-words.ts';
import { sameWords, sharedWording } from '@/lib/suggest/same-words.ts';

const letter = (name: string, day: string, more = ''): string =>
  `Dear Counsel:\n\nOn ${day} this office received the request for release of ${name}. After a review of the totality of the circumstances, the office has ${more}decided that ${name} will remain in custody pending removal. No further review will take place at this level.\n\nSincerely,\nR. Officer\nDeportation Officer`;

describe('wording is compared without what is personal', () => {
  test('names, numbers, days and pronouns are equal, and the rest is not', () => {
    expect(comparableWords('On March 4 we denied the request of Ana Paz.').join(' ')).toBe(
      'on _ we denied the request of _',
    );
    expect(sharedWording(letter('Ana Paz', 'March 4, 2021'), letter('Luis Ortiz Vega', 'May 19, 2021'))).toBe(1);
    expect(sharedWording(letter('Ana Paz', 'March 4, 2021'), letter('Mr. Ortiz', '3/4/2021'))).toBeGreaterThan(0.9);
  });

  test('the greeting and the signature do not count', () => {
    const other = letter('Ana Paz', 'March 4, 2021').replace(
      'R. Officer\nDeportation Officer',
      'J. Chief\nField Office Director',
    );
    expect(sharedWording(letter('Ana Paz', 'March 4, 2021'), other)).toBe(1);
  });

  test('the share is of the longer text, counted in runs of three words', () => {
    const one = 'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike';
    // 11 runs against 11, of which the last three hold the changed word.
    expect(sharedWording(one, one.replace('kilo', 'quebec'))).toBeCloseTo(8 / 11);
    expect(sharedWording(one, 'Denied.')).toBeNull();
  });
});

describe('groups', () => {
  const texts = [
    { id: 'a', body: letter('Ana Paz', 'March 4, 2021') },
    { id: 'short', body: 'Denied.' },
    { id: 'b', body: letter('Luis Ortiz', 'May 9, 2021') },
    {
      id: 'other',
      body: 'We have looked at the medical records and the letters of the family and we regret that we are not able to grant parole now.',
    },
    { id: 'c', body: letter('Eva Ruiz', 'June 1, 2021', 'now ') },
  ];

  test('k of n: short texts are not compared and are not in n', () => {
    const found = sameWords(texts);
    expect(found.compared).toBe(4);
    expect(found.groups).toEqual([{ likeId: 'a', ids: ['a', 'b', 'c'], leastShare: expect.any(Number) }]);
    expect(found.groups[0]?.leastShare).toBeGreaterThanOrEqual(0.9);
  });

  test('a higher bar leaves the changed letter out', () => {
    expect(sameWords(texts, 1).groups[0]?.ids).toEqual(['a', 'b']);
  });

  test('no text that shares enough with a leader is left without a group, and none that shares too little is in one', () => {
    const word = fc.constantFrom(
      'the',
      'office',
      'has',
      'denied',
      'your',
      'request',
      'for',
      'release',
      'and',
      'parole',
    );
    const body = fc.array(word, { minLength: 12, maxLength: 20 }).map((words) => words.join(' '));
    const edited = fc
      .tuple(body, fc.array(word, { maxLength: 2 }))
      .map(([text, more]) => [text, `${text} ${more.join(' ')}`]);
    fc.assert(
      fc.property(fc.array(edited, { maxLength: 8 }), fc.constantFrom(0.7, 0.9, 1), (pairs, least) => {
        const all = pairs.flat().map((text, place) => ({ id: String(place), body: text }));
        const { groups } = sameWords(all, least);
        const grouped = new Map(groups.flatMap((group) => group.ids.map((id) => [id, group.likeId] as const)));
        const share = (a: string, b: string): number =>
          sharedWording(all[Number(a)]?.body ?? '', all[Number(b)]?.body ?? '') ?? 0;
        for (const [id, leader] of grouped) expect(share(id, leader)).toBeGreaterThanOrEqual(least);
        for (const { id } of all)
          if (!grouped.has(id))
            for (const leader of new Set(grouped.values())) expect(share(id, leader)).toBeLessThan(least);
      }),
      { numRuns: 150 },
    );
  });

  test('work grows with the texts, not with their pairs, when an office writes one letter to all', () => {
    const many = (count: number): number =>
      sameWords(
        Array.from({ length: count }, (_, place) => ({
          id: String(place),
          body: letter(`Ana ${place}`, `March ${place}`, place % 2 === 0 ? '' : 'now '),
        })),
      ).comparisons;
    expect(many(400) / many(200)).toBeLessThanOrEqual(2.1);
  });
});
