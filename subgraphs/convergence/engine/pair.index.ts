import type { Pair, PairLookup } from '../model/index.ts';
import type { EngineLine } from './lines.ts';
import type { EvaluatedPair } from './pairs.ts';

/** Pairs by either of their lines. */
export interface PairIndex {
  readonly all: readonly EvaluatedPair[];
  readonly lookup: PairLookup;
  ofLocal(code: string): readonly EvaluatedPair[];
  ofAction(code: string): readonly EvaluatedPair[];
  /** Pairs of these local lines by the code of their action: costs the pairs of the lines, not all pairs of the actions. */
  ofLocals(locals: Iterable<EngineLine>): ReadonlyMap<string, readonly Pair[]>;
}

const none: readonly EvaluatedPair[] = [];

export function indexed(all: readonly EvaluatedPair[]): PairIndex {
  const byLocal = Map.groupBy(all, ({ local }) => local.line.code);
  const byAction = Map.groupBy(all, ({ action }) => action.line.code);
  return {
    all,
    // A key for each pair would weigh as much as a small pair; one line has few.
    lookup: (a, b) => byLocal.get(b)?.find(({ action }) => action.line.code === a)?.pair,
    ofLocal: (code) => byLocal.get(code) ?? none,
    ofAction: (code) => byAction.get(code) ?? none,
    ofLocals(locals) {
      const pairs = new Map<string, Pair[]>();
      for (const { line } of locals) {
        for (const { action, pair } of byLocal.get(line.code) ?? none) {
          const list = pairs.get(action.line.code);
          if (list === undefined) pairs.set(action.line.code, [pair]);
          else list.push(pair);
        }
      }
      return pairs;
    },
  };
}
