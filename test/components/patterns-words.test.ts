// The words and geometry of Patterns: the reference sentence, the bar, the offices' chart, the arrow keys.
import { expect, test } from 'vitest';
import { formatOf } from '@/components/hooks/use-format.ts';
import { nextPlace } from '@/components/hooks/use-roving-marks.ts';
import { textOf } from '@/components/hooks/use-text.ts';
import { barPieces, shownBuckets } from '@/components/patterns/bar-pieces.ts';
import { layoutOffices } from '@/components/patterns/office-layout.ts';
import { sentenceOf } from '@/components/patterns/opening-sentence.ts';
import { OUTCOME_BUCKETS } from '@/lib/domain/outcome-bucket.ts';
import type { CodedRequest } from '@/lib/rollup/coded-request.ts';
import { countOutcomes } from '@/lib/rollup/count-outcomes.ts';
import en from '@/public/_locales/en/messages.json';

const MESSAGES: Readonly<Record<string, { readonly message: string }>> = en;
const TEXT = textOf({ translate: (key) => MESSAGES[key]?.message ?? '', locale: 'en' });
const FORMAT = formatOf({ locale: 'en', timeZone: 'UTC' });

function requests(outcome: CodedRequest['outcome'], count: number): CodedRequest[] {
  return Array.from({ length: count }, (_, index) => ({
    requestId: `${outcome}-${index}`,
    matterId: `m-${index}`,
    kind: 'fraihat-redetermination',
    office: 'miami',
    sentOn: '2020-12-01',
    ascertainment: 'prospective',
    outcome,
    everKickedBack: false,
    lastChecked: '2021-03-29',
    loggedLate: false,
  }));
}

const DAYS = { sentFrom: '2020-12-01', sentTo: '2021-03-22', asOf: '2021-03-29' };

test('the 42 requests of the letter give its sentence', () => {
  const outcomes = countOutcomes([...requests('no-response', 41), ...requests('summary-denial', 1)]);
  expect(sentenceOf({ outcomes, ...DAYS }, TEXT, FORMAT).plain).toBe(
    'Of 42 requests sent 1 Dec 2020 to 22 Mar 2021, 1 was denied with no individual reason and 41 had no substantive ' +
      'reply as of 29 Mar 2021 (97.6%; 95% Wilson 87.7 to 99.6).',
  );
});

test('kick-backs are in the sentence wherever there are any', () => {
  const outcomes = countOutcomes([...requests('no-response', 2), ...requests('field-office-kickback', 1)]);
  expect(sentenceOf({ outcomes, ...DAYS }, TEXT, FORMAT).plain).toContain('1 was sent back to the field office');
});

test('silence names its own denominator where some requests are known only from a reply', () => {
  const viaReply = requests('summary-denial', 2).map((request) => ({
    ...request,
    ascertainment: 'via-reply' as const,
  }));
  const outcomes = countOutcomes([...requests('no-response', 3), ...viaReply]);
  expect(sentenceOf({ outcomes, ...DAYS }, TEXT, FORMAT).plain).toContain(
    'of the 3 logged before any reply came, 3 had',
  );
});

test('the bar fills its width exactly and has no piece for an outcome that did not occur', () => {
  const outcomes = countOutcomes([
    ...requests('no-response', 30),
    ...requests('granted-or-partial', 10),
    ...requests('uncoded', 2),
  ]);
  const pieces = barPieces(outcomes, 500);
  expect(pieces.map((piece) => piece.bucket)).toEqual(['no-response', 'granted-or-partial', 'uncoded']);
  const last = pieces.at(-1);
  expect((last?.start ?? 0) + (last?.width ?? 0)).toBeCloseTo(500, 6);
});

test('every outcome that occurs has a row; the headline ones have one even at 0', () => {
  const outcomes = countOutcomes(
    OUTCOME_BUCKETS.filter((bucket) => bucket !== 'undeliverable').flatMap((bucket) => requests(bucket, 1)),
  );
  expect(shownBuckets(outcomes)).toHaveLength(9);
  const none = countOutcomes([]);
  expect(shownBuckets(none)).toEqual([
    'no-response',
    'field-office-kickback',
    'summary-denial',
    'granted-or-partial',
    'uncoded',
  ]);
  expect(barPieces(none, 500)).toEqual([]);
});

test.each([1200, 760, 720])('three facets stand side by side inside %i pixels', (width) => {
  const { facets, isStacked } = layoutOffices(width, 12);
  expect(isStacked).toBe(false);
  for (const facet of facets) expect(facet.left + facet.axis).toBeLessThan(facet.right);
  expect(facets[2]?.right).toBeLessThanOrEqual(width);
  expect(facets[0]?.right).toBeLessThan(facets[1]?.left ?? 0);
});

test('facets stand one under another where it is narrow, and none overlaps the next', () => {
  const { facets, isStacked, rowY } = layoutOffices(340, 12);
  expect(isStacked).toBe(true);
  expect(rowY(12, facets[0]?.top ?? 0)).toBeLessThan(facets[1]?.top ?? 0);
});

test('arrow keys move among the marks and stop at the edges', () => {
  expect(nextPlace({ row: 0, column: 0 }, 'ArrowUp', 3, 3)).toEqual({ row: 0, column: 0 });
  expect(nextPlace({ row: 0, column: 0 }, 'ArrowDown', 3, 3)).toEqual({ row: 1, column: 0 });
  expect(nextPlace({ row: 1, column: 2 }, 'ArrowRight', 3, 3)).toEqual({ row: 1, column: 2 });
  expect(nextPlace({ row: 1, column: 1 }, 'End', 3, 3)).toEqual({ row: 1, column: 2 });
  expect(nextPlace({ row: 1, column: 1 }, 'a', 3, 3)).toBeNull();
});
