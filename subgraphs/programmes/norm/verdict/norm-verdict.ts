import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Money } from '../../../kernel/money.ts';
import { ConformityAssessment } from '../conformity/conformity.ts';
import { Verdict } from '../conformity/conformity.enums.ts';
import type { GapPart } from '../model/gap.ts';
import type { Rule } from '../model/rule.ts';
import type { Verdict as ModelVerdict } from '../model/verdict.ts';
import { Norm } from '../norm.ts';
import { ProvisionTest } from '../provision/provision-test.ts';
import { Provision } from '../provision/provision.ts';

export enum CostPart {
  NEED = 'NEED',
  SHARE = 'SHARE',
  THRESHOLD = 'THRESHOLD',
  UNIT_COST = 'UNIT_COST',
}
registerEnumType(CostPart, {
  name: 'CostPart',
  description: 'What the cost of closing a gap is made of.',
  valuesConfig: {
    NEED: { description: 'How many persons the provision concerns.' },
    SHARE: { description: 'Which share of them is protected.' },
    THRESHOLD: { description: 'Which share the norm asks for.' },
    UNIT_COST: { description: 'What protecting one person costs a year.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'How a subject stands with one provision: every requirement must be fulfilled, each by any one of the tests that the norm leaves to choose from.' })
export class ProvisionVerdict {
  provisionCode!: string;
  @Field(() => Provision, { nullable: true, description: 'The provision.' }) provision?: Provision | null;
  @Field(() => Verdict, { description: 'BELOW when a requirement is failed for certain; MEETS when all are fulfilled; UNKNOWN between the two.' }) verdict!: ModelVerdict;
  @Field(() => [ConformityAssessment], { description: 'The tests put to this subject, with measures and evidence.' }) assessments!: ConformityAssessment[];
  openTestCodes!: string[];
  @Field(() => [ProvisionTest], { nullable: 'items', description: 'Tests whose outcome nobody knows and that could still decide: what to measure, or to prove, first.' }) openTests?: ProvisionTest[];
  @Field(() => Int, { nullable: true, description: 'Persons concerned who are not protected yet; null while their number or the share protected is unknown.' }) personsOutside!: number | null;
  @Field(() => Money, { nullable: true, description: 'What protecting them would cost a year: persons times unit cost; null while need, share or unit cost is unknown. The cost of raising a level is not in it.' }) costOfGap!: Money | null;
  @Field(() => [CostPart], { description: 'What would have to be known so that the cost is; empty when it is.' }) costMissing!: GapPart[];
  @Field(() => Boolean, { description: 'true: rests on an example, not on facts.' }) illustrative!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'How a subject stands with a norm, by the norm’s own rule and never by an average.' })
export class NormVerdict {
  normCode!: string;
  rule!: Rule;
  @Field(() => Norm, { nullable: true, description: 'The norm; `ruleText` says its rule.' }) norm?: Norm | null;
  @Field(() => String, { description: 'Code of the strategy, action, nation or region that is held against it.' }) subjectCode!: string;
  @Field(() => Verdict, { description: 'By the norm’s own rule: MEETS when what is fulfilled is enough, BELOW when even all that is unknown would not be, else UNKNOWN.' }) verdict!: ModelVerdict;
  @Field(() => Int, { description: 'Provisions fulfilled.' }) met!: number;
  @Field(() => Int, { description: 'Provisions measured and short.' }) below!: number;
  @Field(() => Int, { description: 'Provisions of which nobody can tell.' }) unknown!: number;
  @Field(() => [ProvisionVerdict], { description: 'Provision by provision, in the norm’s order.' }) provisions!: ProvisionVerdict[];
  @Field(() => Boolean, { description: 'true: rests, at least in part, on an example and not on facts.' }) illustrative!: boolean;
}
