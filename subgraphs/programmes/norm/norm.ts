import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { Source } from '../../kernel/source.ts';
import { enumFilter } from '../../kernel/where.ts';
import type { Rule } from './model/rule.ts';

export enum NormKind {
  CONVENTION = 'CONVENTION',
  RECOMMENDATION = 'RECOMMENDATION',
  CONSTITUTION = 'CONSTITUTION',
  FRAMEWORK_LAW = 'FRAMEWORK_LAW',
}
registerEnumType(NormKind, {
  name: 'NormKind',
  description: 'What kind of text a norm is.',
  valuesConfig: {
    CONVENTION: { description: 'International convention «اتفاقية».' },
    RECOMMENDATION: { description: 'International recommendation «توصية».' },
    CONSTITUTION: { description: 'An article of the Constitution «الدستور».' },
    FRAMEWORK_LAW: { description: 'Framework law «قانون إطار».' },
  },
});
export const NormKindFilter = enumFilter(NormKind, 'NormKind');

/** A text that strategies and actions are held against. */
@Entity({ tableName: 'norm' })
@ObjectType({ simpleResolvers: true, description: 'A text that strategies and actions are held against «معيار»: ILO Convention 102, Recommendation 202, article 31 of the Constitution, framework law 09.21.' })
@Directive('@key(fields: "code")')
export class Norm {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code, for example "C102".' })
  @Property({ type: 'string' }) code!: string;

  @Field(() => NormKind, { description: 'What kind of text it is.' })
  @Property({ type: 'string' }) kind!: NormKind;

  @Property({ type: 'json' }) titles!: Translations;

  @Field(() => Int, { nullable: true, description: 'Year in which it was adopted; null when not recorded.' })
  @Property({ type: 'integer', nullable: true }) adoptedYear?: number | null;

  @Property({ type: 'json' }) rule!: Rule;
  @Property({ type: 'json' }) ruleText!: Translations;

  @Field(() => Source, { description: 'The text itself.' })
  @Property({ type: 'json' }) source!: Source;
}
