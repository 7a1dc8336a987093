// The declared rule by which silence is computed. The organisation's own: no statute sets a deadline for the case review.
import { z } from 'zod';
import { RequestKind } from './request.ts';

/** N days after sending with no substantive reply is "no response". */
export const ClockRule = z.strictObject({
  kind: RequestKind,
  days: z.number().int().min(1).max(3650),
  count: z.enum(['calendar', 'business']),
});
export type ClockRule = z.infer<typeof ClockRule>;

/** The rules in force and the days on which an office was closed beside the federal holidays (`YYYY-MM-DD`). */
export const ClockRules = z.strictObject({ rules: z.array(ClockRule), closures: z.array(z.iso.date()) });
export type ClockRules = z.infer<typeof ClockRules>;

/** Defaults an organisation may edit: case review 14 calendar days, Fraihat 5 business days, others 10 business days. */
export const DEFAULT_CLOCK_RULES: ClockRules = {
  rules: RequestKind.options.map((kind): ClockRule => {
    if (kind === 'ice-case-review') return { kind, days: 14, count: 'calendar' };
    if (kind === 'fraihat-redetermination') return { kind, days: 5, count: 'business' };
    return { kind, days: 10, count: 'business' };
  }),
  closures: [],
};
