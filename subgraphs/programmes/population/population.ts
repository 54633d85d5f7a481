import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';

/** A category of people that plans target. */
@Entity({ tableName: 'population' })
@ObjectType({ simpleResolvers: true, description: 'A category of people that plans target «الفئة المستهدفة». Plan lines carry the leaves; a category with others below it groups them.' })
@Directive('@key(fields: "code")')
export class Population {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code, for example "elderly".' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'string', nullable: true }) parentCode?: string | null;
  @Property({ type: 'json' }) names!: Translations;

  @Field(() => String, { nullable: true, description: 'Who belongs here, in English; null when the name says it.' })
  @Property({ type: 'string', nullable: true }) description?: string | null;
}
