import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../kernel/scalars.ts';
import { Source } from '../../kernel/source.ts';
import type { StoredActor } from '../actor/actor.ts';
import type { StoredLine } from '../agreement/agreed-line.ts';

@Entity({ tableName: 'fund_grant' })
@ObjectType({ simpleResolvers: true, description: 'Money that a fund granted to a project «منحة».' })
@Directive('@key(fields: "code")')
export class Grant {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Official code, or the hub’s own.' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'string' }) fundCode!: string;
  @Property({ type: 'string', nullable: true }) callCode?: string | null;
  @Property({ type: 'string', nullable: true }) requestCode?: string | null;
  @Property({ type: 'json', nullable: true }) beneficiary?: StoredActor | null;
  @Property({ type: 'json', nullable: true }) line?: StoredLine | null;
  @Property({ type: 'decimal', nullable: true }) amount?: string | null;
  @Property({ type: 'decimal', nullable: true }) paid?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day it was granted; null when not stated.' })
  @Property({ type: 'date', nullable: true }) grantedOn?: string | null;

  @Field(() => Source, { nullable: true, description: 'The document that states it; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
