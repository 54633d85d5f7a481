import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import { Source } from '../../kernel/source.ts';
import type { StoredOrganiser, StoredParticipants, StoredPerson, StoredSession } from './attendance.ts';

/** A meeting that hears what people expect: who came, what was on the agenda, which document says so. */
@Entity({ tableName: 'consultation' })
@ObjectType({ simpleResolvers: true, description: 'A consultation meeting «لقاء تشاوري». What its document does not state is null.' })
@Directive('@key(fields: "code")')
export class Consultation {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code, the hub’s own.' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'string', nullable: true }) seriesCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its number within the series, 6 for the sixth; null when not stated.' })
  @Property({ type: 'integer', nullable: true }) edition?: number | null;

  @Property({ type: 'json' }) titles!: Translations;
  @Property({ type: 'string[]', columnType: 'text[]' }) themeCodes!: string[];
  @Property({ type: 'string[]', columnType: 'text[]' }) populationCodes!: string[];
  @Property({ type: 'string', nullable: true }) territoryCode?: string | null;
  @Property({ type: 'string', nullable: true }) scopeCode?: string | null;
  @Property({ type: 'json', nullable: true }) venue?: Translations | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day; null when the document gives none that a calendar knows, see dateText.' })
  @Property({ type: 'date', nullable: true }) date?: string | null;

  @Property({ type: 'json', nullable: true }) dateText?: Translations | null;

  @Field(() => Int, { nullable: true, description: 'How many days it lasted; null when not stated.' })
  @Property({ type: 'integer', nullable: true }) durationDays?: number | null;

  @Property({ type: 'json' }) organisers!: StoredOrganiser[];
  @Property({ type: 'json', nullable: true }) chair?: StoredPerson | null;
  @Property({ type: 'json' }) speakers!: StoredPerson[];
  @Property({ type: 'json', nullable: true }) framework?: Translations | null;
  @Property({ type: 'json' }) aims!: Translations[];
  @Property({ type: 'json' }) sessions!: StoredSession[];
  @Property({ type: 'json' }) participants!: StoredParticipants[];

  @Field(() => [Source], { description: 'Documents that it issued; empty when none is known.' })
  @Property({ type: 'json' }) documents!: Source[];

  @Property({ type: 'string[]', columnType: 'text[]' }) planCodes!: string[];
  @Property({ type: 'json' }) notes!: Translations[];

  @Field(() => Source, { nullable: true, description: 'The document that states it first; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => [Source], { description: 'Every document that states it.' })
  @Property({ type: 'json' }) sources!: Source[];

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
