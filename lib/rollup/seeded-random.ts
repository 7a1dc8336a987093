// Repeatable random numbers for the bootstrap: the same records give the same interval on every computer.

/**
 * Numbers in [0, 1) from a whole-number seed. Never for keys or ids. SOURCE: G. Marsaglia, J. Stat. Softw. 8:14 (2003),
 * xorshift with shifts 13, 17, 5.
 * @example seededRandom(1)() // the same number each time
 */
export function seededRandom(seed: number): () => number {
  let state = (seed | 0) === 0 ? 0x9e3779b9 : seed | 0;
  for (let warm = 0; warm < 8; warm += 1) state = shifted(state);
  return () => {
    state = shifted(state);
    return (state >>> 0) / 4294967296;
  };
}

function shifted(state: number): number {
  let next = state;
  next ^= next << 13;
  next ^= next >>> 17;
  next ^= next << 5;
  return next;
}
