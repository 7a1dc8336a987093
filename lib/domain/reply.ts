// Reply: (mail, matter, request). What it is, is a Decision.
import { z } from 'zod';
import { Day, Id, Instant } from './id.ts';

export const Channel = z.enum(['email', 'attachment', 'paper', 'fax', 'phone', 'portal']);
export type Channel = z.infer<typeof Channel>;

/** What answers a request. `mailId` is `null` when it came on paper, by phone or portal; then a person attests it. */
export const Reply = z.strictObject({
  replyId: Id,
  mailId: Id.nullable(),
  matterId: Id.nullable(),
  requestId: Id.nullable(),
  receivedOn: Day.nullable(),
  receivedAtUtc: Instant.nullable(),
  channel: Channel,
  /** True when a person entered it by hand and vouches for it. */
  attested: z.boolean(),
});
export type Reply = z.infer<typeof Reply>;
