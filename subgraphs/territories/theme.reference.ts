import { Args, Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import { listedIn, ownedBy, type ListArgs } from '../kernel/connection.ts';
import type { Context } from '../kernel/context.ts';
import { needs } from './need/need.list.ts';
import { projects } from './project/project.list.ts';

/** Themes belong to the programmes subgraph; here they are a code, and what this subgraph adds to it. */
@ObjectType({ simpleResolvers: true, description: 'A node of the theme tree «المجال»: a domain, a field within it, or a service. Ours, with cross-references to SDG targets.' })
@Directive('@key(fields: "code")')
export class Theme {
  @Field(() => String, { description: 'Code, for example "SOC/DIS/CTR".' })
  code!: string;
}

@Resolver(() => Theme)
class ThemeFields {
  @FieldResolver(() => projects.Connection, { nullable: true, description: 'Local projects with exactly this theme; for a whole branch use projects(where: {theme: {within: …}}).' })
  projects(@Root() { code }: Theme, @Args(() => projects.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return projects.under(context, code, listedIn('theme_codes'), args);
  }

  @FieldResolver(() => needs.Connection, { nullable: true, description: 'Needs for exactly this theme; for a whole branch use needs(where: {theme: {within: …}}).' })
  needs(@Root() { code }: Theme, @Args(() => needs.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return needs.under(context, code, ownedBy('theme_code'), args);
  }
}

export const themeResolvers = [ThemeFields] as const;
