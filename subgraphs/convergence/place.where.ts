import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { coded } from '../kernel/coded.ts';
import type { Ownership } from '../kernel/connection.ts';
import { nationCode } from '../kernel/territory-code.ts';
import { populationCodes, territoryCodes, themeCodes, type Vocabulary } from '../kernel/vocabulary.ts';
import { belowIn, belowTerritory, column, ordered, type Column, type Condition } from '../kernel/where.ts';

@InputType({ description: 'Conditions on one code that stands in a tree. All that are given must hold.' })
export class BranchFilter {
  @Field(() => String, { nullable: true, description: 'Is exactly this.' }) eq?: string;
  @Field(() => [String], { nullable: true, description: 'Is exactly one of these; an empty list matches nothing.' }) in?: string[];
  @Field(() => String, { nullable: true, description: 'Is this or stands below it, for example the theme "SOC/DIS", the region "08" or the population group "childhood".' }) within?: string;
}

type Below = (code: string, one: Column) => Condition;

const branch = (vocabulary: Vocabulary, below: Below) => (one: Column) =>
  coded(vocabulary, ({ within, ...own }: BranchFilter): Condition => (within === undefined ? ordered(one, own) : sql`(${below(within, one)} and ${ordered(one, own)})`));

export const ofTheme = branch(themeCodes, belowIn('themes'));
export const ofPopulation = branch(populationCodes, belowIn('populations'));
export const ofTerritory = branch(territoryCodes, belowTerritory);

/** A range and not a LIKE, since only a range lets the index of the codes find the rows of many owners in one statement. */
const from = (name: string, low: Column, end: Column): Condition => sql`${column(name)} >= ${low} and ${column(name)} < ${end}`;
const key = sql.ref('owner.key');

/** Rows of a territory and of all below it: "." comes just before "/" among the characters. */
export const inTerritory: Ownership = {
  name: 'within.territory_code',
  relation: () => from('territory_code', sql`case when ${key} = ${nationCode} then '' else ${key} end`, sql`case when ${key} = ${nationCode} then '~' else ${key} || '/' end`),
};

/** Rows of a theme and of all below it: "/" comes just before "0". */
export const inTheme: Ownership = {
  name: 'within.theme_code',
  relation: () => sql`(${column('theme_code')} = ${key} or (${from('theme_code', sql`${key} || '/'`, sql`${key} || '0'`)}))`,
};
