// The deeper statistics of the requests in view: waits, offices, months, representation, coders. Facts in, a view out.

import type {
  FunnelRow,
  FunnelView,
  MonthRow,
  PatternStatistics,
  Representation,
  RepresentationView,
  TrendView,
} from '@/components/patterns/statistics-view.ts';
import { COMPARED, type Compared } from '@/lib/domain/compared-outcomes.ts';
import { officeOf } from '@/lib/domain/offices.ts';
import { POLICY_DATES } from '@/lib/domain/policy-dates.ts';
import { benjaminiHochberg } from '@/lib/rollup/benjamini-hochberg.ts';
import { cochranArmitage } from '@/lib/rollup/cochran-armitage.ts';
import type { CodedRequest } from '@/lib/rollup/coded-request.ts';
import { countOutcomes, type OutcomeCounts } from '@/lib/rollup/count-outcomes.ts';
import { fisherExact } from '@/lib/rollup/fisher-exact.ts';
import { type FunnelLimits, funnelLimits, overDispersion } from '@/lib/rollup/funnel-limits.ts';
import { newcombeDifference } from '@/lib/rollup/newcombe-difference.ts';
import { pChart } from '@/lib/rollup/p-chart.ts';
import { shrunkenShares } from '@/lib/rollup/shrunken-shares.ts';
import { unloggedBounds } from '@/lib/rollup/unlogged-bounds.ts';
import { agreementView } from './coder-agreement.ts';
import type { PatternFacts } from './pattern-facts.ts';
import { postReliefRows } from './post-relief.ts';
import { waitingView } from './waiting-view.ts';

/** All of it. Pure; the same facts give the same numbers, the bootstrap of coder agreement included. */
export function patternStatistics(facts: PatternFacts): PatternStatistics {
  const silent = facts.outcomes.shares['no-response'];
  return {
    waiting: waitingView(facts),
    funnels: COMPARED.map((outcome) => funnelView(facts, outcome)),
    trends: trendViews(facts.requests),
    representation: representationView(facts),
    agreement: agreementView(facts.states),
    postRelief: postReliefRows(facts),
    boundsFor: (unlogged) => unloggedBounds(silent.count, silent.n, unlogged),
  };
}

/** Each office against all: exact limits, and a test of it against the others, the tests adjusted for their number. */
export function funnelView({ outcomes, byOffice }: PatternFacts, outcome: Compared): FunnelView {
  const common = outcomes.shares[outcome];
  const named = byOffice.filter(({ office }) => office !== null);
  const shares = named.map((row) => row.outcomes.shares[outcome]);
  const compared = shares.map(({ n }) => n > 0 && n < common.n);
  const raw = shares.map(({ count, n }) =>
    fisherExact([
      [count, n - count],
      [common.count - count, common.n - n - (common.count - count)],
    ]),
  );
  const adjusted = benjaminiHochberg(raw.filter((_, index) => compared[index]).map(({ twoSided }) => twoSided));
  const shrinkage = shrunkenShares(shares);
  let next = 0;
  const rows = named.map(({ office }, index): FunnelRow => {
    const share = shares[index] ?? common;
    const hasLimits = common.share !== null && share.n > 0;
    return {
      office,
      name: office === null ? '' : officeOf(office).name,
      share,
      limits: hasLimits ? funnelLimits(share.n, common.share ?? 0) : null,
      adjusted: compared[index] === true ? (adjusted[next++] ?? null) : null,
      shrunk: shrinkage?.shares[index]?.share ?? null,
    };
  });
  return {
    outcome,
    common,
    rows,
    curve: limitCurve(Math.max(0, ...shares.map(({ n }) => n)), common.share),
    overDispersion: common.share === null ? null : overDispersion(shares, common.share),
    comparisons: adjusted.length,
  };
}

const CURVE_POINTS = 60;

/** Limits at rising n up to the largest office's. */
function limitCurve(most: number, share: number | null): readonly FunnelLimits[] {
  if (share === null || most < 1) return [];
  const ns = Array.from({ length: CURVE_POINTS }, (_, index) =>
    Math.max(1, Math.round(((index + 1) / CURVE_POINTS) ** 2 * most * 1.05)),
  );
  return [...new Set([...ns, most])].sort((a, b) => a - b).map((n) => funnelLimits(n, share));
}

/** The three outcomes by month of sending. A request whose clock still runs has had no chance yet: it is left out. */
export function trendViews(requests: readonly CodedRequest[]): readonly TrendView[] {
  const judged = requests.filter(({ outcome }) => outcome !== 'open');
  const stillOpen = requests.length - judged.length;
  const groups = new Map<string, CodedRequest[]>();
  for (const request of judged) {
    const month = request.sentOn.slice(0, 7);
    const group = groups.get(month);
    if (group === undefined) groups.set(month, [request]);
    else group.push(request);
  }
  const months = monthsBetween([...groups.keys()].sort());
  const counts = months.map((month): OutcomeCounts => countOutcomes(groups.get(month) ?? []));
  const policy = POLICY_DATES.filter(({ on }) => months.includes(on.slice(0, 7)));
  return COMPARED.map((outcome) => {
    const shares = counts.map((each) => each.shares[outcome]);
    const chart = pChart(shares);
    return {
      outcome,
      centre: chart.centre,
      months: months.map((month, index): MonthRow => {
        const point = chart.points[index];
        const share = shares[index] ?? countOutcomes([]).shares[outcome];
        return {
          month,
          share,
          low: point?.low ?? null,
          high: point?.high ?? null,
          isOutside: point?.isOutside ?? false,
        };
      }),
      test: cochranArmitage(shares),
      policy,
      stillOpen,
    };
  });
}

/** Every month from the first to the last, those without a request too: a gap is seen as one. */
function monthsBetween(months: readonly string[]): readonly string[] {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const list: string[] = [];
  let year = Number(first.slice(0, 4));
  let month = Number(first.slice(5, 7));
  for (let name = first; name <= last; ) {
    list.push(name);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
    name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  }
  return list;
}

const REPRESENTATIONS: readonly Representation[] = ['attorney', 'accredited-representative', 'unrepresented', null];

function representationView({ requests, states }: PatternFacts): RepresentationView {
  const byMatter = new Map(states.map(({ matter }) => [matter.matterId, matter.representation]));
  const of = (wanted: readonly Representation[]): OutcomeCounts =>
    countOutcomes(requests.filter(({ matterId }) => wanted.includes(byMatter.get(matterId) ?? null)));
  const represented = of(['attorney', 'accredited-representative']);
  const unrepresented = of(['unrepresented']);
  return {
    rows: REPRESENTATIONS.map((representation) => {
      const counts = of([representation]);
      const { 'no-response': silent, 'granted-or-partial': granted } = counts.shares;
      return { representation, n: counts.n, silent, granted };
    }).filter(({ n }) => n > 0),
    silent: newcombeDifference(represented.shares['no-response'], unrepresented.shares['no-response']),
    granted: newcombeDifference(represented.shares['granted-or-partial'], unrepresented.shares['granted-or-partial']),
    represented: represented.n,
    unrepresented: unrepresented.n,
  };
}
