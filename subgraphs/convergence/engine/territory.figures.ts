import type { Commune, Figure } from '../model/index.ts';
import { domainOf } from '../model/code-lists.ts';
import { ActionSlots, WHOLE } from './action.slots.ts';
import { CommuneUptake, type CommunePoints, type Narrowing, type Uptakes } from './commune.uptake.ts';
import type { Country } from './country.ts';
import type { Effects } from './effects.ts';
import type { FiguresContent } from './figures.content.ts';
import type { ProposalRow } from './input.rows.ts';
import { LocalSupport } from './local.support.ts';
import { proposalsIn, responseTo } from './response.ts';
import { nothingAsked, rolledUp } from './rollup.ts';
import { ScopeFigures } from './scope.figures.ts';
import type { Key } from './traits.ts';

/** The figures of territories: communes first, what stands above them from these. */
export class TerritoryFigures {
  readonly #country: Country;
  readonly #support: LocalSupport;
  /** Of each commune, kept while nothing changes there: a nation is not told from 1,503 communes anew for one project. */
  readonly #uptakes: (CommunePoints | undefined)[] = [];
  readonly #narrowed = new Map<number, ReadonlyMap<number, FiguresContent>>();
  #uptake!: CommuneUptake;
  #scopes!: Readonly<Record<Exclude<Narrowing, 'PROGRAMMES'>, ScopeFigures>>;
  /** Territories that have a plan of their own. */
  #planned!: ReadonlySet<string>;

  constructor(country: Country) {
    this.#country = country;
    this.#support = new LocalSupport(country, new ActionSlots(country), 'KEYS');
    this.#look();
  }

  /** Forgets what a change of the country touched. */
  renew({ communes, locals }: Effects): void {
    this.#narrowed.clear();
    for (const commune of communes) this.#uptakes[commune] = undefined;
    for (const code of locals) {
      const local = this.#country.localOf(code);
      if (local !== undefined) this.#support.forget(local);
    }
    this.#look();
  }

  #look(): void {
    const country = this.#country;
    const slots = new ActionSlots(country);
    this.#support.turnTo(slots);
    this.#uptake = new CommuneUptake(country, slots, 'KEYS');
    this.#scopes = { NOTHING: new ScopeFigures(country, slots, this.#support, 'NOTHING'), KEYS: new ScopeFigures(country, slots, this.#support, 'KEYS') };
    this.#planned = new Set(country.scene.plans.map(({ territoryCode }) => territoryCode));
  }

  /** The figures of a territory, or of some of its communes. */
  over(territory: number, communes: Int32Array = this.#country.ground.under(territory)): FiguresContent {
    return this.#figures('NOTHING', territory, communes).get(WHOLE)!;
  }

  /** The same for what stands above communes, where breakdowns will be asked for next: both come from one pass over its lines. */
  overAndNarrowed(territory: number, keys: ReadonlySet<number> | null): FiguresContent {
    const figures = this.#figures('KEYS', territory, this.#country.ground.under(territory), keys);
    this.#narrowed.set(territory, figures);
    return figures.get(WHOLE)!;
  }

  /** The uptake alone, with the communes of `anew` computed anew and not kept. */
  uptakeOver(numbers: Int32Array, anew: ReadonlySet<number>): Figure {
    const communes = [...numbers].map((number) => this.#country.ground.communes[number]!);
    const wholeOf = (number: number) => (anew.has(number) ? this.#points(number) : this.#kept(number)).whole;
    return (communes.length === 1 ? wholeOf(numbers[0]!) : rolledUp(communes, (at) => wholeOf(numbers[at]!))).chk;
  }

  /** The same narrowed to every theme domain, population and institution that is there, or to some of them. */
  narrowed(territory: number, keys: ReadonlySet<number> | null = null): readonly { readonly key: Key; readonly content: FiguresContent }[] {
    const figures = this.#narrowed.get(territory) ?? this.#figures('KEYS', territory, this.#country.ground.under(territory), keys);
    this.#narrowed.delete(territory);
    return [...figures].flatMap(([number, content]) => {
      const key = this.#country.book.keys[number];
      // An institution is where its actions are, not where lines are that meet them.
      return key === undefined || (key.by === 'OWNER' && content.actions === 0) ? [] : [{ key, content }];
    });
  }

  #figures(narrowing: 'NOTHING' | 'KEYS', territory: number, numbers: Int32Array, keys: ReadonlySet<number> | null = null): ReadonlyMap<number, FiguresContent> {
    const whole = numbers.length === this.#country.ground.under(territory).length;
    const { scene, ground, localsByPlace, actionsByPlace, book } = this.#country;
    const communes = [...numbers].map((number) => ground.communes[number]!);
    const proposals = proposalsIn(communes, scene.communes, scene.proposals);
    return this.#scopes[narrowing].of({
      communes: communes.length,
      communesWithoutPlan: communes.filter((commune) => !this.#hasPlan(commune)).length,
      locals: whole ? localsByPlace.in(territory) : localsByPlace.inAny(numbers),
      actions: whole ? actionsByPlace.in(territory) : actionsByPlace.inAny(numbers),
      uptakeOf: this.#uptakeOver(communes, numbers, narrowing),
      responseOf: (key) => responseTo(key === WHOLE ? proposals : proposals.filter((proposal) => this.#concerns(proposal, book.keys[key]!))),
    }, [], keys);
  }

  /** Over one commune its own figures; over several the mean of what they bring. */
  #uptakeOver(communes: readonly Commune[], numbers: Int32Array, narrowing: 'NOTHING' | 'KEYS'): (key: number) => Uptakes {
    if (communes.length !== 1) return (key) => rolledUp(communes, (at) => (key === WHOLE ? this.#kept(numbers[at]!).whole : this.#kept(numbers[at]!).points.get(key)));
    if (narrowing === 'NOTHING') return () => this.#kept(numbers[0]!).whole;
    const figures = this.#uptake.of(numbers[0]!, this.#country.localsByPlace.in(numbers[0]!), this.#hasPlan(communes[0]!));
    return (key) => figures.get(key) ?? nothingAsked;
  }

  #kept(commune: number): CommunePoints {
    return (this.#uptakes[commune] ??= this.#points(commune));
  }

  #points(commune: number): CommunePoints {
    return this.#uptake.pointsOf(commune, this.#country.localsByPlace.in(commune), this.#hasPlan(this.#country.ground.communes[commune]!));
  }

  #hasPlan({ code, ancestors }: Commune): boolean {
    return this.#planned.has(code) || ancestors.some((above) => this.#planned.has(above));
  }

  #concerns({ theme_codes: themes, population_codes: populations, addressee_code: addressee }: ProposalRow, { by, key }: Key): boolean {
    if (by === 'OWNER') return addressee === key;
    if (by === 'POPULATION') return populations.includes(key);
    return themes.some((code) => domainOf(code, this.#country.scene.world.codes.themes) === key);
  }
}
