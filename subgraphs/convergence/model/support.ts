import { bestMatchOf, type BestMatch, type MatchedPair, type Measure } from './best-match.ts';
import { figureByValue } from './by-value.ts';
import type { ThemeTree } from './code-lists.ts';
import type { Figure } from './figure.ts';
import { hasEstablishedThemes, type PlanLine } from './plan-line.ts';
import { isSocial } from './social.ts';
import { figureOf, tallyOf } from './tally.ts';
import type { PairLookup } from './uptake.ts';

/** A local line with its pairs against the national actions. */
export interface SupportItem {
  readonly code: string;
  readonly budget: number | null;
  /** Null while the line's themes are not established. */
  readonly social: boolean | null;
  readonly established: boolean;
  readonly pairs: readonly MatchedPair[];
}

/** V, المواكبة الوطنية: how far national actions stand behind what territories plan in the social field. */
export interface Support {
  readonly byNumber: Figure;
  readonly byValue: Figure;
  /** V_C, with C in place of CHK. */
  readonly alignedByNumber: Figure;
  readonly alignedByValue: Figure;
  /** Social lines no national action is linked to: local priorities without national support, not faults. */
  readonly unsupported: readonly string[];
}

export function supportOf(lines: readonly PlanLine[], actions: readonly PlanLine[], tree: ThemeTree, pairs: PairLookup): Support {
  return supportFrom(
    lines.map((line) => ({
      code: line.code,
      budget: line.budget,
      social: isSocial(line, tree),
      established: hasEstablishedThemes(line),
      pairs: actions.map((action) => pairs(action.code, line.code)).filter((pair) => pair !== undefined),
    })),
  );
}

export function supportFrom(items: readonly SupportItem[]): Support {
  // A line that is perhaps social stays in the interval, out of the point: its score from 0 to 1 also spans its absence.
  const scope = items.filter(({ social }) => social !== false);
  const chk = scope.map((item) => ({ item, match: matchOf(item, 'chk') }));
  const c = scope.map((item) => ({ item, match: matchOf(item, 'c') }));
  return {
    byNumber: byNumber(chk),
    byValue: byValue(chk),
    alignedByNumber: byNumber(c),
    alignedByValue: byValue(c),
    unsupported: chk.filter(({ item, match }) => item.social === true && !match.linked).map(({ item }) => item.code).toSorted(),
  };
}

interface Matched {
  readonly item: SupportItem;
  readonly match: BestMatch;
}

function matchOf({ social, established, pairs }: SupportItem, measure: Measure): BestMatch {
  return social === null ? { value: null, low: 0, high: 1, linked: false } : bestMatchOf(established, pairs, measure);
}

function byNumber(lines: readonly Matched[]): Figure {
  return figureOf(tallyOf(lines.map(({ match: { value, low, high } }) => ({ weight: 1, value, low, high }))));
}

function byValue(lines: readonly Matched[]): Figure {
  return figureByValue(lines.map(({ item, match: { value, low, high } }) => ({ amount: item.budget, value, low, high })));
}
