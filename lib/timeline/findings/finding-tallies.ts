// All findings: of one matter for its timeline, and added up over many matters for the patterns.
import type { ClockRules } from '@/lib/domain/clock-rule.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import { viewMatter } from '@/lib/timeline/matter-view.ts';
import { statusOf } from '@/lib/timeline/request-statuses.ts';
import type { Finding, FindingTally } from '@/lib/timeline/status.ts';
import { criminalHistoryOnly } from './criminal-history-only.ts';
import { factualError } from './factual-error.ts';
import { fieldStaffAnsweredHq } from './field-staff-answered-hq.ts';
import type { FindingRule, MatterReading } from './finding-rule.ts';
import { kickbackAfterDecision } from './kickback-after-decision.ts';
import { kickbackAfterSilence } from './kickback-after-silence.ts';
import { movedBeforeReview } from './moved-before-review.ts';
import { noReconsideration } from './no-reconsideration.ts';
import { noResponse } from './no-response.ts';
import { outsidePriorities } from './outside-priorities.ts';
import { repeatedKickbacks } from './repeated-kickbacks.ts';
import { summaryDenial } from './summary-denial.ts';

/** Every finding that is computed, by number. 5 and 13 to 16 come with the records they need. */
const FINDING_RULES: readonly FindingRule[] = [
  kickbackAfterDecision,
  kickbackAfterSilence,
  repeatedKickbacks,
  summaryDenial,
  factualError,
  noReconsideration,
  criminalHistoryOnly,
  outsidePriorities,
  movedBeforeReview,
  noResponse,
  fieldStaffAnsweredHq,
];

/** The findings of one matter, by number, then oldest record first. */
export function matterFindings(state: MatterState, rules: ClockRules): readonly Finding[] {
  const view = readMatter(state, rules);
  return FINDING_RULES.flatMap((rule) => rule.judge(view)).flatMap((verdict) =>
    verdict.kind === 'found' ? [verdict.finding] : [],
  );
}

/**
 * Each finding added up over matters: count, denominator, how many lack a required field, and their records. One tally
 * per finding that is computed, also when nothing was found; findings come in the order of the matters.
 * @example findingTallies([], DEFAULT_CLOCK_RULES)[0] // { number: 1, count: 0, denominator: 0, unknown: 0, ... }
 */
export function findingTallies(states: readonly MatterState[], rules: ClockRules): readonly FindingTally[] {
  const views = states.map((state) => readMatter(state, rules));
  return FINDING_RULES.map(({ number, denominatorOf, judge }): FindingTally => {
    const verdicts = views.flatMap((view) => judge(view));
    const findings = verdicts.flatMap((verdict) => (verdict.kind === 'found' ? [verdict.finding] : []));
    const unknowns = verdicts.flatMap((verdict) => (verdict.kind === 'unknown' ? [verdict.record] : []));
    return {
      number,
      denominatorOf,
      count: findings.length,
      denominator: verdicts.length,
      unknown: unknowns.length,
      unknowns,
      findings,
    };
  });
}

function readMatter(state: MatterState, rules: ClockRules): MatterReading {
  const view = viewMatter(state, rules);
  return { ...view, statuses: state.requests.map((request) => statusOf(view, request)) };
}
