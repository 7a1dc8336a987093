// Matter: one person's case under a local pseudonym. Coded attributes apart from identity, so they can travel apart.
import { z } from 'zod';
import { PriorityCategory } from './decision.ts';
import { Day, Id } from './id.ts';
import { OfficeId } from './offices.ts';

export const Relief = z.strictObject({
  kind: z.enum(['asylum', 'withholding', 'cat']),
  grantedOn: Day.nullable(),
  finalOn: Day.nullable(),
});
export type Relief = z.infer<typeof Relief>;

/** Coded attributes; `null` is "not stated". */
export const MatterCodes = z.strictObject({
  matterId: Id,
  /** Local, sequential, e.g. `M-0042`; says nothing about the person. */
  pseudonym: z.string().regex(/^M-\d{4,}$/u),
  representation: z.enum(['attorney', 'accredited-representative', 'unrepresented']).nullable(),
  custodyAuthority: z.enum(['236(a)', '236(c)', '235(b)', '241']).nullable(),
  /** The office with custody, kept apart from the office that replies. */
  fieldOffice: OfficeId.nullable(),
  /** Where the person was held when the matter was started; transfers are events. */
  facility: z.string().nullable(),
  priorityScheme: z.enum(['2021-02-18', '2021-09-30', 'none']).nullable(),
  /** The category counsel says applies; `none` is "outside the priorities". */
  priorityCategory: PriorityCategory.nullable(),
  criminalHistory: z.enum(['none', 'misdemeanour', 'felony', 'aggravated-felony']).nullable(),
  relief: Relief.nullable(),
  consentToPool: z.boolean(),
  /** 8 USC 1367 (VAWA, T, U): never pooled. */
  shielded: z.boolean(),
});
export type MatterCodes = z.infer<typeof MatterCodes>;

/** Identity: sealed under a key of its own. A-numbers are nine digits, zero-padded. */
export const MatterWords = z.strictObject({
  name: z.string().nullable(),
  aNumbers: z.array(z.string().regex(/^\d{9}$/u)),
  countryOfOrigin: z.string().nullable(),
  vulnerabilities: z.array(z.string()),
  notes: z.string().nullable(),
});
export type MatterWords = z.infer<typeof MatterWords>;

export const Matter = MatterCodes.extend({ words: MatterWords.nullable() });
export type Matter = z.infer<typeof Matter>;
