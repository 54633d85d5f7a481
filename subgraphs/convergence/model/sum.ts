/**
 * A sum that does not depend on the order of its terms, to the last digit: sorted by size, then Neumaier's compensated sum.
 * Replaying a snapshot must give the same figure although a database returns rows in any order.
 */
export function stableSum(values: readonly number[]): number {
  const whole = wholeSum(values);
  if (whole !== null) return whole;
  // A typed array sorts numbers by size without calling back for each comparison.
  const terms = Float64Array.from(values).sort();
  let total = 0;
  let lost = 0;
  for (const term of terms) {
    const next = total + term;
    lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total;
    total = next;
  }
  return total + lost;
}

/** Whole numbers, such as counts and persons, add up exactly in any order as long as no sum on the way leaves the exact range. */
function wholeSum(values: readonly number[]): number | null {
  let total = 0;
  for (const value of values) {
    total += value;
    if (!Number.isInteger(value) || !Number.isSafeInteger(total)) return null;
  }
  return total;
}
