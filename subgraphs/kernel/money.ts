import { Directive, Field, ObjectType } from 'type-graphql';
import { Decimal } from './scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'An amount of money, exact.' })
@Directive('@shareable')
export class Money {
  @Field(() => Decimal, { description: 'The amount as a decimal string with two decimals, in units of the currency.' })
  amount!: string;

  @Field(() => String, { description: 'ISO 4217 code, for example "MAD".' })
  currency!: string;
}

/** Amounts in the hub's tables are dirhams; null stays null, since an amount not stated is not zero. */
export const dirhams = (amount: string | number | null | undefined): Money | null =>
  amount === null || amount === undefined ? null : { amount: typeof amount === 'number' ? amount.toFixed(2) : amount, currency: 'MAD' };
