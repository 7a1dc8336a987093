import { describe, expect, test } from 'vitest';
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import { suggest } from '@/lib/suggest/suggest.ts';
import { MATTER, reply } from './mail-fixtures.ts';

const SENT = '2021-03-22T15:00:00Z';
const flagsOf = (body: string, sentAtUtc: string | null = SENT) =>
  suggest(
    reply(`Your request for release has been denied. ${body} We will not release your client.`, { sentAtUtc }),
    CODEBOOK_1_0,
    { matter: MATTER },
  )[0]?.flags ?? [];
const deadlineOf = (body: string, sentAtUtc: string | null = SENT) =>
  flagsOf(body, sentAtUtc).find(({ flag }) => flag === 'deadlineGiven')?.value.deadlineGiven;

describe('a deadline', () => {
  test.each([
    ['Please submit a new form within 14 days of this notice.', '2021-04-05'],
    ['You have ten (10) business days to respond.', '2021-04-05'],
    ['Please provide the letter within thirty (30) calendar days.', '2021-04-21'],
    ['Please provide the letter by April 30, 2021.', '2021-04-30'],
  ])('%s', (body, day) => {
    expect(deadlineOf(body)).toBe(day);
  });

  test.each(['We will respond within 14 days.', 'He was detained within 14 days of entry.'])(
    'is no promise and no past: %s',
    (body) => {
      expect(deadlineOf(body)).toBeUndefined();
    },
  );

  test('counted in days has no day while the day of the reply is not known', () => {
    expect(deadlineOf('Please submit a new form within 14 days.', null)).toBeUndefined();
  });
});

describe('what the matter contradicts', () => {
  const errorsOf = (body: string): readonly string[] =>
    flagsOf(body)
      .map(({ flag }) => flag)
      .filter((flag) => flag.startsWith('factual-error'));

  test.each([
    ['Your client, Mr. Ortiz, was seen.', ['factual-error:name']],
    ['We reviewed the request for Ms. Ana V.', []],
    ['Your client, Ana Vela, is a citizen of Guatemala.', ['factual-error:country']],
    ['He is a native and citizen of Honduras.', []],
    ['His wife is a citizen of Mexico.', []],
    ['She is not a citizen of the United States.', []],
    ['Your client is detained at Prairie County Jail.', ['factual-error:facility']],
  ])('%s', (body, errors) => {
    expect(errorsOf(body)).toEqual(errors);
  });
});
