import type { Interval } from './interval.ts';
import { THRESHOLDS } from './method.ts';
import { MethodRefusal } from './refusal.ts';
import { ExactSum } from './sum.ts';

/**
 * The terms of a weighted mean in two columns of one length, so that 180,000 lines are no 180,000 objects. A NaN is a value nobody
 * knows; it takes no part, nor does a weight of 0. Terms of one value may stand as one term with the sum of their weights: at an
 * extreme they all lean the same way.
 */
export interface Terms {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

export function termsOf(items: readonly { readonly value: number; readonly weight: number }[]): Terms {
  return { values: Float64Array.from(items, ({ value }) => value), weights: Float64Array.from(items, ({ weight }) => weight) };
}

export function joinedTerms(parts: readonly Terms[]): Terms {
  const length = parts.reduce((sum, { values }) => sum + values.length, 0);
  const joined: Terms = { values: new Float64Array(length), weights: new Float64Array(length) };
  let at = 0;
  for (const { values, weights } of parts) {
    joined.values.set(values, at);
    joined.weights.set(weights, at);
    at += values.length;
  }
  return joined;
}

/**
 * The exact range of a weighted mean when every weight may move by δ of itself; null when nothing has weight. The mean is largest
 * when exactly the terms above that largest mean have their high weight and the others their low one. So the mean is taken, the
 * terms above it are given their high weight, which raises it, and so on until it rises no more (Dinkelbach's iteration): a handful
 * of passes over any number of terms, where trying every split would cost their square. The smallest is its mirror image.
 */
export function weightRangeOf(given: Terms, delta: number = THRESHOLDS.weightSpread.value): Interval | null {
  if (!(delta >= 0 && delta < 1)) {
    throw new MethodRefusal('WEIGHT_SPREAD', `A spread of ${delta} is not possible: give a number from 0 to below 1, for example 0.5.`);
  }
  const terms = withOneNothing(given);
  const scale = scaleOf(terms);
  if (scale === null) return null;
  // Taken from 0, since the opposite of 0 would be a −0 that equals no other 0.
  return { low: 0 - highestMean(terms, delta, scale, -1), high: highestMean(terms, delta, scale, 1) };
}

/**
 * The same terms with all that are nothing as one. Most terms are, an engine adds them up without keeping them, and weights such as 0.3 do not add up
 * to the same last digit in one sum and in two.
 */
function withOneNothing({ values, weights }: Terms): Terms {
  const first = values.indexOf(0);
  if (values.indexOf(0, first + 1) < 0) return { values, weights };
  const nothing = new ExactSum();
  const isKept = (_: number, at: number): boolean => at === first || values[at] !== 0;
  values.forEach((value, at) => { if (value === 0) nothing.add(weights[at]!); });
  const kept: Terms = { values: values.filter(isKept), weights: weights.filter(isKept) };
  kept.weights[first] = nothing.value;
  return kept;
}

/** The largest mean of the values, or with `side` −1 of their opposites. */
function highestMean(terms: Terms, delta: number, scale: Scale, side: 1 | -1): number {
  // The limit only rises, so that each pass need not look at what the one before left out.
  const left = copied(terms, side);
  const all = sumsAbove(left, scale, -Infinity);
  const largest = side === 1 ? scale.max : -scale.min;
  let mean = all.product / all.weight;
  for (;;) {
    const above = sumsAbove(left, scale, mean);
    const next = ((1 - delta) * all.product + 2 * delta * above.product) / ((1 - delta) * all.weight + 2 * delta * above.weight);
    // No mean is above its largest term, whatever rounding says.
    if (!(next > mean)) return Math.min(mean, largest);
    mean = next;
  }
}

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly weight: Cuts;
  readonly product: Cuts;
}

/** Two powers of two; each addend of a sum is cut where they are. */
interface Cuts {
  readonly coarse: number;
  readonly fine: number;
}

/** Null when nothing has weight. */
function scaleOf({ values, weights }: Terms): Scale | null {
  let count = 0;
  let [min, max, weight, product] = [Infinity, -Infinity, 0, 0];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    if (!(weights[at]! > 0 && value > -Infinity)) continue;
    count += 1;
    min = Math.min(min, value);
    max = Math.max(max, value);
    weight = Math.max(weight, weights[at]!);
    product = Math.max(product, Math.abs(weights[at]! * value));
  }
  return count === 0 ? null : { min, max, weight: cutsOf(weight, count), product: cutsOf(product, count) };
}

function cutsOf(largest: number, count: number): Cuts {
  // One more than the addends need, because a logarithm is rounded.
  const room = 2 ** (Math.ceil(Math.log2(count + 2)) + 1);
  const coarse = room * 2 ** Math.ceil(Math.log2(largest));
  return { coarse, fine: room * coarse * 2 ** -53 };
}

interface Sums {
  readonly weight: number;
  readonly product: number;
}

/** Terms of which those that no pass needs any more are dropped. */
interface Left extends Terms {
  count: number;
}

/** Room that every range uses in turn: there are ten thousands of them in one snapshot, and what one leaves behind nobody reads. */
let room: Terms = { values: new Float64Array(0), weights: new Float64Array(0) };

function copied({ values, weights }: Terms, side: 1 | -1): Left {
  const count = values.length;
  if (room.values.length < count) room = { values: new Float64Array(2 * count), weights: new Float64Array(2 * count) };
  for (let at = 0; at < count; at += 1) {
    room.values[at] = side * values[at]!;
    room.weights[at] = weights[at]!;
  }
  return { ...room, count };
}

/**
 * Sums of weight and of weight × value over the terms above a limit, which alone are left after that: the same to the last digit in any order and
 * without a sort. To add a large power of two and take it away again rounds an addend to multiples of one unit (Rump’s extraction), few enough to
 * add up exactly. What that cuts off is rounded and added in the same way; what is cut off then is less than a rounding of the sum.
 */
function sumsAbove(left: Left, scale: Scale, limit: number): Sums {
  const { values, weights, count } = left;
  const { coarse: coarseWeight, fine: fineWeight } = scale.weight;
  const { coarse: coarseProduct, fine: fineProduct } = scale.product;
  let [weight, weightRest, product, productRest, kept] = [0, 0, 0, 0, 0];
  for (let at = 0; at < count; at += 1) {
    const w = weights[at]!;
    const value = values[at]!;
    if (!(w > 0 && value > limit)) continue;
    weights[kept] = w;
    values[kept] = value;
    kept += 1;
    const p = w * value;
    const whole = coarseWeight + w - coarseWeight;
    const wholeProduct = coarseProduct + p - coarseProduct;
    weight += whole;
    product += wholeProduct;
    weightRest += fineWeight + (w - whole) - fineWeight;
    productRest += fineProduct + (p - wholeProduct) - fineProduct;
  }
  left.count = kept;
  return { weight: weight + weightRest, product: product + productRest };
}
