import { describe, expect, test } from 'vitest';
import { identifiersIn } from '@/lib/suggest/identifiers.ts';

const numbersIn = (body: string): readonly string[] => identifiersIn({ subject: null, body }).aNumbers;

describe('A-numbers', () => {
  test.each([
    ['A000-000-101', '000000101'],
    ['A# 000 000 102', '000000102'],
    ['A 000 000 103', '000000103'],
    ['(A000000104)', '000000104'],
    ['File No. A# 000-000-105.', '000000105'],
    ['USCIS# 000-000-106', '000000106'],
    ['Alien Registration Number: 000000107', '000000107'],
    ['A#:0000108', '000000108'],
    ['A00\u200b0\u2011000\u2011109', '000000109'],
    ['A-000-000-110', '000000110'],
  ])('%s', (text, aNumber) => {
    expect(numbersIn(`Re ${text} and more`)).toEqual([aNumber]);
  });

  test.each([
    '2019-ICFO-10844',
    '(202) 555-0101',
    'A 202-555-0101',
    'MSC2190000101',
    'NJ 07102-1234',
    'A 30 day stay',
    'IOE0000000101',
    'USA 000000101',
    'A 2021-03-15',
  ])('not one: %s', (decoy) => {
    expect(numbersIn(`Re ${decoy} and more`)).toEqual([]);
  });

  test('each once, from subject and body, with its place in the body', () => {
    const body = 'About A000-000-101 and A000-000-102; again A# 000 000 101.';
    const found = identifiersIn({ subject: 'A000-000-101', body });
    expect(found.aNumbers).toEqual(['000000101', '000000102']);
    const span = found.places[0]?.evidence;
    expect(body.slice(span?.start, span?.end)).toBe('A000-000-101');
  });

  test('a thousand of them are all read', () => {
    const body = Array.from(
      { length: 1000 },
      (_, index) => `A000-00${Math.floor(index / 1000)}-${String(index).padStart(3, '0')}`,
    ).join('\n');
    // A000-000-000 is nobody's.
    expect(numbersIn(body).length).toBe(999);
  });
});
