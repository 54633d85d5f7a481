import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { Source } from '../../kernel/source.ts';
import { enumsFilter } from '../../kernel/where.ts';
import type { StoredLine } from '../agreement/agreed-line.ts';

export enum PolicyStage {
  DESIGN = 'DESIGN',
  DELIVERY = 'DELIVERY',
  MONITORING = 'MONITORING',
  EVALUATION = 'EVALUATION',
}
registerEnumType(PolicyStage, {
  name: 'PolicyStage',
  description: 'A stage of the policy cycle in which civil society takes part.',
  valuesConfig: {
    DESIGN: { description: 'Design «الإعداد».' },
    DELIVERY: { description: 'Delivery «التنفيذ».' },
    MONITORING: { description: 'Monitoring «التتبع».' },
    EVALUATION: { description: 'Evaluation «التقييم».' },
  },
});
export const PolicyStagesFilter = enumsFilter(PolicyStage, 'PolicyStage');

/** Which part an association takes in one plan line, or in a whole plan. */
@Entity({ tableName: 'policy_role' })
@ObjectType({ simpleResolvers: true, description: 'The part that an association takes in the policy cycle of one plan line.' })
@Directive('@key(fields: "code")')
export class PolicyRole {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code, the hub’s own.' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'string' }) associationCode!: string;
  @Property({ type: 'json' }) line!: StoredLine;

  @Field(() => [PolicyStage], { description: 'The stages in which it takes part.' })
  @Property({ type: 'string[]', columnType: 'text[]' }) roles!: PolicyStage[];

  @Property({ type: 'json', nullable: true }) note?: Translations | null;

  @Field(() => Source, { nullable: true, description: 'The document that states it; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}
