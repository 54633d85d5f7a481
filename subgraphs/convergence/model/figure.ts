/** A published number with all that belongs to it. */
export interface Figure {
  /** Null when nothing is known, and when the question does not apply; only the second has no interval either. */
  readonly value: number | null;
  readonly numerator: number;
  /** Weight of the items that entered the value. */
  readonly denominator: number;
  /** How many items were left out of the value because theirs is unknown. */
  readonly unknown: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The exact range of the value when each item's own weight may move by half of itself; null with the value. */
  readonly weightLow: number | null;
  readonly weightHigh: number | null;
}

/** The question does not arise: no national action targets the commune, no line is social. Not the same as unknown. */
export const NOT_APPLICABLE: Figure = {
  value: null, numerator: 0, denominator: 0, unknown: 0, low: null, high: null, weightLow: null, weightHigh: null,
};

export function isApplicable(figure: Figure): boolean {
  return figure.low !== null;
}
