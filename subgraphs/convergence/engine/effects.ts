import { nationCode } from '../../kernel/territory-code.ts';
import { domainOf, fieldOf } from '../model/code-lists.ts';
import type { Touched } from './scene/change.ts';
import type { Country } from './country.ts';
import { someActions, type PairBlock, type SomeActions } from './pairs/pair.table.ts';
import type { Traits } from './ground/traits.ts';

const nothing: readonly Traits[] = [];

/** A local line with its pairs at one time, before or after a change. */
export interface LineThen {
  readonly local: Traits;
  readonly block: PairBlock;
  /** The actions whose pairs changed; null where all may have. */
  readonly actions: SomeActions | null;
  /** Actions that it may be linked with for want of accepted themes. */
  readonly possible: readonly Traits[];
}

/** Lines of which one had its pairs before a change, and lines as they are after it. */
export interface ChangedLines {
  readonly before: Iterable<LineThen>;
  readonly after: Iterable<LineThen>;
}

function* everyLine({ table, locals }: Country): Iterable<LineThen> {
  for (const local of locals) yield { local, block: table.of(local.number), actions: null, possible: nothing };
}

/** All lines, for whoever begins to count them. */
export const allLines = (country: Country): ChangedLines => ({ before: [], after: everyLine(country) });

/** What of the results may have changed with some lines: gathered from the lines as they were and as they are. */
export class Effects implements ChangedLines {
  readonly #country: Country;
  /** Lines whose own row is told anew, and lines whose pairs are. */
  readonly locals = new Set<string>();
  readonly actions = new Set<string>();
  readonly pairsOfLocals = new Set<string>();
  readonly pairsOfActions = new Set<string>();
  /** Numbers of communes whose figures may have changed. */
  readonly communes = new Set<number>();
  /** Plans that did, with all figures against them. */
  readonly plans = new Set<string>();
  /** Keys under which breakdowns did. */
  readonly keys = new Set<number>();
  /** Domains and fields of themes. */
  readonly domains = new Set<string>();
  readonly fields = new Set<string>();
  /** Services by commune of which cells did. */
  readonly services = new Map<number, Set<string>>();
  /** Who shares a table with whom is to be looked at everywhere. */
  tables = false;
  /** Lines whose pairs may have changed, as they were and as they are. */
  readonly before: LineThen[] = [];
  readonly after: LineThen[] = [];
  #now = this.before;
  readonly #partners = new Set<string>();

  constructor(country: Country) {
    this.#country = country;
  }

  takeTouched({ plans, communes, services, tables, proposals }: Touched): void {
    const { places, scene } = this.#country;
    this.tables = tables;
    for (const plan of plans) this.plans.add(plan);
    const take = (codes: Iterable<string>) => { for (const commune of places.membersOf(places.placeOf(new Set(codes)))) this.communes.add(commune); };
    take(communes);
    for (const territory of proposals) {
      const concerned = scene.communes.expand(territory ?? nationCode);
      // One that names a territory no one owns is put to the nation, as one that names none.
      take(concerned.size === 0 ? scene.communes.expand(nationCode) : concerned);
    }
    // Whether a plan stands over a commune, and what became of proposals, is told under every key.
    if (proposals.size > 0 || plans.size > 0) for (const { number } of this.#country.book.keys) this.keys.add(number);
    for (const service of services) {
      const [theme, commune] = service.split('~') as [string, string];
      for (const number of places.membersOf(places.placeOf(new Set([commune])))) this.#service(number, theme);
    }
  }

  /** From here on lines are taken as they are. */
  turn(): void {
    this.#now = this.after;
  }

  takeAction(action: Traits | undefined): void {
    if (action === undefined) return;
    const { places } = this.#country;
    this.actions.add(action.line.code);
    this.pairsOfActions.add(action.line.code);
    this.#takeLine(action, places.membersOf(action.place));
  }

  takeLocal(local: Traits | undefined): void {
    if (local === undefined) return;
    const { places, possible } = this.#country;
    this.pairsOfLocals.add(local.line.code);
    this.#note(local, null);
    this.takePartner(local);
    this.#takeLine(local, places.membersOf(local.stack));
    for (const commune of places.membersOf(local.place)) for (const { code } of local.line.themeShares) this.#service(commune, code);
    for (const { owner } of possible.of(local)) if (owner >= 0) this.keys.add(owner);
    const { page, start, end } = this.#country.table.of(local.number);
    for (let row = start; row < end; row += 1) {
      const action = this.#country.action(page.action(row));
      this.actions.add(action.line.code);
      if (action.owner >= 0) this.keys.add(action.owner);
    }
  }

  /** A local line whose best partner may be another now. */
  takePartner(local: Traits): void {
    const { places } = this.#country;
    this.locals.add(local.line.code);
    for (const commune of places.membersOf(local.stack)) this.communes.add(commune);
    if (local.line.planCode !== null) this.plans.add(local.line.planCode);
  }

  /** Local lines that are paired with one of these actions, or may be for want of accepted themes, as things stand. */
  takePartnersOf(codes: ReadonlySet<string>): void {
    const { table, possible, locals, actionNumbers } = this.#country;
    const actions = [...codes].flatMap((code) => this.#country.actionOf(code) ?? []);
    if (actions.length === 0 && this.#partners.size === 0) return;
    const some = someActions(actions.map(({ number }) => number), actionNumbers);
    for (const local of locals) {
      const wasPartner = this.#partners.size > 0 && this.#partners.has(local.line.code);
      const mayPair = possible.mayPair(local, actions);
      if (!mayPair && !wasPartner) continue;
      const isPartner = mayPair && (table.has(local.number, some) || actions.some((action) => possible.has(local, action)));
      if (isPartner) this.takePartner(local);
      if ((isPartner || wasPartner) && !this.pairsOfLocals.has(local.line.code)) this.#notePartner(local, some, wasPartner);
    }
  }

  /** One that had no pair with the actions before, or has none any more, still counts under other keys than it did. */
  #notePartner(local: Traits, actions: SomeActions, wasPartner: boolean): void {
    if (this.#now === this.after && !wasPartner) this.before.push({ local, block: this.#country.table.none, actions, possible: nothing });
    if (this.#now === this.before) this.#partners.add(local.line.code);
    this.#note(local, actions);
  }

  #note(local: Traits, actions: SomeActions | null): void {
    const { table, possible } = this.#country;
    this.#now.push({ local, block: table.of(local.number), actions, possible: local.established ? nothing : possible.of(local) });
  }

  #takeLine({ line, keys, owner, entry, established }: Traits, communes: Iterable<number>): void {
    const { book, scene } = this.#country;
    for (const key of keys) {
      this.keys.add(key);
      const { by, key: code } = book.keys[key]!;
      if (by === 'THEME') this.domains.add(code);
    }
    if (entry.kind === 'action' && owner >= 0) this.keys.add(owner);
    for (const commune of communes) this.communes.add(commune);
    if (!established) return;
    for (const { code } of line.themeShares) {
      const field = fieldOf(code, scene.world.codes.themes);
      if (field !== null) this.fields.add(field);
      if (entry.kind === 'action') for (const commune of communes) this.#service(commune, code);
    }
  }

  #service(commune: number, theme: string): void {
    let themes = this.services.get(commune);
    if (themes === undefined) this.services.set(commune, (themes = new Set()));
    themes.add(theme);
    const domain = domainOf(theme, this.#country.scene.world.codes.themes);
    if (domain !== null) this.domains.add(domain);
  }
}
