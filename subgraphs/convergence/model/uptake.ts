import { bestMatchOf, type MatchedPair, type Measure } from './best-match.ts';
import { NOT_APPLICABLE, type Figure } from './figure.ts';
import { hasEstablishedThemes, type PlanLine } from './plan-line.ts';
import type { Commune } from './stack.ts';
import { figureOf, tallyOf } from './tally.ts';

/** A national action that targets the commune, with its pairs against the commune's stack. */
export interface UptakeItem {
  /** π, the importance of the action. */
  readonly weight: number;
  readonly established: boolean;
  readonly pairs: readonly MatchedPair[];
}

export interface Uptake {
  /** U, الاستجابة الترابية: null with no interval when no national action targets the commune. */
  readonly uptake: Figure;
  /** U_C, the same with C in place of CHK: what can be said where H and K lack their data. */
  readonly aligned: Figure;
  /** U_H and U_K, with H and with K: beside U_C the indices by which territories are put in an order, where they can be. */
  readonly harmony: Figure;
  readonly complementarity: Figure;
  readonly flags: readonly 'NO_PLAN'[];
}

/** Looks up a pair already evaluated; undefined says that the two are certainly not linked. */
export type PairLookup = (aCode: string, bCode: string) => MatchedPair | undefined;

/** Uptake of a commune from its stack. `hasPlan` is false when no plan at all stands over the commune. */
export function uptakeOf(
  commune: Commune, actions: readonly PlanLine[], stack: readonly PlanLine[], hasPlan: boolean, pairs: PairLookup,
): Uptake {
  const items = actions
    .filter((action) => action.communeCodes.has(commune.code))
    .map((action) => ({
      weight: action.weight,
      established: hasEstablishedThemes(action),
      pairs: stack.map((line) => pairs(action.code, line.code)).filter((pair) => pair !== undefined),
    }));
  return uptakeFrom(items, hasPlan);
}

export function uptakeFrom(items: readonly UptakeItem[], hasPlan: boolean): Uptake {
  return {
    uptake: uptakeFigure(items, 'chk', hasPlan),
    aligned: uptakeFigure(items, 'c', hasPlan),
    harmony: uptakeFigure(items, 'h', hasPlan),
    complementarity: uptakeFigure(items, 'k', hasPlan),
    flags: hasPlan ? [] : ['NO_PLAN'],
  };
}

/** A commune without a plan takes nothing up, whatever associations do there: it counts 0, and that is known. */
function uptakeFigure(items: readonly UptakeItem[], measure: Measure, hasPlan: boolean): Figure {
  if (items.length === 0) return NOT_APPLICABLE;
  return figureOf(
    tallyOf(
      items.map(({ weight, established, pairs }) => ({
        weight,
        ...(hasPlan ? bestMatchOf(established, pairs, measure) : { value: 0, low: 0, high: 0 }),
      })),
    ),
  );
}
