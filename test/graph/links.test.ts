import { beforeAll, describe, expect, test } from 'vitest';
import { descendantsOf } from '../../subgraphs/kernel/codes.ts';
import { startHub, type Hub } from '../support/hub.ts';

/** As the subgraph that owns it holds it. */
interface Line {
  readonly code: string;
  readonly theme_codes: readonly string[];
  readonly population_codes: readonly string[];
  readonly territory_codes: readonly string[];
  readonly plan_code?: string | null;
  readonly programme_code?: string | null;
}

interface Pair { readonly code: string; readonly action: Line; readonly line: Line }

let hub: Hub;
let pairs: readonly Pair[];

const linesOf = (subgraph: string, table: string, more = ''): Promise<Line[]> => hub.sql(subgraph, `select code, theme_codes, population_codes, territory_codes${more} from ${table}`);

beforeAll(async () => {
  hub = await startHub();
  await hub.settled();
  const lines = new Map([
    ...(await linesOf('programmes', 'action', ', programme_code')),
    ...(await linesOf('territories', 'project', ', plan_code')),
    ...(await linesOf('associations', 'association_project')),
  ].map((line) => [line.code, line]));
  const rows = await hub.sql<{ a: string; b: string }>('convergence', 'select action_code as a, line_code as b from link where until_snapshot is null');
  pairs = rows.map(({ a, b }) => ({ code: `${a}~${b}`, action: lines.get(a)!, line: lines.get(b)! }));
  expect(pairs.length).toBeGreaterThan(20);
});

async function found(where: string): Promise<string[]> {
  const codes: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data, errors } = await hub.ask(`query ($after: String) { links(first: 200, after: $after, where: {${where}}) { totalCount pageInfo { hasNextPage endCursor } nodes { code } } }`, { after });
    expect(errors, where).toBeUndefined();
    codes.push(...data.links.nodes.map(({ code }: { code: string }) => code));
    [after, more] = [data.links.pageInfo.endCursor, data.links.pageInfo.hasNextPage];
    if (!more) expect(codes).toHaveLength(data.links.totalCount);
  }
  return codes.toSorted();
}

type Fits = (pair: Pair) => boolean;
const together = (name: 'theme_codes' | 'population_codes', fits: (codes: ReadonlySet<string>) => boolean): Fits => ({ action, line }) => fits(new Set([...action[name], ...line[name]]));
const local = (fits: (codes: readonly string[]) => boolean): Fits => ({ line }) => fits(line.territory_codes);
const below = (territory: string) => (code: string) => code === territory || code.startsWith(`${territory}.`);
const themes = (code: string) => new Set(descendantsOf('themes', code));
const populations = (code: string) => new Set(descendantsOf('populations', code));

/** What each filter says, in plain words over the lines of a pair. */
const filters: readonly [string, Fits][] = [
  ['theme: { in: ["GOV/WOM/REP", "EDU/LIT/ADU", "SOC/MIG"] }', together('theme_codes', (codes) => codes.has('GOV/WOM/REP') || codes.has('EDU/LIT/ADU') || codes.has('SOC/MIG'))],
  ['theme: { in: [] }', () => false],
  ['theme: { all: [] }', () => true],
  ['theme: { all: ["EDU/LIT/ADU"] }', together('theme_codes', (codes) => codes.has('EDU/LIT/ADU'))],
  ['theme: { within: "SOC" }', together('theme_codes', (codes) => [...codes].some((code) => themes('SOC').has(code)))],
  ['theme: { within: "EDU", in: ["EDU/LIT/ADU"] }', together('theme_codes', (codes) => codes.has('EDU/LIT/ADU'))],
  ['theme: { isEmpty: true }', together('theme_codes', ({ size }) => size === 0)],
  ['theme: { isEmpty: false }', together('theme_codes', ({ size }) => size > 0)],
  ['theme: {}', () => true],
  ['population: { in: ["women_in_hardship"] }', together('population_codes', (codes) => codes.has('women_in_hardship'))],
  ['population: { within: "autonomy" }', together('population_codes', (codes) => [...codes].some((code) => populations('autonomy').has(code)))],
  ['population: { isEmpty: true }', together('population_codes', ({ size }) => size === 0)],
  ['population: { isEmpty: false }', together('population_codes', ({ size }) => size > 0)],
  ['territory: { within: "08" }', local((codes) => codes.some(below('08')))],
  ['territory: { within: "MA" }', local((codes) => codes.length > 0)],
  ['territory: { isEmpty: true }', local((codes) => codes.length === 0)],
  ['territory: { isEmpty: false }', local((codes) => codes.length > 0)],
  ['plan: { isNull: true }', ({ line }) => line.plan_code == null],
  ['plan: { isNull: false }', ({ line }) => line.plan_code != null],
  ['programme: { isNull: true }', ({ action }) => action.programme_code == null],
  ['programme: { isNull: false }', ({ action }) => action.programme_code != null],
];

describe('a filter by what stands with the lines of a pair', () => {
  test.each(filters)('%s', async (where, fits) => {
    expect(await found(where)).toEqual(pairs.filter(fits).map(({ code }) => code).toSorted());
  });

  test('by all of several codes takes them from either line', async () => {
    const both = pairs.find(({ action, line }) => action.theme_codes.some((code) => !line.theme_codes.includes(code)) && line.theme_codes.some((code) => !action.theme_codes.includes(code)))!;
    const wanted = [both.action.theme_codes.find((code) => !both.line.theme_codes.includes(code))!, both.line.theme_codes.find((code) => !both.action.theme_codes.includes(code))!];
    const fits = together('theme_codes', (codes) => wanted.every((code) => codes.has(code)));
    expect(await found(`theme: { all: ${JSON.stringify(wanted)} }`)).toEqual(pairs.filter(fits).map(({ code }) => code).toSorted());
    const people = pairs.flatMap(({ action, line }) => action.population_codes.slice(0, 1).concat(line.population_codes.slice(-1))).slice(0, 2);
    expect(await found(`population: { all: ${JSON.stringify(people)} }`)).toEqual(pairs.filter(together('population_codes', (codes) => people.every((code) => codes.has(code)))).map(({ code }) => code).toSorted());
  });

  test('by plan and programme', async () => {
    const { action, line } = pairs.find((pair) => pair.line.plan_code != null && pair.action.programme_code != null)!;
    expect(await found(`plan: { eq: "${line.plan_code}" }`)).toEqual(pairs.filter((pair) => pair.line.plan_code === line.plan_code).map(({ code }) => code).toSorted());
    expect(await found(`programme: { in: ["${action.programme_code}", "x"] }`)).toEqual(pairs.filter((pair) => pair.action.programme_code === action.programme_code).map(({ code }) => code).toSorted());
  });

  test('by territory takes the local line alone', async () => {
    const { line } = pairs.find((pair) => pair.line.territory_codes.length > 0)!;
    const [one] = line.territory_codes;
    for (const operator of ['in', 'all']) expect(await found(`territory: { ${operator}: ["${one}"] }`)).toEqual(pairs.filter(local((codes) => codes.includes(one!))).map(({ code }) => code).toSorted());
  });

  test('by code', async () => {
    const wanted = pairs.slice(0, 3).map(({ code }) => code).toSorted();
    expect(await found(`code: { in: ${JSON.stringify([...wanted, 'no such', 'a~b~c', ''])} }`)).toEqual(wanted);
    expect(await found(`code: { eq: "${wanted[0]}" }`)).toEqual([wanted[0]]);
    expect(await found('code: { isNull: true }')).toEqual([]);
    expect(await found('code: { in: [] }')).toEqual([]);
  });
});

describe('links under what they hang on', () => {
  const codesUnder = async (query: string) => {
    const { data, errors } = await hub.ask(query);
    expect(errors).toBeUndefined();
    const owners = Object.values(data as Record<string, any>).flatMap((value) => value.nodes) as { code: string; links: { totalCount: number; nodes: { code: string }[] } }[];
    return new Map(owners.map(({ code, links }) => [code, { count: links.totalCount, codes: links.nodes.map((link) => link.code).toSorted() }]));
  };
  const expectUnder = async (query: string, belongs: (pair: Pair, owner: string) => boolean) => {
    const told = await codesUnder(query);
    expect([...told.values()].some(({ count }) => count > 0)).toBe(true);
    for (const [owner, { count, codes }] of told) {
      const wanted = pairs.filter((pair) => belongs(pair, owner)).map(({ code }) => code);
      expect(count, owner).toBe(wanted.length);
      if (wanted.length <= 100) expect(codes, owner).toEqual(wanted.toSorted());
    }
  };

  test('a plan, a theme and a territory', async () => {
    await expectUnder('{ plans(first: 100) { nodes { code links(first: 100) { totalCount nodes { code } } } } }', ({ line }, plan) => line.plan_code === plan);
    await expectUnder('{ themes(first: 200) { nodes { code links(first: 100) { totalCount nodes { code } } } } }', ({ action, line }, theme) => action.theme_codes.includes(theme) || line.theme_codes.includes(theme));
    const places = [...new Set(pairs.flatMap(({ line }) => line.territory_codes))].slice(0, 50);
    await expectUnder(`{ territories(first: 200, where: { code: { in: ${JSON.stringify(places)} } }) { nodes { code links(first: 100) { totalCount nodes { code } } } } }`, ({ line }, territory) => line.territory_codes.includes(territory));
  });

  test('cost three statements for however many: the snapshot, the pages, the totals', async () => {
    for (const list of ['plans', 'themes', 'territories', 'actions', 'projects']) {
      const { statements } = await hub.ask(`{ ${list}(first: 40) { nodes { code links { totalCount nodes { code } } } } }`, {}, { trace: true });
      expect(statements.filter(({ subgraph }) => subgraph === 'convergence').flatMap(({ sql }) => sql), list).toHaveLength(3);
    }
  });
});

describe('the reason of a pair', () => {
  const reason = async (action: string, line: string, language: string): Promise<string> =>
    (await hub.ask(`{ linkBetween(action: "${action}", line: "${line}") { reason(language: ${language}) { value } } }`)).data.linkBetween.reason.value;

  test('says what made the rule fire: one sentence a class, in each language', async () => {
    const { data } = await hub.ask(`{ links(first: 200, where: { illustrative: { eq: true }, state: { eq: LINKED } }) { nodes { class rule en: reason(language: EN) { value } fr: reason(language: FR) { value } ar: reason(language: AR) { value } } } }`);
    const told = new Map<string, Set<string>>();
    for (const { class: name, rule, ...said } of data.links.nodes as { class: string | null; rule: number | null; en: { value: string }; fr: { value: string }; ar: { value: string } }[]) {
      if (name === null || name === 'CONTRADICTION' || rule === 0) continue;
      const why = Object.values(said).map(({ value }) => new RegExp(`${rule} ?: ([^.]+)\\.`).exec(value)?.[1] ?? 'nothing');
      expect(why[2], name).toMatch(/[\u0621-\u064a]/);
      told.set(name, (told.get(name) ?? new Set()).add(why.join(' · ')));
    }
    expect(told.size).toBeGreaterThan(5);
    expect([...told.values()].map((sentences) => sentences.size)).toEqual([...told].map(() => 1));
    expect(new Set([...told.values()].flatMap((sentences) => [...sentences])).size).toBe(told.size);
  });

  test('says in what the two lines contradict each other', async () => {
    expect(await reason('EX-A08', 'EX-PAC-ERR-03', 'EN')).toMatch(/^Class: contradiction, rule 2\. The national action wants to lower "[^"]+", the local line to raise it\./);
    expect(await reason('EX-A08', 'EX-PAC-ERR-03', 'AR')).toContain('يسعى الإجراء الوطني إلى خفض المؤشر');
    expect(await reason('EX-A13', 'EX-PAC-ARF-03', 'FR')).toMatch(/Le projet local exclut des personnes que vise l’action nationale : \S/);
  });
});
