// The Patterns page's view: facts with the names and rules that are printed beside them.
import type { PatternsView, RecordRow, RecordSelection } from '@/components/patterns/patterns-view.ts';
import { CODEBOOK_1_0 } from '@/lib/domain/codebook-1-0.ts';
import type { Day } from '@/lib/domain/id.ts';
import { OFFICES, officeOf } from '@/lib/domain/offices.ts';
import type { CodedRequest } from '@/lib/rollup/coded-request.ts';
import { countedBucket } from '@/lib/rollup/count-outcomes.ts';
import { shareOf } from '@/lib/rollup/share.ts';
import type { PatternFacts } from './pattern-facts.ts';
import { requestRecords } from './request-records.ts';

/** The view of facts that have at least one request, `null` when nothing is in view. */
export function patternView(facts: PatternFacts, isSample: boolean): PatternsView | null {
  if (facts.sent === null) return null;
  const kinds = new Set(facts.requests.map(({ kind }) => kind));
  return {
    filters: facts.filters,
    offices: officeChoices(facts),
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
  };
}

/** The offices that the ledger holds, as choices of the filter. */
export function officeChoices(facts: PatternFacts): PatternsView['offices'] {
  return OFFICES.filter(({ id }) => facts.offices.includes(id)).map(({ id, name }) => ({ id, name }));
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
  }
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
