// Reading: what a webmail reader says of the page. Stands on the arrow page --webmail--> Mail. Types only at run time.
import { z } from 'zod';
import { Address, UnhashedMail } from './mail.ts';

export const FieldName = z.enum(['sender', 'recipients', 'date', 'subject', 'body']);
export type FieldName = z.infer<typeof FieldName>;

/** `ambiguous`: two places could be it and they disagree; nothing was picked. */
export const FieldState = z.enum(['found', 'missing', 'ambiguous']);
export type FieldState = z.infer<typeof FieldState>;

/** What stands on the page now. A `message` has an unambiguous body; its other fields may be missing. */
export const Reading = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('message'),
    mail: UnhashedMail,
    fields: z.record(FieldName, FieldState),
    /** Changes whenever another message is open; ties a highlight or a decision to the message it was made on. */
    readingKey: z.string(),
  }),
  z.strictObject({ kind: z.literal('no-message'), adapter: z.string() }),
  /** Several messages of a conversation are open, `total` of them; the coder picks one by its `key`. */
  z.strictObject({
    kind: z.literal('several'),
    adapter: z.string(),
    total: z.number().int(),
    choices: z.array(
      z.strictObject({
        key: z.string(),
        from: Address,
        sentAtShown: z.string().nullable(),
        /** How it begins, on one line; '' when no word of it is shown. */
        firstWords: z.string(),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('not-understood'),
    adapter: z.string(),
    fields: z.record(FieldName, FieldState),
  }),
  z.strictObject({ kind: z.literal('unknown-page') }),
]);
export type Reading = z.infer<typeof Reading>;
