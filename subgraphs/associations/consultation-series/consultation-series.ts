import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { Source } from '../../kernel/source.ts';

/** Meetings that follow one another under one name. */
@Entity({ tableName: 'consultation_series' })
@ObjectType({ simpleResolvers: true, description: 'Consultations that follow one another under one name, in several regions or several years.' })
@Directive('@key(fields: "code")')
export class ConsultationSeries {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code, the hub’s own.' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'json' }) titles!: Translations;

  @Field(() => String, { nullable: true, description: 'Code of who organises it; null when not stated.' })
  @Property({ type: 'string', nullable: true }) organiserCode?: string | null;

  @Property({ type: 'json', nullable: true }) startedText?: Translations | null;
  @Property({ type: 'string[]', columnType: 'text[]' }) themeCodes!: string[];
  @Property({ type: 'json' }) topics!: Translations[];
  @Property({ type: 'json' }) notes!: Translations[];

  @Field(() => Source, { nullable: true, description: 'The document that states it first; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => [Source], { description: 'Every document that states it.' })
  @Property({ type: 'json' }) sources!: Source[];

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
