import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { Source } from '../../kernel/source.ts';

/** What programmes carry out. */
@Entity({ tableName: 'strategy' })
@ObjectType({ simpleResolvers: true, description: 'A national strategy, plan or law that programmes carry out «استراتيجية».' })
@Directive('@key(fields: "code")')
export class Strategy {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Official code, or the hub’s where the document has none.' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'json' }) titles!: Translations;
  @Property({ type: 'json', nullable: true }) descriptions?: Translations | null;

  @Property({ type: 'string', nullable: true }) institutionCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'First year; null when not stated.' })
  @Property({ type: 'integer', nullable: true }) startYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Last year; null when not stated.' })
  @Property({ type: 'integer', nullable: true }) endYear?: number | null;

  @Field(() => Source, { nullable: true, description: 'The document that states it; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
