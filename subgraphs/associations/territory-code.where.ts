import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { coded } from '../kernel/coded.ts';
import { territoryCodes } from '../kernel/vocabulary.ts';
import { column, ordered, type Condition } from '../kernel/where.ts';

@InputType({ description: 'Conditions on the territory of a row. All that are given must hold.' })
export class TerritoryCodeFilter {
  @Field(() => String, { nullable: true, description: 'Is exactly this territory, for example "12".' }) eq?: string;
  @Field(() => [String], { nullable: true, description: 'Is exactly one of these; an empty list matches nothing.' }) in?: string[];
  @Field(() => String, { nullable: true, description: 'Is this territory or lies in it: "12" takes its provinces and communes too.' }) within?: string;
  @Field(() => Boolean, { nullable: true, description: 'true: no territory is stated; false: one is.' }) isNull?: boolean;
}

/** `within` reads the column of all territories above, which is indexed; the others the row's own territory. */
export const inTerritory = coded(territoryCodes, ({ within, ...own }: TerritoryCodeFilter): Condition =>
  within === undefined
    ? ordered(column('territory_code'), own)
    : sql`(${column('within_codes')} @> array[${within}]::text[] and ${ordered(column('territory_code'), own)})`);
