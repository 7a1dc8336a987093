// Krippendorff's alpha: agreement of coders beyond chance, any number of coders, gaps allowed; with a bootstrap interval.
import type { Interval } from './wilson-interval.ts';

/** One unit (a reply): the value each coder gave it, `null` where a coder gave none. */
export type CodedUnit = readonly (number | null)[];

/** How far apart two values are. Codes of a codebook have no order: `nominal`. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/**
 * Alpha over units; `null` when no unit has two values or all values are the same (then nothing could disagree).
 * SOURCE: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C to E.
 * @example krippendorffAlpha([[1, 1], [2, 2], [1, 2], [2, 2]]) // 0.5333
 */
export function krippendorffAlpha(units: readonly CodedUnit[], metric: AlphaMetric = 'nominal'): number | null {
  const paired = units.map((unit) => unit.filter((value) => value !== null)).filter((values) => values.length > 1);
  const totals = new Map<number, number>();
  for (const value of paired.flat()) totals.set(value, (totals.get(value) ?? 0) + 1);
  const n = paired.reduce((sum, values) => sum + values.length, 0);
  if (totals.size < 2) return null;
  const distance = distanceOf(metric, totals);
  let observed = 0;
  for (const values of paired) {
    let within = 0;
    values.forEach((a, i) => {
      for (const b of values.slice(i + 1)) within += 2 * distance(a, b);
    });
    observed += within / (values.length - 1);
  }
  let expected = 0;
  for (const [a, countA] of totals) for (const [b, countB] of totals) expected += countA * countB * distance(a, b);
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

/**
 * A 95% interval of alpha by drawing whole units with replacement, `draws` times; `random` gives numbers in [0, 1).
 * `null` when alpha is, or when a tenth of the draws or more had nothing to compare.
 * SOURCE: B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993), section 13.3 (percentile).
 */
export function alphaInterval(
  units: readonly CodedUnit[],
  random: () => number,
  { metric = 'nominal', draws = 1000 }: { readonly metric?: AlphaMetric; readonly draws?: number } = {},
): Interval | null {
  if (krippendorffAlpha(units, metric) === null) return null;
  const alphaOf = metric === 'ordinal' ? null : preparedAlpha(units, metric);
  const alphas: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const places = units.map(() => Math.floor(random() * units.length));
    const drawn = () => places.map((place) => units[place] ?? []);
    const alpha = alphaOf === null ? krippendorffAlpha(drawn(), metric) : alphaOf(places);
    if (alpha !== null) alphas.push(alpha);
  }
  if (alphas.length <= draws * 0.9) return null;
  alphas.sort((a, b) => a - b);
  const at = (share: number): number => alphas[Math.round(share * (alphas.length - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}

/**
 * Alpha of drawn units by their places, what each unit adds being worked out once. Not for ordinal values, whose distance
 * depends on which units were drawn.
 */
function preparedAlpha(
  units: readonly CodedUnit[],
  metric: Exclude<AlphaMetric, 'ordinal'>,
): (places: readonly number[]) => number | null {
  const paired = units.map((unit) => unit.filter((value) => value !== null));
  const values = [...new Set(paired.flat())];
  const distance = distanceOf(metric, new Map());
  const ranks = paired.map((unit) => (unit.length > 1 ? unit.map((value) => values.indexOf(value)) : []));
  const disagreements = paired.map((unit) => {
    let within = 0;
    for (const a of unit) for (const b of unit) within += distance(a, b);
    return unit.length > 1 ? within / (unit.length - 1) : 0;
  });
  return (places) => {
    const totals = new Float64Array(values.length);
    let observed = 0;
    let n = 0;
    for (const place of places) {
      observed += disagreements[place] ?? 0;
      for (const rank of ranks[place] ?? []) {
        totals[rank] = (totals[rank] ?? 0) + 1;
        n += 1;
      }
    }
    let expected = 0;
    values.forEach((a, i) => {
      values.forEach((b, j) => {
        expected += (totals[i] ?? 0) * (totals[j] ?? 0) * distance(a, b);
      });
    });
    return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
  };
}

function distanceOf(metric: AlphaMetric, totals: ReadonlyMap<number, number>): (a: number, b: number) => number {
  switch (metric) {
    case 'nominal':
      return (a, b) => (a === b ? 0 : 1);
    case 'interval':
      return (a, b) => (a - b) ** 2;
    case 'ratio':
      return (a, b) => (a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2);
    case 'ordinal': {
      let below = 0;
      const rank = new Map<number, number>();
      for (const [value, count] of [...totals].sort(([a], [b]) => a - b)) {
        rank.set(value, below + count / 2);
        below += count;
      }
      return (a, b) => ((rank.get(a) ?? 0) - (rank.get(b) ?? 0)) ** 2;
    }
  }
}
