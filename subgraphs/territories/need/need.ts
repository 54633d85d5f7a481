import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Source } from '../../kernel/source.ts';

/** How many people of a category lack a service in a territory. */
@Entity({ tableName: 'need' })
@ObjectType({ simpleResolvers: true, description: 'Persons who lack a service in a territory «الحاجة», as a document states it.' })
@Directive('@key(fields: "code")')
export class Need {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code in the hub.' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'string' }) themeCode!: string;
  @Property({ type: 'string', nullable: true }) populationCode?: string | null;
  @Property({ type: 'string' }) territoryCode!: string;

  @Field(() => Int, { nullable: true, description: 'The year for which it is stated; null when the document gives none.' })
  @Property({ type: 'integer', nullable: true }) year?: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons; null when the document states the need without a number.' })
  @Property({ type: 'integer', nullable: true }) persons?: number | null;

  @Field(() => Source, { nullable: true, description: 'The document; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
