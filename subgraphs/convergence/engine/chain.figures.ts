import { bestMatchOf, chainOf, hasEstablishedThemes, type Chain, type ChainItem } from '../model/index.ts';
import { isLinked } from './figures.content.ts';
import type { EngineLine } from './lines.ts';
import type { EvaluatedPair } from './pairs.ts';

/**
 * Each national action that targets the place is one commitment. Whether it was executed and whether it operates stands in no
 * document the hub reads yet: unknown, not zero.
 */
export function chainFor(actions: Iterable<EngineLine>, pairs: readonly EvaluatedPair[]): Chain {
  const byAction = Map.groupBy(pairs, ({ pair }) => pair.a);
  return chainOf([...actions].map((action) => itemOf(action, byAction.get(action.line.code) ?? [])));
}

function itemOf({ line }: EngineLine, pairs: readonly EvaluatedPair[]): ChainItem {
  const established = hasEstablishedThemes(line);
  return {
    weight: line.weight,
    exists: pairs.some(isLinked) ? true : !established || pairs.some(({ pair }) => pair.mayLink) ? null : false,
    aligned: bestMatchOf(established, pairs.map(({ pair }) => pair), 'c'),
    cost: line.budget,
    committed: committedOf(line),
    executed: null,
    operating: null,
  };
}

/** A budget that is committed or released is money found; one that is estimated says nothing about it; "none" says there is none. */
function committedOf({ budget, budgetStatus }: EngineLine['line']): number | null {
  if (budgetStatus === 'NONE') return 0;
  return budgetStatus === 'COMMITTED' || budgetStatus === 'RELEASED' ? budget : null;
}
