import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ID, InterfaceType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import type { StoredRates } from './census.ts';
import { Level } from '../../kernel/level.ts';

/** The nation or a part of it. All are rows of one table; `level` decides which class and which GraphQL type a row is. */
@Entity({ tableName: 'territory', abstract: true, discriminatorColumn: 'level' })
@InterfaceType({ description: 'A territory of the Kingdom: the nation, a region, a province or prefecture, or a commune.' })
@Directive('@key(fields: "code")')
export abstract class Territory {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Official code, for example "08.201".' })
  @Property({ type: 'string' }) code!: string;

  @Field(() => String, { description: 'The list that the code is from: "HCP-RGPH-2024" is that of the census of 2024 by the High Commission for Planning.' })
  @Property({ type: 'string' }) codeSystem!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day from which the code is known to hold; for codes of the census of 2024 its reference day. Null when unknown.' })
  @Property({ type: 'date', nullable: true }) validFrom?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day on which the code holds; null while it is still valid.' })
  @Property({ type: 'date', nullable: true }) validTo?: string | null;

  @Field(() => [String], { description: 'Codes that the territory bore before; it is found by them too, and answers with its code of today. Empty when its code never changed.' })
  @Property({ type: 'string[]', columnType: 'text[]' }) formerCodes!: string[];

  @Field(() => Level, { description: 'Whether it is the nation, a region, a province or a commune.' })
  @Property({ type: 'string' }) level!: Level;

  @Field(() => String, { nullable: true, description: 'ISO 3166-2 code, for example "MA-08", or "MA" for the nation; null for communes, which have none.' })
  @Property({ type: 'string', nullable: true }) iso?: string | null;

  @Field(() => Float, { nullable: true, description: 'Longitude of a point inside it, in degrees east; null when not recorded, as for communes.' })
  @Property({ type: 'double', nullable: true, fieldName: 'lon' }) longitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Latitude of that point, in degrees north; null when not recorded, as for communes.' })
  @Property({ type: 'double', nullable: true, fieldName: 'lat' }) latitude?: number | null;

  @Property({ type: 'string', nullable: true }) parentCode?: string | null;
  /** From the nation down to the parent. */
  @Property({ type: 'string[]', columnType: 'text[]' }) ancestorCodes!: string[];
  @Property({ type: 'json' }) names!: Translations;

  @Property({ type: 'integer', nullable: true }) population?: number | null;
  @Property({ type: 'integer', nullable: true }) households?: number | null;
  @Property({ type: 'integer', nullable: true }) populationUrban?: number | null;
  @Property({ type: 'integer', nullable: true }) populationRural?: number | null;
  @Property({ type: 'integer', nullable: true }) censusYear?: number | null;
  /** Called `rates` here because `census` is what the graph tells of it. */
  @Property({ type: 'json', fieldName: 'census' }) rates!: StoredRates;
}

/** The GraphQL type of a row. */
export const typeOfTerritory = ({ level }: Territory): string =>
  ({ NATION: 'Nation', REGION: 'Region', PROVINCE: 'Province', COMMUNE: 'Commune' })[level];
