import type { Chain, Figure, MissingKind } from '../../model/index.ts';

/** How many linked pairs lack one field: what the figures do not know, and which field would tell. */
export interface MissingCount extends MissingKind {
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
