import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Level } from '../../kernel/level.ts';
import { TerritoryStatus } from './status.enum.ts';

/** As the column `services` holds it. */
export interface StoredService {
  readonly theme: string;
  readonly communes: number;
  readonly saturated: number;
}

/** Who acts in a territory on a theme domain, and whether they meet, as of one snapshot. */
@Entity({ tableName: 'domain_status' })
@ObjectType({ simpleResolvers: true, description: 'Who acts in a territory on a theme domain, and whether they meet «وضعية المجال». Only for domains in which someone needs something or acts.' })
export class DomainStatus {
  @Field(() => ID, { description: 'Opaque identifier of this state.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** The snapshot it was read at: one state holds in several. */
  @PrimaryKey({ type: 'integer' }) askedSnapshot!: number;
  @Property({ type: 'string' }) themeCode!: string;
  @Property({ type: 'string' }) territoryCode!: string;
  @Field(() => Level, { nullable: true, description: 'Level of the territory: NATION, REGION, PROVINCE or COMMUNE; null when no one owns its code.' })
  @Property({ type: 'string', nullable: true }) level!: Level | null;
  @Field(() => TerritoryStatus, { nullable: true, description: 'The status; null when what is known leaves several open (see `possible`), or nobody is in need and nobody acts.' })
  @Property({ type: 'string', nullable: true }) status!: string | null;
  @Field(() => [TerritoryStatus], { description: 'Every status that what is known leaves open; one when the status is known.' })
  @Property({ type: 'string[]', columnType: 'text[]' }) possible!: string[];
  @Field(() => Boolean, { description: 'false: no need is recorded here, so no percentage can be given.' })
  @Property({ type: 'boolean' }) needKnown!: boolean;
  @Field(() => Int, { nullable: true, description: 'Recorded needs of the domain’s services, of each population and commune the latest. One person who needs two services counts in both. Null when none is recorded.' })
  @Property({ type: 'double', nullable: true }) need!: number | null;
  @Field(() => Int, { description: 'National actions with established themes that target it.' })
  @Property({ type: 'integer' }) nationalLines!: number;
  @Field(() => Int, { description: 'Local lines with established themes in its stack.' })
  @Property({ type: 'integer' }) localLines!: number;
  @Field(() => Int, { description: 'Linked pairs of the two.' })
  @Property({ type: 'integer' }) linkedPairs!: number;
  @Property({ type: 'json' }) services!: StoredService[];
  @Field(() => Boolean, { description: 'true: made of examples, not of facts.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'How saturated one service of a domain is in a territory.' })
export class ServiceSaturation {
  themeCode!: string;
  @Field(() => Int, { description: 'Communes with a cell of this service: a need, or stated beneficiaries, in any year.' }) communes!: number;
  @Field(() => Int, { description: 'Of these, communes with a cell in which places exceed the need for certain.' }) saturatedCommunes!: number;
}
