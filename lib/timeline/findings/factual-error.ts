// Finding 6: a fact in the reply differs from the matter's on that date.
import type { Decision } from '@/lib/domain/decision.ts';
import { type CodedReply, codedReplies, type MatterView } from '@/lib/timeline/matter-view.ts';
import { facilitiesOn } from './facilities-on.ts';
import { ABSENT, type FindingRule, found, replyRef, unknown, type Verdict } from './finding-rule.ts';

/**
 * Unit: a coded reply. Found when a coder marked a factual error. A wrong facility must also differ from where the
 * matter's records say the person was held on the day of the reply; without the facility named, that day or that place
 * it is unknown, and so it is when the record bears the letter out. Other errors rest on the coder's comparison.
 * Values: `errors`, comma-separated codes; `facilityNamed` and `facilityHeld` when the facility is one of them.
 */
export const factualError: FindingRule = {
  number: 6,
  denominatorOf: 'coded-replies',
  judge: (view) => codedReplies(view.replies).map((reply) => judgeReply(view, reply)),
};

function judgeReply(view: MatterView, reply: CodedReply): Verdict {
  const marked = reply.decision.flags.factualErrors;
  if (marked.length === 0) return ABSENT;
  const facility = marked.includes('facility') ? wrongFacility(view, reply, reply.decision) : null;
  const errors = marked.filter((error) => error !== 'facility' || facility !== null);
  if (errors.length === 0) return unknown(replyRef(reply));
  const records = [...(facility?.records ?? []), replyRef(reply)];
  return found(view, { number: 6, records, values: { errors: [...errors].sort().join(','), ...facility?.values } });
}

function wrongFacility(view: MatterView, reply: CodedReply, decision: Decision) {
  const named = decision.flags.facilityNamed;
  const held = facilitiesOn(view.state, reply.moment);
  if (named === null || held === null || held.names.some((name) => isSamePlace(name, named))) return null;
  return { records: [held.record], values: { facilityNamed: named, facilityHeld: held.names.at(-1) ?? '' } };
}

/** Whether two names are the same but for case, accents of encoding, punctuation and spaces. */
function isSamePlace(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
