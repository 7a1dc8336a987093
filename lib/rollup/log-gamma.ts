// The logarithm of the gamma function, on which the beta, binomial and chi-square probabilities here stand.

const COEFFICIENTS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/**
 * ln gamma(x) for x > 0, to about 15 digits. Throws `RangeError` for any other x.
 * SOURCE: C. Lanczos, SIAM J. Numer. Anal. B 1 (1964) 86-96, g = 7, nine terms.
 * @example logGamma(5) // 3.1780538303479458, the logarithm of 24
 */
export function logGamma(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) throw new RangeError('The log-gamma function here needs x above 0');
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  let sum = 0.9999999999998099;
  COEFFICIENTS.forEach((coefficient, index) => {
    sum += coefficient / (shifted + index + 1);
  });
  const base = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

const LOG_FACTORIALS = new Float64Array(1024);
for (let n = 2; n < LOG_FACTORIALS.length; n += 1) {
  LOG_FACTORIALS[n] = (LOG_FACTORIALS[n - 1] ?? 0) + Math.log(n);
}

/** ln n! for a whole n >= 0, summed exactly below 1,024. @example Math.exp(logFactorial(4)) // 24 */
export function logFactorial(n: number): number {
  return n < LOG_FACTORIALS.length ? (LOG_FACTORIALS[n] ?? 0) : logGamma(n + 1);
}
