import { Args, Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import { listedIn, ownedBy, type ListArgs } from '../kernel/connection.ts';
import type { Context } from '../kernel/context.ts';
import { needs } from './need/need.list.ts';
import { projects } from './project/project.list.ts';

/** Populations belong to the programmes subgraph; here they are a code, and what this subgraph adds to it. */
@ObjectType({ simpleResolvers: true, description: 'A category of people that plans target «الفئة المستهدفة». Plan lines carry the leaves; a category with others below it groups them.' })
@Directive('@key(fields: "code")')
export class Population {
  @Field(() => String, { description: 'Code, for example "elderly".' })
  code!: string;
}

@Resolver(() => Population)
class PopulationFields {
  @FieldResolver(() => projects.Connection, { nullable: true, description: 'Local projects that target this category.' })
  projects(@Root() { code }: Population, @Args(() => projects.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return projects.under(context, code, listedIn('population_codes'), args);
  }

  @FieldResolver(() => needs.Connection, { nullable: true, description: 'Needs of this category.' })
  needs(@Root() { code }: Population, @Args(() => needs.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return needs.under(context, code, ownedBy('population_code'), args);
  }
}

export const populationResolvers = [PopulationFields] as const;
