import { completenessOf, scoresOf, type Dimensions, type Weights } from '../../model/index.ts';
import { Tuples } from '../ground/tuples.ts';

/** Scores of an entry stand together, those of a measure as value, low end, high end; NaN stands for an unknown value. */
export const SCORES = 12;

/** The measures, by how often they are asked for: C alone, C and CHK, or all. */
export const MEASURES = ['c', 'chk', 'h', 'k'] as const;
export type MeasureName = (typeof MEASURES)[number];

/** Numbers of an entry’s dimensions: the eight, and how high R may turn out to be. */
const DIMENSIONS = 9;

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
const orNaN = (value: number | null): number => value ?? NaN;

/**
 * What the model says of dimensions under some weights. Millions of pairs have some hundred thousand different ones: each is scored once, and a pair
 * holds the number of its entry.
 */
export class ScoreBook {
  readonly #weights: Weights;
  readonly #dimensions = new Tuples(DIMENSIONS);
  #scores = new Float64Array(0);
  /** Entries below this are scored. */
  #scored = 0;

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  /** Until the next new entry: then all may stand elsewhere. */
  get scores(): Float64Array {
    return this.#scores;
  }

  /** The entry of dimensions. */
  of(dimensions: Dimensions): number {
    const { asked } = this.#dimensions;
    asked[0] = orNaN(dimensions.theme);
    asked[1] = orNaN(dimensions.population);
    asked[2] = orNaN(dimensions.territory);
    asked[3] = orNaN(dimensions.time);
    asked[4] = orNaN(dimensions.indicator);
    asked[5] = orNaN(dimensions.contribution);
    asked[6] = orNaN(dimensions.coordination);
    asked[7] = orNaN(dimensions.additionality);
    asked[8] = dimensions.coordinationCeiling ?? dimensions.coordination ?? 1;
    return this.#entry();
  }

  /** The entry of the same dimensions as one of another book. */
  from(other: ScoreBook, entry: number): number {
    this.#dimensions.ask(other.#dimensions, entry);
    return this.#entry();
  }

  /** Value, low end or high end of a measure. */
  score(entry: number, measure: number, part: 0 | 1 | 2): number {
    return this.#scores[entry * SCORES + measure * 3 + part]!;
  }

  dimensions(entry: number): Dimensions {
    const { held } = this.#dimensions;
    const of = (dimension: number): number | null => orNull(held[entry * DIMENSIONS + dimension]!);
    return {
      theme: of(0), population: of(1), territory: of(2), time: of(3), indicator: of(4), contribution: of(5), coordination: of(6), additionality: of(7),
      coordinationCeiling: held[entry * DIMENSIONS + 8]!,
    };
  }

  #entry(): number {
    const entry = this.#dimensions.number();
    if (entry === this.#scored) this.#score(entry);
    return entry;
  }

  #score(entry: number): void {
    if (this.#scores.length === entry * SCORES) {
      const scores = new Float64Array(Math.max(64, 2 * entry) * SCORES);
      scores.set(this.#scores);
      this.#scores = scores;
    }
    const dimensions = this.dimensions(entry);
    const scores = scoresOf(dimensions, this.#weights);
    const intervals = completenessOf(dimensions, this.#weights);
    MEASURES.forEach((measure, at) => this.#scores.set([orNaN(scores[measure]), intervals[measure].low, intervals[measure].high], entry * SCORES + 3 * at));
    this.#scored += 1;
  }
}
