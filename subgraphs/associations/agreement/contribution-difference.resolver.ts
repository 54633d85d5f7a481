import { sql } from 'kysely';
import { Args, Ctx, Field, FieldResolver, InputType, ObjectType, Query, Resolver, Root, type ClassType } from 'type-graphql';
import { coded } from '../../kernel/coded.ts';
import { listOf, ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { dirhams, Money } from '../../kernel/money.ts';
import { byNumber, byText, Direction } from '../../kernel/order.ts';
import { territoryCodes } from '../../kernel/vocabulary.ts';
import { BooleanFilter, CodeFilter, column, ordered, truth } from '../../kernel/where.ts';
import { Agreement } from './agreement.ts';
import { ContributionDifference } from './contribution-difference.ts';

@InputType({ description: 'Which differences.' })
export class ContributionDifferenceWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the agreement.' }) agreement?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the party whose contribution it is.' }) party?: CodeFilter;
  @Field(() => String, { nullable: true, description: 'Of agreements about this territory, or within it, or to which a council of it is a party.' }) territory?: string;
  @Field(() => BooleanFilter, { nullable: true, description: 'By the 20 % rule.' }) inconsistent?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const contributionDifferences = listOf({
  name: 'ContributionDifference',
  entity: ContributionDifference,
  table: 'contribution_difference',
  where: ContributionDifferenceWhere,
  filters: {
    agreement: (filter: CodeFilter) => ordered(column('agreement_code'), filter),
    party: (filter: CodeFilter) => ordered(column('party_code'), filter),
    territory: coded(territoryCodes, (code: string) => sql`${column('within_codes')} @> array[${code}]::text[]`),
    inconsistent: (filter: BooleanFilter) => truth(column('inconsistent'), filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { AGREEMENT: byText(column('agreement_code')), DIFFERENCE: { ...byNumber(sql`(e.most - e.least)`), description: 'By the difference in dirhams.' } },
  usualOrder: [{ field: 'AGREEMENT', direction: Direction.ASC }],
});

@ObjectType({ simpleResolvers: true, description: 'What one side states of a contribution.' })
class ContributionStatement {
  @Field(() => String, { nullable: true, description: 'Code of the party that states it; null when the agreement itself does.' }) statedBy!: string | null;
  @Field(() => Money, { nullable: true, description: 'The amount stated.' }) amount!: Money | null;
}

@Resolver(() => ContributionDifference)
class ContributionDifferenceFields {
  @FieldResolver(() => Agreement, { nullable: true, description: 'The agreement.' })
  agreement(@Root() { agreementCode }: ContributionDifference, @Ctx() { load }: Context) {
    return load.by(Agreement, 'code', agreementCode);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'The largest amount less the smallest.' })
  difference(@Root() { least, most }: ContributionDifference) {
    return dirhams(Number((Number(most) - Number(least)).toFixed(2)));
  }

  @FieldResolver(() => [ContributionStatement], { description: 'Who states what.' })
  statements(@Root() { statements }: ContributionDifference): ContributionStatement[] {
    return statements.map(({ statedBy, amount }) => ({ statedBy, amount: dirhams(amount) }));
  }
}

@Resolver(() => Agreement)
class AgreementDifferences {
  @FieldResolver(() => contributionDifferences.Connection, { description: 'Contributions of which different amounts are stated.' })
  contributionDifferences(@Root() { code }: Agreement, @Args(() => contributionDifferences.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return contributionDifferences.under(context, code, ownedBy('agreement_code'), args);
  }
}

@Resolver()
class ContributionDifferenceRoot {
  @Query(() => contributionDifferences.Connection, { nullable: true, description: 'Lists contributions of which the sides state different amounts.' })
  contributionDifferences(@Args(() => contributionDifferences.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return contributionDifferences.all(context, args);
  }
}

export const contributionDifferenceResolvers = [ContributionDifferenceFields, AgreementDifferences, ContributionDifferenceRoot] as const;
