import type { Commune, Figure } from '../../model/index.ts';
import { domainOf } from '../../model/code-lists.ts';
import { WHOLE } from '../best/action.slots.ts';
import { AreaSupports } from './area.supports.ts';
import { AreaTallies } from './area.tallies.ts';
import type { Area } from '../ground/areas.ts';
import { CommuneFigures } from './commune.figures.ts';
import type { Country } from '../country.ts';
import type { Effects } from '../effects.ts';
import type { FigureLines } from './figure.lines.ts';
import type { FiguresContent } from './figures.content.ts';
import { PartsByKey } from './figures.parts.ts';
import type { ProposalRow } from '../scene/input.rows.ts';
import { proposalsIn, responseTo } from './response.ts';
import { nothingAsked, rolledUp } from './rollup.ts';
import { SupportMeans } from './support.means.ts';
import { isAmong, someKeys, type SomeKeys } from '../ground/some.keys.ts';
import type { Key, Traits } from '../ground/traits.ts';
import type { Uptakes } from './uptake.tally.ts';

/** The figures of territories: communes first, what stands above them from these. */
export class TerritoryFigures {
  readonly #country: Country;
  readonly #lines: FigureLines;
  readonly #communes: CommuneFigures;
  readonly #supports: AreaSupports;
  readonly #parts = new PartsByKey();
  readonly #means: SupportMeans[] = [];
  readonly #territories: readonly number[];
  /** Made when something above communes is first asked for. */
  #tallies: AreaTallies | null = null;

  /** Of communes, and of some territories above them. */
  constructor(country: Country, lines: FigureLines, territories: readonly number[]) {
    [this.#country, this.#lines] = [country, lines];
    this.#communes = new CommuneFigures(country, lines);
    this.#supports = new AreaSupports(lines.areas, lines.support);
    this.#territories = territories.filter((territory) => !country.ground.isCommune(territory));
  }

  /** Takes in what a change of the country touched, and renews the lines. */
  renew(effects: Effects): void {
    this.#supports.renew(effects, () => {
      const renewLines = () => this.#lines.renew(effects);
      if (this.#tallies === null) renewLines();
      else this.#tallies.renew(effects, renewLines);
    });
    this.#communes.renew(effects);
  }

  /** The figures of a territory. */
  over(territory: number): FiguresContent {
    return this.#country.ground.isCommune(territory) ? this.#ofCommune(territory) : this.#over(this.#lines.areas.at(territory), none).get(WHOLE)!;
  }

  /** Of what stands above communes, and under every key or some. */
  overAndNarrowed(territory: number, keys: ReadonlySet<number> | null): { readonly whole: FiguresContent; readonly narrowed: readonly { readonly key: Key; readonly content: FiguresContent }[] } {
    const figures = this.#over(this.#lines.areas.at(territory), keys);
    const narrowed = [...figures].flatMap(([number, content]) => {
      const key = this.#country.book.keys[number];
      // An institution is where its actions are, not where lines are that meet them.
      return key === undefined || (key.by === 'OWNER' && content.actions === 0) ? [] : [{ key, content }];
    });
    return { whole: figures.get(WHOLE)!, narrowed };
  }

  /** Of its urban, rural and mixed communes, as far as it has some. */
  overParts(territory: number): readonly { readonly milieu: string; readonly content: FiguresContent }[] {
    return this.#lines.areas.partsOf(territory).map((area) => ({ milieu: area.milieu!, content: this.#over(area, none).get(WHOLE)! }));
  }

  /** The uptake alone, with what the lines of some places say looked at anew and kept nowhere. */
  uptakeOver(territory: number, touched: readonly number[]): Figure {
    const { ground, places } = this.#country;
    const numbers = ground.under(territory);
    const pointsOf = (number: number) => (touched.some((place) => places.has(place, number)) ? this.#communes.pointsAnew(number) : this.#communes.points(number));
    const forget = () => { for (const place of touched) this.#communes.forget(place); };
    forget();
    const uptakes = numbers.length === 1 ? pointsOf(numbers[0]!).whole : rolledUp(this.#communesOf(numbers), WHOLE, (at) => pointsOf(numbers[at]!));
    forget();
    return uptakes.chk;
  }

  /**
   * By how much the uptake can rise at the most when the lines of a place come to meet an action better by 1: the importance of the action among what is
   * known of the communes there, and the persons of these among those that are known. `known` are the persons that the uptake is over.
   */
  partOf(territory: number, { number: action, place }: Traits, stack: number, known: number): number {
    const { ground, places } = this.#country;
    const weight = this.#lines.slots.weight[action]!;
    const numbers = ground.under(territory);
    let part = 0;
    for (const commune of numbers) {
      if (!places.has(stack, commune) || !places.has(place, commune) || !this.#communes.hasPlan(commune)) continue;
      const { population } = ground.communes[commune]!;
      // What is not known yet is not in the sums below the line, and would be.
      const share = shareOf(weight, this.#communes.points(commune).whole.chk.denominator);
      part += numbers.length === 1 ? share : share * shareOf(population, known);
    }
    return part;
  }

  /** Lets go of what only helps to tell much at once. */
  rest(): void {
    this.#communes.rest();
  }

  #ofCommune(commune: number): FiguresContent {
    this.#parts.turn();
    const parts = this.#parts.at(WHOLE);
    const uptakes = this.#communes.into(parts, commune);
    const communes = this.#communesOf(Int32Array.of(commune));
    return parts.content({ communes: 1, communesWithoutPlan: this.#communes.hasPlan(commune) ? 0 : 1, uptakes, response: responseTo(this.#proposalsIn(communes)) });
  }

  /** By key: one has figures where a line of it counts, or where an action of it is. */
  #over(area: Area, keys: ReadonlySet<number> | null): ReadonlyMap<number, FiguresContent> {
    const { book } = this.#country;
    this.#tallies ??= new AreaTallies(this.#country, this.#lines.areas, this.#lines.slots, this.#lines.support, this.#territories);
    const asked = someKeys(keys ?? book.keys.keys(), book.keys.length);
    this.#parts.turn();
    this.#parts.at(WHOLE);
    this.#takeCounts(area, asked);
    for (const action of this.#lines.actionsIn(area.number)) this.#takeAction(action, area, asked);
    this.#takeSupport(area, this.#parts.keys);
    const communes = this.#communesOf(area.communes);
    const communesWithoutPlan = area.communes.filter((commune) => !this.#communes.hasPlan(commune)).length;
    const proposals = this.#proposalsIn(communes);
    const uptakesOf = this.#uptakesOver(area, communes);
    return new Map(this.#parts.keys.map((key) => [key, this.#parts.at(key).content({
      communes: communes.length,
      communesWithoutPlan,
      uptakes: uptakesOf(key),
      response: responseTo(key === WHOLE ? proposals : proposals.filter((proposal) => this.#concerns(proposal, book.keys[key]!))),
    }, this.#supports.of(area.number, key))]));
  }

  #takeCounts({ number }: Area, asked: SomeKeys): void {
    const tally = this.#tallies!.of(number);
    for (const key of tally.keys) {
      const lines = tally.lines(key);
      if (lines === 0 || !isAmong(asked, key)) continue;
      const parts = this.#parts.at(key);
      parts.lines = lines;
      parts.counts.addAll(tally.counts(key));
    }
  }

  #takeAction(action: Traits, { number: area }: Area, asked: SomeKeys): void {
    const { whole, keyed } = this.#tallies!.of(area);
    const { number, keys, owner } = action;
    this.#parts.at(WHOLE).commitments.add(action, whole, number);
    if (keyed === null) return;
    const first = this.#lines.slots.first[number]!;
    for (let at = 0; at < keys.length; at += 1) if (isAmong(asked, keys[at]!)) this.#parts.at(keys[at]!).commitments.add(action, keyed, first + at);
    // Whoever owns it meets the same lines, so its best partner is the same.
    if (owner >= 0 && isAmong(asked, owner)) this.#parts.at(owner).commitments.add(action, whole, number);
  }

  /** Support under those of some keys that it is not known of. */
  #takeSupport(area: Area, keys: readonly number[]): void {
    const unknown = keys.filter((key) => this.#supports.of(area.number, key) === undefined);
    for (let at = 0; at < unknown.length; at += together) this.#takeSupportUnder(area, unknown.slice(at, at + together));
  }

  /** In one pass over the lines. */
  #takeSupportUnder({ number: area }: Area, keys: readonly number[]): void {
    const place = new Int16Array(this.#country.book.keys.length + 1).fill(-1);
    keys.forEach((key, at) => {
      place[key + 1] = at;
      (this.#means[at] ??= new SupportMeans()).clear();
    });
    for (const local of this.#lines.socialIn(area)) {
      const { page, start, end } = this.#lines.support.of(local);
      for (let row = start; row < end; row += 1) {
        const means = place[page.key(row) + 1]!;
        if (means >= 0) this.#means[means]!.add(local, page.book.held, page.at(row));
      }
    }
    keys.forEach((key, at) => this.#supports.keep(area, key, this.#means[at]!.told));
  }

  /** Over one commune its own figures; over several the mean of what they bring. */
  #uptakesOver({ communes: numbers, milieu }: Area, communes: readonly Commune[]): (key: number) => Uptakes {
    if (communes.length !== 1) return (key) => rolledUp(communes, key, (at) => this.#communes.points(numbers[at]!));
    if (milieu !== null) return () => this.#communes.points(numbers[0]!).whole;
    const figures = this.#communes.figures(numbers[0]!);
    return (key) => figures.get(key) ?? nothingAsked;
  }

  #communesOf(numbers: Int32Array): readonly Commune[] {
    return Array.from(numbers, (number) => this.#country.ground.communes[number]!);
  }

  #proposalsIn(communes: readonly Commune[]): readonly ProposalRow[] {
    const { scene } = this.#country;
    return proposalsIn(communes, scene.communes, scene.proposals);
  }

  #concerns({ theme_codes: themes, population_codes: populations, addressee_code: addressee }: ProposalRow, { by, key }: Key): boolean {
    if (by === 'OWNER') return addressee === key;
    if (by === 'POPULATION') return populations.includes(key);
    return themes.some((code) => domainOf(code, this.#country.scene.world.codes.themes) === key);
  }
}

/** So many keys at once: each holds all its terms until they are told, and a nation has a hundred thousand lines. */
const together = 16;

const none: ReadonlySet<number> = new Set();

const shareOf = (part: number, whole: number): number => (part === 0 ? 0 : part / Math.max(part, whole));
