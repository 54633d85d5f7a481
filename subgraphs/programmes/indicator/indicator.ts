import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';

/** Something that plans count in order to see whether they succeed. */
@Entity({ tableName: 'indicator' })
@ObjectType({ simpleResolvers: true, description: 'Something that plans count to see whether they succeed «مؤشر». Two indicators of one theme field serve the same outcome.' })
@Directive('@key(fields: "code")')
export class Indicator {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code in the hub’s list of indicators.' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'string' }) themeCode!: string;

  @Field(() => String, { description: 'Unit in which it is counted, from the list units.' })
  @Property({ type: 'string' }) unit!: string;

  @Field(() => String, { description: 'UP when more is better, DOWN when less is.' })
  @Property({ type: 'string' }) direction!: string;

  @Property({ type: 'json' }) names!: Translations;

  @Field(() => String, { nullable: true, description: 'What is counted, in English; null when the name says it.' })
  @Property({ type: 'string', nullable: true }) description?: string | null;
}
