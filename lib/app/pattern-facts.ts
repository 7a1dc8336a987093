// The pattern under a filter: outcomes, offices, findings and the requests behind every number. Stands on ledger -> rollup.
import type { PatternFilters } from '@/components/patterns/patterns-view.ts';
import { type ClockRules, DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import type { Day } from '@/lib/domain/id.ts';
import type { MatterState } from '@/lib/domain/journal.ts';
import type { OfficeId } from '@/lib/domain/offices.ts';
import type { CodedRequest } from '@/lib/rollup/coded-request.ts';
import { countOutcomes, type OutcomeCounts } from '@/lib/rollup/count-outcomes.ts';
import { type OfficeOutcomes, outcomesByOffice } from '@/lib/rollup/outcomes-by-office.ts';
import type { RequestWait } from '@/lib/rollup/waiting-time.ts';
import { findingTallies } from '@/lib/timeline/findings/finding-tallies.ts';
import type { FindingTally } from '@/lib/timeline/status.ts';
import { matterFactsReader } from './matter-facts.ts';
import { readFacets } from './request-facets.ts';
import { sameWordsInput } from './same-words-input.ts';
import type { Session } from './session.ts';

/** Everything. */
export const NO_FILTERS: PatternFilters = {
  kind: null,
  sentFrom: null,
  sentTo: null,
  office: null,
  representation: null,
  relief: null,
  coder: null,
  codebookVersion: null,
};

/** Everything the Patterns page shows and what it opens. `findings` look at the whole record of the matters in view. */
export type PatternFacts = {
  readonly filters: PatternFilters;
  readonly rules: ClockRules;
  readonly requests: readonly CodedRequest[];
  /** The matters that have a request in view, whole. */
  readonly states: readonly MatterState[];
  readonly outcomes: OutcomeCounts;
  readonly byOffice: readonly OfficeOutcomes[];
  readonly findings: readonly FindingTally[];
  /** The offices that the ledger holds at all: the choices of the filter. */
  readonly offices: readonly OfficeId[];
  /** Who made the decisions that stand, and by which versions of the codebook, in the whole ledger. */
  readonly coders: readonly string[];
  readonly codebookVersions: readonly string[];
  /** How long each request in view waited, by both clocks. */
  readonly waits: readonly RequestWait[];
  /** First and last day of sending in view; `null` when nothing is. */
  readonly sent: { readonly from: Day; readonly to: Day } | null;
  /** The earliest day through which every request in view was checked; `null` when one never was. */
  readonly checkedThrough: Day | null;
};

/** The pattern of the ledger under a filter. */
export async function patternFacts({ ledger }: Session, filters: PatternFilters): Promise<PatternFacts> {
  const rules = (await ledger.clockRules()) ?? DEFAULT_CLOCK_RULES;
  const facts = factsOf(await ledger.matters(), rules, filters);
  const sameWords = await sameWordsInput(ledger, facts.states);
  if (sameWords.comparedIds.length === 0) return facts;
  return { ...facts, findings: findingTallies(facts.states, rules, { sameWords }) };
}

/** The same from opened states; pure. */
export function factsOf(all: readonly MatterState[], rules: ClockRules, filters: PatternFilters): PatternFacts {
  const factsOfMatter = matterFactsReader(rules);
  const everyRequest = all.flatMap((state) => factsOfMatter(state).requests);
  const facets = readFacets(all);
  const requests = everyRequest.filter(
    (request) => isInView(request, filters) && facets.isInView(request.requestId, filters),
  );
  const inView = new Set(requests.map((request) => request.matterId));
  const requestIds = new Set(requests.map((request) => request.requestId));
  const states = all.filter(({ matter }) => inView.has(matter.matterId));
  const days = requests.map((request) => request.sentOn).sort();
  const [from] = days;
  const to = days.at(-1);
  return {
    filters,
    rules,
    requests,
    states,
    outcomes: countOutcomes(requests),
    byOffice: outcomesByOffice(requests),
    findings: findingTallies(states, rules),
    coders: facets.coders,
    codebookVersions: facets.codebookVersions,
    waits: states.flatMap((state) => factsOfMatter(state).waits).filter(({ requestId }) => requestIds.has(requestId)),
    offices: distinct(everyRequest.map((request) => request.office).filter((office) => office !== null)),
    sent: from === undefined || to === undefined ? null : { from, to },
    checkedThrough: earliestCheck(requests),
  };
}

function isInView(request: CodedRequest, { kind, sentFrom, sentTo, office }: PatternFilters): boolean {
  if (kind !== null && request.kind !== kind) return false;
  if (office !== null && request.office !== office) return false;
  return (sentFrom === null || request.sentOn >= sentFrom) && (sentTo === null || request.sentOn <= sentTo);
}

function earliestCheck(requests: readonly CodedRequest[]): Day | null {
  const days = requests.map((request) => request.lastChecked);
  if (days.length === 0 || days.includes(null)) return null;
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

function distinct<T extends string>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].sort();
}
