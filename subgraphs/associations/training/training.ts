import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import { Source } from '../../kernel/source.ts';
import type { StoredActor } from '../actor/actor.ts';

/** What qualifies an association, and how long it does. */
@Entity({ tableName: 'training' })
@ObjectType({ simpleResolvers: true, description: 'A training that people of an association had «تأهيل، تكوين إشهادي».' })
@Directive('@key(fields: "code")')
export class Training {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code, the hub’s own.' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'string' }) associationCode!: string;
  @Property({ type: 'json' }) titles!: Translations;
  @Property({ type: 'json', nullable: true }) provider?: StoredActor | null;
  @Property({ type: 'string[]', columnType: 'text[]' }) themeCodes!: string[];

  @Field(() => CalendarDate, { nullable: true, description: 'The last day of the training; null when not stated.' })
  @Property({ type: 'date', nullable: true }) heldOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many persons of the association had it; null when not stated.' })
  @Property({ type: 'integer', nullable: true }) persons?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it ended in a certificate; null when not stated.' })
  @Property({ type: 'boolean', nullable: true }) certified?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Number or name of the certificate; null when there is none, or not stated.' })
  @Property({ type: 'string', nullable: true }) certifiedBy?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day on which the certificate is valid; null when not stated.' })
  @Property({ type: 'date', nullable: true }) validFrom?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day on which the certificate is valid; null when it has none, or not stated.' })
  @Property({ type: 'date', nullable: true }) validTo?: string | null;

  @Field(() => Source, { nullable: true, description: 'The document that states it; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
