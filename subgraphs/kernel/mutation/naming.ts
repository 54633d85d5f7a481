import { sql, type RawBuilder } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { columnOf, type InputField } from './field.ts';
import type { Recordable } from './record.ts';

/** A column in which the rows of a table name others by code: one, several, or somewhere within a thing. */
export interface Naming {
  readonly table: string;
  readonly column: string;
  readonly as: 'ONE' | 'SEVERAL' | 'WITHIN';
}

/** What a field is made of, however deep, and itself. */
const within = (field: InputField): InputField[] => [field, ...(field.of === undefined ? [] : within(field.of)), ...Object.values(field.fields ?? {}).flatMap(within)];

function formOf(field: InputField, table: string): Naming['as'] | null {
  if (field.names === table) return 'ONE';
  if (field.of?.names === table) return 'SEVERAL';
  return within(field).some(({ names }) => names === table) ? 'WITHIN' : null;
}

/** Where rows of a subgraph may name those of one of its tables. */
export const namingsOf = (table: string, recordings: readonly Recordable[]): Naming[] =>
  recordings.flatMap(({ table: other, fields, namedIn = [] }) => [
    ...Object.entries(fields).flatMap(([name, field]) => {
      const as = formOf(field, table);
      return as === null ? [] : [{ table: other, column: columnOf(name, field), as }];
    }),
    ...(other === table ? namedIn : []),
  ]);

const condition = ({ column, as }: Naming, codes: RawBuilder<unknown>): RawBuilder<unknown> =>
  as === 'ONE' ? sql`${sql.ref(column)} = any(${codes})`
  : as === 'SEVERAL' ? sql`${sql.ref(column)} && ${codes}`
  : sql`exists (select 1 from jsonb_path_query(${sql.ref(column)}, '$.**') part where jsonb_typeof(part) = 'string' and part #>> '{}' = any(${codes}))`;

/** Rows of a table, by their codes. */
export interface Rows { readonly table: string; readonly codes: readonly string[] }

const listed = (codes: readonly string[]): RawBuilder<unknown> => sql`${[...codes]}::text[]`;

/** Rows that name one of these, as "agreement AG-1": the first few, without those that are to go as well. */
export async function namedBy(em: EntityManager, { codes }: Rows, namings: readonly Naming[], going: readonly Rows[], first: number): Promise<string[]> {
  if (codes.length === 0 || namings.length === 0) return [];
  const found = namings.map((naming) => sql`select ${naming.table} as "table", code from ${sql.table(naming.table)}
    where ${condition(naming, listed(codes))} and code <> all(${listed(going.flatMap((rows) => (rows.table === naming.table ? rows.codes : [])))})`);
  const { rows } = await sql<{ table: string; code: string }>`select distinct * from (${sql.join(found, sql` union all `)}) naming order by "table", code limit ${first}`.execute(em.getKysely());
  return rows.map(({ table: other, code }) => `${other.replaceAll('_', ' ')} ${code}`);
}
