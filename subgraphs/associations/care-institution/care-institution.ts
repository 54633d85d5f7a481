import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import { Source } from '../../kernel/source.ts';
import type { StoredActor } from '../actor/actor.ts';

/** A year as institutions count it: "2024", or the school year "2024-25". */
export interface StoredOccupancy { readonly year: string; readonly persons: number | null }
export interface StoredService { readonly titles: Translations; readonly digital: boolean; readonly green: boolean }

/** Where people are cared for; the feed carries its places as supply. */
@Entity({ tableName: 'care_institution' })
@ObjectType({ simpleResolvers: true, description: 'A social protection institution or centre «مؤسسة الرعاية الاجتماعية».' })
@Directive('@key(fields: "code")')
export class CareInstitution {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Official code, or the hub’s own where it has none.' })
  @Property({ type: 'string' }) code!: string;

  @Field(() => String, { description: 'Kind, from the list care-institution-kinds, for example "DAR_TALEBA".' })
  @Property({ type: 'string' }) kind!: string;

  @Property({ type: 'json' }) names!: Translations;
  @Property({ type: 'string' }) territoryCode!: string;
  @Property({ type: 'string[]', columnType: 'text[]' }) themeCodes!: string[];
  @Property({ type: 'string[]', columnType: 'text[]' }) populationCodes!: string[];

  @Field(() => Int, { nullable: true, description: 'Places «الطاقة الاستيعابية»; null when not stated.' })
  @Property({ type: 'integer', nullable: true }) capacity?: number | null;

  @Property({ type: 'json' }) occupancy!: StoredOccupancy[];
  @Property({ type: 'json', nullable: true }) operator?: StoredActor | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it holds a legal authorisation to open «الترخيص»; null when not stated.' })
  @Property({ type: 'boolean', nullable: true }) authorised?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Number of the authorisation; null when not stated.' })
  @Property({ type: 'string', nullable: true }) authorisationNumber?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the authorisation begins; null when not stated.' })
  @Property({ type: 'date', nullable: true }) authorisedFrom?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day of the authorisation; null when it has none, or not stated.' })
  @Property({ type: 'date', nullable: true }) authorisedTo?: string | null;

  @Property({ type: 'json' }) services!: StoredService[];

  @Field(() => Source, { nullable: true, description: 'The document that states it; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
