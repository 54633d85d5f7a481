import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import { Source } from '../../kernel/source.ts';
import type { StoredActor } from '../actor/actor.ts';
import type { StoredLine } from '../agreement/agreed-line.ts';

/** A project whose holder looks for money; it may be no plan line yet. */
@Entity({ tableName: 'funding_request' })
@ObjectType({ simpleResolvers: true, description: 'A project that looks for money «مشروع يبحث عن تمويل».' })
@Directive('@key(fields: "code")')
export class FundingRequest {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Official code, or the hub’s own.' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'json' }) titles!: Translations;
  @Property({ type: 'json', nullable: true }) applicant?: StoredActor | null;
  @Property({ type: 'json', nullable: true }) line?: StoredLine | null;
  @Property({ type: 'string[]', columnType: 'text[]' }) themeCodes!: string[];
  @Property({ type: 'string[]', columnType: 'text[]' }) populationCodes!: string[];
  @Property({ type: 'string', nullable: true }) territoryCode?: string | null;
  @Property({ type: 'decimal', nullable: true }) amount?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day by which the money is needed; null when not stated.' })
  @Property({ type: 'date', nullable: true }) neededBy?: string | null;

  @Field(() => Source, { nullable: true, description: 'The document that states it; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
