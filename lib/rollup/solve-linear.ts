// Solves a small set of linear equations: the log-rank test of several groups, the run lengths of a CUSUM.

/**
 * The x with `matrix` x = `right`, by elimination with partial pivoting; `null` when the matrix is singular.
 * @example solveLinear([[2]], [4]) // [2]
 */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] | null {
  const size = right.length;
  const rows = matrix.map((row, index) => Float64Array.from([...row, right[index] ?? 0]));
  for (let column = 0; column < size; column += 1) {
    const pivot = pivotOf(rows, column);
    const row = rows[pivot];
    const lead = row?.[column] ?? 0;
    if (row === undefined || Math.abs(lead) < 1e-12) return null;
    rows[pivot] = rows[column] ?? row;
    rows[column] = row;
    for (let below = column + 1; below < size; below += 1) {
      const target = rows[below];
      const factor = (target?.[column] ?? 0) / lead;
      if (target === undefined || factor === 0) continue;
      for (let k = column; k <= size; k += 1) target[k] = (target[k] ?? 0) - factor * (row[k] ?? 0);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let index = size - 1; index >= 0; index -= 1) {
    const row = rows[index];
    let rest = row?.[size] ?? 0;
    for (let k = index + 1; k < size; k += 1) rest -= (row?.[k] ?? 0) * (solution[k] ?? 0);
    solution[index] = rest / (row?.[index] ?? 1) + 0;
  }
  return solution;
}

function pivotOf(rows: readonly Float64Array[], column: number): number {
  let best = column;
  for (let row = column + 1; row < rows.length; row += 1) {
    if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
  }
  return best;
}
