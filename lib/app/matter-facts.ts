// What the statistics need of one matter, worked out once for each of its states: a change of filters reads it again.
import type { ClockRules } from '@/lib/domain/clock-rule.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import type { CodedRequest } from '@/lib/rollup/coded-request.ts';
import type { RequestWait } from '@/lib/rollup/waiting-time.ts';
import { codedRequests } from './coded-requests.ts';
import { requestWaits } from './survival-times.ts';

/** The coded requests of a matter and their waits, in the order of its requests. */
export type MatterFacts = { readonly requests: readonly CodedRequest[]; readonly waits: readonly RequestWait[] };

/**
 * A reader of matters under declared rules. A state is never changed in place (a save folds a new one), so what was read
 * of it stays true; other rules are read anew. The memory goes with the states.
 */
export function matterFactsReader(rules: ClockRules): (state: MatterState) => MatterFacts {
  const key = JSON.stringify(rules);
  return (state) => {
    const before = known.get(state);
    if (before?.key === key) return before.facts;
    const facts = { requests: codedRequests([state], rules), waits: requestWaits(state, rules) };
    known.set(state, { key, facts });
    return facts;
  };
}

const known = new WeakMap<MatterState, { readonly key: string; readonly facts: MatterFacts }>();
