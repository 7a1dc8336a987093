// Small numbers: under five, a count is shown and no rate, unless the reader asks for rates.
import type { PatternsView, Share } from './patterns-view.ts';

/** A rate needs at least this many. */
export const FEWEST_FOR_A_RATE = 5;

/** The share without its rate and interval where its n is from 1 to 4. @example withoutSmallRate({ count: 1, n: 2, ... }).share // null */
export function withoutSmallRate(share: Share): Share {
  const isSmall = share.n > 0 && share.n < FEWEST_FOR_A_RATE;
  return isSmall ? { ...share, share: null, low: null, high: null } : share;
}

/** The view as it is shown by default: counts everywhere, rates only where there are enough. */
export function withoutSmallRates(view: PatternsView): PatternsView {
  return {
    ...view,
    outcomes: withoutRates(view.outcomes),
    byOffice: view.byOffice.map((row) => ({ ...row, outcomes: withoutRates(row.outcomes) })),
    findings: view.findings.map((row) => ({ ...row, share: withoutSmallRate(row.share) })),
    statistics: view.statistics === null ? null : statisticsWithout(view.statistics),
  };
}

function withoutRates(outcomes: PatternsView['outcomes']): PatternsView['outcomes'] {
  const shares = Object.entries(outcomes.shares).map(([bucket, share]) => [bucket, withoutSmallRate(share)] as const);
  return {
    ...outcomes,
    shares: Object.fromEntries(shares) as PatternsView['outcomes']['shares'], // every bucket once
    everKickedBack: withoutSmallRate(outcomes.everKickedBack),
    noResponseWithoutLoggedLate: withoutSmallRate(outcomes.noResponseWithoutLoggedLate),
  };
}

type Statistics = NonNullable<PatternsView['statistics']>;

function statisticsWithout(statistics: Statistics): Statistics {
  const { representation } = statistics;
  const hasBoth = Math.min(representation.represented, representation.unrepresented) >= FEWEST_FOR_A_RATE;
  return {
    ...statistics,
    funnels: statistics.funnels.map((funnel) => ({
      ...funnel,
      common: withoutSmallRate(funnel.common),
      rows: funnel.rows.map((row) => {
        const share = withoutSmallRate(row.share);
        return share.share === null ? { ...row, share, shrunk: null } : row;
      }),
    })),
    trends: statistics.trends.map((trend) => ({
      ...trend,
      months: trend.months.map((month) => ({ ...month, share: withoutSmallRate(month.share) })),
    })),
    representation: {
      ...representation,
      rows: representation.rows.map((row) => ({
        ...row,
        silent: withoutSmallRate(row.silent),
        granted: withoutSmallRate(row.granted),
      })),
      silent: hasBoth ? representation.silent : null,
      granted: hasBoth ? representation.granted : null,
    },
  };
}
