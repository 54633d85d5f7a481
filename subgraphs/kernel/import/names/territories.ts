import { readTable } from '../../codes.ts';
import { nationCode } from '../../territory-code.ts';

/** A territory as documents name it. */
export interface NamedTerritory {
  readonly code: string;
  readonly names: readonly string[];
}

export interface TerritoryRegister {
  /** By current code: the nation, regions, provinces, communes. */
  readonly byCode: ReadonlyMap<string, NamedTerritory>;
  /** Current code of a commune by a code it had before. */
  readonly byFormerCode: ReadonlyMap<string, string>;
  readonly communesOf: ReadonlyMap<string, readonly NamedTerritory[]>;
}

const named = (row: Record<string, string>): NamedTerritory => ({
  code: row['code']!,
  names: [row['name_fr'], row['name_ar'], row['name_zgh']].filter((name): name is string => name !== undefined && name !== ''),
});

const nation: NamedTerritory = { code: nationCode, names: ['Maroc', 'المغرب', 'Royaume du Maroc', 'المملكة المغربية'] };

let register: TerritoryRegister | undefined;

/** The official territories, read once a process from the tables that ship with the hub. */
export function territoryRegister(): TerritoryRegister {
  if (register !== undefined) return register;
  const table = (level: string) => readTable('subgraphs', 'territories', 'reference', `${level}.csv`);
  const communes = table('communes');
  const former = communes.flatMap((row) => (row['former_codes'] ?? '').split(/[ |;]/).filter(Boolean).map((code) => [code, row['code']!] as const));
  register = {
    byCode: new Map([nation, ...[...table('regions'), ...table('provinces'), ...communes].map(named)].map((territory) => [territory.code, territory])),
    byFormerCode: new Map(former),
    communesOf: new Map([...Map.groupBy(communes, (row) => row['province']!)].map(([province, rows]) => [province, rows.map(named)])),
  };
  return register;
}

const scripts = [/\p{Script=Arabic}/u, /\p{Script=Tifinagh}/u];
const scriptOf = (text: string): number => scripts.findIndex((script) => script.test(text));

/** "Tétouan (01.571)", as messages tell it: in the script of what somebody wrote, else in French. */
export const titleOf = ({ code, names }: NamedTerritory, written = ''): string => `${names.find((name) => scriptOf(name) === scriptOf(written)) ?? names[0]} (${code})`;

/** The code of the territory that one lies in: codes are paths of two, six and twelve characters. */
const above = (code: string): string => (code.length > 6 ? code.slice(0, 6) : code.length > 2 ? code.slice(0, 2) : nationCode);

/** The smallest territory that all lie in. */
export function smallestAround(codes: readonly string[]): string {
  let around = codes[0] ?? nationCode;
  while (!codes.every((code) => liesIn(code, around))) around = above(around);
  return around;
}

/** Whether a territory is the other one or lies in it; codes are paths, and all lie in the nation. */
export const liesIn = (code: string, within: string): boolean => within === nationCode || code === within || code.startsWith(`${within}.`);

/** Whether one of two territories lies in the other; others have no commune in common. */
export const overlap = (one: string, other: string): boolean => liesIn(one, other) || liesIn(other, one);
