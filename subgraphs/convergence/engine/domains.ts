import { statusOf, type DomainView } from '../model/index.ts';
import type { CellSummary, ServiceSummary } from './cell.summary.ts';
import type { Country } from './country.ts';
import { DomainPairs, type Spokesmen } from './domain.pairs.ts';
import { DomainTally } from './domain.tally.ts';
import type { Traits } from './traits.ts';

interface Service {
  readonly theme: string;
  communes: number;
  /** Communes in which it is saturated. */
  saturated: number;
}

/** What is known of one domain in one territory. */
class Gathered {
  need: number | null = null;
  national = 0;
  local = 0;
  pairs = 0;
  /** Of the pair that says most about the status; one is enough, since the best decides. */
  rank = -1;
  saturated = false;
  readonly services: Service[] = [];
}

/** Who acts on each theme domain in each territory, and whether they meet: in some territories, of all domains or of some. */
export class DomainStatuses {
  readonly #country: Country;
  readonly #wanted: Uint8Array;
  readonly #domains: ReadonlySet<string> | null;

  constructor(country: Country, wanted: (territory: number) => boolean, domains: ReadonlySet<string> | null = null) {
    [this.#country, this.#domains] = [country, domains];
    this.#wanted = Uint8Array.from(country.ground.codes, (_, territory) => Number(wanted(territory)));
  }

  *rows(cells: CellSummary): Iterable<Record<string, unknown>> {
    const { book: { domains } } = this.#country;
    // Numbered first, so that domains of cells that no line is about have theirs.
    const services = Map.groupBy(cells.services, ({ domain }) => domain);
    const tallies = domains.map((domain) => (this.#domains?.has(domain) === false ? undefined : new DomainTally()));
    const spokesmen = this.#count(tallies);
    for (const [number, tally] of tallies.entries()) {
      if (tally === undefined) continue;
      const gathered = this.#gathered(tally);
      for (const service of services.get(number) ?? []) this.#takeService(gathered, service);
      for (const [territory, entry] of gathered.entries()) if (entry !== undefined) yield this.#row(territory, domains[number]!, entry, spokesmen, cells);
    }
  }

  #count(tallies: readonly (DomainTally | undefined)[]): Spokesmen {
    const { actions, locals } = this.#country;
    const pairs = new DomainPairs(this.#country, tallies);
    const asked = ({ established, domains }: Traits): readonly number[] => {
      if (!established || !domains.some((domain) => tallies[domain] !== undefined)) return none;
      return this.#domains === null ? domains : domains.filter((domain) => tallies[domain] !== undefined);
    };
    for (const action of actions) for (const domain of asked(action)) tallies[domain]!.addAction(action.stack);
    for (const local of locals) {
      const here = asked(local);
      if (here.length === 0) continue;
      for (const domain of here) tallies[domain]!.addLocal(local.stack);
      pairs.take(local, here);
    }
    return pairs.spokesmen;
  }

  #gathered(tally: DomainTally): (Gathered | undefined)[] {
    const { ground } = this.#country;
    const gathered: (Gathered | undefined)[] = ground.codes.map(() => undefined);
    for (const { place, national, local, pairs, rank } of tally.places()) {
      for (const territory of ground.reach(place)) {
        if (this.#wanted[territory] === 0) continue;
        const entry = (gathered[territory] ??= new Gathered());
        entry.national += national;
        entry.local += local;
        entry.pairs += pairs;
        if (rank > entry.rank) entry.rank = rank;
      }
    }
    return gathered;
  }

  /** Services come in the order of their themes, so the last one of a territory is this one, or has yet to be put there. */
  #takeService(gathered: (Gathered | undefined)[], service: ServiceSummary): void {
    const { ground } = this.#country;
    for (let commune = 0; commune < ground.communes.length; commune += 1) {
      if (!service.hasCells(commune)) continue;
      const [need, saturated] = [service.need(commune), service.isSaturated(commune)];
      for (const territory of ground.above(commune)) {
        if (this.#wanted[territory] === 0) continue;
        const entry = (gathered[territory] ??= new Gathered());
        if (need !== null) entry.need = (entry.need ?? 0) + need;
        let told = entry.services.at(-1);
        if (told?.theme !== service.theme) entry.services.push((told = { theme: service.theme, communes: 0, saturated: 0 }));
        told.communes += 1;
        if (!saturated) continue;
        told.saturated += 1;
        entry.saturated = true;
      }
    }
  }

  #row(territory: number, domain: string, { need, national, local, pairs, rank, saturated, services }: Gathered, spokesmen: Spokesmen, cells: CellSummary): Record<string, unknown> {
    const { scene, ground } = this.#country;
    const { status, possible, needKnown } = statusOf({
      need, nationalLines: national, localLines: local, linked: rank < 0 ? [] : [spokesmen[rank]!], cells: saturated ? [cells.saturated!] : [],
    } satisfies DomainView);
    return {
      theme_code: domain,
      territory_code: ground.codes[territory]!,
      level: scene.communes.levelOf(ground.codes[territory]!),
      status,
      possible,
      need,
      need_known: needKnown,
      national_lines: national,
      local_lines: local,
      linked_pairs: pairs,
      services,
      illustrative: scene.illustrative,
    };
  }
}

const none: readonly number[] = [];
