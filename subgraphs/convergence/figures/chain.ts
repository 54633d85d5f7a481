import { Field, ObjectType } from 'type-graphql';
import type { Chain as ModelChain } from '../model/index.ts';
import { Figure, figureOf, type Provenance } from './figure.ts';

@ObjectType({ simpleResolvers: true, description: 'What became of the national actions that target the place, step by step, apart from CHK: a plan that fits may still never be built. Each step is a share of all of them.' })
export class ConvergenceChain {
  @Field(() => Figure, { description: 'Share of the actions for which a line stands in a plan or with an association: they have a linked pair.' }) exists!: Figure;
  @Field(() => Figure, { description: 'Best C of each action, by importance. Over one commune the same as alignedUptake; over several it counts actions and not persons.' }) aligned!: Figure;
  @Field(() => Figure, { description: 'Share of the actions whose cost is covered: cost < 1.2 × what is committed. Unknown while a budget is only estimated or not stated.' }) funded!: Figure;
  @Field(() => Figure, { description: 'Share executed, by number. No document the hub reads tells it yet, so all of them count as unknown.' }) executedByNumber!: Figure;
  @Field(() => Figure, { description: 'Share executed, by cost. Unknown for now, as by number.' }) executedByValue!: Figure;
  @Field(() => Figure, { description: 'Share in operation. Unknown for now, as executed.' }) operating!: Figure;
}

export const toldChain = (chain: ModelChain, provenance: Provenance): ConvergenceChain =>
  Object.fromEntries(Object.entries(chain).map(([step, figure]) => [step, figureOf(figure, provenance)])) as unknown as ConvergenceChain;
