/**
 * How many letters must be inserted, removed, replaced, or swapped with their neighbour to turn one text into the other
 * (Damerau–Levenshtein, each place edited once). More than `limit` is told as limit + 1.
 */
export function editDistance(a: string, b: string, limit = Number.MAX_SAFE_INTEGER): number {
  const from = [...a];
  const to = [...b];
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(last[to.length]!, limit + 1);
}

/**
 * How many slips of the pen a name may contain: none below 5 letters, where one letter makes another name; one up to 9; two
 * from 10 on, where two slips leave four fifths of the name standing.
 */
export const tolerance = (letters: number): number => (letters < 5 ? 0 : letters < 10 ? 1 : 2);
