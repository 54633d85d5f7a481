import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { nationCode } from '../../kernel/territory-code.ts';
import { Action } from '../action/action.ts';
import { Strategy } from '../strategy/strategy.ts';
import { Territory } from '../territory.reference.ts';
import { SubjectKind } from './conformity/conformity.enums.ts';
import { conformity } from './conformity/conformity.list.ts';
import { NormVerdict, ProvisionVerdict } from './verdict/norm-verdict.ts';
import { standing, subjectKey } from './verdict/standing.load.ts';

type ConformityArgs = ListArgs<never, never>;

/** The norm whose provisions are guarantees, followed region by region. */
const floors = 'R202';

const territoryKey = (code: string): string => subjectKey(code === nationCode ? SubjectKind.NATION : SubjectKind.REGION, code);

@Resolver(() => Strategy)
class StrategyConformity {
  @FieldResolver(() => conformity.Connection, { description: 'What is known of its conformity with norms, test by test «المطابقة».' })
  conformity(@Root() { code }: Strategy, @Args(() => conformity.Args as ClassType) args: ConformityArgs, @Ctx() context: Context) {
    return conformity.under(context, subjectKey(SubjectKind.STRATEGY, code), ownedBy('subject_key'), args);
  }

  @FieldResolver(() => [NormVerdict], { description: 'How it stands with each norm that it is held against, by the norm’s own rule.' })
  normVerdicts(@Root() { code }: Strategy, @Ctx() context: Context) {
    return standing(context, subjectKey(SubjectKind.STRATEGY, code));
  }
}

@Resolver(() => Action)
class ActionConformity {
  @FieldResolver(() => conformity.Connection, { description: 'What is known of its conformity with norms, test by test «المطابقة».' })
  conformity(@Root() { code }: Action, @Args(() => conformity.Args as ClassType) args: ConformityArgs, @Ctx() context: Context) {
    return conformity.under(context, subjectKey(SubjectKind.ACTION, code), ownedBy('subject_key'), args);
  }

  @FieldResolver(() => [NormVerdict], { description: 'How it stands with each norm that it is held against, by the norm’s own rule.' })
  normVerdicts(@Root() { code }: Action, @Ctx() context: Context) {
    return standing(context, subjectKey(SubjectKind.ACTION, code));
  }
}

@Resolver(() => Territory)
class TerritoryConformity {
  @FieldResolver(() => conformity.Connection, { nullable: true, description: 'What is known of its conformity with norms, test by test; norms are followed for the nation and its regions.' })
  conformity(@Root() { code }: Territory, @Args(() => conformity.Args as ClassType) args: ConformityArgs, @Ctx() context: Context) {
    return conformity.under(context, territoryKey(code), ownedBy('subject_key'), args);
  }

  @FieldResolver(() => [NormVerdict], { nullable: true, description: 'How it stands with each norm that it is held against; empty below the regions.' })
  normVerdicts(@Root() { code }: Territory, @Ctx() context: Context) {
    return standing(context, territoryKey(code));
  }

  @FieldResolver(() => [ProvisionVerdict], { nullable: true, description: 'The four guarantees of Recommendation 202 «الضمانات الأربع», with the cost of closing each gap; null below the regions, where they are not followed.' })
  async guarantees(@Root() { code }: Territory, @Ctx() context: Context) {
    return (await standing(context, territoryKey(code))).find(({ normCode }) => normCode === floors)?.provisions ?? null;
  }
}

export const subjectResolvers = [StrategyConformity, ActionConformity, TerritoryConformity] as const;
