// The pattern and the requests behind it as CSV, for the requests in view. Pseudonyms only; no names, no words.
import type { ChartName } from '@/components/patterns/patterns-view.ts';
import { findingsCsv } from '@/lib/report/findings-csv.ts';
import { outcomesCsv } from '@/lib/report/outcomes-csv.ts';
import { requestsCsv } from '@/lib/report/requests-csv.ts';
import { requestStatuses } from '@/lib/timeline/request-statuses.ts';
import type { PatternFacts } from './pattern-facts.ts';
import { statisticsCsv } from './statistics-csv.ts';

/** A file to be saved. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string };

/** The CSV of one part of the page. `picked` are the requests of an opened number; all in view when it is `null`. */
export function patternCsv(
  facts: PatternFacts,
  chart: ChartName,
  picked: ReadonlySet<string> | null = null,
): NamedFile {
  const mediaType = 'text/csv;charset=utf-8';
  const span = facts.sent === null ? 'empty' : `${facts.sent.from}_${facts.sent.to}`;
  const rules = facts.rules;
  switch (chart) {
    case 'what-came-back':
    case 'by-office': {
      const bytes = outcomesCsv({ requests: facts.requests, rules: rules.rules, hasByteOrderMark: true });
      return { name: `recourse-outcomes_${span}.csv`, bytes, mediaType };
    }
    case 'funnel':
    case 'waiting':
    case 'over-time':
    case 'by-month':
      return { name: `recourse-${chart}_${span}.csv`, bytes: statisticsCsv(facts, chart), mediaType };
    case 'findings': {
      const bytes = findingsCsv({ tallies: facts.findings, hasByteOrderMark: true });
      return { name: `recourse-findings_${span}.csv`, bytes, mediaType };
    }
    case 'records': {
      const inView = picked ?? new Set(facts.requests.map(({ requestId }) => requestId));
      const rows = facts.states.flatMap((state) => {
        const statuses = new Map(requestStatuses(state, rules).map((status) => [status.requestId, status]));
        return state.requests.flatMap((request) => {
          const status = statuses.get(request.requestId);
          const isIn = inView.has(request.requestId) && status !== undefined;
          return isIn ? [{ pseudonym: state.matter.pseudonym, request, status }] : [];
        });
      });
      return {
        name: `recourse-requests_${span}.csv`,
        bytes: requestsCsv({ rows, rules, hasByteOrderMark: true }),
        mediaType,
      };
    }
  }
}
