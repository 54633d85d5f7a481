import { statusOf, type DomainView } from '../../model/index.ts';
import type { CellSummary, ServiceSummary } from '../cells/cell.summary.ts';
import type { Country } from '../country.ts';
import { DomainTallies } from './domain.tallies.ts';
import type { DomainTally } from './domain.tally.ts';
import { allLines, type ChangedLines } from '../effects.ts';

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

/** Who acts on each theme domain in each territory, and whether they meet. */
export class DomainStatuses {
  readonly #country: Country;
  readonly #tallies: DomainTallies;
  #begun = false;

  constructor(country: Country) {
    this.#country = country;
    this.#tallies = new DomainTallies(country);
  }

  /** Takes in what changed; before the first rows are told there is nothing to keep up to date. */
  follow(lines: ChangedLines): void {
    if (this.#begun) this.#tallies.follow(lines);
  }

  /** In some territories, of all domains or of some. */
  *rows(cells: CellSummary, isWanted: (territory: number) => boolean, domains: ReadonlySet<string> | null = null): Iterable<Record<string, unknown>> {
    const { book, ground } = this.#country;
    const wanted = Uint8Array.from(ground.codes, (_, territory) => Number(isWanted(territory)));
    const services = Map.groupBy(cells.services, ({ domain }) => domain);
    if (!this.#begun) this.#tallies.follow(allLines(this.#country));
    this.#begun = true;
    for (const [number, domain] of book.domains.entries()) {
      if (domains?.has(domain) === false) continue;
      const gathered: (Gathered | undefined)[] = ground.codes.map(() => undefined);
      this.#takeTally(gathered, this.#tallies.of(number), wanted);
      for (const service of services.get(number) ?? []) this.#takeService(gathered, service, wanted);
      for (const [territory, entry] of gathered.entries()) if (entry !== undefined) yield this.#row(territory, domain, entry, cells);
    }
  }

  #takeTally(gathered: (Gathered | undefined)[], tally: DomainTally | undefined, wanted: Uint8Array): void {
    const { ground } = this.#country;
    for (const { place, national, local, pairs, rank } of tally?.places() ?? []) {
      for (const territory of ground.reach(place)) {
        if (wanted[territory] === 0) continue;
        const entry = (gathered[territory] ??= new Gathered());
        entry.national += national;
        entry.local += local;
        entry.pairs += pairs;
        if (rank > entry.rank) entry.rank = rank;
      }
    }
  }

  /** Services come in the order of their themes, so the last one of a territory is this one, or has yet to be put there. */
  #takeService(gathered: (Gathered | undefined)[], service: ServiceSummary, wanted: Uint8Array): void {
    const { ground } = this.#country;
    for (let commune = 0; commune < ground.communes.length; commune += 1) {
      if (!service.hasCells(commune)) continue;
      const [need, saturated] = [service.need(commune), service.isSaturated(commune)];
      for (const territory of ground.above(commune)) {
        if (wanted[territory] === 0) continue;
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

  #row(territory: number, domain: string, { need, national, local, pairs, rank, saturated, services }: Gathered, cells: CellSummary): Record<string, unknown> {
    const { scene, ground } = this.#country;
    const { status, possible, needKnown } = statusOf({
      need, nationalLines: national, localLines: local, linked: rank < 0 ? [] : [this.#tallies.spokesmen[rank]!], cells: saturated ? [cells.saturated!] : [],
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
