import { ExactSum, figureOf, type Figure, type Terms } from '../../model/index.ts';

/**
 * A weighted mean that takes its items one by one and keeps no object of them. It gives the figure that the model gives for the same items, in
 * whatever order they came. NaN is a value that nobody knows.
 */
export class PointMean {
  /** Weights of items by what is known of them: nothing at all, which most are, some value, no value. */
  protected readonly nothing = new ExactSum();
  readonly #some = new ExactSum();
  readonly #open = new ExactSum();
  /** Products of items whose low end, value and high end are one. */
  readonly #exact = new ExactSum();
  readonly #value = new ExactSum();
  readonly #low = new ExactSum();
  readonly #high = new ExactSum();
  readonly #total = new ExactSum();
  #unknown = 0;

  add(weight: number, value: number, low: number, high: number): void {
    if (Number.isNaN(value)) {
      this.#unknown += 1;
      this.#open.add(weight);
    } else if (value === 0) this.nothing.add(weight);
    else {
      this.#some.add(weight);
      if (low === value && high === value) return this.#exact.add(weight * value);
      this.#value.add(weight * value);
    }
    if (low !== 0) this.#low.add(weight * low);
    if (high !== 0) this.#high.add(weight * high);
  }

  /** Items that are known to be nothing, by the sum of their weights. */
  addNothing(weights: ExactSum): void {
    this.nothing.addAll(weights);
  }

  /** Items of which anything is possible, by the sum of their weights. */
  addUnknown(weights: ExactSum, items: number): void {
    this.#open.addAll(weights);
    this.#high.addAll(weights);
    this.#unknown += items;
  }

  clear(): void {
    for (const sum of [this.nothing, this.#some, this.#open, this.#exact, this.#value, this.#low, this.#high]) sum.clear();
    this.#unknown = 0;
  }

  /** The figure where nobody asks for its weight interval, which then is the value alone. */
  get figure(): Figure {
    return this.told(noTerms);
  }

  /** Value, low and high of the figure alone; NaN for null. */
  writePoint(into: Float64Array, at: number): void {
    const weight = this.#sumOf(this.nothing, this.#some, this.#open);
    if (weight <= 0) return;
    const denominator = this.#sumOf(this.nothing, this.#some);
    const value = denominator > 0 ? this.#sumOf(this.#value, this.#exact) / denominator : NaN;
    const [low, high] = [this.#sumOf(this.#low, this.#exact) / weight, this.#sumOf(this.#high, this.#exact) / weight];
    into[at] = value;
    into[at + 1] = value < low ? value : low;
    into[at + 2] = value > high ? value : high;
  }

  protected told(known: Terms): Figure {
    return figureOf({
      numerator: this.#sumOf(this.#value, this.#exact),
      denominator: this.#sumOf(this.nothing, this.#some),
      unknown: this.#unknown,
      lowSum: this.#sumOf(this.#low, this.#exact),
      highSum: this.#sumOf(this.#high, this.#exact),
      weight: this.#sumOf(this.nothing, this.#some, this.#open),
      known,
    });
  }

  #sumOf(...sums: readonly ExactSum[]): number {
    this.#total.clear();
    for (const sum of sums) this.#total.addAll(sum);
    return this.#total.value;
  }
}

/** The same with its weight interval, for which it holds the values and weights of its items. */
export class Mean extends PointMean {
  #values = new Float64Array(0);
  #weights = new Float64Array(0);
  #terms = 0;

  override add(weight: number, value: number, low: number, high: number): void {
    super.add(weight, value, low, high);
    if (value !== 0 && !Number.isNaN(value)) this.#term(value, weight);
  }

  override clear(): void {
    super.clear();
    this.#terms = 0;
  }

  override get figure(): Figure {
    const terms = this.#terms;
    // No weight moves the mean of nothing at all.
    if (terms === 0) return super.figure;
    const nothing = this.nothing.value;
    if (nothing > 0) this.#term(0, nothing);
    const figure = this.told({ values: this.#values.subarray(0, this.#terms), weights: this.#weights.subarray(0, this.#terms) });
    this.#terms = terms;
    return figure;
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

/** A share of items that count one each: how many say yes, no, or nothing. */
export class ShareMean {
  #yes = 0;
  #no = 0;
  #unknown = 0;

  add(answer: boolean | null): void {
    if (answer === null) this.#unknown += 1;
    else if (answer) this.#yes += 1;
    else this.#no += 1;
  }

  clear(): void {
    this.#yes = this.#no = this.#unknown = 0;
  }

  get figure(): Figure {
    const [yes, no, unknown] = [this.#yes, this.#no, this.#unknown];
    // Terms of one value lean the same way at an extreme, so that they stand as one.
    const known = yes === 0 ? noTerms : { values: Float64Array.of(1, 0), weights: Float64Array.of(yes, no) };
    return figureOf({ numerator: yes, denominator: yes + no, unknown, lowSum: yes, highSum: yes + unknown, weight: yes + no + unknown, known });
  }
}

const noTerms: Terms = { values: new Float64Array(0), weights: new Float64Array(0) };

function grown(column: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(64, 2 * column.length));
  larger.set(column);
  return larger;
}
