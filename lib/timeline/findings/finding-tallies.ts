// All findings: of one matter for its timeline, and added up over many matters for the patterns.
import type { ClockRules } from '@/lib/domain/clock-rule.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import { type MatterView, viewMatter } from '@/lib/timeline/matter-view.ts';
import { statusOf } from '@/lib/timeline/request-statuses.ts';
import type { Finding, FindingTally, RecordRef } from '@/lib/timeline/status.ts';
import { criminalHistoryOnly } from './criminal-history-only.ts';
import { detainedAfterRelief } from './detained-after-relief.ts';
import { factualError } from './factual-error.ts';
import { fieldStaffAnsweredHq } from './field-staff-answered-hq.ts';
import { findingKey } from './finding-key.ts';
import { DEFAULT_FINDING_PARAMETERS, type FindingParameters } from './finding-parameters.ts';
import type { FindingRule, MatterReading, Parts } from './finding-rule.ts';
import { jailHold } from './jail-hold.ts';
import { kickbackAfterDecision } from './kickback-after-decision.ts';
import { kickbackAfterSilence } from './kickback-after-silence.ts';
import { movedBeforeReview } from './moved-before-review.ts';
import { noReconsideration } from './no-reconsideration.ts';
import { noResponse } from './no-response.ts';
import { outcomeByRepresentation } from './outcome-by-representation.ts';
import { outsidePriorities } from './outside-priorities.ts';
import { releasedAfterHabeas } from './released-after-habeas.ts';
import { repeatedKickbacks } from './repeated-kickbacks.ts';
import { isDenial } from './reply-kinds.ts';
import { indexSameWords, type SameWordsIndex, type SameWordsInput, sameWordsInDenials } from './same-words.ts';
import { summaryDenial } from './summary-denial.ts';

/** Every finding, by number. */
const FINDING_RULES: readonly FindingRule[] = [
  kickbackAfterDecision,
  kickbackAfterSilence,
  repeatedKickbacks,
  summaryDenial,
  sameWordsInDenials,
  factualError,
  noReconsideration,
  criminalHistoryOnly,
  outsidePriorities,
  movedBeforeReview,
  noResponse,
  fieldStaffAnsweredHq,
  outcomeByRepresentation,
  detainedAfterRelief,
  jailHold,
  releasedAfterHabeas,
];

/** What findings rest on beside the records. Without `sameWords` finding 5 has no units. */
export type FindingOptions = {
  readonly parameters?: FindingParameters;
  readonly sameWords?: SameWordsInput | null;
};

/** The findings of one matter, by number, then oldest record first; dismissed ones and comparisons (13) left out. */
export function matterFindings(
  state: MatterState,
  rules: ClockRules,
  options: FindingOptions = {},
): readonly Finding[] {
  return allFindings(state, rules, options).filter((finding) => !dismissedKeys(state).has(keyInMatter(finding)));
}

/** The findings of one matter that were dismissed and would still be found. */
export function dismissedFindings(
  state: MatterState,
  rules: ClockRules,
  options: FindingOptions = {},
): readonly Finding[] {
  return allFindings(state, rules, options).filter((finding) => dismissedKeys(state).has(keyInMatter(finding)));
}

/**
 * Each finding added up over matters: count, denominator, how many lack a required field, and their records. One tally
 * per finding, also when nothing was found; findings come in the order of the matters.
 * @example findingTallies([], DEFAULT_CLOCK_RULES)[0] // { number: 1, count: 0, denominator: 0, unknown: 0, ... }
 */
export function findingTallies(
  states: readonly MatterState[],
  rules: ClockRules,
  options: FindingOptions = {},
): readonly FindingTally[] {
  const views = states.map((state) => viewMatter(state, rules));
  const context = contextOf(views, options);
  return addUp(
    views.map((view) => judgeMatter(view, context)),
    context.parameters,
  );
}

/** Tallies that are asked for again and again over nearly the same matters. */
export type TallyBook = { readonly tallies: (states: readonly MatterState[]) => readonly FindingTally[] };

/**
 * A book that judges a matter once and again only when its state is another object: after one change one matter is
 * judged and the rest added up. Without finding 5, which compares across all of them.
 * @example newTallyBook(rules).tallies(states) // equal to findingTallies(states, rules)
 */
export function newTallyBook(rules: ClockRules, parameters = DEFAULT_FINDING_PARAMETERS): TallyBook {
  const known = new WeakMap<MatterState, readonly MatterTally[]>();
  const judged = (state: MatterState): readonly MatterTally[] => {
    const kept = known.get(state);
    if (kept !== undefined) return kept;
    const fresh = judgeMatter(viewMatter(state, rules), { parameters, sameWords: null });
    known.set(state, fresh);
    return fresh;
  };
  return { tallies: (states) => addUp(states.map(judged), parameters) };
}

type Context = { readonly parameters: FindingParameters; readonly sameWords: SameWordsIndex | null };

/** One rule's verdicts on one matter; `NOTHING` where the matter has no unit of it, which is most of them. */
type MatterTally = Pick<FindingTally, 'denominator' | 'unknowns' | 'findings' | 'dismissed'> & {
  readonly parts: readonly Parts[];
};

const NOTHING: MatterTally = { denominator: 0, unknowns: [], findings: [], dismissed: [], parts: [] };

function judgeMatter(view: MatterView, context: Context): readonly MatterTally[] {
  const reading = readMatter(view, context);
  const dismissedOnes = dismissedKeys(view.state);
  return FINDING_RULES.map((rule) => {
    const verdicts = rule.judge(reading);
    if (verdicts.length === 0) return NOTHING;
    const found = verdicts.flatMap((verdict) => (verdict.kind === 'found' ? [verdict.finding] : []));
    const isDismissed = (finding: Finding): boolean =>
      dismissedOnes.size > 0 && dismissedOnes.has(keyInMatter(finding));
    return {
      denominator: verdicts.length,
      unknowns: verdicts.flatMap((verdict) => (verdict.kind === 'unknown' ? [verdict.record] : [])),
      findings: found.filter((finding) => !isDismissed(finding)),
      dismissed: found.filter(isDismissed),
      parts: verdicts.flatMap((verdict) => {
        if (verdict.kind === 'unknown' || verdict.parts === undefined) return [];
        return verdict.kind === 'found' && isDismissed(verdict.finding) ? [] : [verdict.parts];
      }),
    };
  });
}

function addUp(judged: readonly (readonly MatterTally[])[], parameters: FindingParameters): readonly FindingTally[] {
  return FINDING_RULES.map(({ number, denominatorOf }, at): FindingTally => {
    const sum = { denominator: 0, unknowns: [] as RecordRef[], findings: [] as Finding[], dismissed: [] as Finding[] };
    const parts: Parts[] = [];
    for (const tallies of judged) {
      const one = tallies[at] ?? NOTHING;
      if (one.denominator === 0) continue;
      sum.denominator += one.denominator;
      for (const record of one.unknowns) sum.unknowns.push(record);
      for (const finding of one.findings) sum.findings.push(finding);
      for (const finding of one.dismissed) sum.dismissed.push(finding);
      for (const part of one.parts) parts.push(part);
    }
    return {
      number,
      denominatorOf,
      count: sum.findings.length,
      unknown: sum.unknowns.length,
      ...sum,
      parts: partsOf(parts),
      parameters: parametersOf(number, parameters),
    };
  });
}

function partsOf(all: readonly Parts[]): FindingTally['parts'] {
  const parts = new Map<string, { key: string; count: number; denominator: number }>();
  for (const stated of all) {
    for (const [key, isCounted] of Object.entries(stated)) {
      const part = parts.get(key) ?? { key, count: 0, denominator: 0 };
      part.count += isCounted ? 1 : 0;
      part.denominator += 1;
      parts.set(key, part);
    }
  }
  return [...parts.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function parametersOf(number: number, parameters: FindingParameters): Readonly<Record<string, number>> {
  if (number === 14) return { postReliefDays: parameters.postReliefDays };
  return number === 15 ? { holdHours: parameters.holdHours } : {};
}

function allFindings(state: MatterState, rules: ClockRules, options: FindingOptions): readonly Finding[] {
  const view = viewMatter(state, rules);
  const reading = readMatter(view, contextOf([view], options));
  return FINDING_RULES.filter((rule) => rule.isComparison !== true)
    .flatMap((rule) => rule.judge(reading))
    .flatMap((verdict) => (verdict.kind === 'found' ? [verdict.finding] : []));
}

function contextOf(views: readonly MatterView[], options: FindingOptions): Context {
  const input = options.sameWords ?? null;
  const parameters = options.parameters ?? DEFAULT_FINDING_PARAMETERS;
  if (input === null) return { parameters, sameWords: null };
  const denials = views.flatMap((view) =>
    view.replies
      .filter((reply) => reply.standing.length > 0 && reply.standing.every(isDenial))
      .map((reply) => ({ replyId: reply.id, matterId: view.state.matter.matterId })),
  );
  return { parameters, sameWords: indexSameWords(input, denials) };
}

function readMatter(view: MatterView, context: Context): MatterReading {
  return { ...view, ...context, statuses: view.state.requests.map((request) => statusOf(view, request)) };
}

function dismissedKeys({ matter, dismissals }: MatterState): ReadonlySet<string> {
  return new Set(dismissals.map(({ number, recordIds }) => `${matter.matterId} ${number}:${recordIds.join(',')}`));
}

function keyInMatter(finding: Finding): string {
  return `${finding.matterId} ${findingKey(finding)}`;
}
