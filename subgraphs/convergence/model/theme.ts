import type { ThemeTree } from './code-lists.ts';
import type { PlanLine, ThemeShare } from './plan-line.ts';

/** T: how much of each line is about what the other is about. Null when a side has no theme, or one the tree does not hold. */
export function themeOf(a: PlanLine, b: PlanLine, tree: ThemeTree): number | null {
  if (!areKnown(a.themeShares, tree) || !areKnown(b.themeShares, tree)) return null;
  return (themeTowards(a, b, tree) + themeTowards(b, a, tree)) / 2;
}

/** One direction of T: each theme of `from`, by its share, meets its nearest theme of `to`. */
export function themeTowards(from: PlanLine, to: PlanLine, tree: ThemeTree): number {
  let met = 0;
  let total = 0;
  for (const { code, share } of from.themeShares) {
    let nearest = 0;
    for (const other of to.themeShares) nearest = Math.max(nearest, similarityOf(code, other.code, tree));
    met += share * nearest;
    total += share;
  }
  // Divided by the sum and not by 100, so that shares of 99.99 still make a line equal to itself.
  return met / total;
}

/** Wu–Palmer: 2 · depth of the lowest common theme ÷ the sum of both depths, the root counting 0. */
export function similarityOf(x: string, y: string, tree: ThemeTree): number {
  if (x === y) return 1;
  const depthX = tree.depthOf(x);
  const depthY = tree.depthOf(y);
  let above: string | null = x;
  let other: string | null = y;
  let depth = depthX;
  for (let i = depthX; i > depthY; i -= 1, depth -= 1) above = above === null ? null : tree.parentOf(above);
  for (let i = depthY; i > depthX; i -= 1) other = other === null ? null : tree.parentOf(other);
  while (above !== null && other !== null && above !== other) {
    above = tree.parentOf(above);
    other = tree.parentOf(other);
    depth -= 1;
  }
  return above === null || other === null ? 0 : (2 * depth) / (depthX + depthY);
}

/**
 * The theme a need is looked up under when two lines share several: the one with the largest smaller share.
 * A tie goes to the first in code order, so that the order of the rows decides nothing.
 */
export function commonThemeOf(a: PlanLine, b: PlanLine): string | null {
  let best: string | null = null;
  let bestShare = -1;
  for (const { code, share } of a.themeShares) {
    const other = b.themeShares.find((candidate) => candidate.code === code);
    if (other === undefined) continue;
    const smaller = Math.min(share, other.share);
    if (smaller > bestShare || (smaller === bestShare && best !== null && code < best)) {
      best = code;
      bestShare = smaller;
    }
  }
  return best;
}

function areKnown(shares: readonly ThemeShare[], tree: ThemeTree): boolean {
  if (shares.length === 0) return false;
  for (const { code } of shares) if (tree.depthOf(code) === 0) return false;
  return true;
}
