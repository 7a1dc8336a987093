// The codebook: what a reply is. Data with definitions; versioned. SOURCE: the project's field notes, codebook 1.0.
import { z } from 'zod';

/** The codes of codebook 1.0; every reply is exactly one of them. */
export const CoreCode = z.enum([
  'summary-denial',
  'reasoned-denial',
  'field-office-kickback',
  'granted',
  'partial-relief',
  'custody-continued',
  'information-requested',
  'rejected-procedural',
  'misrouted',
  'acknowledgement',
  'undeliverable',
  'status-update',
  'release-revoked',
  'moot',
  'not-a-reply',
]);
export type CoreCode = z.infer<typeof CoreCode>;

/** One code with what a coder needs to apply it the same way as a colleague. */
export const Code = z.strictObject({
  code: CoreCode,
  definition: z.string(),
  useWhen: z.string(),
  notWhen: z.string(),
  example: z.string(),
});
export type Code = z.infer<typeof Code>;

export const Codebook = z.strictObject({ id: z.string(), version: z.string(), codes: z.array(Code) });
export type Codebook = z.infer<typeof Codebook>;

const NOT_SUBSTANTIVE: ReadonlySet<CoreCode> = new Set<CoreCode>([
  'acknowledgement',
  'undeliverable',
  'status-update',
  'not-a-reply',
]);
const DECIDING: ReadonlySet<CoreCode> = new Set<CoreCode>([
  'summary-denial',
  'reasoned-denial',
  'granted',
  'partial-relief',
  'custody-continued',
  'release-revoked',
]);

/** Whether a reply of this code ends silence: every code but acknowledgement, undeliverable, status update, not a reply. */
export function isSubstantive(code: CoreCode): boolean {
  return !NOT_SUBSTANTIVE.has(code);
}

/** Whether a reply of this code decides what was asked. A kick-back is substantive but decides nothing. */
export function isDeciding(code: CoreCode): boolean {
  return DECIDING.has(code);
}
