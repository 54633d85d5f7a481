import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';

/** A ministry, establishment, agency or other public body, or a donor. */
@Entity({ tableName: 'institution' })
@ObjectType({ simpleResolvers: true, description: 'A ministry, public establishment, agency, commission or donor that plans, pays or takes part.' })
@Directive('@key(fields: "code")')
export class Institution {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code in the hub’s register of institutions.' })
  @Property({ type: 'string' }) code!: string;

  @Field(() => String, { description: 'Kind, from the list institution-kinds.' })
  @Property({ type: 'string' }) kind!: string;

  @Property({ type: 'string', nullable: true }) parentCode?: string | null;
  @Property({ type: 'json' }) names!: Translations;

  @Field(() => [String], { description: 'Arabic names that the institution bore or is written under; documents are matched by them.' })
  @Property({ type: 'string[]', columnType: 'text[]' }) formerNames!: string[];

  @Field(() => Boolean, { description: 'Whether it belongs to the social pole «القطب الاجتماعي».' })
  @Property({ type: 'boolean' }) socialPole!: boolean;
}
