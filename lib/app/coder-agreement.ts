// Agreement of coders: replies that two people coded, each without the other's answer.
import type { AgreementView } from '@/components/patterns/statistics-view.ts';
import { CoreCode } from '@/lib/domain/codebook.ts';
import type { Id } from '@/lib/domain/id.ts';
import { type MatterState, standingDecisions } from '@/lib/domain/journal.ts';
import { alphaInterval, krippendorffAlpha } from '@/lib/rollup/krippendorff-alpha.ts';
import { seededRandom } from '@/lib/rollup/seeded-random.ts';
import { confusionMatrix, twoCoderAgreement } from '@/lib/rollup/two-coders.ts';

type CodedTwice = { readonly requestId: Id | null; readonly codes: readonly [CoreCode, CoreCode] };

/** The replies where one decision of each coder stands, with the first coder's code and the second's. */
function codedTwice(states: readonly MatterState[]): readonly CodedTwice[] {
  return states.flatMap(({ replies, decisions }) =>
    replies.flatMap(({ replyId, requestId }): readonly CodedTwice[] => {
      const first = standingDecisions(decisions, replyId, 'first');
      const second = standingDecisions(decisions, replyId, 'second');
      const [one] = first;
      const [other] = second;
      const isPair = first.length === 1 && second.length === 1 && one !== undefined && other !== undefined;
      return isPair ? [{ requestId, codes: [one.code, other.code] }] : [];
    }),
  );
}

/** The requests with a reply that was coded twice. */
export function codedTwiceRequests(states: readonly MatterState[]): ReadonlySet<Id> {
  return new Set(codedTwice(states).flatMap(({ requestId }) => (requestId === null ? [] : [requestId])));
}

/** The view of agreement, `null` when no reply was coded twice. The bootstrap starts from the number of pairs. */
export function agreementView(states: readonly MatterState[]): AgreementView | null {
  const pairs = codedTwice(states).map(({ codes }) => codes);
  if (pairs.length === 0) return null;
  const used = new Set(pairs.flat());
  const codes = CoreCode.options.filter((code) => used.has(code));
  const table = confusionMatrix(pairs, codes);
  const units = pairs.map((pair) => pair.map((code) => codes.indexOf(code)));
  return {
    codes,
    table,
    measures: twoCoderAgreement(table),
    alpha: krippendorffAlpha(units),
    alphaInterval: alphaInterval(units, seededRandom(pairs.length)),
  };
}
