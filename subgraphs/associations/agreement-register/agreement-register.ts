import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../kernel/scalars.ts';
import { Source } from '../../kernel/source.ts';

/** Says that finding no agreement in a territory means that there is none. */
@Entity({ tableName: 'agreement_register' })
@ObjectType({ simpleResolvers: true, description: 'A territory whose agreements are all recorded up to a day. Elsewhere, finding no agreement says nothing.' })
@Directive('@key(fields: "code")')
export class AgreementRegister {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code of the territory whose register it is.' })
  @Property({ type: 'string' }) code!: string;

  @Field(() => CalendarDate, { description: 'The last day up to which it is complete, inclusive.' })
  @Property({ type: 'date' }) completeAsOf!: string;

  @Field(() => Source, { nullable: true, description: 'The document that states it; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
