import { describe, expect, test } from 'vitest';
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import { suggest } from '@/lib/suggest/suggest.ts';
import { reply } from './mail-fixtures.ts';

const codesIn = (body: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    suggest(reply(body), CODEBOOK_1_0).map(({ about, code }) => [
      about?.aNumber ?? about?.evidence.quote.exact ?? 'whole',
      code,
    ]),
  );

describe('several clients in one mail', () => {
  test.each([
    [
      'A000-000-101: the request is denied.\nA000-000-102: the request is granted.',
      { '000000101': 'summary-denial', '000000102': 'granted' },
    ],
    [
      'The request of A000-000-101 is denied and the request of A000-000-102 is granted.',
      { '000000101': 'summary-denial', '000000102': 'granted' },
    ],
    [
      'Re: A000-000-101 and A000-000-102\n\nBoth requests are denied.',
      { '000000101': 'summary-denial', '000000102': 'summary-denial' },
    ],
    [
      'Mr. Alba will be released on Friday. Ms. Brito will remain in custody.',
      { 'Mr. Alba': 'granted', 'Ms. Brito': 'summary-denial' },
    ],
  ])('%s', (body, codes) => {
    expect(codesIn(body)).toEqual(codes);
  });

  test('one client, named twice, is one suggestion about no one in particular', () => {
    expect(codesIn('A000-000-101: the request is denied. File A000-000-101 is closed.')).toEqual({
      whole: 'summary-denial',
    });
  });

  test('the words quoted for one client are about that client', () => {
    const body = 'A000-000-101: the request is denied.\nA000-000-102: the request is granted.';
    const second = suggest(reply(body), CODEBOOK_1_0).find(({ about }) => about?.aNumber === '000000102');
    expect(second?.evidence[0]?.quote.exact).toContain('granted');
    expect(second?.evidence[0]?.quote.exact).not.toContain('denied');
  });
});
