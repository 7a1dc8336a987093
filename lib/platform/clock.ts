// The clock of this computer.

/** Now, in UTC, ISO 8601 with milliseconds. */
export function nowUtc(): string {
  return new Date().toISOString();
}

/** Milliseconds since the epoch. */
export function nowMs(): number {
  return Date.now();
}

/** The IANA zone in which this browser shows times. */
export function browserTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
