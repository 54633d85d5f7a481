import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { LineKindName, type LineKind } from '../local-line.ts';

/** Where one plan line stands, as of one snapshot. */
@Entity({ tableName: 'standing' })
@ObjectType({ simpleResolvers: true, description: 'Where a plan line stands: whether anything on the other side meets it, and how well at best. No link is not a fault: it may be a local priority without national support.' })
export class Standing {
  @Field(() => ID, { description: 'Opaque identifier of this state.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** The snapshot it was read at: one state holds in several. */
  @PrimaryKey({ type: 'integer' }) askedSnapshot!: number;
  @Field(() => String, { description: 'Code of the line.' })
  @Property({ type: 'string' }) code!: string;
  @Field(() => LineKindName, { description: 'Whose line it is.' })
  @Property({ type: 'string' }) kind!: LineKind;
  @Property({ type: 'decimal', nullable: true }) budget!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether at least half of its themes count as social; null while its themes are not established, or when a code that no list holds would decide.' })
  @Property({ type: 'boolean', nullable: true }) social!: boolean | null;
  @Field(() => Boolean, { description: 'false while its themes are unknown, or proposed by a machine and neither accepted by a person nor agreed on by two methods.' })
  @Property({ type: 'boolean' }) established!: boolean;
  @Field(() => Int, { description: 'Linked pairs it is part of.' })
  @Property({ type: 'integer' }) links!: number;
  @Field(() => Float, { nullable: true, description: 'Best C among its links; null without a link.' })
  @Property({ type: 'double', nullable: true }) bestConvergence!: number | null;
  @Field(() => Float, { nullable: true, description: 'Best CHK among its links; null without a link, or while none is known.' })
  @Property({ type: 'double', nullable: true }) bestChk!: number | null;
  @Field(() => Boolean, { description: 'true: an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
