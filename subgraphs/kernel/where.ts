import { sql, type RawBuilder } from 'kysely';
import { Field, InputType, Int } from 'type-graphql';
import { CalendarDate, Decimal, YearMonth } from './scalars.ts';
import { descendantsOf, type CodeListName } from './codes.ts';
import { PublicError } from './errors.ts';
import { nationCode } from './territory-code.ts';

/** A condition in SQL, composed with its parameters; the row is always called `e`. */
export type Condition = RawBuilder<unknown>;
export type Column = RawBuilder<unknown>;

@InputType({ description: 'Conditions on a code or another exact text. All that are given must hold.' })
export class CodeFilter {
  @Field(() => String, { nullable: true, description: 'Is exactly this.' }) eq?: string;
  @Field(() => [String], { nullable: true, description: 'Is one of these; an empty list matches nothing.' }) in?: string[];
  @Field(() => Boolean, { nullable: true, description: 'true: is unknown; false: is known.' }) isNull?: boolean;
}

@InputType({ description: 'Conditions on a list of codes, such as the themes of a plan line. All that are given must hold.' })
export class CodesFilter {
  @Field(() => [String], { nullable: true, description: 'Has at least one of these.' }) in?: string[];
  @Field(() => [String], { nullable: true, description: 'Has all of these.' }) all?: string[];
  @Field(() => String, { nullable: true, description: 'Has this code or one below it in its tree, for example "SOC/DIS" or the region "08".' })
  within?: string;
  @Field(() => Boolean, { nullable: true, description: 'true: nothing is stated; false: something is.' }) isEmpty?: boolean;
}

@InputType({ description: 'Conditions on a text in any of its languages.' })
export class TextFilter {
  @Field(() => String, { description: 'Contains this; case, harakat, tatweel and the forms of alef, ya and ta marbuta do not matter.' })
  contains!: string;
}

@InputType({ description: 'Conditions on a whole number. An unknown number fulfils none of them.' })
export class IntFilter {
  @Field(() => Int, { nullable: true, description: 'Is exactly this.' }) eq?: number;
  @Field(() => Int, { nullable: true, description: 'At least this.' }) gte?: number;
  @Field(() => Int, { nullable: true, description: 'At most this.' }) lte?: number;
  @Field(() => Boolean, { nullable: true, description: 'true: is unknown; false: is known.' }) isNull?: boolean;
}

@InputType({ description: 'Conditions on an exact decimal number or an amount in dirhams. An unknown amount fulfils none of them.' })
export class DecimalFilter {
  @Field(() => Decimal, { nullable: true, description: 'At least this.' }) gte?: string;
  @Field(() => Decimal, { nullable: true, description: 'At most this.' }) lte?: string;
  @Field(() => Boolean, { nullable: true, description: 'true: is unknown; false: is known.' }) isNull?: boolean;
}

@InputType({ description: 'Conditions on a month. An unknown month fulfils none of them.' })
export class YearMonthFilter {
  @Field(() => YearMonth, { nullable: true, description: 'This month or later.' }) gte?: string;
  @Field(() => YearMonth, { nullable: true, description: 'This month or earlier.' }) lte?: string;
  @Field(() => Boolean, { nullable: true, description: 'true: is unknown; false: is known.' }) isNull?: boolean;
}

@InputType({ description: 'Conditions on a day. An unknown day fulfils none of them.' })
export class DateFilter {
  @Field(() => CalendarDate, { nullable: true, description: 'This day or later.' }) gte?: string;
  @Field(() => CalendarDate, { nullable: true, description: 'This day or earlier.' }) lte?: string;
  @Field(() => Boolean, { nullable: true, description: 'true: is unknown; false: is known.' }) isNull?: boolean;
}

@InputType({ description: 'A condition on a yes-or-no field.' })
export class BooleanFilter {
  @Field(() => Boolean, { description: 'Is exactly this.' }) eq!: boolean;
}

/** Conditions on a field with a fixed set of values: a typing error is refused instead of matching nothing. */
export function enumFilter<Value extends string>(values: Readonly<Record<string, Value>>, name: string) {
  @InputType(`${name}Filter`, { description: `Conditions on a field of type ${name}. All that are given must hold.` })
  class EnumFilter {
    @Field(() => values, { nullable: true, description: 'Is exactly this.' }) eq?: Value;
    @Field(() => [values], { nullable: true, description: 'Is one of these; an empty list matches nothing.' }) in?: Value[];
    @Field(() => Boolean, { nullable: true, description: 'true: is unknown; false: is known.' }) isNull?: boolean;
  }
  return EnumFilter;
}
export interface EnumCondition { eq?: string; in?: string[]; isNull?: boolean }

/** The same for a field that holds several of them. */
export function enumsFilter<Value extends string>(values: Readonly<Record<string, Value>>, name: string) {
  @InputType(`${name}sFilter`, { description: `Conditions on a list of ${name}. All that are given must hold.` })
  class EnumsFilter {
    @Field(() => [values], { nullable: true, description: 'Has at least one of these.' }) in?: Value[];
    @Field(() => [values], { nullable: true, description: 'Has all of these.' }) all?: Value[];
    @Field(() => Boolean, { nullable: true, description: 'true: nothing is stated; false: something is.' }) isEmpty?: boolean;
  }
  return EnumsFilter;
}
export type EnumsCondition = Pick<CodesFilter, 'in' | 'all' | 'isEmpty'>;

const all = (conditions: Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;

/** Escapes what LIKE would read as a pattern, so that "50%" means just that. */
const literal = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

type Compiler<T> = (column: Column, filter: T) => Condition;

const given = (value: unknown): boolean => value !== undefined && value !== null;

/** For any column that compares with its own type; each filter offers the operators that make sense for it. */
export const ordered: Compiler<{ eq?: unknown; in?: string[]; gte?: unknown; lte?: unknown; isNull?: boolean }> = (column, filter) =>
  all([
    ...(given(filter.eq) ? [sql`${column} = ${filter.eq}`] : []),
    ...(given(filter.in) ? [sql`${column} = any(${filter.in}::text[])`] : []),
    ...(given(filter.gte) ? [sql`${column} >= ${filter.gte}`] : []),
    ...(given(filter.lte) ? [sql`${column} <= ${filter.lte}`] : []),
    ...(given(filter.isNull) ? [filter.isNull ? sql`${column} is null` : sql`${column} is not null`] : []),
  ]);

/** For a text[] column. `below` says what stands under a code in its tree, the code itself included. */
export const codes = (below: (code: string, one: Column) => Condition): Compiler<CodesFilter> => (column, filter) =>
  all([
    ...(given(filter.in) ? [sql`${column} && ${filter.in}::text[]`] : []),
    ...(given(filter.all) ? [sql`${column} @> ${filter.all}::text[]`] : []),
    ...(given(filter.within) ? [sql`exists (select 1 from unnest(${column}) one where ${below(filter.within!, sql.ref('one'))})`] : []),
    ...(given(filter.isEmpty) ? [filter.isEmpty ? sql`cardinality(${column}) = 0` : sql`cardinality(${column}) > 0`] : []),
  ]);

/** Codes that have no tree: `within` means the code itself. */
export const exactly = codes((code, one) => sql`${one} = ${code}`);

/** Themes and populations: the tree is in the code list. */
export const belowIn = (list: CodeListName) => (code: string, one: Column): Condition =>
  sql`${one} = any(${descendantsOf(list, code)}::text[])`;

/** Territories: the official codes of communes begin with their province's, those with their region's; the nation holds all. */
export const belowTerritory = (code: string, one: Column): Condition =>
  code === nationCode ? sql`true` : sql`(${one} = ${code} or ${one} like ${literal(code) + '.%'})`;

/** `column` is a jsonb of translations; both sides go through the database's own normalising function. */
export const text: Compiler<TextFilter> = (column, filter) =>
  sql`normalised_text(${column}) like '%' || replace(replace(replace(normalised_text(to_jsonb(${filter.contains}::text)), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`;

export const truth: Compiler<BooleanFilter> = (column, filter) => sql`${column} = ${filter.eq}`;

/**
 * What a list can be filtered by: each field of its `where` input and the SQL it stands for. Where rows hold over ranges of
 * versions it is also told the version, for a condition that looks at another table.
 */
export type Filters<Where> = {
  readonly [field in keyof Where]-?: (filter: never, version: number) => Condition;
};

/** Null in place of a condition, or of what it compares with, is refused: silently dropping it would widen the answer. */
function refuseNull(place: string, value: unknown): void {
  if (value === null) throw new PublicError('BAD_USER_INPUT', `${place} is null. Leave it out, or give a value.`);
  if (typeof value === 'object' && !Array.isArray(value)) for (const [name, inner] of Object.entries(value)) refuseNull(`${place}.${name}`, inner);
}

/** Turns a `where` input into one condition: all that is given must hold. */
export function conditionOf<Where extends object>(where: Where | null | undefined, filters: Filters<Where>, version: number): Condition {
  const asked = Object.entries(where ?? {}).filter(([, filter]) => filter !== undefined);
  return all(asked.map(([field, filter]) => {
    refuseNull(`where.${field}`, filter);
    return filters[field as keyof Where](filter as never, version);
  }));
}

export const column = (name: string): Column => sql.ref(`e.${name}`);
