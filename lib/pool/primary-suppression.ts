// Primary suppression: which cells of a pooled tally may stand as they are. Stands on the arrow tally -> release.
import type { Tally, TallyCell } from '@/lib/domain/tally.ts';

/** The rules of a round. Shares are in [0, 1]. */
export type SuppressionRules = {
  readonly minimumCell: number;
  readonly minimumOrganisations: number;
  readonly maximumShare: number;
};

/**
 * Minimum cell of 11 (no published cell of 1 to 10), three organisations, none above 80%.
 * SOURCE: CMS cell size suppression policy (cells of 1 to 10); the last two are this project's own rule.
 */
export const RECOMMENDED_RULES: SuppressionRules = { minimumCell: 11, minimumOrganisations: 3, maximumShare: 0.8 };

/** A cell as it may be published: its number, or one marker for every reason. */
export type PublishedCell = Pick<TallyCell, 'office' | 'count'> & { readonly n: number | 'suppressed' };

/** Whether a cell passes the primary rules: zero, or large enough, from enough organisations, dominated by none. */
export function isPublishable(cell: TallyCell, rules: SuppressionRules): boolean {
  if (cell.n === 0) return true;
  if (cell.n < rules.minimumCell || cell.organisations < rules.minimumOrganisations) return false;
  return cell.largest <= rules.maximumShare * cell.n;
}

/**
 * Hides every cell that fails a primary rule. Not enough by itself where totals are published too: what can be
 * computed back from margins is the attackers' question, which a release must also pass.
 * @example suppressPrimary(tally, RECOMMENDED_RULES)[0] // { office: null, count: 'sent', n: 'suppressed' }
 */
export function suppressPrimary(tally: Tally, rules: SuppressionRules): readonly PublishedCell[] {
  return tally.cells.map((cell) => ({
    office: cell.office,
    count: cell.count,
    n: isPublishable(cell, rules) ? cell.n : 'suppressed',
  }));
}
