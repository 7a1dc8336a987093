import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TallyCell } from '@/lib/domain/tally.ts';
import { isPublishable, RECOMMENDED_RULES, suppressPrimary } from '@/lib/pool/primary-suppression.ts';

function cell(n: number, organisations: number, largest: number): TallyCell {
  return { office: 'chicago', count: 'summary-denial', n, organisations, largest };
}

describe('primary suppression', () => {
  test.each([
    ['zero is published', cell(0, 0, 0), true],
    ['ten is hidden', cell(10, 5, 2), false],
    ['eleven from three organisations stands', cell(11, 3, 5), true],
    ['eleven from two organisations is hidden', cell(11, 2, 6), false],
    ['one organisation with exactly 80% stands', cell(20, 3, 16), true],
    ['one organisation above 80% is hidden', cell(20, 3, 17), false],
  ])('%s', (_name, given, expected) => {
    expect(isPublishable(given, RECOMMENDED_RULES)).toBe(expected);
  });

  test('no number from 1 to 10 is ever published, and every hidden cell carries the same marker', () => {
    const cells = fc.array(
      fc
        .record({ n: fc.nat(40), organisations: fc.nat(6), largest: fc.nat(40) })
        .map((part) => cell(part.n, part.organisations, part.largest)),
    );
    fc.assert(
      fc.property(cells, (given) => {
        const published = suppressPrimary({ quarter: '2026Q4', cells: given }, RECOMMENDED_RULES);
        expect(published).toHaveLength(given.length);
        for (const { n } of published) expect(n === 'suppressed' || n === 0 || n >= 11).toBe(true);
      }),
    );
  });
});
