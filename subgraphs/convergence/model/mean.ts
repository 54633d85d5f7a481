/**
 * Means of up to three terms that may be null, as plain arguments: they run once per pair, for tens of millions of pairs,
 * and an array per call would cost more than the arithmetic.
 */
export function arithmeticMean(
  x: number | null, wx: number, y: number | null, wy: number, z: number | null = null, wz = 0,
): number | null {
  let total = 0;
  let weight = 0;
  if (x !== null) { total += x * wx; weight += wx; }
  if (y !== null) { total += y * wy; weight += wy; }
  if (z !== null) { total += z * wz; weight += wz; }
  return weight === 0 ? null : total / weight;
}

/** One term at zero makes the mean zero: essentials do not compensate. */
export function geometricMean(
  x: number | null, wx: number, y: number | null, wy: number, z: number | null = null, wz = 0,
): number | null {
  if (x === 0 || y === 0 || z === 0) return 0;
  // Roots give round answers where logarithms would give 0.9999999999999999, and equal weights are the common case.
  if (x !== null && y !== null && wx === wy) {
    if (z === null) return Math.sqrt(x * y);
    if (wz === wx) return Math.cbrt(x * y * z);
  }
  let logarithms = 0;
  let weight = 0;
  if (x !== null) { logarithms += Math.log(x) * wx; weight += wx; }
  if (y !== null) { logarithms += Math.log(y) * wy; weight += wy; }
  if (z !== null) { logarithms += Math.log(z) * wz; weight += wz; }
  return weight === 0 ? null : Math.exp(logarithms / weight);
}
