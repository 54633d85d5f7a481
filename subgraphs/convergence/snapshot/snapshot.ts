import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Entity({ tableName: 'snapshot' })
@ObjectType({ simpleResolvers: true, description: 'One computation of all figures «لقطة». Readers see a whole one or the one before, never a mixture.' })
@Directive('@key(fields: "code")')
export class Snapshot {
  @Field(() => ID, { description: 'Opaque identifier; figures quote it.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Field(() => String, { description: 'Code, for example "S12".' })
  @Property({ type: 'string' }) code!: string;
  @Field(() => Int, { description: 'Running number; the highest is the current one.' })
  @Property({ type: 'integer' }) number!: number;
  @Field(() => String, { description: 'Version of the method.' })
  @Property({ type: 'string' }) methodVersion!: string;
  @Field(() => String, { description: 'Version of the code lists.' })
  @Property({ type: 'string' }) codesVersion!: string;
  @Property({ type: 'datetime' }) computedAt!: Date;
  @Field(() => Int, { description: 'Pairs that are listed: linked, waiting for review, spoken of by a person, or, between lines whose themes are established, possibly linked if more were known.' })
  @Property({ type: 'integer' }) pairs!: number;
  @Field(() => Int, { description: 'Pairs that are linked.' })
  @Property({ type: 'integer' }) linked!: number;
}
