import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';

/** A chapter of a plan. */
@Entity({ tableName: 'axis' })
@ObjectType({ simpleResolvers: true, description: 'An axis of a plan «محور»: the chapter that groups some of its projects.' })
@Directive('@key(fields: "code")')
export class Axis {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code in the hub: that of the plan, a slash, and the axis within it, for example "PDTI-TETOUAN/AX-1".' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'string' }) planCode!: string;
  @Property({ type: 'json' }) titles!: Translations;
}
