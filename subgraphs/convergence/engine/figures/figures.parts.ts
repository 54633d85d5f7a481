import { mutualOf, type Figure } from '../../model/index.ts';
import { Commitments } from './commitments.ts';
import type { FiguresContent } from './figures.content.ts';
import { PairCounts } from '../pairs/pair.counts.ts';
import { SupportMeans, type SupportFigures } from './support.means.ts';
import type { Uptakes } from './uptake.tally.ts';

/** What is told of a scope beside its lines and pairs. */
export interface Told {
  readonly communes: number;
  readonly communesWithoutPlan: number;
  readonly uptakes: Uptakes;
  readonly response: Figure;
}

/** What the lines of one scope say, gathered line by line. */
export class FigureParts {
  readonly counts = new PairCounts();
  readonly support = new SupportMeans();
  readonly commitments = new Commitments();
  lines = 0;

  clear(): void {
    this.counts.clear();
    this.support.clear();
    this.commitments.clear();
    this.lines = 0;
  }

  /** Called once for what was gathered; `support` where it is known already. */
  content({ communes, communesWithoutPlan, uptakes: { c, chk, h, k }, response }: Told, known?: SupportFigures): FiguresContent {
    const { unsupportedLines, ...support } = known ?? this.support.told;
    return {
      uptake: chk,
      alignedUptake: c,
      harmonyUptake: h,
      complementarityUptake: k,
      ...support,
      mutual: mutualOf(chk, support.supportByNumber),
      consultationResponse: response,
      chain: this.commitments.chain,
      communes,
      communesWithoutPlan,
      actions: this.commitments.actions,
      lines: this.lines,
      unsupportedLines,
      ...this.counts.told,
    };
  }
}

/** Parts by key, those of one scope after the other. */
export class PartsByKey {
  readonly keys: number[] = [];
  readonly #parts: FigureParts[] = [];
  readonly #rounds: number[] = [];
  #round = 0;

  turn(): void {
    this.#round += 1;
    this.keys.length = 0;
  }

  at(key: number): FigureParts {
    const parts = (this.#parts[key + 1] ??= new FigureParts());
    if (this.#rounds[key + 1] !== this.#round) {
      this.#rounds[key + 1] = this.#round;
      parts.clear();
      this.keys.push(key);
    }
    return parts;
  }
}
