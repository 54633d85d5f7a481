import { sql } from 'kysely';
import type { Ownership } from '../../kernel/connection.ts';
import { holdsAt } from '../../kernel/held.ts';
import { column, codes, ordered, type CodeFilter, type CodesFilter, type Column, type Condition } from '../../kernel/where.ts';

/**
 * What a pair is about stands with its lines, in `standing`, and is asked for there: of the lines that fulfil a condition first, and of
 * the pairs of these lines then. The first does not depend on the pair, so PostgreSQL works it out once.
 */
const linesWhere = (version: number, condition: Condition): Condition =>
  sql`(select line.code from standing line where ${holdsAt('line', version)} and ${condition})`;

const action = column('action_code');
const local = column('line_code');
const inLines = (code: Column, version: number, condition: Condition): Condition => sql`${code} in ${linesWhere(version, condition)}`;

type Tree = Parameters<typeof codes>[0];
type Given = readonly [name: keyof CodesFilter, value: unknown];

/** By a list of codes that the two lines have together. */
export const ofEitherLine = (name: string, below: Tree) => (filter: CodesFilter, version: number): Condition => {
  const having = (condition: CodesFilter): Condition => codes(below)(sql.ref(`line.${name}`), condition);
  const either = (condition: CodesFilter): Condition => sql`(${inLines(action, version, having(condition))} or ${inLines(local, version, having(condition))})`;
  const both = (condition: CodesFilter): Condition => sql`(${inLines(action, version, having(condition))} and ${inLines(local, version, having(condition))})`;
  const conditions = (Object.entries(filter) as unknown as Given[]).flatMap(([operator, value]): Condition[] => {
    if (value === undefined || value === null) return [];
    // Each code may come from another of the two lines.
    if (operator === 'all') return (value as string[]).map((code) => either({ all: [code] }));
    // Together they are silent only when both are.
    return [operator === 'isEmpty' && value === true ? both({ isEmpty: true }) : either({ [operator]: value })];
  });
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
};

/** By a list of codes of the local line. */
export const ofLocalLine = (name: string, below: Tree) => (filter: CodesFilter, version: number): Condition =>
  inLines(local, version, codes(below)(sql.ref(`line.${name}`), filter));

export const ofPlan = (filter: CodeFilter, version: number): Condition => inLines(local, version, ordered(sql.ref('line.plan_code'), filter));
export const ofProgramme = (filter: CodeFilter, version: number): Condition => inLines(action, version, ordered(sql.ref('line.programme_code'), filter));

/** As an array, so that under each owner the index of the pairs finds those of its lines. */
const anyOf = (code: Column, version: number, condition: Condition): Condition => sql`${code} = any(array${linesWhere(version, condition)})`;

export const inPlan: Ownership = { name: 'plan', relation: (version) => anyOf(local, version, sql`line.plan_code = owner.key`) };
export const namingTerritory: Ownership = { name: 'territory', relation: (version) => anyOf(local, version, sql`line.territory_codes @> array[owner.key]`) };
export const ofThemeItself: Ownership = {
  name: 'theme',
  relation: (version) => {
    const has = sql`line.theme_codes @> array[owner.key]`;
    return sql`(${anyOf(action, version, has)} or ${anyOf(local, version, has)})`;
  },
};

/** A code is that of the action, "~" and that of the line. Codes may hold "~" themselves, so each place where it may be parted is tried. */
export function byCodes(asked: readonly string[]): Condition {
  const parted = asked.flatMap((code) => [...code.matchAll(/~/g)].map(({ index }) => [code.slice(0, index), code.slice(index + 1)] as const));
  const [actions, lines] = [parted.map(([one]) => one), parted.map(([, other]) => other)];
  return sql`(${action}, ${local}) in (select * from unnest(${actions}::text[], ${lines}::text[]))`;
}

export function byCode({ eq, in: among, isNull }: CodeFilter): Condition {
  const given = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null;
  const conditions = [
    ...(given(eq) ? [byCodes([eq])] : []),
    ...(given(among) ? [byCodes(among)] : []),
    // Every pair has its code.
    ...(given(isNull) ? [isNull ? sql`false` : sql`true`] : []),
  ];
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
}
