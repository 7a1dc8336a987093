// Which replies of a matter the findings are about, and who sent them.
import type { Decision } from '@/lib/domain/decision.ts';
import type { Request } from '@/lib/domain/request.ts';
import { type MatterView, type ReplyView, settledCode, settledDecision } from '@/lib/timeline/matter-view.ts';
import { replyRef, unknown, type Verdict } from './finding-rule.ts';

/** Replies that are kick-backs beyond doubt: every standing decision says so. */
export function kickbacks(view: MatterView): readonly ReplyView[] {
  return view.replies.filter((reply) => settledCode(reply) === 'field-office-kickback');
}

/** Whether a code refuses: a summary or a reasoned denial. Custody reviews and revocations are counted by themselves. */
export function isDenial(decision: Decision): boolean {
  return decision.code === 'summary-denial' || decision.code === 'reasoned-denial';
}

/**
 * One verdict for each denial of a matter. A reply whose standing decisions are all denials but more than one is a
 * denial with an unsettled coding: unknown.
 */
export function judgeDenials(
  view: MatterView,
  judge: (denial: ReplyView, decision: Decision) => Verdict,
): readonly Verdict[] {
  return view.replies
    .filter((reply) => reply.standing.length > 0 && reply.standing.every(isDenial))
    .map((reply) => {
      const decision = settledDecision(reply);
      return decision === null ? unknown(replyRef(reply)) : judge(reply, decision);
    });
}

/**
 * Who a reply is signed by, from the office and level coded; `null` when neither is stated or they disagree.
 * SOURCE: titles as in the project's field notes, section 4 (DO, SDDO, AFOD, DFOD, FOD at a field office; SRO at HQ).
 */
export function signedBy(decision: Decision): 'field-office' | 'hq' | null {
  const { replyingOffice, reviewerLevel } = decision;
  if (replyingOffice === 'hq') return 'hq';
  if (replyingOffice !== null) return reviewerLevel === 'HQ' ? null : 'field-office';
  if (reviewerLevel === 'HQ') return 'hq';
  return reviewerLevel === null || reviewerLevel === 'unknown' ? null : 'field-office';
}

/**
 * Whether the field office gave a reply: as signed; unsigned, when the request it answers was addressed to the field
 * office; `null` when that is not known.
 */
export function isFromFieldOffice(decision: Decision, request: Request | null): boolean | null {
  if (request?.addressee === 'opla' || request?.addressee === 'immigration-judge') return false;
  const signer = signedBy(decision);
  if (signer !== null) return signer === 'field-office';
  return request?.addressee === 'field-office' ? true : null;
}
