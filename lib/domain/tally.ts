// Tally: counts only. The one thing the pool room takes; nothing in it can name a matter, a person or a day.
import { z } from 'zod';
import { CoreCode } from './codebook.ts';
import { OfficeId } from './offices.ts';

/** One published cell before suppression: how many requests, from how many organisations, and the largest one's part. */
export const TallyCell = z.strictObject({
  /** `null` is the national row. */
  office: OfficeId.nullable(),
  count: z.union([z.enum(['sent', 'lapsed']), CoreCode]),
  n: z.number().int().min(0),
  organisations: z.number().int().min(0),
  /** Count of the organisation that contributed most, 0 when nobody did. */
  largest: z.number().int().min(0),
});
export type TallyCell = z.infer<typeof TallyCell>;

/** A pooled table of one quarter, e.g. `2026Q4`. */
export const Tally = z.strictObject({ quarter: z.string().regex(/^\d{4}Q[1-4]$/u), cells: z.array(TallyCell) });
export type Tally = z.infer<typeof Tally>;
