import { DEFAULT_WEIGHTS, type Weights } from '../model/index.ts';
import { breath } from './breath.ts';
import type { Touched } from './scene/change.ts';
import { Effects } from './effects.ts';
import { Ground } from './ground/ground.ts';
import { LinesByPlace } from './ground/lines.by.place.ts';
import type { EngineLine, LinesNow } from './scene/lines.ts';
import { byThemes, PairFinder } from './pairs/pair.finder.ts';
import type { Judge } from './pairs/pair.judge.ts';
import type { PossiblePairs } from './pairs/pair.possible.ts';
import type { PairTable } from './pairs/pair.table.ts';
import { Places } from './ground/places.ts';
import type { Scene } from './scene/scene.ts';
import { Side } from './ground/side.ts';
import { TraitBook, type Traits } from './ground/traits.ts';

/** Lines whose pairs are found in some tens of milliseconds, even against all actions of a country. */
const linesABreath = 1_000;

/** What a computation of figures rests on: the lines of a scene as numbers, where they count, and all their pairs. */
export class Country {
  readonly places: Places;
  readonly ground: Ground;
  readonly book: TraitBook;
  readonly #actions: Side;
  readonly #locals: Side;
  /** Local lines by all they cover, whether or not they count there. */
  readonly localsCovering: LinesByPlace;
  #scene: Scene;
  readonly #finder: PairFinder;
  #plans!: ReadonlyMap<string, string>;

  private constructor(scene: Scene, weights: Weights = DEFAULT_WEIGHTS) {
    this.#scene = scene;
    this.places = new Places(scene.communes);
    this.ground = new Ground(scene.communes, this.places);
    this.book = new TraitBook(this.places, scene.world.codes.themes);
    this.#actions = new Side(this.ground);
    this.#locals = new Side(this.ground);
    this.#finder = new PairFinder(this.places, this.book, this.#actions, weights);
    this.localsCovering = new LinesByPlace(this.ground, ({ place }) => place);
    this.#plans = plansOf(scene);
    for (const entry of scene.actions) this.#putAction(entry);
    for (const entry of scene.locals) this.#putLocal(entry);
    this.#finder.turnTo(scene, { gone: nobody, come: this.actions, tables: true });
  }

  /** A country with all its pairs. */
  static of(scene: Scene, weights?: Weights): Country {
    const country = new Country(scene, weights);
    for (const _ of country.#finding());
    return country;
  }

  /** The same, with breaths between: whoever asks the process something meanwhile is answered. */
  static async slowly(scene: Scene): Promise<Country> {
    const country = new Country(scene, DEFAULT_WEIGHTS);
    for (const _ of country.#finding()) await breath();
    return country;
  }

  *#finding(): Iterable<void> {
    for (const [at, local] of byThemes(this.locals).entries()) {
      this.#finder.find(local);
      if (at % linesABreath === linesABreath - 1) yield;
    }
  }

  get scene(): Scene {
    return this.#scene;
  }

  get finder(): PairFinder {
    return this.#finder;
  }

  /** All pairs but those that are only possible. */
  get table(): PairTable {
    return this.#finder.table;
  }

  get judge(): Judge {
    return this.#finder.judge;
  }

  get possible(): PossiblePairs {
    return this.#finder.possible;
  }

  get actions(): readonly Traits[] {
    return this.#actions.all;
  }

  get locals(): readonly Traits[] {
    return this.#locals.all;
  }

  get actionsByPlace(): LinesByPlace {
    return this.#actions.byPlace;
  }

  /** Local lines by where they count. */
  get localsByPlace(): LinesByPlace {
    return this.#locals.byPlace;
  }

  /** The action with a number that a pair holds. */
  action(number: number): Traits {
    return this.#actions.at(number);
  }

  /** Numbers of actions are below this. */
  get actionNumbers(): number {
    return this.#actions.numbers;
  }

  /** The local line with a number; undefined once it is gone. */
  local(number: number): Traits | undefined {
    return this.#locals.at(number);
  }

  /** Numbers of local lines are below this. */
  get localNumbers(): number {
    return this.#locals.numbers;
  }

  actionOf(code: string): Traits | undefined {
    return this.#actions.of(code);
  }

  localOf(code: string): Traits | undefined {
    return this.#locals.of(code);
  }

  /** The scene as it is after a change, of which only what the change touches is looked at again; tells what figures depend on that. */
  apply(scene: Scene, touched: Touched, lines: LinesNow): Effects {
    const effects = new Effects(this);
    effects.takeTouched(touched);
    for (const code of touched.actions) effects.takeAction(this.#actions.of(code));
    for (const code of touched.locals) effects.takeLocal(this.#locals.of(code));
    effects.takePartnersOf(touched.actions);
    const gone = this.#actionsOf(touched.actions);

    this.#scene = scene;
    this.#plans = plansOf(scene);
    for (const code of touched.actions) this.#actions.remove(code);
    for (const code of touched.locals) this.#removeLocal(code);
    for (const code of touched.actions) for (const entry of lines.actionOf(code)) this.#putAction(entry);
    for (const code of touched.locals) for (const entry of lines.localOf(code)) this.#putLocal(entry);
    const changed = { gone, come: this.#actionsOf(touched.actions), tables: touched.tables };
    this.#finder.turnTo(scene, changed);
    for (const code of touched.locals) {
      const local = this.#locals.of(code);
      if (local !== undefined) this.#finder.find(local);
    }
    if (gone.length + changed.come.length > 0) this.#finder.findOf(changed, this.locals, touched.locals);

    effects.turn();
    for (const code of touched.actions) effects.takeAction(this.#actions.of(code));
    for (const code of touched.locals) effects.takeLocal(this.#locals.of(code));
    effects.takePartnersOf(touched.actions);
    return effects;
  }

  #actionsOf(codes: ReadonlySet<string>): readonly Traits[] {
    return [...codes].flatMap((code) => this.#actions.of(code) ?? []);
  }

  #putAction(entry: EngineLine): void {
    this.#actions.put(this.book.traitsOf(this.#actions.numberOf(entry.line.code), entry, this.#scene.world));
  }

  #putLocal(entry: EngineLine): void {
    const local = this.book.traitsOf(this.#locals.numberOf(entry.line.code), entry, this.#scene.world, this.#stackOf(entry));
    this.#locals.put(local);
    this.localsCovering.put(local);
  }

  #removeLocal(code: string): void {
    const local = this.#locals.of(code);
    if (local === undefined) return;
    this.#locals.remove(code);
    this.localsCovering.remove(local);
    this.#finder.forget(local);
  }

  /** A local line counts in the communes it covers under its plan’s territory, an association’s project in all it covers. */
  #stackOf({ line }: EngineLine): number {
    const place = this.places.placeOf(line.communeCodes);
    if (line.planCode === null) return place;
    const territory = this.#plans.get(line.planCode);
    return territory === undefined ? this.places.placeOf(nowhere) : this.places.common(place, this.places.placeOf(this.#scene.communes.expand(territory)));
  }
}

const nowhere: ReadonlySet<string> = new Set();
const nobody: readonly Traits[] = [];

const plansOf = ({ plans }: Scene): ReadonlyMap<string, string> => new Map(plans.map(({ code, territoryCode }) => [code, territoryCode]));
