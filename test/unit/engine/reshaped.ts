import type { InputRows, LineRow } from '../../../subgraphs/convergence/engine/scene/input.rows.ts';

/** The same with every text that is one of these names replaced, wherever it stands. */
export const renamed = <T>(rows: T, names: ReadonlyMap<string, string>): T =>
  JSON.parse(JSON.stringify(rows), (_, value: unknown) => (typeof value === 'string' ? (names.get(value) ?? value) : value)) as T;

/** The same with every list in another order. */
export function shuffled<T>(rows: T, salt: number): T {
  return JSON.parse(JSON.stringify(rows), (_, value: unknown) => {
    if (!Array.isArray(value)) return value;
    return value.map((item: unknown, at) => ({ item, rank: ((at + 1) * salt) % 7919 })).sort((one, other) => other.rank - one.rank).map(({ item }) => item);
  }) as T;
}

/** The same with one commune replaced by two halves of it, which its code stands for from then on: half the people, the needs and the places. */
export function halved(inputs: InputRows, split: string): InputRows {
  const halves = [`${split}a`, `${split}b`];
  const half = (persons: number | null) => (persons === null ? null : persons / 2);
  const line = (row: LineRow): LineRow => ({
    ...row,
    beneficiaries: row.beneficiaries.flatMap((entry) => (entry.territory === split ? halves.map((territory) => ({ territory, persons: half(entry.persons) })) : [entry])),
  });
  return {
    ...inputs,
    action: inputs.action.map(line),
    project: inputs.project.map(line),
    association_project: inputs.association_project.map(line),
    territory: inputs.territory.flatMap((row) => (row.code !== split ? [row] : [
      { ...row, level: 'PROVINCE' as const, population: null, milieu: null },
      ...halves.map((code) => ({ ...row, code, ancestor_codes: [...row.ancestor_codes, split], former_codes: [], population: half(row.population) })),
    ])),
    need: inputs.need.flatMap((row) => (row.territory_code === split ? halves.map((code) => ({ ...row, code: `${row.code} ${code}`, territory_code: code, persons: half(row.persons) })) : [row])),
    care_institution: inputs.care_institution.flatMap((row) =>
      (row.territory_code === split ? halves.map((code) => ({ ...row, code: `${row.code} ${code}`, territory_code: code, capacity: half(row.capacity) })) : [row])),
  };
}
