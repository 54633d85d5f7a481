import type { Chain, Figure, Missing, Support, Uptake } from '../model/index.ts';
import type { EvaluatedPair } from './pairs.ts';

/** How many linked pairs lack one field: what the figures do not know, and which field would tell. */
export interface MissingCount {
  readonly dimension: Missing['dimension'];
  readonly side: Missing['side'];
  readonly field: Missing['field'];
  readonly pairs: number;
}

/** The figures of one territory or plan, as they are stored. */
export interface FiguresContent {
  readonly uptake: Figure;
  readonly alignedUptake: Figure;
  readonly harmonyUptake: Figure;
  readonly complementarityUptake: Figure;
  readonly supportByNumber: Figure;
  readonly supportByValue: Figure;
  readonly alignedSupportByNumber: Figure;
  readonly alignedSupportByValue: Figure;
  readonly mutual: Figure;
  readonly consultationResponse: Figure;
  readonly chain: Chain;
  readonly communes: number;
  readonly communesWithoutPlan: number;
  readonly actions: number;
  readonly lines: number;
  readonly linkedPairs: number;
  readonly pairsInReview: number;
  readonly unsupportedLines: number;
  readonly classes: Readonly<Record<string, number>>;
  readonly missing: readonly MissingCount[];
}

export const isLinked = ({ pair }: EvaluatedPair): boolean => pair.state === 'LINKED' && pair.established;

export function classCounts(pairs: readonly EvaluatedPair[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { pair } of pairs.filter(isLinked)) {
    const name = pair.class ?? 'UNKNOWN';
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** Fields that most pairs lack come first; equal counts in the order of the method’s dimensions. */
export function missingCounts(pairs: readonly EvaluatedPair[]): MissingCount[] {
  const counts = new Map<string, { entry: Missing; pairs: number }>();
  for (const { pair } of pairs.filter(isLinked)) {
    const seen = new Set<string>();
    for (const entry of pair.missing) {
      const key = `${entry.dimension} ${entry.side} ${entry.field}`;
      if (seen.has(key)) continue;
      seen.add(key);
      counts.set(key, { entry, pairs: (counts.get(key)?.pairs ?? 0) + 1 });
    }
  }
  return [...counts.values()]
    .map(({ entry: { dimension, side, field }, pairs: number }) => ({ dimension, side, field, pairs: number }))
    .sort((one, other) => other.pairs - one.pairs || `${one.dimension}${one.side}${one.field}`.localeCompare(`${other.dimension}${other.side}${other.field}`, 'en'));
}

export const supportFigures = (support: Support) => ({
  supportByNumber: support.byNumber,
  supportByValue: support.byValue,
  alignedSupportByNumber: support.alignedByNumber,
  alignedSupportByValue: support.alignedByValue,
  unsupportedLines: support.unsupported.length,
});

export interface CommuneUptake {
  readonly population: number;
  readonly result: Uptake;
}
