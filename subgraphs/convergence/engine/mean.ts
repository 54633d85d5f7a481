import { ExactSum, figureOf, type Figure, type Terms } from '../model/index.ts';

/**
 * A weighted mean that takes its items one by one and keeps no object of them. It gives the figure that the model gives for the same items, in
 * whatever order they came. NaN is a value that nobody knows.
 */
export class Mean {
  readonly #numerator = new ExactSum();
  readonly #denominator = new ExactSum();
  readonly #low = new ExactSum();
  readonly #high = new ExactSum();
  readonly #weight = new ExactSum();
  /** Most items are nothing at all; they stand as one term. */
  readonly #nothing = new ExactSum();
  #unknown = 0;
  #values = new Float64Array(0);
  #weights = new Float64Array(0);
  #terms = 0;

  add(weight: number, value: number, low: number, high: number): void {
    this.#weight.add(weight);
    if (low !== 0) this.#low.add(weight * low);
    if (high !== 0) this.#high.add(weight * high);
    if (Number.isNaN(value)) {
      this.#unknown += 1;
      return;
    }
    this.#denominator.add(weight);
    if (value === 0) return this.#nothing.add(weight);
    this.#numerator.add(weight * value);
    this.#term(value, weight);
  }

  /** Items that are known to be nothing, by the sum of their weights. */
  addNothing(weights: ExactSum): void {
    this.#weight.addAll(weights);
    this.#denominator.addAll(weights);
    this.#nothing.addAll(weights);
  }

  /** Items of which anything is possible, by the sum of their weights. */
  addUnknown(weights: ExactSum, items: number): void {
    this.#weight.addAll(weights);
    this.#high.addAll(weights);
    this.#unknown += items;
  }

  clear(): void {
    this.#numerator.clear();
    this.#denominator.clear();
    this.#low.clear();
    this.#high.clear();
    this.#weight.clear();
    this.#nothing.clear();
    this.#unknown = 0;
    this.#terms = 0;
  }

  get figure(): Figure {
    const terms = this.#terms;
    // No weight moves the mean of nothing at all.
    if (terms === 0) return this.point;
    const nothing = this.#nothing.value;
    if (nothing > 0) this.#term(0, nothing);
    const figure = this.#told({ values: this.#values.subarray(0, this.#terms), weights: this.#weights.subarray(0, this.#terms) });
    this.#terms = terms;
    return figure;
  }

  /** The figure where nobody asks for its weight interval, which then is the value alone. */
  get point(): Figure {
    return this.#told(noTerms);
  }

  /** Value, low and high of the point alone; NaN for null. */
  writePoint(into: Float64Array, at: number): void {
    const weight = this.#weight.value;
    if (weight <= 0) return;
    const denominator = this.#denominator.value;
    const value = denominator > 0 ? this.#numerator.value / denominator : NaN;
    const [low, high] = [this.#low.value / weight, this.#high.value / weight];
    into[at] = value;
    into[at + 1] = value < low ? value : low;
    into[at + 2] = value > high ? value : high;
  }

  #told(known: Terms): Figure {
    return figureOf({
      numerator: this.#numerator.value,
      denominator: this.#denominator.value,
      unknown: this.#unknown,
      lowSum: this.#low.value,
      highSum: this.#high.value,
      weight: this.#weight.value,
      known,
    });
  }

  #term(value: number, weight: number): void {
    if (this.#terms === this.#values.length) {
      this.#values = grown(this.#values);
      this.#weights = grown(this.#weights);
    }
    this.#values[this.#terms] = value;
    this.#weights[this.#terms] = weight;
    this.#terms += 1;
  }
}

/** The same weighted by amounts, of which one that nobody stated stretches the interval to the bounds of its item. */
export class MeanByValue {
  readonly #mean = new Mean();
  #unweighted = 0;
  #low = Infinity;
  #high = -Infinity;

  add(amount: number | null, value: number, low: number, high: number): void {
    if (amount !== null) return this.#mean.add(amount, value, low, high);
    this.#unweighted += 1;
    if (low < this.#low) this.#low = low;
    if (high > this.#high) this.#high = high;
  }

  /** Items of which anything is possible: the sum of the amounts that are stated, and how many items state one and none. */
  addUnknown(amounts: ExactSum, stated: number, unstated: number): void {
    this.#mean.addUnknown(amounts, stated);
    if (unstated === 0) return;
    this.#unweighted += unstated;
    [this.#low, this.#high] = [Math.min(this.#low, 0), Math.max(this.#high, 1)];
  }

  clear(): void {
    this.#mean.clear();
    this.#unweighted = 0;
    [this.#low, this.#high] = [Infinity, -Infinity];
  }

  get figure(): Figure {
    const { figure } = this.#mean;
    if (this.#unweighted === 0) return figure;
    return {
      ...figure,
      unknown: figure.unknown + this.#unweighted,
      low: figure.low === null ? this.#low : Math.min(this.#low, figure.low),
      high: figure.high === null ? this.#high : Math.max(this.#high, figure.high),
    };
  }
}

const noTerms: Terms = { values: new Float64Array(0), weights: new Float64Array(0) };

function grown(column: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(16, 2 * column.length));
  larger.set(column);
  return larger;
}
