// Identifiers and plain dates: random where the record is ours, never derived from a person.
import { z } from 'zod';

/** A random identifier (UUID version 4, lower case). */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** A calendar day `YYYY-MM-DD` in the zone of the office concerned; no time, no zone. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** An instant in UTC, ISO 8601 with `Z`, milliseconds optional. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;
