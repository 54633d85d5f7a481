import { populationOf, THRESHOLDS, type Month, type World } from '../../model/index.ts';
import { themeOf } from '../../model/theme.ts';
import { TOLERANCE } from '../../model/tolerance.ts';
import { ones, type Places } from '../ground/places.ts';
import type { TraitBook, Traits } from '../ground/traits.ts';

/** How the communes of a local line and those of some actions lie to each other. */
export interface Meeting {
  /** The place of the actions. */
  readonly place: number;
  /** G; NaN where one of the two names no commune. */
  readonly territory: number;
  /** Up to which month the registers of all common communes are complete; −∞ where one is not loaded, or nothing is known to be common. */
  readonly registerUntil: Month;
}

/** An action that may be linked with a local line, T and P of both (NaN stands for null), and where they meet. */
export type Found = (action: Traits, theme: number, population: number, meeting: Meeting) => void;

/** Actions of one domain in one place, side by side. */
interface Group {
  readonly actions: readonly Traits[];
  readonly people: Uint32Array;
  readonly sizes: Uint32Array;
  /** Of each its place in the row of T. */
  readonly themes: Uint32Array;
  /** T · G · P below which a pair of it with a line of coded themes is surely not linked, nor to be reviewed. */
  readonly bounds: Float64Array;
}

/**
 * C, or the high end of its interval, is the third root of T · G · P, where an unknown P may turn out to be 1. Under the method’s own weights,
 * whatever weights were asked for: links rest on those. A bound leaves room for another order of factors; what lies above is asked of the judge.
 */
const boundOf = (...thresholds: readonly { readonly value: number }[]): number => (Math.min(...thresholds.map(({ value }) => value)) - 2 * TOLERANCE) ** 3;
const codedBound = boundOf(THRESHOLDS.linkCoded, THRESHOLDS.reviewCoded);
const textBound = boundOf(THRESHOLDS.linkText, THRESHOLDS.reviewText);

const isPlain = ({ heard, line }: Traits): boolean => heard && line.communeCodes.size > 0;

/**
 * Which actions may be linked with a local line. Actions stand by theme domain and by place, so that only those with a common domain and a common
 * commune are looked at; then P, a few machine words, ends most of it, and T and G, each a look-up, say how high C can be.
 */
export class Search {
  readonly #places: Places;
  readonly #world: World;
  readonly #words: number;
  readonly #groups = new Map<number, Map<number, Group>>();
  readonly #actionPlaces: readonly number[];
  /** Established, and yet of no known place or with a theme that no list holds: T or G is null for all that they meet. */
  readonly #odd: readonly Traits[];
  readonly #actions: readonly Traits[];
  readonly #meetings = new Map<number, readonly Meeting[]>();
  /** The local line that looked at an action last: one that stands under two domains is looked at once. */
  readonly #seen: Int32Array;
  #round = 0;
  #looked = 0;
  /** T of the local lines last looked at with each different list of themes that an action has. */
  readonly #row: Float64Array;
  #rowOf = -1;
  readonly #themes = new Map<number, number>();

  constructor(actions: readonly Traits[], places: Places, book: TraitBook, world: World) {
    this.#places = places;
    this.#world = world;
    this.#words = book.peopleWords;
    this.#actions = actions;
    this.#seen = new Int32Array(Math.max(0, ...actions.map(({ number }) => number + 1)));
    this.#odd = actions.filter((action) => action.established && !isPlain(action));
    const plain = actions.filter(isPlain);
    for (const { themes } of plain) if (!this.#themes.has(themes)) this.#themes.set(themes, this.#themes.size);
    this.#row = new Float64Array(this.#themes.size);
    this.#actionPlaces = [...new Set(plain.map(({ place }) => place))];
    for (const [domain, ofDomain] of groupedBy(plain, ({ domains }) => domains)) {
      this.#groups.set(domain, new Map([...groupedBy(ofDomain, ({ place }) => [place])].map(([place, list]) => [place, this.#groupOf(list)])));
    }
  }

  /** How many pairs with a common domain and a common commune were looked at so far: what the cost is measured against. */
  get looked(): number {
    return this.#looked;
  }

  of(local: Traits, found: Found): void {
    if (isPlain(local)) this.#plain(local, found);
    else if (local.established) for (const action of this.#actions) this.#asIs(action, local, found);
    if (isPlain(local) && local.established) for (const action of this.#odd) this.#asIs(action, local, found);
  }

  #plain(local: Traits, found: Found): void {
    this.#round += 1;
    this.#turnTo(local);
    for (const meeting of this.#meetingsOf(local.place)) {
      for (const domain of local.domains) {
        const group = this.#groups.get(domain)?.get(meeting.place);
        if (group !== undefined) this.#inGroup(group, local, meeting, found);
      }
    }
  }

  #inGroup({ actions, people, sizes, themes, bounds }: Group, local: Traits, meeting: Meeting, found: Found): void {
    const { territory } = meeting;
    const { people: own, coded } = local;
    const size = local.line.populationCodes.size;
    const stride = this.#words;
    const words = Math.min(stride, own.length);
    const row = this.#row;
    const count = sizes.length;
    this.#looked += count;
    for (let at = 0; at < count; at += 1) {
      let population = NaN;
      let reach = territory;
      if (size > 0 && sizes[at]! > 0) {
        let shared = 0;
        for (let word = 0; word < words; word += 1) {
          const both = people[at * stride + word]! & own[word]!;
          if (both !== 0) shared += ones(both);
        }
        // No common people: C is 0 whatever T and G are, and most pairs end here.
        if (shared === 0) continue;
        population = shared / (size + sizes[at]! - shared);
        reach *= population;
      }
      const bound = coded ? bounds[at]! : textBound;
      if (reach < bound) continue;
      let theme = row[themes[at]!]!;
      if (theme === -1) theme = this.#theme(themes[at]!, actions[at]!, local);
      // An unknown T or G may be anything, and is not below any bound.
      if (theme * reach < bound) continue;
      const action = actions[at]!;
      if (this.#seen[action.number] === this.#round) continue;
      this.#seen[action.number] = this.#round;
      found(action, theme, population, meeting);
    }
  }

  /** Two established lines of which T or G may be null, by the model’s own functions. */
  #asIs(action: Traits, local: Traits, found: Found): void {
    if (!action.established || !mayShareDomain(action, local)) return;
    const meeting = this.meetingOf(action.place, local.place);
    if (meeting.territory === 0) return;
    const theme = themeOf(action.line, local.line, this.#world.codes.themes) ?? NaN;
    found(action, theme, populationOf(action.line, local.line) ?? NaN, meeting);
  }

  #meetingsOf(place: number): readonly Meeting[] {
    const known = this.#meetings.get(place);
    if (known !== undefined) return known;
    const meetings = this.#actionPlaces.filter((other) => this.#places.overlap(other, place) > 0).map((other) => this.meetingOf(other, place));
    this.#meetings.set(place, meetings);
    return meetings;
  }

  meetingOf(ofAction: number, ofLocal: number): Meeting {
    const places = this.#places;
    const territory = places.overlap(ofAction, ofLocal);
    let registerUntil = Number.isNaN(territory) ? -Infinity : Infinity;
    for (const commune of places.membersOf(places.common(ofAction, ofLocal))) registerUntil = Math.min(registerUntil, this.#world.registerUntil(places.codeOf(commune)));
    return { place: ofAction, territory, registerUntil };
  }

  /** Local lines with the same themes in the same shares have the same T with every action; whoever asks for many asks for those together. */
  #turnTo({ themes }: Traits): void {
    if (this.#rowOf === themes) return;
    this.#rowOf = themes;
    this.#row.fill(-1);
  }

  /** T with all actions at a place of the row. */
  #theme(place: number, action: Traits, local: Traits): number {
    return (this.#row[place] = themeOf(action.line, local.line, this.#world.codes.themes) ?? NaN);
  }

  #groupOf(actions: readonly Traits[]): Group {
    const people = new Uint32Array(actions.length * this.#words);
    actions.forEach((action, at) => people.set(action.people, at * this.#words));
    return {
      actions,
      people,
      sizes: Uint32Array.from(actions, ({ line }) => line.populationCodes.size),
      themes: Uint32Array.from(actions, ({ themes }) => this.#themes.get(themes)!),
      bounds: Float64Array.from(actions, ({ coded }) => (coded ? codedBound : textBound)),
    };
  }
}

/** Lines of which one has no theme that a list holds may be about the same thing; others need a common domain. */
export function mayShareDomain({ domains: one }: Traits, { domains: other }: Traits): boolean {
  if (one.length === 0 || other.length === 0) return true;
  for (const domain of one) if (other.includes(domain)) return true;
  return false;
}

function groupedBy<T>(items: readonly T[], keysOf: (item: T) => readonly number[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = groups.get(key);
      if (list === undefined) groups.set(key, [item]);
      else list.push(item);
    }
  }
  return groups;
}
