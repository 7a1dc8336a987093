// The hybrid clock: later is greater, whatever the wall clock does.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { latestOf, nextHybridTime } from '@/lib/ledger/hybrid-clock.ts';

it('follows the wall clock while that goes forward', () => {
  expect(nextHybridTime(null, 1000)).toBe('000000000001000-000000');
  expect(nextHybridTime('000000000001000-000007', 1001)).toBe('000000000001001-000000');
});

it('counts on when the wall clock stands still or is set back', () => {
  expect(nextHybridTime('000000000001000-000007', 1000)).toBe('000000000001000-000008');
  expect(nextHybridTime('000000000001000-000007', -50)).toBe('000000000001000-000008');
  expect(nextHybridTime('000000000001000-999999', 900)).toBe('000000000001001-000000');
});

it('is after all that was seen, as text, at any wall clock', () => {
  const walls = fc.array(fc.integer({ min: -1000, max: 4_000_000_000_000 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(walls, (wallsMs) => {
      const times: string[] = [];
      for (const wallMs of wallsMs) times.push(nextHybridTime(latestOf(times), wallMs));
      expect(times).toEqual([...new Set(times)].sort());
    }),
  );
});
