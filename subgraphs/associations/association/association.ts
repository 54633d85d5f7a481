import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { Source } from '../../kernel/source.ts';
import { enumFilter } from '../../kernel/where.ts';

export enum WorkingMilieu {
  URBAN = 'URBAN',
  RURAL = 'RURAL',
  BOTH = 'BOTH',
}
registerEnumType(WorkingMilieu, {
  name: 'WorkingMilieu',
  description: 'Where an association works «الوسط».',
  valuesConfig: { URBAN: { description: 'In towns.' }, RURAL: { description: 'In the countryside.' }, BOTH: { description: 'In both.' } },
});
export const WorkingMilieuFilter = enumFilter(WorkingMilieu, 'WorkingMilieu');

/** An association, a cooperative or a network of them. */
@Entity({ tableName: 'association' })
@ObjectType({ simpleResolvers: true, description: 'An association, a cooperative or a network of associations «جمعية، تعاونية، شبكة».' })
@Directive('@key(fields: "code")')
export class Association {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code in the hub’s register of associations.' })
  @Property({ type: 'string' }) code!: string;

  @Field(() => String, { description: 'Kind, from the list association-kinds: ASSOCIATION, COOPERATIVE or NETWORK.' })
  @Property({ type: 'string' }) kind!: string;

  @Property({ type: 'json' }) names!: Translations;
  @Property({ type: 'string', nullable: true }) territoryCode?: string | null;
  @Property({ type: 'string[]', columnType: 'text[]' }) themeCodes!: string[];
  @Property({ type: 'string[]', columnType: 'text[]' }) populationCodes!: string[];
  @Property({ type: 'json', nullable: true }) president?: Translations | null;

  @Field(() => WorkingMilieu, { nullable: true, description: 'Whether it works in towns, in the countryside, or in both; null when not stated.' })
  @Property({ type: 'string', nullable: true }) worksIn?: WorkingMilieu | null;

  @Property({ type: 'string[]', columnType: 'text[]' }) memberCodes!: string[];

  @Field(() => Int, { nullable: true, description: 'Members: persons, or of a network the organisations that it counts; null when not stated.' })
  @Property({ type: 'integer', nullable: true }) members?: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons it employs; null when not stated.' })
  @Property({ type: 'integer', nullable: true }) staff?: number | null;

  @Field(() => Int, { nullable: true, description: 'Volunteers; null when not stated.' })
  @Property({ type: 'integer', nullable: true }) volunteers?: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons it can serve in a year «القدرة»; null when not stated.' })
  @Property({ type: 'integer', nullable: true }) personsServed?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is recognised as being of public utility «صفة المنفعة العامة»; null when not stated.' })
  @Property({ type: 'boolean', nullable: true }) publicUtility?: boolean | null;

  @Field(() => Source, { nullable: true, description: 'The document that states it; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
