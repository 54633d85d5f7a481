import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Translations } from '../../../kernel/localized-text.ts';

/** A part of a norm that can be fulfilled by itself: a branch, a guarantee, a right, an axis. */
@Entity({ tableName: 'provision' })
@ObjectType({ simpleResolvers: true, description: 'A part of a norm that can be fulfilled by itself: a branch «فرع» of Convention 102, a guarantee «ضمانة» of Recommendation 202, a right of article 31, an axis of framework law 09.21.' })
@Directive('@key(fields: "code")')
export class Provision {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code, for example "C102-OLD".' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'string' }) normCode!: string;

  @Field(() => Int, { description: 'Its place in the norm, from 1.' })
  @Property({ type: 'integer' }) position!: number;

  @Field(() => String, { description: 'Where the norm says it, for example "Part V, Articles 25–30".' })
  @Property({ type: 'string' }) reference!: string;

  @Property({ type: 'json' }) titles!: Translations;
  @Property({ type: 'string', nullable: true }) themeCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'Year from which the norm’s calendar has it done; null when the norm has no calendar.' })
  @Property({ type: 'integer', nullable: true }) fromYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Year by whose end it is to be done; null when the norm has no calendar.' })
  @Property({ type: 'integer', nullable: true }) untilYear?: number | null;
}
