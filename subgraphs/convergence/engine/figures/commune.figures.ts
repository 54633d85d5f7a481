import { ActionBest } from '../best/action.best.ts';
import { eitherKeys, someKeys, type SomeKeys } from '../ground/some.keys.ts';
import type { Country } from '../country.ts';
import type { Effects } from '../effects.ts';
import type { FigureLines } from './figure.lines.ts';
import type { FigureParts } from './figures.parts.ts';
import { PlaceBest } from '../best/place.best.ts';
import { UptakeTally, type CommunePoints, type Uptakes } from './uptake.tally.ts';

/** What the lines of one commune say, each kept while nothing changes there: a nation is not told from 1,503 communes anew for one project. */
export class CommuneFigures {
  readonly #country: Country;
  readonly #lines: FigureLines;
  readonly #places: PlaceBest;
  readonly #best: ActionBest;
  readonly #tally: UptakeTally;
  readonly #kept: (CommunePoints | undefined)[] = [];
  /** Of communes whose points are to be looked at again, the keys under which. */
  readonly #stale: (SomeKeys | undefined)[] = [];
  /** Territories that have a plan of their own. */
  #planned!: ReadonlySet<string>;

  constructor(country: Country, lines: FigureLines) {
    [this.#country, this.#lines] = [country, lines];
    this.#places = new PlaceBest(country, lines.slots);
    this.#best = new ActionBest(country, lines.slots, 4, true);
    this.#tally = new UptakeTally(lines.slots, 'KEYS');
    this.#lookAtPlans();
  }

  renew({ communes, keys, before, after }: Effects): void {
    const some = someKeys(keys, this.#country.book.keys.length);
    for (const commune of communes) {
      const stale = this.#stale[commune];
      this.#stale[commune] = stale === undefined ? some : eitherKeys(stale, some);
    }
    for (const { local } of [...before, ...after]) this.#places.forget(local.stack);
    this.#lookAtPlans();
  }

  hasPlan(commune: number): boolean {
    const { code, ancestors } = this.#country.ground.communes[commune]!;
    return this.#planned.has(code) || ancestors.some((above) => this.#planned.has(above));
  }

  points(commune: number): CommunePoints {
    const kept = this.#kept[commune];
    return kept !== undefined && this.#stale[commune] === undefined ? kept : this.#renewed(commune);
  }

  /** The uptakes of the whole, worked out anew and kept nowhere. */
  pointsAnew(commune: number): CommunePoints {
    return this.#worked(commune, someKeys([], 0), null);
  }

  rest(): void {
    this.#places.clear();
  }

  /** Forgets what the lines of a place say. */
  forget(place: number): void {
    this.#places.forget(place);
  }

  /** Figures by key, as what has no other commune needs them. */
  figures(commune: number): ReadonlyMap<number, Uptakes> {
    this.#gather(commune, null);
    return this.#tally.figures(this.#lines.actionsIn(commune), this.#best, this.hasPlan(commune));
  }

  /** Takes what lines and pairs of the commune say into parts that are empty yet; returns its uptakes. */
  into(parts: FigureParts, commune: number): Uptakes {
    const { localsByPlace } = this.#country;
    const points = this.#renewed(commune);
    for (const place of localsByPlace.placesIn(commune)) {
      parts.lines += localsByPlace.at(place).size;
      parts.counts.addAll(this.#places.counts(place));
    }
    for (const local of this.#lines.socialIn(commune)) {
      const { page, start } = this.#lines.support.of(local);
      parts.support.add(local, page.book.held, page.at(start));
    }
    const best = this.#best;
    for (const action of this.#lines.actionsIn(commune)) parts.commitments.add(action, best.isMet(action.number) ? best.whole : null, action.number);
    return points.whole;
  }

  /** A change of one action leaves most keys as they were. */
  #renewed(commune: number): CommunePoints {
    const before = this.#kept[commune] ?? null;
    const points = this.#worked(commune, before === null ? null : (this.#stale[commune] ?? null), before);
    this.#stale[commune] = undefined;
    return (this.#kept[commune] = points);
  }

  #worked(commune: number, keys: SomeKeys | null, before: CommunePoints | null): CommunePoints {
    this.#gather(commune, keys);
    return this.#tally.points(this.#lines.actionsIn(commune), this.#best, this.hasPlan(commune), keys, before);
  }

  #gather(commune: number, keys: SomeKeys | null): void {
    this.#best.turn(this.#lines.actionsIn(commune), keys);
    for (const place of this.#country.localsByPlace.placesIn(commune)) this.#places.into(this.#best, place);
  }

  #lookAtPlans(): void {
    this.#planned = new Set(this.#country.scene.plans.map(({ territoryCode }) => territoryCode));
  }
}
