// The check that every statistic of a share makes first: whole numbers, the count within its n.

/** Throws `RangeError` unless 0 <= count <= n are whole numbers. */
export function assertShare(count: number, n: number): void {
  if (!Number.isInteger(count) || !Number.isInteger(n) || count < 0 || count > n) {
    throw new RangeError('A share needs whole numbers with 0 <= count <= n');
  }
}
