import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import type { Translations } from '../../kernel/localized-text.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { translatedResolver } from '../../kernel/translated.resolver.ts';
import { Actor, actorOf } from '../actor/actor.ts';
import { Population } from '../population.reference.ts';
import { Proposal } from '../proposal/proposal.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { goodPractices } from './good-practice.list.ts';
import { goodPracticeRecording } from './good-practice.record.ts';
import { GoodPractice, TrialResult } from './good-practice.ts';

@ObjectType({ simpleResolvers: true, description: 'A place where a practice was tried, and what came of it.' })
class PracticeTrial {
  @Field(() => Territory, { nullable: true, description: 'The place.' }) territory!: { code: string };
  @Field(() => Int, { nullable: true, description: 'The year in which it began there; null when not stated.' }) fromYear!: number | null;
  @Field(() => Int, { nullable: true, description: 'The year in which it ended there; null when it goes on, or not stated.' }) toYear!: number | null;
  @Field(() => TrialResult, { nullable: true, description: 'How it did; null when nobody says.' }) result!: TrialResult | null;
  finding!: Translations | null;
}

@Resolver(() => GoodPractice)
class GoodPracticeFields {
  @FieldResolver(() => [Theme], { nullable: 'items', description: 'What it is about; empty when nobody has coded it.' })
  themes(@Root() { themeCodes }: GoodPractice) {
    return themeCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => [Population], { nullable: 'items', description: 'For whom; empty when not stated.' })
  populations(@Root() { populationCodes }: GoodPractice) {
    return populationCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'Who carries it; null when not stated.' })
  carrier(@Root() { carrier }: GoodPractice) {
    return carrier ? actorOf(carrier) : null;
  }

  @FieldResolver(() => Proposal, { nullable: true, description: 'Under which it was reported at a consultation; null when it was not.' })
  proposal(@Root() { proposalCode }: GoodPractice, @Ctx() { load }: Context) {
    return proposalCode ? load.by(Proposal, 'code', proposalCode) : null;
  }

  @FieldResolver(() => [PracticeTrial], { description: 'Where it was tried, and with what result; empty when not stated.' })
  trials(@Root() { trials }: GoodPractice): PracticeTrial[] {
    return trials.map(({ territory, ...trial }) => ({ ...trial, territory: { code: territory } }));
  }
}

export const goodPracticeResolvers = [
  GoodPracticeFields,
  localizedResolver(GoodPractice, 'titles'),
  translatedResolver(GoodPractice, { one: { description: 'What it consists of; null when not stated.' } }),
  translatedResolver(PracticeTrial, { one: { finding: 'What was found there; null when not stated.' } }),
  recordResolver(GoodPractice, goodPracticeRecording),
  entityResolver(GoodPractice, goodPractices, { one: 'goodPractice', many: 'goodPractices', is: 'a good practice' }),
] as const;
