// Reads what a person types in the settings. Pure.

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
