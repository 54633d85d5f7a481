import { hasEstablishedThemes, isSocial, namesSomeone, type Agreement, type PlanLine, type ThemeTree, type World } from '../../model/index.ts';
import type { EngineLine } from '../scene/lines.ts';
import { Numbering } from './numbering.ts';
import type { Places } from './places.ts';
import { Purposes } from './purposes.ts';
import { Subjects, type FieldShare } from './subjects.ts';
import { unsaidOf } from './unsaid.ts';

/** What pairs and figures ask of a line again and again, as numbers. */
export interface Traits {
  /** Its number among the lines of its side. */
  readonly number: number;
  readonly entry: EngineLine;
  readonly line: PlanLine;
  /** The communes it names. */
  readonly place: number;
  /** The communes where it counts: of a local line those in whose stack it stands. */
  readonly stack: number;
  readonly established: boolean;
  /** A person coded its themes: links of such lines need no review. */
  readonly coded: boolean;
  /** What it leaves unsaid, as a number. */
  readonly unsaid: number;
  /** It has themes, and the list holds all of them: T is never null for its sake. */
  readonly heard: boolean;
  /** Domains of its themes, established or not. */
  readonly domains: readonly number[];
  /** The part of it that each field of its themes is, established or not. */
  readonly fields: readonly FieldShare[];
  /** Lines with the same themes in the same shares have the same number. */
  readonly themes: number;
  /** What it offers to whom, as far as its themes are established. */
  readonly purposes: readonly number[];
  /** Its populations as bits. */
  readonly people: Uint32Array;
  /** Lines with the same indicators have the same number; 0 for none. */
  readonly indicators: number;
  /** What it is narrowed by: established domains and populations, rising. */
  readonly keys: readonly number[];
  /** The key of its owner; −1 while nobody says. */
  readonly owner: number;
  /** The key of an action’s programme; −1 for others. */
  readonly programme: number;
  /** Agreements that cover it. */
  readonly agreements: readonly Agreement[];
  /** It or one of them names somebody. */
  readonly names: boolean;
  /** Null while that is not known. */
  readonly social: boolean | null;
}

export type KeyKind = 'THEME' | 'POPULATION' | 'OWNER' | 'PROGRAMME';

export interface Key {
  readonly number: number;
  readonly by: KeyKind;
  readonly key: string;
}

/** Turns lines into traits; lines of both sides share its numbers. */
export class TraitBook {
  readonly purposes = new Purposes();
  readonly #places: Places;
  readonly #tree: ThemeTree;
  readonly #keys = new Numbering<Key>();
  readonly #subjects: Subjects;
  readonly #people = new Numbering<string>();
  /** By set of populations: lines share those. */
  readonly #peopleOf = new Map<ReadonlySet<string>, Uint32Array>();
  readonly #keyLists = new Map<string, readonly number[]>();
  /** By set of populations and list of domains: lines share both. */
  readonly #keysKnown = new Map<ReadonlySet<string>, Map<readonly number[], readonly number[]>>();
  readonly #indicators = new Numbering<string>();

  constructor(places: Places, tree: ThemeTree) {
    this.#places = places;
    this.#tree = tree;
    this.#subjects = new Subjects(tree);
    this.#indicators.of('', () => '');
  }

  get keys(): readonly Key[] {
    return this.#keys.all;
  }

  /** Words that hold the populations of any line so far. */
  get peopleWords(): number {
    return Math.ceil(this.#people.all.length / 32);
  }

  /** Domains by the numbers that lines hold. */
  get domains(): readonly string[] {
    return this.#subjects.domains;
  }

  domainNumber(code: string): number {
    return this.#subjects.domainNumber(code);
  }

  keyOf(by: KeyKind, key: string): number {
    return this.#keys.of(`${by} ${key}`, (number) => ({ number, by, key }));
  }

  /** `stack` of a local line: the place where it counts; an action counts wherever it is. */
  traitsOf(number: number, entry: EngineLine, world: World, stack?: number): Traits {
    const { line, row } = entry;
    const established = hasEstablishedThemes(line);
    const subject = this.#subjects.of(line);
    const place = this.#places.placeOf(line.communeCodes);
    const agreements = world.agreementsOf(line.code);
    return {
      number,
      entry,
      line,
      place,
      stack: stack ?? place,
      established,
      coded: line.themeOrigin === 'CODED',
      unsaid: unsaidOf(line, world.codes),
      heard: subject.heard,
      domains: subject.domains,
      fields: subject.fields,
      themes: subject.themes,
      purposes: established ? this.purposes.shared(line, subject.themes) : nothing,
      people: this.#wordsOf(line.populationCodes),
      indicators: line.indicators.length === 0 ? 0 : this.#indicators.of(line.indicators.map(({ code, unit, direction }) => `${code} ${unit} ${direction}`).join('~'), () => ''),
      keys: this.#keysOf(line, established ? subject.domains : nothing),
      owner: line.ownerCode === null ? -1 : this.keyOf('OWNER', line.ownerCode),
      programme: row.programme_code == null ? -1 : this.keyOf('PROGRAMME', row.programme_code),
      agreements,
      names: namesSomeone(line, agreements),
      social: isSocial(line, this.#tree),
    };
  }

  /** Lines of the same domains and populations share one list. */
  #keysOf({ populationCodes }: PlanLine, domains: readonly number[]): readonly number[] {
    let ofPeople = this.#keysKnown.get(populationCodes);
    if (ofPeople === undefined) this.#keysKnown.set(populationCodes, (ofPeople = new Map()));
    let keys = ofPeople.get(domains);
    if (keys === undefined) ofPeople.set(domains, (keys = this.#listOf(domains, populationCodes)));
    return keys;
  }

  #listOf(domains: readonly number[], populationCodes: ReadonlySet<string>): readonly number[] {
    const keys = [...domains.map((domain) => this.keyOf('THEME', this.domains[domain]!)), ...[...populationCodes].map((code) => this.keyOf('POPULATION', code))].sort((one, other) => one - other);
    const name = keys.join(' ');
    const known = this.#keyLists.get(name);
    if (known === undefined) this.#keyLists.set(name, keys);
    return known ?? keys;
  }

  #wordsOf(populationCodes: ReadonlySet<string>): Uint32Array {
    let words = this.#peopleOf.get(populationCodes);
    if (words === undefined) {
      const bits = [...populationCodes].map((code) => this.#people.of(code, () => code));
      words = new Uint32Array(bits.length === 0 ? 0 : (Math.max(...bits) >>> 5) + 1);
      for (const bit of bits) words[bit >>> 5]! |= 1 << (bit & 31);
      this.#peopleOf.set(populationCodes, words);
    }
    return words;
  }
}

const nothing: readonly number[] = [];
