// Isotonic regression for calibration: how often a said probability was right, rising. Pure.

/**
 * Points of a rising line from said probability to how often it was right (pool adjacent violators, each pool shrunk by
 * two doubtful cases so that no pool says 0 or 1). Empty input: the probability as said.
 * SOURCE: Zadrozny and Elkan, "Transforming classifier scores into accurate multiclass probability estimates", 2002.
 */
export function risingSteps(
  said: readonly { readonly said: number; readonly isRight: boolean }[],
): readonly (readonly [number, number])[] {
  if (said.length === 0)
    return [
      [0, 0],
      [1, 1],
    ];
  const size = Math.max(10, Math.ceil(said.length / 20));
  const sorted = [...said].sort((a, b) => a.said - b.said);
  let pools: { sum: number; right: number; count: number }[] = [];
  for (let from = 0; from < sorted.length; from += size) {
    const part = sorted.slice(from, from + size);
    pools.push({
      sum: part.reduce((total, one) => total + one.said, 0),
      right: part.filter(({ isRight }) => isRight).length,
      count: part.length,
    });
  }
  const rate = (pool: { right: number; count: number }): number => (pool.right + 1) / (pool.count + 2);
  for (let at = 1; at < pools.length; ) {
    const [before, here] = [pools[at - 1], pools[at]];
    if (before === undefined || here === undefined || rate(before) <= rate(here)) {
      at += 1;
      continue;
    }
    const joined = { sum: before.sum + here.sum, right: before.right + here.right, count: before.count + here.count };
    pools = [...pools.slice(0, at - 1), joined, ...pools.slice(at + 1)];
    at = Math.max(1, at - 1);
  }
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return pools.map((pool) => [round(pool.sum / pool.count), round(rate(pool))] as const);
}
