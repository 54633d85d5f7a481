import { Arg, Ctx, Directive, FieldResolver, Field, Float, Int, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import type { Context } from './context.ts';
import { Language, LocalizedText, textOf, textsOf } from './localized-text.ts';
import { dirhams, Money } from './money.ts';
import { themeShareOver } from './theme-share.ts';
import type { PlanLine, StoredBeneficiaries, StoredContribution, StoredIndicator, StoredProposal, StoredThemeShare } from './plan-line.ts';

/** How one subgraph knows what a code stands for: its own entity, loaded, or the stub of another subgraph's. */
export interface Foreign {
  readonly type: ClassType | (abstract new () => object);
  find(code: string, context: Context): unknown;
}

/** A stub holds the code alone; the gateway asks the owner for the rest. */
export const stub = (type: Foreign['type']): Foreign => ({ type, find: (code) => ({ code }) });

export interface ForeignTypes {
  readonly theme: Foreign;
  readonly population: Foreign;
  readonly indicator: Foreign;
  readonly territory: Foreign;
}

@ObjectType({ simpleResolvers: true, description: 'What one side of a line says is paid to or with a counterpart «مساهمة».' })
@Directive('@shareable')
export class StatedContribution {
  @Field(() => String, { description: 'Code of the counterpart: a plan line, a plan, or who owns them.' }) counterpart!: string;
  @Field(() => Money, { nullable: true, description: 'The amount stated; null when a contribution is named without an amount.' }) amount!: Money | null;
  @Field(() => String, { nullable: true, description: 'Kind, from the list contribution-kinds; null when not stated.' }) kind!: string | null;
}

/** Makes the resolver of the fields that plan lines of every subgraph share, over that subgraph's own types. */
export function planLineResolver(Line: ClassType<PlanLine>, foreign: ForeignTypes) {
  const ThemeShare = themeShareOver(foreign.theme.type);

  @ObjectType({ simpleResolvers: true, description: 'A theme or population that a keyword of the title suggests: a proposal, never used in figures by itself.' })
  @Directive('@shareable')
  class InferredCode {
    @Field(() => String, { description: 'Code of the proposed theme or population.' }) code!: string;
    @Field(() => String, { description: 'The keyword that was found.' }) term!: string;
    @Field(() => String, { description: 'The keyword’s language: "ar" or "fr".' }) language!: string;
    @Field(() => Boolean, { description: 'Always true: a machine proposed it.' }) inferred!: boolean;
  }

  @ObjectType({ simpleResolvers: true, description: 'What a line promises to move, and how far «مؤشر».' })
  @Directive('@shareable')
  class IndicatorTarget {
    @Field(() => foreign.indicator.type as ClassType, { nullable: true, description: 'The indicator; null when no one owns its code.' }) indicator!: unknown;
    @Field(() => String, { description: 'Unit of baseline and target, from the list units.' }) unit!: string;
    @Field(() => String, { nullable: true, description: 'UP when more is better, DOWN when less is; null when not stated.' }) direction!: string | null;
    @Field(() => Float, { nullable: true, description: 'Value at the start; null when not stated.' }) baseline!: number | null;
    @Field(() => Float, { nullable: true, description: 'Value aimed at; null when not stated.' }) target!: number | null;
    @Field(() => Int, { nullable: true, description: 'Year of the target; null when not stated.' }) year!: number | null;
  }

  @ObjectType({ simpleResolvers: true, description: 'Persons whom a line plans to reach in a territory.' })
  @Directive('@shareable')
  class BeneficiaryCount {
    @Field(() => foreign.territory.type as ClassType, { nullable: true, description: 'The territory; null when no one owns its code.' }) territory!: unknown;
    @Field(() => Int, { nullable: true, description: 'Planned persons; null when not stated.' }) persons!: number | null;
  }

  @Resolver(() => Line)
  class PlanLineFields {
    @FieldResolver(() => LocalizedText, { nullable: true, description: 'Title, in the asked language if there is one.' })
    title(@Root() line: PlanLine, @Ctx() { caller }: Context, @Arg('language', () => Language, { nullable: true, description: 'The language wanted; without it the caller’s, then Arabic.' }) language?: Language | null): LocalizedText | null {
      return textOf(line.titles, language, caller.languages);
    }

    @FieldResolver(() => [LocalizedText], { description: 'Title in every language there is.' })
    titles(@Root() line: PlanLine): LocalizedText[] {
      return textsOf(line.titles);
    }

    @FieldResolver(() => [LocalizedText], { description: 'What the line is to bring about, in every language there is; empty when the document does not say.' })
    descriptions(@Root() line: PlanLine): LocalizedText[] {
      return textsOf(line.descriptions);
    }

    @FieldResolver(() => [ThemeShare], { description: 'Themes with their shares; empty while nobody has coded them.' })
    themes(@Root() line: PlanLine, @Ctx() context: Context) {
      return line.themeShares.map(({ code, share }: StoredThemeShare) => ({ theme: foreign.theme.find(code, context), share }));
    }

    @FieldResolver(() => [InferredCode], { description: 'Themes that keywords of the title suggest: what the glossary finds. Where `themesAgreed` is true the official labels of the list of themes lead to the same one.' })
    inferredThemes(@Root() line: PlanLine) {
      return line.proposedThemes.map((proposal: StoredProposal) => ({ ...proposal, inferred: true }));
    }

    @FieldResolver(() => [InferredCode], { description: 'Populations that keywords of the title suggest.' })
    inferredPopulations(@Root() line: PlanLine) {
      return line.proposedPopulations.map((proposal: StoredProposal) => ({ ...proposal, inferred: true }));
    }

    @FieldResolver(() => [foreign.population.type as ClassType], { nullable: 'items', description: 'Target populations «الفئات المستهدفة»; empty when the document does not say.' })
    populations(@Root() line: PlanLine, @Ctx() context: Context) {
      return line.populationCodes.map((code) => foreign.population.find(code, context));
    }

    @FieldResolver(() => [foreign.population.type as ClassType], { nullable: 'items', description: 'Populations that the line leaves out in so many words.' })
    excludedPopulations(@Root() line: PlanLine, @Ctx() context: Context) {
      return line.excludedPopulationCodes.map((code) => foreign.population.find(code, context));
    }

    @FieldResolver(() => [foreign.territory.type as ClassType], { nullable: 'items', description: 'Territories as the document names them: the nation, regions, provinces or communes.' })
    territories(@Root() line: PlanLine, @Ctx() context: Context) {
      return line.territoryCodes.map((code) => foreign.territory.find(code, context));
    }

    @FieldResolver(() => [IndicatorTarget], { description: 'Indicators with their targets; empty when the document has none.' })
    indicators(@Root() line: PlanLine, @Ctx() context: Context) {
      return line.indicators.map(({ code, ...rest }: StoredIndicator) => ({ indicator: foreign.indicator.find(code, context), ...rest }));
    }

    @FieldResolver(() => [BeneficiaryCount], { description: 'Planned persons by territory; empty when not stated.' })
    beneficiaries(@Root() line: PlanLine, @Ctx() context: Context) {
      return line.beneficiaries.map(({ territory, persons }: StoredBeneficiaries) => ({ territory: foreign.territory.find(territory, context), persons }));
    }

    @FieldResolver(() => [StatedContribution], { description: 'What this line says is paid to or with its counterparts; empty when it is silent.' })
    contributions(@Root() line: PlanLine): StatedContribution[] {
      return line.contributions.map(({ amount, ...rest }: StoredContribution) => ({ ...rest, amount: dirhams(amount) }));
    }

    @FieldResolver(() => Money, { nullable: true, description: 'Budget of the whole line, once, not per commune; null when not stated.' })
    budget(@Root() line: PlanLine): Money | null {
      return dirhams(line.budget);
    }
  }
  return PlanLineFields;
}
