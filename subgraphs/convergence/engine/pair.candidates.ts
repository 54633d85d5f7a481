import { hasEstablishedThemes } from '../model/index.ts';
import { domainOf } from '../model/code-lists.ts';
import { linkThresholdsOf } from '../model/link.ts';
import { geometricMean } from '../model/mean.ts';
import { THRESHOLDS } from '../model/method.ts';
import { atLeast } from '../model/tolerance.ts';
import type { EngineLine } from './lines.ts';
import { Places } from './pair.places.ts';
import { Populations } from './pair.populations.ts';
import { Themes } from './pair.themes.ts';
import type { Scene } from './scene.ts';

type ByPlace = Map<number, number[]>;

/** Local lines that share a commune with an action, and G with each. */
interface Near {
  readonly locals: Int32Array;
  readonly territory: Float64Array;
}

/** A local line, by its number, that may be linked with an action, and T, P, G of both; NaN stands for null until the pair is told. */
export type Found = (local: number, theme: number, population: number, territory: number) => void;

const unknown = '';

/**
 * Which local lines may be linked with an action, and nothing else of the pair. Local lines stand by theme domain and by place, so
 * that only those with a common domain and a common commune are looked at; then T, P and G, each a look-up, say how high C can be.
 * No object is made for a pair that falls out.
 */
export class Candidates {
  readonly #locals: readonly EngineLine[];
  readonly #scene: Pick<Scene, 'world'>;
  readonly #byDomain = new Map<string, ByPlace>();
  readonly #everywhere: ByPlace = new Map();
  /** Actions of one domain that reach the same communes look at the same local lines. */
  readonly #near = new Map<ByPlace, Map<ReadonlySet<string>, Near>>();
  readonly #established: Uint8Array;
  readonly #plain: Uint8Array;
  readonly #places: Places;
  readonly #populations: Populations;
  readonly #themes: Themes;
  /** The last action that looked at a local line: one that stands under two domains is looked at once. */
  readonly #seen: Int32Array;
  #round = 0;
  #looked = 0;

  constructor({ actions, locals, world }: Pick<Scene, 'actions' | 'locals' | 'world'>) {
    this.#locals = locals;
    this.#scene = { world };
    this.#places = new Places(locals);
    this.#populations = new Populations(actions, locals);
    this.#themes = new Themes(locals, world.codes.themes);
    this.#established = Uint8Array.from(locals, ({ line }) => Number(hasEstablishedThemes(line)));
    this.#plain = Uint8Array.from(locals, (local) => Number(this.#isPlain(local)));
    this.#seen = new Int32Array(locals.length);
    locals.forEach((local, number) => {
      const place = this.#places.numberOf(local);
      append(this.#everywhere, place, number);
      for (const domain of this.#domainsOf(local, [unknown])) {
        const byPlace = this.#byDomain.get(domain) ?? new Map<number, number[]>();
        this.#byDomain.set(domain, byPlace);
        append(byPlace, place, number);
      }
    });
  }

  /** How many pairs with a common domain and a common commune were looked at so far: what the cost is measured against. */
  get looked(): number {
    return this.#looked;
  }

  of(action: EngineLine, found: Found): void {
    this.#round += 1;
    const domains = this.#domainsOf(action, []);
    // Where the themes of either line are unknown, so is whether they meet.
    const groups = domains.length === 0 ? [this.#everywhere] : [...domains, unknown].flatMap((domain) => this.#byDomain.get(domain) ?? []);
    const mask = this.#populations.maskOf(action);
    const size = action.line.populationCodes.size;
    const row = this.#themes.rowOf(action);
    const established = hasEstablishedThemes(action.line);
    const plain = this.#isPlain(action);
    for (const group of groups) {
      const { locals, territory } = this.#nearOf(group, action);
      this.#looked += locals.length;
      for (let at = 0; at < locals.length; at += 1) {
        const local = locals[at]!;
        const population = this.#populations.population(mask, size, local);
        // No common people: C is 0 whatever T and G are, and most pairs end here.
        if ((population === 0 && plain && this.#plain[local] === 1) || this.#seen[local] === this.#round) continue;
        this.#seen[local] = this.#round;
        const certain = established && this.#established[local] === 1;
        const theme = this.#themes.theme(row, action, local);
        if (!certain || mayReach(theme, population, territory[at]!, action, this.#locals[local]!)) found(local, theme, population, territory[at]!);
      }
    }
  }

  #nearOf(group: ByPlace, action: EngineLine): Near {
    const ofGroup = this.#near.get(group) ?? new Map<ReadonlySet<string>, Near>();
    this.#near.set(group, ofGroup);
    const known = ofGroup.get(action.line.communeCodes);
    if (known !== undefined) return known;
    const { places, territory } = this.#places.metBy(action);
    const locals: number[] = [];
    const shares: number[] = [];
    places.forEach((place, at) => {
      for (const local of group.get(place) ?? []) {
        locals.push(local);
        shares.push(territory[at]!);
      }
    });
    const near: Near = { locals: Int32Array.from(locals), territory: Float64Array.from(shares) };
    ofGroup.set(action.line.communeCodes, near);
    return near;
  }

  /** Whose themes are established and its place stated, so that T and G of two such lines are never null. */
  #isPlain({ line }: EngineLine): boolean {
    return line.communeCodes.size > 0 && hasEstablishedThemes(line) && line.themeShares.every(({ code }) => this.#scene.world.codes.themes.depthOf(code) > 0);
  }

  #domainsOf({ line }: EngineLine, otherwise: readonly string[]): readonly string[] {
    const domains = new Set(line.themeShares.flatMap(({ code }) => domainOf(code, this.#scene.world.codes.themes) ?? []));
    return domains.size === 0 ? otherwise : [...domains];
  }
}

/**
 * Whether C, or the high end of its interval, is enough for a link or for review. An unknown population may turn out wholly
 * common, an unknown theme or territory anything. Under the method’s own weights, whatever weights were asked for: links rest on those.
 */
function mayReach(theme: number, population: number, territory: number, { line: a }: EngineLine, { line: b }: EngineLine): boolean {
  if (!Number.isNaN(theme) && !atLeast(theme, THRESHOLDS.candidate.value)) return false;
  if (Number.isNaN(theme) || Number.isNaN(territory)) return true;
  const { link, review } = linkThresholdsOf(a, b);
  // C with P = 1 is never below C without P, because no product of shares exceeds 1.
  return atLeast(geometricMean(theme, 1, territory, 1, Number.isNaN(population) ? 1 : population, 1)!, Math.min(link, review));
}

function append(byPlace: ByPlace, place: number, local: number): void {
  const list = byPlace.get(place);
  if (list === undefined) byPlace.set(place, [local]);
  else list.push(local);
}
