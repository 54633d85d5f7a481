import { Field, InputType } from 'type-graphql';
import { listOf } from '../../../kernel/connection.ts';
import { byNumber, byText, Direction } from '../../../kernel/order.ts';
import { BooleanFilter, CodeFilter, column, ordered, truth } from '../../../kernel/where.ts';
import { ConformityAssessment } from './conformity.ts';

@InputType({ description: 'Which assessments of conformity.' })
export class ConformityWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the norm, for example {eq: "R202"}.' }) norm?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the provision.' }) provision?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the theme that the provision serves.' }) theme?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By kind of test: PERSONS, LEVEL or DURATION.' }) test?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the strategy, action, nation or region.' }) subject?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By kind of subject: STRATEGY, ACTION, NATION or REGION.' }) subjectKind?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By verdict: MEETS, BELOW or UNKNOWN.' }) verdict?: CodeFilter;
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
    theme: (filter: CodeFilter) => ordered(column('theme_code'), filter),
    test: (filter: CodeFilter) => ordered(column('kind'), filter),
    subject: (filter: CodeFilter) => ordered(column('subject_code'), filter),
    subjectKind: (filter: CodeFilter) => ordered(column('subject_kind'), filter),
    verdict: (filter: CodeFilter) => ordered(column('verdict'), filter),
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
