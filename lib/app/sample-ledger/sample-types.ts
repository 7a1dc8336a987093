// Shapes of the sample ledger's data: the domain's own, with readable keys in place of random ids.
import type { CaseEvent } from '@/lib/domain/case-event.ts';
import type { DecisionCodes } from '@/lib/domain/decision.ts';
import type { MatterCodes, MatterWords } from '@/lib/domain/matter.ts';
import type { Reply } from '@/lib/domain/reply.ts';
import type { Request } from '@/lib/domain/request.ts';

/** A key that is unique among the records of its kind; the loader mints the random id. */
export type SampleKey = string;

/** A matter with its words. */
export type SampleMatter = Omit<MatterCodes, 'matterId'> & { readonly key: SampleKey; readonly words: MatterWords };

/** A request; `messageId` is that of the outgoing mail, without angle brackets, `null` when the mail is not in the sample. */
export type SampleRequest = Omit<Request, 'requestId' | 'matterId' | 'mailId' | 'answers'> & {
  readonly key: SampleKey;
  readonly matter: SampleKey;
  readonly messageId: string | null;
  /** The key of the reply that this request escalates. */
  readonly answers: SampleKey | null;
};

/** The coder's judgement; `evidence` are exact words of the mail's own body, in their order. */
export type SampleDecision = Pick<
  DecisionCodes,
  'code' | 'reasonGiven' | 'flags' | 'replyingOffice' | 'reviewerLevel'
> & { readonly evidence: readonly string[]; readonly note: string | null };

/** A reply that is coded in the sample. `messageId` is without angle brackets; `null` when it came without a mail. */
export type SampleReply = Pick<Reply, 'receivedOn' | 'receivedAtUtc' | 'channel'> & {
  readonly key: SampleKey;
  readonly matter: SampleKey;
  readonly request: SampleKey;
  readonly messageId: string | null;
  readonly decision: SampleDecision;
};

/** A case event of a matter. */
export type SampleEvent = Omit<CaseEvent, 'eventId' | 'matterId'> & { readonly matter: SampleKey };
