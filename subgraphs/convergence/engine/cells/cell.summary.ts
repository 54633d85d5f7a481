import type { Cell } from '../../model/index.ts';
import { domainOf } from '../../model/code-lists.ts';
import type { EvaluatedCell } from './cells.ts';
import { latestNeed, type CellPlace } from './cell.years.ts';
import type { Country } from '../country.ts';

const SATURATED = 1;
const HAS_CELLS = 2;

/** What the cells of one service say in each commune. */
export class ServiceSummary {
  readonly theme: string;
  /** The number of its domain; −1 for a theme that the list does not hold. */
  readonly domain: number;
  /** Persons in need, of each population the latest figure; NaN where none is recorded. */
  readonly #needs: Float64Array;
  readonly #flags: Uint8Array;

  constructor(theme: string, domain: number, communes: number) {
    [this.theme, this.domain] = [theme, domain];
    this.#needs = new Float64Array(communes).fill(NaN);
    this.#flags = new Uint8Array(communes);
  }

  hasCells(commune: number): boolean {
    return this.#flags[commune] !== 0;
  }

  /** There is a cell in which places exceed the need for certain. */
  isSaturated(commune: number): boolean {
    return (this.#flags[commune]! & SATURATED) !== 0;
  }

  need(commune: number): number | null {
    const need = this.#needs[commune]!;
    return Number.isNaN(need) ? null : need;
  }

  forget(commune: number): void {
    this.#needs[commune] = NaN;
    this.#flags[commune] = 0;
  }

  take(commune: number, need: number | null, saturated: boolean): void {
    if (need !== null) this.#needs[commune] = (this.need(commune) ?? 0) + need;
    this.#flags[commune]! |= HAS_CELLS | (saturated ? SATURATED : 0);
  }
}

/** Of each commune what its cells say, kept so that a territory is told from its communes and not from all their cells. */
export class CellSummary {
  readonly #country: Country;
  readonly #services = new Map<string, ServiceSummary>();
  #saturated: Cell | null = null;

  constructor(country: Country) {
    this.#country = country;
  }

  /** In the order of their themes. */
  get services(): readonly ServiceSummary[] {
    return [...this.#services.values()].sort((one, other) => (one.theme < other.theme ? -1 : 1));
  }

  /** Some cell in which places exceed the need for certain: statuses ask for no more than that there is one. */
  get saturated(): Cell | null {
    return this.#saturated;
  }

  /** Forgets services whose cells are about to be taken in anew. */
  forget(commune: number, themes?: ReadonlySet<string>): void {
    for (const theme of themes ?? this.#services.keys()) this.#services.get(theme)?.forget(commune);
  }

  take(commune: number, { theme, needs }: CellPlace, cells: readonly EvaluatedCell[]): void {
    let service = this.#services.get(theme);
    if (service === undefined) this.#services.set(theme, (service = this.#serviceOf(theme)));
    const saturated = cells.find(({ status }) => status.status === 'SATURATED');
    this.#saturated ??= saturated?.cell ?? null;
    service.take(commune, latestNeed(needs)?.persons ?? null, saturated !== undefined);
  }

  #serviceOf(theme: string): ServiceSummary {
    const { book, ground, scene } = this.#country;
    const domain = domainOf(theme, scene.world.codes.themes);
    return new ServiceSummary(theme, domain === null ? -1 : book.domainNumber(domain), ground.communes.length);
  }
}
