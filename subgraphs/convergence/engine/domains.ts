import { THRESHOLDS, atLeast, statusOf, type Cell, type DomainView, type Interval } from '../model/index.ts';
import { domainOf } from '../model/code-lists.ts';
import type { CellSummary } from './cell.summary.ts';
import type { Country } from './country.ts';
import { LINKED } from './pair.signature.ts';
import { chkOf } from './pair.table.ts';
import type { Traits } from './traits.ts';

type Linked = Interval & { readonly chk: number | null };

interface Service {
  communes: number;
  saturated: number;
}

/** What is known of one domain in one territory, gathered line by line, pair by pair and cell by cell. */
class Gathered {
  need: number | null = null;
  national = 0;
  local = 0;
  pairs = 0;
  /** The pair that says most about the status; one is enough, since the best decides. */
  best: Linked | null = null;
  rank = -1;
  saturated: Cell | null = null;
  readonly services = new Map<string, Service>();
}

/** A pair that is convergent for certain, then one that may be, then one that is not. */
function rankOf({ chk, low, high }: Linked): number {
  const threshold = THRESHOLDS.convergent.value;
  if (atLeast(chk ?? low, threshold)) return 2;
  return chk === null && atLeast(high, threshold) ? 1 : 0;
}

/** Who acts on each theme domain in each territory, and whether they meet. */
export class DomainStatuses {
  readonly #country: Country;
  readonly #wanted: (territory: number) => boolean;
  readonly #domains: ReadonlySet<string> | null;
  readonly #gathered: (Map<string, Gathered> | undefined)[] = [];

  /** In some territories, of all domains or of some. */
  constructor(country: Country, wanted: (territory: number) => boolean, domains: ReadonlySet<string> | null = null) {
    [this.#country, this.#wanted, this.#domains] = [country, wanted, domains];
  }

  take(cells: CellSummary): void {
    this.#takeSide(this.#country.actions, (entry, lines) => { entry.national += lines; });
    this.#takeSide(this.#country.locals, (entry, lines) => { entry.local += lines; });
    for (const local of this.#country.locals) this.#takePairs(local);
    for (let commune = 0; commune < this.#country.ground.communes.length; commune += 1) this.#takeCells(commune, cells);
  }

  *rows(): Iterable<Record<string, unknown>> {
    for (const [territory, domains] of this.#gathered.entries()) {
      for (const [domain, entry] of domains ?? []) yield this.#row(territory, domain, entry);
    }
  }

  #takeCells(commune: number, cells: CellSummary): void {
    const territories = this.#country.ground.above(commune).filter(this.#wanted);
    if (territories.length === 0) return;
    for (const [theme, { need, hasCells, saturated }] of cells.of(commune)) {
      const domain = domainOf(theme, this.#country.scene.world.codes.themes);
      if (domain === null || this.#domains?.has(domain) === false) continue;
      for (const territory of territories) {
        const entry = this.#at(territory, domain)!;
        if (need !== null) entry.need = (entry.need ?? 0) + need;
        if (!hasCells) continue;
        let service = entry.services.get(theme);
        if (service === undefined) entry.services.set(theme, (service = { communes: 0, saturated: 0 }));
        service.communes += 1;
        if (saturated === null) continue;
        service.saturated += 1;
        entry.saturated ??= saturated;
      }
    }
  }

  #at(territory: number, domain: string): Gathered | null {
    if (!this.#wanted(territory)) return null;
    const domains = (this.#gathered[territory] ??= new Map());
    let entry = domains.get(domain);
    if (entry === undefined) domains.set(domain, (entry = new Gathered()));
    return entry;
  }

  /** Lines that count in the same communes are counted together: a thousand national actions cost one walk over the nation. */
  #takeSide(lines: readonly Traits[], count: (entry: Gathered, lines: number) => void): void {
    const counts = new Map<number, Map<string, number>>();
    for (const line of lines) {
      let byDomain = counts.get(line.stack);
      if (byDomain === undefined) counts.set(line.stack, (byDomain = new Map()));
      for (const domain of this.#domainsOf(line)) byDomain.set(domain, (byDomain.get(domain) ?? 0) + 1);
    }
    for (const [place, byDomain] of counts) {
      for (const territory of this.#country.ground.reach(place)) {
        for (const [domain, number] of byDomain) {
          const entry = this.#at(territory, domain);
          if (entry !== null) count(entry, number);
        }
      }
    }
  }

  #domainsOf({ keys }: Traits): readonly string[] {
    return keys.map((key) => this.#country.book.keys[key]!).filter(({ by, key }) => by === 'THEME' && this.#domains?.has(key) !== false).map(({ key }) => key);
  }

  /** Pairs of one line in one place are counted together; of the one that says most its scores are kept. */
  #takePairs(local: Traits): void {
    const { table, places, ground } = this.#country;
    const { page, start, end } = table.of(local.number);
    const ofLocal = this.#domainsOf(local);
    if (ofLocal.length === 0) return;
    const counted = new Map<string, { place: number; domain: string; pairs: number; rank: number; row: number }>();
    for (let row = start; row < end; row += 1) {
      if ((page.mark(row) & LINKED) === 0) continue;
      const action = this.#country.action(page.action(row));
      const rank = rankOf(chkOf(page, row));
      for (const domain of this.#domainsOf(action)) {
        if (!ofLocal.includes(domain)) continue;
        const key = `${action.place} ${domain}`;
        const sofar = counted.get(key);
        if (sofar === undefined) counted.set(key, { place: action.place, domain, pairs: 1, rank, row });
        else {
          sofar.pairs += 1;
          if (rank > sofar.rank) [sofar.rank, sofar.row] = [rank, row];
        }
      }
    }
    for (const { place, domain, pairs, rank, row } of counted.values()) {
      for (const territory of ground.reach(places.common(place, local.stack))) {
        const entry = this.#at(territory, domain);
        if (entry === null) continue;
        entry.pairs += pairs;
        if (rank <= entry.rank) continue;
        entry.rank = rank;
        entry.best = chkOf(page, row);
      }
    }
  }

  #row(territory: number, domain: string, { need, national, local, pairs, best, saturated, services }: Gathered): Record<string, unknown> {
    const { scene, ground } = this.#country;
    const { status, possible, needKnown } = statusOf({
      need, nationalLines: national, localLines: local, linked: best === null ? [] : [best], cells: saturated === null ? [] : [saturated],
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
      services: [...services]
        .map(([theme, { communes, saturated: saturatedCommunes }]) => ({ theme, communes, saturated: saturatedCommunes }))
        .sort((one, other) => (one.theme < other.theme ? -1 : 1)),
      illustrative: scene.illustrative,
    };
  }
}
