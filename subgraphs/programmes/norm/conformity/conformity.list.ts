import { Field, InputType } from 'type-graphql';
import { byOne } from '../../../kernel/coded.ts';
import { listOf } from '../../../kernel/connection.ts';
import { byNumber, byText, Direction } from '../../../kernel/order.ts';
import { themeCodes } from '../../../kernel/vocabulary.ts';
import { BooleanFilter, CodeFilter, column, ordered, truth, type EnumCondition } from '../../../kernel/where.ts';
import { TestKindFilter } from '../provision/provision-test.ts';
import { SubjectKindFilter, VerdictFilter } from './conformity.enums.ts';
import { ConformityAssessment } from './conformity.ts';

@InputType({ description: 'Which assessments of conformity.' })
export class ConformityWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the norm, for example {eq: "R202"}.' }) norm?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the provision.' }) provision?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the theme that the provision serves.' }) theme?: CodeFilter;
  @Field(() => TestKindFilter, { nullable: true, description: 'By kind of test: PERSONS, LEVEL or DURATION.' }) test?: EnumCondition;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the strategy, action, nation or region.' }) subject?: CodeFilter;
  @Field(() => SubjectKindFilter, { nullable: true, description: 'By kind of subject: STRATEGY, ACTION, NATION or REGION.' }) subjectKind?: EnumCondition;
  @Field(() => VerdictFilter, { nullable: true, description: 'By verdict: MEETS, BELOW or UNKNOWN.' }) verdict?: EnumCondition;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const conformity = listOf({
  name: 'ConformityAssessment',
  entity: ConformityAssessment,
  table: 'conformity',
  where: ConformityWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    norm: (filter: CodeFilter) => ordered(column('norm_code'), filter),
    provision: (filter: CodeFilter) => ordered(column('provision_code'), filter),
    theme: byOne(themeCodes, column('theme_code')),
    test: (filter: EnumCondition) => ordered(column('kind'), filter),
    subject: (filter: CodeFilter) => ordered(column('subject_code'), filter),
    subjectKind: (filter: EnumCondition) => ordered(column('subject_kind'), filter),
    verdict: (filter: EnumCondition) => ordered(column('verdict'), filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: {
    TEST: byText(column('test_code')),
    SUBJECT: byText(column('subject_key')),
    VERDICT: byText(column('verdict')),
    DISTANCE: byNumber(column('distance')),
  },
  usualOrder: [{ field: 'SUBJECT', direction: Direction.ASC }, { field: 'TEST', direction: Direction.ASC }],
});
