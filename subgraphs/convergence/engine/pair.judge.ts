import {
  additionalityOf, areContradictory, chkOf, classFrom, complementarityOf, completenessOf, contributionOf, convergenceOf, coordinationFrom, DEFAULT_WEIGHTS,
  firstCommonMonth, harmonyOf, indicatorOf, isDuplicationClass, isEstablished, isJointProject, isOne, linkStateOf, linkThresholdsOf, mayLink,
  missingMaskOf, pullApart, timeOf, type Dimensions, type Scores, type ScoreIntervals, type Weights, type World,
} from '../model/index.ts';
import type { Meeting } from './pair.search.ts';
import { Signatures, type Signature } from './pair.signature.ts';
import { SCORES, type Page } from './pair.table.ts';
import type { Traits } from './traits.ts';

type Mutable<T> = { -readonly [name in keyof T]: T[name] };

interface Shared {
  /** I of two lists of indicators. */
  readonly closeness: number | null;
  readonly apart: boolean;
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
const orNaN = (value: number | null): number => value ?? NaN;

/**
 * Evaluates one pair after the other by the model’s own functions, into one object that it keeps: millions of pairs leave no garbage. What the
 * model would work out again for each pair and depends on less than the pair (I, a register over common communes) it works out once.
 */
export class Judge {
  readonly signatures = new Signatures();
  readonly dimensions: Mutable<Dimensions> = {
    theme: null, population: null, territory: null, time: null, indicator: null, contribution: null, coordination: null, additionality: null, coordinationCeiling: 1,
  };
  readonly scores: Mutable<Scores> = { c: null, h: null, k: null, chk: null };
  signature!: Signature;
  #intervals!: ScoreIntervals;

  #world!: World;
  readonly #weights: Weights;
  readonly #indicators = new Map<number, Shared>();

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  /** The world that pairs are judged in from now on; code lists are the same in all of them. */
  turnTo(world: World): void {
    this.#world = world;
  }

  /** Whether the pair is kept: it is linked, waits for review, might be linked if more were known, or a person spoke of it. */
  evaluate(a: Traits, b: Traits, theme: number, population: number, { territory, registerUntil }: Meeting): boolean {
    const { dimensions, scores } = this;
    const world = this.#world;
    dimensions.theme = orNull(theme);
    dimensions.population = orNull(population);
    dimensions.territory = orNull(territory);
    const verdict = world.verdictOf?.(a.line.code, b.line.code) ?? null;
    const thresholds = linkThresholdsOf(a.line, b.line);
    const established = isEstablished(a.line, b.line, verdict);
    const c = convergenceOf(dimensions);
    const state = linkStateOf(dimensions, c, thresholds, verdict);
    if (!established && state === 'NONE' && verdict === null) return false;

    const { closeness, apart } = this.#sharedIndicator(a, b);
    dimensions.time = timeOf(a.line, b.line);
    dimensions.indicator = closeness;
    dimensions.contribution = a.line.contributions.length === 0 || b.line.contributions.length === 0 ? null : contributionOf(a.line, b.line);
    const coordination = coordinationFrom(a.line, b.line, a.agreements, b.agreements, (firstCommonMonth(a.line, b.line) ?? -Number.MAX_VALUE) <= registerUntil);
    dimensions.coordination = coordination.value;
    dimensions.coordinationCeiling = coordination.ceiling;
    dimensions.additionality = this.#additionality(a, b);

    const weights = this.#weights;
    scores.c = weights === DEFAULT_WEIGHTS ? c : convergenceOf(dimensions, weights);
    scores.h = harmonyOf(dimensions, weights);
    scores.k = complementarityOf(dimensions, weights);
    scores.chk = chkOf(scores.c, scores.h, scores.k, weights);
    this.#intervals = completenessOf(dimensions, weights);
    const possible = mayLink(dimensions, weights === DEFAULT_WEIGHTS ? this.#intervals : completenessOf(dimensions), thresholds, established, verdict);
    if (state === 'NONE' && !possible && verdict === null) return false;
    const computed = classFrom(a.line, b.line, dimensions, scores.c, areContradictory(a.line, b.line, apart, world));
    const given = verdict?.class ?? null;
    this.signature = {
      state,
      established,
      mayLink: possible,
      class: given ?? computed?.class ?? null,
      rule: given === null ? (computed?.rule ?? null) : 0,
      duplicationCandidate: given === null && isDuplicationClass(computed?.class ?? null),
      missing: missingMaskOf(a.line, b.line, dimensions, world),
      judged: verdict !== null,
      themeKnown: dimensions.theme !== null,
    };
    return true;
  }

  /** The pair last evaluated, as a row. */
  write(page: Page, row: number, a: Traits, b: Traits): void {
    page.note(row, a.number, this.signatures.markOf(this.signature), commonKeysOf(a.keys, b.keys));
    writeScores(page, row, this.scores, this.#intervals);
  }

  #sharedIndicator(a: Traits, b: Traits): Shared {
    if (a.indicators === 0 || b.indicators === 0) return silent;
    const key = a.indicators * 2 ** 26 + b.indicators;
    const known = this.#indicators.get(key);
    if (known !== undefined) return known;
    const shared = { closeness: indicatorOf(a.line, b.line, this.#world.codes), apart: pullApart(a.line, b.line) };
    this.#indicators.set(key, shared);
    return shared;
  }

  /** Most lines do not say how many persons they plan for, and then no need has to be looked up to know that A is null. */
  #additionality(a: Traits, b: Traits): number | null {
    const { theme, population, territory } = this.dimensions;
    const mute = a.line.beneficiaries.size === 0 || b.line.beneficiaries.size === 0;
    if (mute && theme !== null && isOne(theme) && population !== null && population > 0 && territory !== null && territory > 0 && !isJointProject(a.line, b.line)) return null;
    return additionalityOf(a.line, b.line, theme, this.#world);
  }
}

export function writeScores({ scores }: Page, row: number, { c, h, k, chk }: Scores, intervals: ScoreIntervals): void {
  const at = row * SCORES;
  scores[at] = orNaN(c);
  scores[at + 1] = intervals.c.low;
  scores[at + 2] = intervals.c.high;
  scores[at + 3] = orNaN(chk);
  scores[at + 4] = intervals.chk.low;
  scores[at + 5] = intervals.chk.high;
  scores[at + 6] = orNaN(h);
  scores[at + 7] = intervals.h.low;
  scores[at + 8] = intervals.h.high;
  scores[at + 9] = orNaN(k);
  scores[at + 10] = intervals.k.low;
  scores[at + 11] = intervals.k.high;
}

const silent: Shared = { closeness: null, apart: false };

/** Bit i for key i of the action that the local line has, too; no line has as many keys as there are bits, and figures look again where one does. */
export function commonKeysOf(ofAction: readonly number[], ofLocal: readonly number[]): number {
  let bits = 0;
  for (let at = Math.min(ofAction.length, mostKeys) - 1; at >= 0; at -= 1) if (ofLocal.includes(ofAction[at]!)) bits |= 1 << at;
  return bits;
}

/** Keys of an action that have a bit. */
export const mostKeys = 31;
