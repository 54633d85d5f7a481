import { hasEstablishedThemes, THRESHOLDS, atLeast, statusOf, type Cell, type DomainView, type Need, type Pair } from '../model/index.ts';
import { domainOf } from '../model/code-lists.ts';
import type { EvaluatedCell } from './cells.ts';
import { isLinked } from './figures.content.ts';
import type { EngineLine } from './lines.ts';
import type { EvaluatedPair } from './pairs.ts';
import type { Reach } from './reach.ts';
import type { Scene } from './scene.ts';

type Linked = DomainView['linked'][number];

interface Service {
  readonly communes: Set<string>;
  readonly saturated: Set<string>;
}

/** What is known of one domain in one territory, gathered line by line, pair by pair and cell by cell. */
class Gathered {
  need: number | null = null;
  national = 0;
  local = 0;
  pairs = 0;
  /** The pair that says most about the status; one is enough, since the best decides. */
  best: Linked | null = null;
  saturated: Cell | null = null;
  readonly services = new Map<string, Service>();
}

/** A pair that is convergent for certain, then one that may be, then one that is not. */
function rankOf({ chk, low, high }: Linked): number {
  const threshold = THRESHOLDS.convergent.value;
  if (atLeast(chk ?? low, threshold)) return 2;
  return chk === null && atLeast(high, threshold) ? 1 : 0;
}

const domainsOf = ({ line }: EngineLine, scene: Scene): readonly string[] =>
  hasEstablishedThemes(line) ? [...new Set(line.themeShares.flatMap(({ code }) => domainOf(code, scene.world.codes.themes) ?? []))] : [];

export class DomainStatuses {
  readonly #scene: Scene;
  readonly #reach: Reach;
  readonly #wanted: ReadonlySet<string>;
  readonly #gathered = new Map<string, Map<string, Gathered>>();

  constructor(scene: Scene, reach: Reach, territories: readonly string[]) {
    this.#scene = scene;
    this.#reach = reach;
    this.#wanted = new Set(territories);
  }

  rows(pairs: readonly EvaluatedPair[], cells: readonly EvaluatedCell[]): Record<string, unknown>[] {
    this.#takeLines(this.#scene.actions, ({ line }) => line.communeCodes, (entry, lines) => { entry.national += lines; });
    this.#takeLines(this.#scene.locals, (local) => this.#reach.stackOf(local), (entry, lines) => { entry.local += lines; });
    for (const pair of pairs.filter(isLinked)) this.#takePair(pair);
    for (const cell of cells) this.#takeCell(cell);
    this.#takeNeeds();
    return [...this.#gathered].flatMap(([territory, domains]) => [...domains].map(([domain, entry]) => this.#row(territory, domain, entry)));
  }

  #at(territory: string, domain: string): Gathered | null {
    if (!this.#wanted.has(territory)) return null;
    const domains = this.#gathered.get(territory) ?? new Map<string, Gathered>();
    this.#gathered.set(territory, domains);
    const entry = domains.get(domain) ?? new Gathered();
    domains.set(domain, entry);
    return entry;
  }

  /** Lines that share their communes are counted together: a thousand national actions cost one walk over the nation. */
  #takeLines(lines: readonly EngineLine[], communesOf: (entry: EngineLine) => ReadonlySet<string>, count: (entry: Gathered, lines: number) => void): void {
    const counts = new Map<ReadonlySet<string>, Map<string, number>>();
    for (const entry of lines) {
      const communes = communesOf(entry);
      const byDomain = counts.get(communes) ?? new Map<string, number>();
      counts.set(communes, byDomain);
      for (const domain of domainsOf(entry, this.#scene)) byDomain.set(domain, (byDomain.get(domain) ?? 0) + 1);
    }
    for (const [communes, byDomain] of counts) {
      for (const territory of this.#reach.territoriesOf(communes)) {
        for (const [domain, number] of byDomain) {
          const entry = this.#at(territory, domain);
          if (entry !== null) count(entry, number);
        }
      }
    }
  }

  #takePair({ action, local, pair }: EvaluatedPair): void {
    const ofLocal = domainsOf(local, this.#scene);
    const domains = domainsOf(action, this.#scene).filter((domain) => ofLocal.includes(domain));
    const linked = linkedOf(pair);
    for (const territory of this.#reach.territoriesOf(this.#reach.common(action.line.communeCodes, this.#reach.stackOf(local)))) {
      for (const domain of domains) {
        const entry = this.#at(territory, domain);
        if (entry === null) continue;
        entry.pairs += 1;
        if (entry.best === null || rankOf(linked) > rankOf(entry.best)) entry.best = linked;
      }
    }
  }

  #takeCell({ place: { theme, commune }, cell, status }: EvaluatedCell): void {
    const domain = domainOf(theme, this.#scene.world.codes.themes);
    if (domain === null) return;
    for (const territory of this.#reach.above(commune)) {
      const entry = this.#at(territory, domain);
      if (entry === null) continue;
      const service = entry.services.get(theme) ?? { communes: new Set(), saturated: new Set() };
      entry.services.set(theme, service);
      service.communes.add(commune);
      if (status.status !== 'SATURATED') continue;
      service.saturated.add(commune);
      entry.saturated ??= cell;
    }
  }

  /** Of each service, population and commune the latest figure. */
  #takeNeeds(): void {
    const latest = new Map<string, Need>();
    for (const need of this.#scene.needs) {
      const key = `${need.theme}~${need.population}~${need.commune}`;
      const known = latest.get(key);
      if (known === undefined || need.year > known.year || (need.year === known.year && (need.persons ?? -1) > (known.persons ?? -1))) latest.set(key, need);
    }
    for (const { theme, commune, persons } of latest.values()) {
      const domain = domainOf(theme, this.#scene.world.codes.themes);
      if (domain === null || persons === null) continue;
      for (const territory of this.#reach.above(commune)) {
        const entry = this.#at(territory, domain);
        if (entry !== null) entry.need = (entry.need ?? 0) + persons;
      }
    }
  }

  #row(territory: string, domain: string, { need, national, local, pairs, best, saturated, services }: Gathered): Record<string, unknown> {
    const { status, possible, needKnown } = statusOf({
      need, nationalLines: national, localLines: local, linked: best === null ? [] : [best], cells: saturated === null ? [] : [saturated],
    });
    return {
      theme_code: domain,
      territory_code: territory,
      level: this.#scene.communes.levelOf(territory),
      status,
      possible,
      need,
      need_known: needKnown,
      national_lines: national,
      local_lines: local,
      linked_pairs: pairs,
      services: [...services]
        .map(([theme, service]) => ({ theme, communes: service.communes.size, saturated: service.saturated.size }))
        .sort((one, other) => (one.theme < other.theme ? -1 : 1)),
      illustrative: this.#scene.illustrative,
    };
  }
}

const linkedOf = ({ chk, intervals }: Pair): Linked => ({ chk, ...intervals.chk });
