import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import { Source } from '../../kernel/source.ts';
import type { StoredActor } from '../actor/actor.ts';

/** A body that the organic laws on territorial councils ask for, or that a council set up of its own. */
@Entity({ tableName: 'consultative_body' })
@ObjectType({ simpleResolvers: true, description: 'A body that a territorial council consults «هيئة استشارية», such as the one for parity and equal opportunities.' })
@Directive('@key(fields: "code")')
export class ConsultativeBody {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code, the hub’s own.' })
  @Property({ type: 'string' }) code!: string;

  @Field(() => String, { description: 'Kind, from the list consultative-body-kinds: PARITY, CIVIL_SOCIETY, YOUTH, ECONOMY or OTHER.' })
  @Property({ type: 'string' }) kind!: string;

  @Property({ type: 'json' }) names!: Translations;
  @Property({ type: 'string' }) territoryCode!: string;
  @Property({ type: 'string[]', columnType: 'text[]' }) themeCodes!: string[];

  @Field(() => CalendarDate, { nullable: true, description: 'The day it was set up; null when not stated.' })
  @Property({ type: 'date', nullable: true }) setUpOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it meets; null when not stated.' })
  @Property({ type: 'boolean', nullable: true }) active?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Seats; null when not stated.' })
  @Property({ type: 'integer', nullable: true }) seats?: number | null;

  @Field(() => Int, { nullable: true, description: 'Seats held by women; null when not stated.' })
  @Property({ type: 'integer', nullable: true }) seatsOfWomen?: number | null;

  @Property({ type: 'json' }) members!: StoredActor[];

  @Field(() => Source, { nullable: true, description: 'The document that states it; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
