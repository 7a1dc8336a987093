// The Patterns page's view: facts with the names and rules that are printed beside them.
import type { FilterChoices, PatternsView, RecordRow, RecordSelection } from '@/components/patterns/patterns-view.ts';
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import type { Day } from '@/lib/domain/id.ts';
import { OFFICES, officeOf } from '@/lib/domain/offices.ts';
import { assertNever } from '@/lib/domain/result.ts';
import type { CodedRequest } from '@/lib/rollup/coded-request.ts';
import { countedBucket } from '@/lib/rollup/count-outcomes.ts';
import { shareOf } from '@/lib/rollup/share.ts';
import type { RequestWait } from '@/lib/rollup/waiting-time.ts';
import { codedTwiceRequests } from './coder-agreement.ts';
import type { PatternFacts } from './pattern-facts.ts';
import { patternStatistics } from './pattern-statistics.ts';
import { requestRecords } from './request-records.ts';

/** The view of facts that have at least one request, `null` when nothing is in view. */
export function patternView(facts: PatternFacts, isSample: boolean): PatternsView | null {
  if (facts.sent === null) return null;
  const kinds = new Set(facts.requests.map(({ kind }) => kind));
  return {
    filters: facts.filters,
    choices: filterChoices(facts),
    sentFrom: facts.sent.from,
    sentTo: facts.sent.to,
    asOf: asOf(facts.requests) ?? facts.sent.to,
    outcomes: facts.outcomes,
    byOffice: facts.byOffice.map(({ office, outcomes }) => ({
      office,
      name: office === null ? '' : officeOf(office).name,
      outcomes,
    })),
    findings: facts.findings.map(({ number, count, denominator, denominatorOf, unknown }) => ({
      number,
      share: shareOf(count, denominator),
      denominatorOf,
      unknown,
    })),
    rules: facts.rules.rules.filter(({ kind }) => kinds.has(kind)),
    codebookVersion: CODEBOOK_1_0.version,
    isSample,
    statistics: patternStatistics(facts),
  };
}

/** What the ledger holds, as choices of the filters. */
export function filterChoices({ offices, coders, codebookVersions }: PatternFacts): FilterChoices {
  return {
    offices: OFFICES.filter(({ id }) => offices.includes(id)).map(({ id, name }) => ({ id, name })),
    coders,
    codebookVersions,
  };
}

/** The records behind a number of the page. */
export function recordRows(facts: PatternFacts, selection: RecordSelection): readonly RecordRow[] {
  return requestRecords(facts, picks(facts, selection)).map((record) => ({
    key: record.requestId,
    matterId: record.matterId,
    pseudonym: record.pseudonym,
    kind: record.kind,
    sentOn: record.sentOn,
    officeName: record.office === null ? null : officeOf(record.office).name,
    bucket: record.outcome,
    quote: record.quote,
  }));
}

function picks(facts: PatternFacts, selection: RecordSelection): (request: CodedRequest) => boolean {
  switch (selection.kind) {
    case 'all':
      return () => true;
    case 'bucket':
      return (request) =>
        countedBucket(request) === selection.bucket &&
        (selection.office === 'all' || request.office === selection.office);
    case 'logged-late':
      return (request) => request.loggedLate;
    case 'via-reply':
      return (request) => request.ascertainment === 'via-reply';
    case 'never-checked':
      return (request) => request.outcome === 'open' && request.lastChecked === null;
    case 'finding': {
      const requestIds = requestsOfFinding(facts, selection.number);
      return (request) => requestIds.has(request.requestId);
    }
    default:
      return picksOfStatistics(facts, selection);
  }
}

function picksOfStatistics(facts: PatternFacts, selection: StatisticsSelection): (request: CodedRequest) => boolean {
  switch (selection.kind) {
    case 'waiting':
    case 'ended':
    case 'left-out': {
      const requestIds = new Set(facts.waits.filter((wait) => isOfWait(wait, selection)).map((wait) => wait.requestId));
      return (request) => requestIds.has(request.requestId);
    }
    case 'month':
      return (request) => request.sentOn.startsWith(selection.month) && countedBucket(request) === selection.bucket;
    case 'representation': {
      const representations = new Map(facts.states.map(({ matter }) => [matter.matterId, matter.representation]));
      return (request) =>
        (representations.get(request.matterId) ?? null) === selection.representation &&
        request.outcome !== 'undeliverable' &&
        (selection.bucket === 'all' || countedBucket(request) === selection.bucket);
    }
    case 'coded-twice': {
      const requestIds = codedTwiceRequests(facts.states);
      return (request) => requestIds.has(request.requestId);
    }
    default:
      return assertNever(selection);
  }
}

type WaitSelection = Extract<RecordSelection, { kind: 'waiting' | 'ended' | 'left-out' }>;
type StatisticsSelection = Extract<
  RecordSelection,
  { kind: 'waiting' | 'ended' | 'left-out' | 'month' | 'representation' | 'coded-twice' }
>;

function isOfWait(wait: RequestWait, selection: WaitSelection): boolean {
  if (selection.kind === 'left-out') return wait.reply.kind === 'left-out' && wait.reply.why === selection.why;
  const of = wait[selection.clock];
  if (of.kind === 'left-out') return false;
  const { enter, exit, cause } = of.time;
  // As the curves count: at risk in (enter, exit]; a time that ended before it entered was never at risk.
  if (enter !== null && enter >= exit) return false;
  if (selection.kind === 'waiting') return selection.day <= exit && (enter === null || enter < selection.day);
  return exit <= selection.day && (selection.cause === 'any' ? isAnswer(cause) : cause === selection.cause);
}

function isAnswer(cause: string | null): boolean {
  return cause !== null && cause !== 'ended-first';
}

/** The requests that a finding rests on: named as such, or answered by a reply that is. */
function requestsOfFinding(facts: PatternFacts, number: number): ReadonlySet<string> {
  const findings = facts.findings.find((tally) => tally.number === number)?.findings ?? [];
  const answered = new Map(
    facts.states.flatMap((state) => state.replies.map((reply) => [reply.replyId, reply.requestId] as const)),
  );
  const ids = findings.flatMap(({ records }) =>
    records.map(({ type, id }) => (type === 'reply' ? (answered.get(id) ?? null) : type === 'request' ? id : null)),
  );
  return new Set(ids.filter((id) => id !== null));
}

/** The day silence is stated of: the earliest last check among the silent requests, `null` when none is silent. */
function asOf(requests: readonly CodedRequest[]): Day | null {
  const days = requests.filter(({ outcome }) => outcome === 'no-response').map(({ lastChecked }) => lastChecked);
  return days.filter((day) => day !== null).sort()[0] ?? null;
}
