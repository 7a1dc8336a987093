// How well the suggestion did on this computer's own decisions: shown in the settings beside what was learned. Pure.
import type { CoreCode } from '@/lib/domain/codebook.ts';

/** What was shown and what the coder then said; `suggested` is `null` when it was silent. Newest last. */
export type SuggestedDecision = { readonly suggested: CoreCode | null; readonly code: CoreCode };

/** Shares are in [0, 1], `null` where there is nothing to divide by. `confusion`: said by the coder -> suggested -> count. */
export type LiveQuality = {
  readonly decisions: number;
  readonly silent: number;
  readonly accepted: number;
  readonly acceptance: number | null;
  readonly perCode: readonly {
    readonly code: CoreCode;
    readonly decisions: number;
    readonly accepted: number;
    readonly recall: number;
  }[];
  readonly confusion: readonly { readonly code: CoreCode; readonly suggested: CoreCode; readonly count: number }[];
};

/** Counts the last so many decisions. */
const LAST_DECISIONS = 200;

/**
 * The figures of the last 200 decisions. Acceptance is of the decisions on which it spoke; recall of all of a code, so
 * that silence is a miss. `confusion` holds the disagreements, most frequent first.
 * @example liveQuality([{ suggested: 'moot', code: 'moot' }]).acceptance // 1
 */
export function liveQuality(decisions: readonly SuggestedDecision[]): LiveQuality {
  const last = decisions.slice(-LAST_DECISIONS);
  const spoken = last.filter(({ suggested }) => suggested !== null);
  const accepted = last.filter(({ suggested, code }) => suggested === code).length;
  const codes = [...new Set(last.map(({ code }) => code))];
  return {
    decisions: last.length,
    silent: last.length - spoken.length,
    accepted,
    acceptance: spoken.length === 0 ? null : accepted / spoken.length,
    perCode: codes
      .map((code) => {
        const ofCode = last.filter((one) => one.code === code);
        const right = ofCode.filter(({ suggested }) => suggested === code).length;
        return { code, decisions: ofCode.length, accepted: right, recall: right / ofCode.length };
      })
      .sort((a, b) => b.decisions - a.decisions),
    confusion: disagreementsOf(last),
  };
}

function disagreementsOf(decisions: readonly SuggestedDecision[]): LiveQuality['confusion'] {
  const counts = new Map<string, { code: CoreCode; suggested: CoreCode; count: number }>();
  for (const { code, suggested } of decisions) {
    if (suggested === null || suggested === code) continue;
    const key = `${code} ${suggested}`;
    const known = counts.get(key) ?? { code, suggested, count: 0 };
    known.count += 1;
    counts.set(key, known);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
