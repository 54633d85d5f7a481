import { Assembly } from './scene/assembly.ts';
import type { InputChange, Touched } from './scene/change.ts';
import { totalsOf, type PairTotals } from './country.pairs.ts';
import { Country } from './country.ts';
import type { InputRows } from './scene/input.rows.ts';
import type { LinesNow } from './scene/lines.ts';
import { SceneResults } from './tables/scene.results.ts';
import type { Scene } from './scene/scene.ts';
import type { Results, Row, TableName } from './tables/scope.ts';

/** One scene with its results. */
class Told {
  readonly #country: Country;
  #results: SceneResults;

  constructor(country: Country) {
    this.#country = country;
    this.#results = new SceneResults(country);
  }

  /** Pairs that the graph tells, and those of them that are linked. */
  get pairs(): PairTotals {
    return totalsOf(this.#country);
  }

  everything(): Results {
    return this.#results.everything();
  }

  follow(scene: Scene, touched: Touched, lines: LinesNow): Results {
    const effects = this.#country.apply(scene, touched, lines);
    // Which examples are told at all depends on where example plans stand.
    if (!scene.illustrative || touched.plans.size === 0) return this.#results.touched(effects);
    this.#results = new SceneResults(this.#country);
    const whole = { columns: ['illustrative'], keys: [[scene.illustrative]] };
    const all = this.everything();
    return mapped((table) => ({ rows: all[table].rows, scopes: [whole] }));
  }
}

/** The whole computation, kept warm: it is made once from all inputs, and then follows them change by change. */
export class Engine {
  readonly #assembly: Assembly;
  readonly #facts: Told;
  readonly #example: Told;

  private constructor(assembly: Assembly, facts: Country, example: Country) {
    this.#assembly = assembly;
    this.#facts = new Told(facts);
    this.#example = new Told(example);
  }

  static async of(inputs: InputRows): Promise<Engine> {
    const assembly = new Assembly(inputs);
    return new Engine(assembly, await Country.slowly(assembly.scenes.facts), await Country.slowly(assembly.scenes.example));
  }

  get assembly(): Assembly {
    return this.#assembly;
  }

  get pairs(): PairTotals {
    const [facts, example] = [this.#facts.pairs, this.#example.pairs];
    return { told: facts.told + example.told, linked: facts.linked + example.linked };
  }

  /** Everything that is published, from facts and examples apart. */
  everything(): Results {
    return together(this.#facts.everything(), this.#example.everything());
  }

  /** What changes of the inputs change, to be read once; null where nothing is as it was, and an engine is to be made anew. */
  follow(changes: readonly InputChange[]): Results | null {
    const touched = this.#assembly.apply(changes);
    if (touched === null) return null;
    const { facts, example } = this.#assembly.scenes;
    return together(
      this.#facts.follow(facts, touched.facts, this.#assembly.linesOf('facts')),
      this.#example.follow(example, touched.example, this.#assembly.linesOf('example')),
    );
  }
}

const tables: readonly TableName[] = ['link', 'standing', 'figures', 'cell', 'domain_status', 'fragmentation', 'breakdown'];
const mapped = (of: (table: TableName) => Results[TableName]): Results => Object.fromEntries(tables.map((table) => [table, of(table)])) as unknown as Results;

const together = (facts: Results, example: Results): Results => mapped((table) => {
  const [one, other] = [facts[table], example[table]];
  return { rows: chained(one.rows, other.rows), scopes: one.scopes === null || other.scopes === null ? null : [...one.scopes, ...other.scopes] };
});

function* chained(one: Iterable<Row>, other: Iterable<Row>): Iterable<Row> {
  yield* one;
  yield* other;
}
