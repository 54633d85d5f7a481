import { Field, Float, ObjectType } from 'type-graphql';
import type { Weights } from '../model/index.ts';

@ObjectType({ simpleResolvers: true, description: 'A weight of the method. Weights are equal, because no published source justifies others.' })
export class MethodWeight {
  @Field(() => String, { description: 'What it weighs: a dimension or an index.' }) name!: string;
  @Field(() => Float, { description: 'The weight; only proportions count.' }) value!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A threshold of the method and why it is what it is.' })
export class MethodThreshold {
  @Field(() => String, { description: 'Name of the threshold.' }) name!: string;
  @Field(() => Float, { description: 'Its value.' }) value!: number;
  @Field(() => String, { description: 'Why.' }) reason!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The method by which pairs and figures are computed; told whole in docs/method.md.' })
export class Method {
  @Field(() => String, { description: 'Version, for example "CHK-1".' }) version!: string;
  @Field(() => [MethodWeight], { description: 'Its weights.' }) weights!: MethodWeight[];
  @Field(() => [MethodThreshold], { description: 'Its thresholds, each with its reason.' }) thresholds!: MethodThreshold[];
}

export const weightsTold = (weights: Weights): MethodWeight[] => Object.entries(weights).map(([name, value]) => ({ name, value: value as number }));
