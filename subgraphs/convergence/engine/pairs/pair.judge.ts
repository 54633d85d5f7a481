import {
  additionalityOf, areContradictory, classFrom, commonStart, contributionOf, convergenceOf, coordinationFrom, coordinationOfStrangers, DEFAULT_WEIGHTS,
  indicatorOf, isDuplicationClass, isEstablished, isJointProject, isOne, linkStateOf, linkThresholdsOf, mayLink, missingMaskOf, pullApart, timeOf,
  type Classification, type Dimensions, type LinkState, type Month, type Verdict, type Weights, type World,
} from '../../model/index.ts';
import { circumstancesOf, COMPLETE, NOT_LOADED, TOO_SHORT, type Reach } from './pair.circumstances.ts';
import { mayOwnerBeNamed } from './pair.contacts.ts';
import { CommonKeys } from './pair.keys.ts';
import type { Meeting } from './pair.search.ts';
import { Signatures, type Signature } from './pair.signature.ts';
import type { Page } from './pair.table.ts';
import type { Traits } from '../ground/traits.ts';

export { commonKeysOf, mostKeys } from './pair.keys.ts';

type Mutable<T> = { -readonly [name in keyof T]: T[name] };

interface Shared {
  /** I of two lists of indicators. */
  readonly closeness: number | null;
  readonly apart: boolean;
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/**
 * Evaluates one pair after the other by the model’s own functions, into objects that it keeps: millions of pairs leave no garbage. What the
 * model would work out again for each pair and depends on less than the pair (I, a register over common communes, what is missing) it works out once.
 */
export class Judge {
  readonly signatures = new Signatures();
  readonly dimensions: Mutable<Dimensions> = {
    theme: null, population: null, territory: null, time: null, indicator: null, contribution: null, coordination: null, additionality: null, coordinationCeiling: 1,
  };
  /** Of the pair last evaluated. */
  #mark = 0;

  #world!: World;
  readonly #weights: Weights;
  /** By the number of either list of indicators. */
  readonly #indicators: Shared[][] = [];
  readonly #keys = new CommonKeys();

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  get signature(): Signature {
    return this.signatures.of(this.#mark);
  }

  /** The world that pairs are judged in from now on; code lists are the same in all of them. */
  turnTo(world: World): void {
    this.#world = world;
  }

  /** Whether the pair is kept: it is linked, waits for review, might be linked if more were known, or a person spoke of it. */
  evaluate(a: Traits, b: Traits, theme: number, population: number, meeting: Meeting): boolean {
    return this.#evaluate(a, b, theme, population, meeting, this.#world.verdictOf?.(a.line.code, b.line.code) ?? null, false);
  }

  /** The same of a pair of which nobody spoke, and whose lines may be strangers to each other. */
  evaluateUnspoken(a: Traits, b: Traits, theme: number, population: number, meeting: Meeting, strangers: boolean): boolean {
    return this.#evaluate(a, b, theme, population, meeting, null, strangers);
  }

  #evaluate(a: Traits, b: Traits, theme: number, population: number, { territory, registerUntil }: Meeting, verdict: Verdict | null, strangers: boolean): boolean {
    const { dimensions } = this;
    dimensions.theme = orNull(theme);
    dimensions.population = orNull(population);
    dimensions.territory = orNull(territory);
    const thresholds = linkThresholdsOf(a.line, b.line);
    const established = verdict === null ? a.established && b.established : isEstablished(a.line, b.line, verdict);
    const c = convergenceOf(dimensions);
    const state = linkStateOf(dimensions, c, thresholds, verdict);
    const possible = mayLink(dimensions, thresholds, established, verdict);
    // What rests on themes that nobody accepted is told by place and domain, unless it waits for review.
    if (state === 'NONE' && verdict === null && !(established && possible)) return false;

    const { closeness, apart } = this.#sharedIndicator(a, b);
    const reach = reachOf(a, b, registerUntil);
    const coordination = strangers
      ? coordinationOfStrangers(reach === COMPLETE, mayOwnerBeNamed(a, b) || mayOwnerBeNamed(b, a))
      : coordinationFrom(a.line, b.line, a.agreements, b.agreements, reach === COMPLETE);
    dimensions.time = timeOf(a.line, b.line);
    dimensions.indicator = closeness;
    dimensions.contribution = strangers ? null : contributionOf(a.line, b.line);
    dimensions.coordination = coordination.value;
    dimensions.coordinationCeiling = coordination.ceiling;
    dimensions.additionality = this.#additionality(a, b);

    const asked = this.#weights === DEFAULT_WEIGHTS ? c : convergenceOf(dimensions, this.#weights);
    const computed = classFrom(a.line, b.line, dimensions, asked, areContradictory(a.line, b.line, apart, this.#world));
    if (!strangers) {
      this.#mark = this.signatures.markOf(this.#signatureOf(a, b, state, established, possible, computed, verdict));
      return true;
    }
    const circumstances = circumstancesOf(a, b, dimensions, reach, state, established, possible, computed, this.#world);
    this.#mark = this.signatures.markUnder(circumstances) ?? this.signatures.tellUnder(circumstances, this.#signatureOf(a, b, state, established, possible, computed, null));
    return true;
  }

  /** The pair last evaluated, as a row. */
  write(page: Page, row: number, a: Traits, b: Traits): void {
    page.note(row, a.number, this.#mark, this.#keys.commonWith(a.keys, b.keys), page.book.of(this.dimensions));
  }

  #signatureOf(
    a: Traits, b: Traits, state: LinkState, established: boolean, possible: boolean, computed: Classification | null, verdict: Verdict | null,
  ): Signature {
    const given = verdict?.class ?? null;
    return {
      state,
      established,
      mayLink: possible,
      class: given ?? computed?.class ?? null,
      rule: given === null ? (computed?.rule ?? null) : 0,
      duplicationCandidate: verdict?.decision !== 'REJECTED' && given === null && isDuplicationClass(computed?.class ?? null),
      missing: missingMaskOf(a.line, b.line, this.dimensions, this.#world),
      judged: verdict !== null,
      themeKnown: this.dimensions.theme !== null,
    };
  }

  #sharedIndicator(a: Traits, b: Traits): Shared {
    if (a.indicators === 0 || b.indicators === 0) return silent;
    const known = this.#indicators[b.indicators]?.[a.indicators];
    if (known !== undefined) return known;
    const shared = { closeness: indicatorOf(a.line, b.line, this.#world.codes), apart: pullApart(a.line, b.line) };
    (this.#indicators[b.indicators] ??= [])[a.indicators] = shared;
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

function reachOf(a: Traits, b: Traits, registerUntil: Month): Reach {
  if (registerUntil === -Infinity) return NOT_LOADED;
  return (commonStart(a.line, b.line) ?? -Infinity) <= registerUntil ? COMPLETE : TOO_SHORT;
}

const silent: Shared = { closeness: null, apart: false };
