import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoreCode } from '@/lib/domain/codebook.ts';
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import { wordWeights } from '@/lib/suggest/apply-learned.ts';
import { type ConfirmedReply, joinLearned, learnFrom, NOTHING_LEARNED } from '@/lib/suggest/learn.ts';
import { suggest } from '@/lib/suggest/suggest.ts';
import { reply } from './mail-fixtures.ts';

const confirmed = (body: string, code: CoreCode): ConfirmedReply => ({ body, code, office: 'newark' });
const HOUSE_PHRASE = 'The docket sheet of Ana Paz was closed at the Tuesday roundtable.';
const OTHER_NAME = 'The docket sheet of Luis Ortiz was closed at the Friday roundtable.';

describe('boilerplate of an office', () => {
  test('is silent before, and recognised after two confirmations, names and days apart', () => {
    const once = learnFrom([confirmed(HOUSE_PHRASE, 'summary-denial')]);
    const twice = learnFrom([confirmed(HOUSE_PHRASE, 'summary-denial'), confirmed(OTHER_NAME, 'summary-denial')]);
    const mail = reply('The docket sheet of Eva Ruiz was closed at the Monday roundtable.');
    expect(suggest(mail, CODEBOOK_1_0)).toEqual([]);
    expect(suggest(mail, CODEBOOK_1_0, { learned: once })).toEqual([]);
    const [found] = suggest(mail, CODEBOOK_1_0, { learned: twice });
    expect(found?.code).toBe('summary-denial');
    expect(found?.evidence[0]?.quote.exact).toContain('docket sheet of Eva Ruiz');
    expect(found?.reason).toEqual({ key: 'reasonLearnedSentence', values: { count: '2' } });
  });

  test('a sentence confirmed under several codes says nothing', () => {
    const learned = learnFrom([
      confirmed(HOUSE_PHRASE, 'summary-denial'),
      confirmed(HOUSE_PHRASE, 'summary-denial'),
      confirmed(HOUSE_PHRASE, 'granted'),
    ]);
    expect(suggest(reply(HOUSE_PHRASE), CODEBOOK_1_0, { learned })).toEqual([]);
  });

  test('is never trusted from a stranger', () => {
    const learned = learnFrom([confirmed(HOUSE_PHRASE, 'granted'), confirmed(HOUSE_PHRASE, 'granted')]);
    const from = { name: null, address: 'somebody@elsewhere.example' };
    expect(suggest(reply(HOUSE_PHRASE, { from }), CODEBOOK_1_0, { learned })).toEqual([]);
  });
});

describe('a shipped cue is never sunk in silence', () => {
  test('where the learned sentence disagrees, both are shown, each with its words and reason', () => {
    const body =
      'Your request for release of your client is denied. We will not release him. The docket sheet was closed at the weekly roundtable.';
    const learned = learnFrom(
      Array.from({ length: 9 }, () => confirmed('The docket sheet was closed at the weekly roundtable.', 'moot')),
    );
    const shown = suggest(reply(body), CODEBOOK_1_0, { learned });
    const before = suggest(reply(body), CODEBOOK_1_0)[0];
    expect(shown.map(({ code }) => code)).toEqual(expect.arrayContaining(['summary-denial', 'moot']));
    const shipped = shown.find(({ code }) => code === 'summary-denial');
    expect(shipped).toEqual(before);
    expect(shown.find(({ code }) => code === 'moot')?.reason.key).toBe('reasonLearnedSentence');
  });

  test('whatever was learned, no shipped code is lost and none loses probability', () => {
    const bodies = [
      'Your request is denied.',
      'Please contact the field office.',
      'The request is granted.',
      HOUSE_PHRASE,
    ];
    const codes: readonly CoreCode[] = ['granted', 'moot', 'summary-denial', 'acknowledgement'];
    const some = fc.array(
      fc.record({ body: fc.constantFrom(...bodies), code: fc.constantFrom(...codes), office: fc.constant(null) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...bodies), (replies, body) => {
        const after = suggest(reply(body), CODEBOOK_1_0, { learned: learnFrom(replies) });
        for (const before of suggest(reply(body), CODEBOOK_1_0)) {
          const still = after.find(({ code }) => code === before.code);
          expect(still?.probability ?? 0).toBeGreaterThanOrEqual(before.probability);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what was learned can be read, exported, joined and reset', () => {
  const replies = [
    confirmed(HOUSE_PHRASE, 'moot'),
    confirmed('Denied by the chief.', 'summary-denial'),
    confirmed(OTHER_NAME, 'moot'),
  ];

  test('it is plain data that survives being written and read', () => {
    const learned = learnFrom(replies);
    expect(JSON.parse(JSON.stringify(learned))).toEqual(learned);
    expect(learned.replies).toEqual({ moot: 2, 'summary-denial': 1 });
    expect(learned.words.roundtable).toEqual({ moot: 2 });
  });

  test('names, numbers and dates are not learned', () => {
    const text = JSON.stringify(
      learnFrom([confirmed('The file of Ana Paz, A000-000-101, closed on March 4.', 'moot')]),
    );
    expect(text).not.toMatch(/paz|101|march/iu);
  });

  test('the words that moved are listed with their weight, by the formula', () => {
    const [heaviest] = wordWeights(learnFrom(replies), 'moot');
    // In 2 of 2 replies of the code, 0 of 1 others: ln(3/4) - ln(1/3).
    expect(heaviest?.weight).toBeCloseTo(Math.log(3 / 4) - Math.log(1 / 3));
    expect(heaviest?.confirmed).toBe(2);
  });

  test('joining two parts equals learning from all, in any order', () => {
    const [first, ...rest] = replies;
    const parts = joinLearned(learnFrom(rest), learnFrom(first === undefined ? [] : [first]));
    expect(parts).toEqual(learnFrom(replies));
    expect(learnFrom([...replies].reverse())).toEqual(learnFrom(replies));
  });

  test('a reset leaves the shipped suggestion as it was', () => {
    const mail = reply('Your request is denied.');
    expect(suggest(mail, CODEBOOK_1_0, { learned: NOTHING_LEARNED })).toEqual(suggest(mail, CODEBOOK_1_0));
  });
});

test('learned words speak only where the shipped suggestion is silent, and name themselves', () => {
  const learned = learnFrom([
    ...Array.from({ length: 12 }, (_, place) =>
      confirmed(`Quorum vellum tapestry entry ${'abcdefghijkl'[place]}b.`, 'moot'),
    ),
    ...Array.from({ length: 12 }, (_, place) =>
      confirmed(`Your request is denied ${'abcdefghijkl'[place]}b.`, 'summary-denial'),
    ),
  ]);
  const [found] = suggest(reply('Vellum quorum of a tapestry.'), CODEBOOK_1_0, { learned });
  expect([found?.code, found?.reason.key]).toEqual(['moot', 'reasonLearnedWords']);
  expect(found?.reason.values.words).toContain('quorum');
});
