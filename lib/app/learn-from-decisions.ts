// What this computer learned and how well it suggested, folded from the ledger's own decisions. Stands between ledger and suggest.

import type { Decision } from '@/lib/domain/decision.ts';
import type { Instant } from '@/lib/domain/id.ts';
import { type MailState, type MatterState, standingDecisions } from '@/lib/domain/journal.ts';
import type { Reply } from '@/lib/domain/reply.ts';
import { type ConfirmedReply, type Learned, learnFrom } from '@/lib/suggest/learn.ts';
import { type LiveQuality, liveQuality } from '@/lib/suggest/live-quality.ts';

/** The matters and mails of a ledger, opened. */
export type LedgerStates = { readonly matters: readonly MatterState[]; readonly mails: readonly MailState[] };

type Confirmed = { readonly reply: Reply; readonly decision: Decision };

/**
 * Learns from the decision that stands on each reply: a corrected decision teaches the correction, an undone one nothing,
 * two that disagree nothing. `since` is an instant set by a reset: older decisions are not learned from; `null`: all.
 */
export function learnedFrom({ matters, mails }: LedgerStates, since: Instant | null): Learned {
  const bodies = new Map(mails.map(({ mailId, mail }) => [mailId, mail.body]));
  const replies = confirmedIn({ matters, mails })
    .filter(({ decision }) => since === null || decision.recordedAtUtc > since)
    .flatMap(({ reply, decision }): ConfirmedReply[] => {
      const body = reply.mailId === null ? undefined : bodies.get(reply.mailId);
      return body === undefined ? [] : [{ body, code: decision.code, office: decision.replyingOffice }];
    });
  return learnFrom(replies);
}

/** The quality of the suggestion over the last 200 standing decisions on replies that were read (not entered by hand). */
export function liveQualityOf(states: LedgerStates): LiveQuality {
  const read = confirmedIn(states).filter(({ reply }) => reply.mailId !== null);
  read.sort((a, b) => a.decision.recordedAtUtc.localeCompare(b.decision.recordedAtUtc));
  return liveQuality(
    read.map(({ decision }) => ({ suggested: decision.suggested?.code ?? null, code: decision.code })),
  );
}

function confirmedIn({ matters, mails }: LedgerStates): Confirmed[] {
  return [...matters, ...mails].flatMap(({ replies, decisions }) =>
    replies.flatMap((reply): Confirmed[] => {
      const standing = standingDecisions(decisions, reply.replyId);
      const [decision] = standing;
      return decision === undefined || standing.length > 1 ? [] : [{ reply, decision }];
    }),
  );
}
