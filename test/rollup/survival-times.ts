// Random times of waiting for the properties of curves, and the one check that no number is NaN, infinite or -0.
import fc from 'fast-check';
import { expect } from 'vitest';
import type { SurvivalTime } from '@/lib/rollup/survival-time.ts';

export type TestCause = 'reply' | 'ended';

export const anyTime: fc.Arbitrary<SurvivalTime<TestCause>> = fc.record({
  enter: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
  exit: fc.integer({ min: 0, max: 60 }),
  cause: fc.constantFrom('reply' as const, 'ended' as const, null),
});

export const anyTimes = fc.array(anyTime, { maxLength: 60 });

/** Walks everything: each number must be finite and not -0. */
export function expectPlainNumbers(value: unknown, path = ''): void {
  if (typeof value === 'number') {
    expect(Number.isFinite(value) && !Object.is(value, -0), `${path} is ${value}`).toBe(true);
  } else if (value instanceof Map) {
    for (const [key, inner] of value) expectPlainNumbers(inner, `${path}.${String(key)}`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) expectPlainNumbers(inner, `${path}.${key}`);
  }
}
