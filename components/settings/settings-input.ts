// Reads what a person types in the settings. Pure.
import { Day } from '@/lib/domain/id.ts';
import { fail, type Result, succeed } from '@/lib/domain/result.ts';

/** Addresses, one a line or parted by commas, lower case, each once. @example addressLines('A@x.example, b@y.example') */
export function addressLines(typed: string): readonly string[] {
  const addresses = typed
    .split(/[\s,;]+/u)
    .map((address) => address.toLowerCase())
    .filter((address) => address.includes('@'));
  return [...new Set(addresses)];
}

/** A whole number of days from 1 to `max`, or `null` while it is none. */
export function readDays(typed: string, max: number): number | null {
  const days = Number(typed);
  return Number.isInteger(days) && days >= 1 && days <= max ? days : null;
}

/**
 * The days of a list, one a line or parted by commas, each once and in order; the first that is no day otherwise.
 * @example closureDays('2026-01-27') // { ok: true, value: ['2026-01-27'] }
 */
export function closureDays(typed: string): Result<readonly string[], string> {
  const words = typed.split(/[\s,;]+/u).filter((word) => word !== '');
  const wrong = words.find((word) => !Day.safeParse(word).success);
  return wrong === undefined ? succeed([...new Set(words)].sort()) : fail(wrong);
}
